import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makeEngine, type Engine, type MakeEngine } from '../../src/cli/engine.js'
import { main, type Io, type Output } from '../../src/cli/main.js'
import { fatalResult } from '../../src/results/fatal.js'
import { localeFor } from '../../src/node/run.js'
import { readSource } from '../../src/node/sources.js'
import type { LintResult } from '../../src/model/index.js'
import { fatal, finding, report, result } from '../formatters/fakes.js'

/** What a call wrote and returned. */
export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** What is different about the surroundings of a call. */
interface Surroundings {
  stdin?: string
  env?: Record<string, string>
  isTTY?: boolean
  columns?: number
}

/** A folder with these files (path → content) that is gone after the test. */
export function folder(files: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'report-lint-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

const verdicts: Record<string, (filePath: string) => LintResult> = {
  good: (filePath) => result([], { filePath }),
  warned: (filePath) => result([finding({ level: 'warning', message: '有一处警告' })], { filePath }),
  bad: (filePath) => result([finding({ message: '有一处错误' })], { filePath }),
}

/** A linter that takes the content of a file for its verdict: good, warned, bad, broken; anything else is no report. */
const fakeEngine: Engine = {
  lint: async (run, filePath, given) => {
    const source = given ? { filePath, content: given } : await readSource(filePath)
    if ('reason' in source) return fatalResult(filePath, source.code, source.reason, localeFor(run, filePath))
    const content = Buffer.from(source.content).toString()
    if (content === 'broken') throw new TypeError('x is not a function')
    return verdicts[content]?.(filePath) ?? result([fatal('这不是年度报告', 'not-a-report')], { filePath })
  },
  parse: ({ content }) => {
    const text = Buffer.from(content).toString()
    if (text === 'broken') throw new TypeError('x is not a function')
    if (text in verdicts) return Promise.resolve(report())
    const reason = { zh: '这不是年度报告', en: 'this is not an annual report' }
    return Promise.reject(Object.assign(new Error(reason.en), { code: 'not-a-report', reason }))
  },
  close: () => Promise.resolve(),
}

/** Calls the command line in a folder, with a fake linter. */
export const call = (argv: string[], cwd: string, surroundings: Surroundings = {}): Promise<Outcome> =>
  callWith(() => fakeEngine, argv, cwd, surroundings)

/** Calls the command line in a folder, with the linter itself. */
export const callLinter = (argv: string[], cwd: string, surroundings: Surroundings = {}): Promise<Outcome> =>
  callWith(makeEngine, argv, cwd, surroundings)

async function callWith(
  engine: MakeEngine,
  argv: string[],
  cwd: string,
  { stdin = '', env = {}, isTTY, columns }: Surroundings,
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  const output = (name: keyof typeof written): Output => ({
    write: (text) => (written[name] += Buffer.from(text).toString()),
    isTTY,
    columns,
  })
  const io: Io = {
    stdin: (async function* () {
      await Promise.resolve()
      yield Buffer.from(stdin)
    })(),
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd,
    env,
    today: '2024-01-25',
  }
  const code = await main(argv, io, engine)
  return { code, ...written }
}

/** File paths of JSON output, in its order. */
export function filePaths({ stdout }: Outcome): string[] {
  return (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => filePath)
}
