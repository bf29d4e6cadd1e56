import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Engine } from '../../src/cli/engine.js'
import { main, type Io, type Output } from '../../src/cli/main.js'
import type { LintResult } from '../../src/types.js'
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
  lint: (source, { filePath = '' }) => {
    const content = Buffer.from(source).toString()
    if (content === 'broken') throw new TypeError('x is not a function')
    return Promise.resolve(
      verdicts[content]?.(filePath) ?? result([fatal('这不是年度报告', 'not-a-report')], { filePath }),
    )
  },
  parseReport: (source) => {
    const content = Buffer.from(source).toString()
    if (content === 'broken') throw new TypeError('x is not a function')
    if (content in verdicts) return Promise.resolve(report())
    const reason = { zh: '这不是年度报告', en: 'this is not an annual report' }
    return Promise.reject(Object.assign(new Error(reason.en), { code: 'not-a-report', reason }))
  },
  fatalResult: (filePath, code, reason, locale) =>
    Promise.resolve(result([fatal(locale === 'en' ? reason.en : reason.zh, code)], { filePath })),
}

/** Calls the command line in a folder, with a fake linter. */
export async function call(argv: string[], cwd: string, surroundings: Surroundings = {}): Promise<Outcome> {
  const { stdin = '', env = {}, isTTY, columns } = surroundings
  const written = { stdout: '', stderr: '' }
  const output = (name: keyof typeof written): Output => ({
    write: (text) => (written[name] += text),
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
  }
  const code = await main(argv, io, fakeEngine)
  return { code, ...written }
}

/** File paths of JSON output, in its order. */
export function filePaths({ stdout }: Outcome): string[] {
  return (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) => filePath)
}
