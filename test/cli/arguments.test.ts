import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { reports } from '../faults/program.js'
import { call, callLinter, folder, type Outcome } from './harness.js'

const numRuns = 60

interface Flag {
  name: string
  takesValue: boolean
}

/** What the commands say of themselves, so that an option to come is tried as well. */
const flags: Record<string, Flag[]> = {}
const commands = ['', 'extract', 'rules', 'explain', 'init']
beforeAll(async () => {
  for (const command of commands) {
    const { stdout } = await call([command, '--help'].filter(Boolean), process.cwd(), { columns: 1000 })
    const listed = stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)( <)?/gmu)
    flags[command] = [...listed].map(([, name = '', value]) => ({ name, takesValue: value !== undefined }))
  }
})

const files = {
  'correct.md': reports.correct,
  'faulty.md': reports.faulty,
  'folder/名 字.txt': '这不是一份报告',
  'empty.md': '',
  'known.json': '{"version":1,"tool":"report-lint","entries":[]}',
  'broken.json': '{',
  'report-lint.config.json': '{ "rules": { "report-title": "warn" } }',
}

const words = [
  ...['json', 'ndjson', 'sarif', 'stylish', 'html', 'xlsx', 'csv', 'junit', 'json:o.json', 'html:o/p.html', 'sarif:'],
  ...['error', 'warning,info', 'incomplete', 'pass,review', 'auto', 'off', '0', '1', '2', '-1', '1e9', '99999999999'],
  ...['fee-statement: off', 'typography: ["info"]', 'typography: [', '__proto__: off', 'report-title', 'constructor'],
  ...['zh-CN', 'en', 'fr', '', ' ', '-', '--', '-f', '.', '*', '**/*.md', '[', '!(x)', 'nothing', 'nowhere/*.pdf'],
  ...['toString', 'a\nb', '\u001b[2J', '\u202e', '年报', '\ud800', 'x'.repeat(300)],
]
/** Nothing is to be written outside of the folder. */
const anything = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/[/\\]|\.\./u.test(text))
const value = fc.oneof(fc.constantFrom(...words, ...Object.keys(files)), anything)
const path = fc.constantFrom(...Object.keys(files), '.', 'folder', '*.md', 'missing.md')

/** Options of a command as they may be called for: with values, without, stuck together by =. */
const option = (command: string): fc.Arbitrary<string[]> =>
  fc.tuple(fc.constantFrom(...flags[command]!), value, fc.boolean()).map(([{ name, takesValue }, given, joined]) => {
    if (!takesValue) return [name]
    return joined ? [`${name}=${given}`] : [name, given]
  })

const anyCall = (): fc.Arbitrary<string[]> =>
  fc
    .constantFrom(...commands, '', '', '')
    .chain((command) =>
      fc.tuple(
        fc.constant(command === '' ? [] : [command]),
        fc.array(
          fc.oneof({ weight: 3, arbitrary: option(command) }, { weight: 1, arbitrary: value.map((word) => [word]) }),
          {
            maxLength: 4,
          },
        ),
        fc.array(path, { maxLength: 2 }),
      ),
    )
    .map(([command, options, paths]) => [...command, ...options.flat(), ...paths])

/** Makes the folder anew, so that no call sees what another has written. */
function refill(cwd: string): void {
  for (const name of readdirSync(cwd)) rmSync(join(cwd, name), { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), content)
  }
}

async function callIn(cwd: string, argv: readonly string[]): Promise<Outcome> {
  refill(cwd)
  return callLinter([...argv], cwd, { stdin: reports.faulty })
}

const contentOf = (cwd: string): [string, string][] =>
  readdirSync(cwd, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => statSync(join(cwd, name)).isFile())
    .map((name) => [name, readFileSync(join(cwd, name), 'base64')])

/** Holds something of the outcome of many calls. */
async function forCalls(
  calls: fc.Arbitrary<string[]>,
  holds: (outcome: Outcome, argv: readonly string[], cwd: string) => void | Promise<void>,
): Promise<void> {
  const cwd = folder()
  await fc.assert(
    fc.asyncProperty(calls, async (argv) => {
      await holds(await callIn(cwd, argv), argv, cwd)
    }),
    { numRuns },
  )
}

test('any call ends with 0, 1 or 2', async () => {
  await forCalls(anyCall(), ({ code }) => {
    expect([0, 1, 2]).toContain(code)
  })
})

test('any call complains in whole lines that a person can read', async () => {
  await forCalls(anyCall(), ({ stderr }) => {
    const lines = stderr.split('\n').slice(0, -1)
    // What --fix-dry-run changes goes beside the findings where those are data.
    const complaints = lines.filter((line) => !/^(?:[-+ @\\]|={3,}|Index: )/u.test(line))
    for (const line of complaints) expect(line).toMatch(/^report-lint: [^\n]+$/u)
    expect(stderr).not.toMatch(/^ {4}at |这是 report-lint 的缺陷|a defect of report-lint/mu)
  })
})

test('any call gives the same bytes twice', async () => {
  await forCalls(anyCall(), async (first, argv, cwd) => {
    const written = contentOf(cwd)
    expect(await callIn(cwd, argv)).toEqual(first)
    expect(contentOf(cwd)).toEqual(written)
  })
})

/** Options that make another output than the findings, or another place for it. */
const elsewhere = new Set(['--help', '--version', '--print-config', '--format'])
const findings = (): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      fc.array(
        option('').filter(([name = '']) => !elsewhere.has(name.split('=')[0]!)),
        { maxLength: 2 },
      ),
      fc.constantFrom('correct.md', 'faulty.md', 'folder'),
    )
    .map(([options, name]) => ['--format', 'json', ...options.flat(), name])

test('JSON is JSON wherever the call could be followed', async () => {
  let followed = 0
  await forCalls(findings(), ({ code, stdout }) => {
    if (code === 2) return
    followed += 1
    expect(JSON.parse(stdout)).toBeInstanceOf(Array)
  })
  expect(followed).toBeGreaterThan(numRuns / 20)
})

const wrong = fc.constantFrom(
  ['--no-such-option'],
  ['--format', 'no-such-format'],
  ['--fail-on', 'errors'],
  ['--max-warnings', '-1'],
  ['--rule', 'no-such-rule: off'],
  ['--config', 'missing.json'],
  ['--config', 'broken.json'],
  ['--baseline', 'missing.json'],
  ['--locale', 'fr'],
  ['--fix', '--fix-dry-run'],
  ['--update-baseline'],
  ['--sarif-kinds='],
)

test('a wrong call is one line on standard error, and nothing else', async () => {
  const calls = fc
    .tuple(fc.array(fc.constantFrom('--quiet', '--cache', '--stdin', '--color', '--locale=en')), wrong, path)
    .map(([options, mistake, name]) => [...options, ...mistake, ...(options.includes('--stdin') ? [] : [name])])
  await forCalls(calls, ({ code, stdout, stderr }, _, cwd) => {
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^report-lint: [^\n]+\n$/u)
    expect(contentOf(cwd).map(([name]) => name.replaceAll('\\', '/'))).toEqual(Object.keys(files).sort())
  })
})
