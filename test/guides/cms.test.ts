import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { installedProject } from './installed.js'
import { snippetsOf } from './snippets.js'

const { folder, cli } = await installedProject()
const reports = { correct: 'examples/correct.md', faulty: 'examples/faulty.md' } as const
const noReport = 'notice.txt'

beforeAll(() => {
  for (const { name, code } of snippetsOf('cms')) if (name !== undefined) writeFileSync(join(folder, name), code)
  for (const [name, path] of Object.entries(reports)) writeFileSync(join(folder, `${name}.md`), readFileSync(path))
  writeFileSync(join(folder, noReport), '通知：明天上午九点开会。\n')
  if (isThere('javac')) expect(run('javac', ['-encoding', 'UTF-8', 'ReportCheck.java']).stderr).toBe('')
})

interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

const run = (command: string, args: readonly string[]): Outcome =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 600_000 })

const isThere = (command: string): boolean => spawnSync(command, ['--version']).error === undefined

it('the guides in both languages show the same code', () => {
  expect(snippetsOf('cms.zh-CN')).toEqual(snippetsOf('cms'))
  expect(snippetsOf('cms').map(({ name }) => name)).toEqual([
    'check.mjs',
    'check-in-worker.mjs',
    'ReportCheck.java',
    'check.php',
  ])
})

describe.each([
  ['check.mjs', 'check'],
  ['check-in-worker.mjs', 'checkInWorker'],
])('%s', (file, name) => {
  /** Calls the function of the guide for files, one after another, and prints what it returns. */
  function checked(paths: readonly string[], ...more: number[]): Outcome {
    const program = `import { readFileSync } from 'node:fs'
import { ${name} } from './${file}'
const results = []
for (const path of ${JSON.stringify(paths)})
  results.push(await ${name}(readFileSync(path), ${['path', ...more].join(', ')}))
console.log(JSON.stringify(results))`
    writeFileSync(join(folder, 'call.mjs'), program)
    return run(process.execPath, ['call.mjs'])
  }

  it('passes a correct report, names the cell of an error, and gives the code where there is no rule', () => {
    const { stdout, stderr } = checked(['correct.md', 'faulty.md', noReport])
    const problem = { level: 'error', rule: 'balance-equation', cell: 'requests/received/individual' }
    expect(stderr).toBe('')
    const [correct, faulty, other, ...more] = JSON.parse(stdout) as unknown[]
    expect(correct).toEqual({ verdict: 'pass', problems: [] })
    expect(faulty).toMatchObject({
      verdict: 'fail',
      problems: expect.arrayContaining([expect.objectContaining(problem)]) as unknown,
    })
    expect(other).toMatchObject({ verdict: 'incomplete', problems: [{ rule: 'not-a-report' }] })
    expect(more).toEqual([])
  })

  it.runIf(name === 'checkInWorker')('ends what takes too long', () => {
    const { status, stderr } = checked(['correct.md'], 0)
    expect(status).toBe(1)
    expect(stderr).toContain('correct.md: not done after 0 ms')
  })
})

describe.each([
  // Compiled once, since `java ReportCheck.java` would do it for every call.
  ['java', 'ReportCheck'],
  ['php', 'check.php'],
])('called by %s', (command, program) => {
  beforeEach(({ skip }) => skip(!isThere(command === 'java' ? 'javac' : command), `no ${command} here`))

  it.each([
    ['correct.md', 0, 'pass'],
    ['faulty.md', 1, 'fail'],
    [noReport, 2, 'incomplete'],
  ])('%s ends with %i', (path, code, verdict) => {
    const { status, stdout } = run(command, [program, process.execPath, cli, path])
    expect(status).toBe(code)
    const [result] = JSON.parse(stdout) as LintResult[]
    expect(result).toMatchObject({ verdict, filePath: expect.stringMatching(path) as unknown })
  })

  it('a wrong call ends with 2 and says why', () => {
    const { status, stdout, stderr } = run(command, [program, process.execPath, cli, '--no-such-option', 'correct.md'])
    expect({ status, stdout: stdout.replace('null', '') }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--no-such-option')
  })
})
