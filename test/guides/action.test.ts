import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { correctReport } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'
import { action, buildAction, runStep, step } from './action-step.js'
import { snippetsOf } from './snippets.js'

const built = await buildAction()
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'report-lint-checkout-')))
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true })
})

beforeAll(() => {
  mkdirSync(join(folder, '年报 2023'), { recursive: true })
  writeFileSync(join(folder, '年报 2023', 'faulty.md'), readFileSync('examples/faulty.md'))
  writeFileSync(join(folder, 'correct.md'), readFileSync('examples/correct.md'))
})

const run = (inputs: Record<string, string>) => runStep(built.folder, folder, inputs)

it('takes every input as a variable and none into the script', () => {
  expect(step.run).not.toContain('${{')
  const used = Object.values(step.env).flatMap((value) => /inputs\.([\w-]+)/u.exec(value)?.[1] ?? [])
  expect([...used, 'working-directory'].sort()).toEqual(Object.keys(action.inputs).sort())
})

it('ends with 0 for a correct report, also as PDF', () => {
  writeFileSync(join(folder, 'correct.pdf'), pdfOf(correctReport()))
  const { status, stdout } = run({ paths: 'correct.md\ncorrect.pdf' })
  expect([status, stdout]).toEqual([0, ''])
})

it('says which commit to use where nothing is built', () => {
  const { status, stdout } = runStep(folder, folder, { paths: 'correct.md' })
  expect(status).toBe(2)
  expect(stdout).toMatch(/^::error::.*commit that a version tag names\n$/u)
})

it('tells files in a folder by the table of the guide', () => {
  mkdirSync(join(folder, 'repository'))
  writeFileSync(join(folder, 'repository', 'README.md'), '# Reports')
  writeFileSync(join(folder, 'repository', 'report.md'), readFileSync('examples/correct.md'))
  const green = run({ paths: 'repository' })
  expect(green.status).toBe(0)
  expect(green.stdout).toBe('::notice title=不是年度报告::1 个\n')
  writeFileSync(join(folder, 'repository', 'old.rtf'), 'x')
  const red = run({ paths: 'repository' })
  expect(red.status).toBe(2)
  expect(red.stdout).toMatch(/^::error title=未检查::RTF 文档/mu)
})

it('ends with 1 for an error and marks it for GitHub', () => {
  const { status, stdout } = run({ paths: 'correct.md\n年报 2023/faulty.md\n' })
  expect(status).toBe(1)
  expect(stdout).toMatch(/^::error .*file=年报 2023\/faulty\.md/mu)
})

it('ends with 2 where no file is named', () => {
  expect(run({ paths: '\n' }).status).toBe(2)
})

it('writes each format where it is told to', () => {
  run({ paths: 'correct.md', format: 'github\nsarif:out/report.sarif\n' })
  expect(JSON.parse(readFileSync(join(folder, 'out', 'report.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
})

it('fails on the levels that it is told', () => {
  expect(run({ paths: '年报 2023/faulty.md', 'fail-on': 'incomplete' }).status).toBe(1)
  expect(run({ paths: 'correct.md', 'fail-on': 'error,warning,incomplete' }).status).toBe(0)
})

it('uses no configuration of the folder when asked', () => {
  const configured = join(folder, 'configured')
  mkdirSync(configured)
  writeFileSync(join(configured, 'report-lint.config.json'), '[{ "ignores": ["**"] }]')
  writeFileSync(join(configured, 'faulty.md'), readFileSync('examples/faulty.md'))
  expect(runStep(built.folder, configured, { paths: 'faulty.md' }).status).toBe(2)
  expect(runStep(built.folder, configured, { paths: 'faulty.md', 'no-config': 'true' }).status).toBe(1)
})

it.each(['$(touch hacked)', '`touch hacked`', '"; touch hacked; "', '--print-config'])(
  'takes the path %s for a path',
  (paths) => {
    const { status, stderr } = run({ paths })
    expect(status).toBe(2)
    expect(stderr).toContain(paths)
    expect(existsSync(join(folder, 'hacked'))).toBe(false)
  },
)

it('the guide names every input with its default', () => {
  const guide = readFileSync('docs/guides/github-action.md', 'utf8')
  const rows = [...guide.matchAll(/^\| `([\w-]+)` +\| (?:`([^`]*)`)? *\|/gmu)].map(([, name, value = '']) => [
    name,
    value,
  ])
  expect(rows).toEqual(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]))
})

it('the workflows of the guide pass only inputs that the action has', () => {
  const steps = snippetsOf('github-action').flatMap(({ code }) => {
    const { jobs } = parse(code) as { jobs: Record<string, { steps: { uses: string; with?: object }[] }> }
    return Object.values(jobs).flatMap((job) => job.steps)
  })
  const calls = steps.filter(({ uses }) => uses.includes('/report-lint@'))
  expect(calls).toHaveLength(2)
  for (const call of calls)
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(call.with ?? {})))
})
