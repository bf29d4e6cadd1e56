import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { report, type ReportOverrides } from '../../src/testing.js'
import { callLinter, folder, type Outcome } from './harness.js'

const pair = {
  'requests/carriedOut/individual': 2,
  'requests/carriedOut/business': 0,
  'requests/granted/individual': 6,
}
/** Last year's report of an organ that goes with this year's. */
const before = (more: ReportOverrides = {}): string =>
  report({ year: 2022, ...more, numbers: { ...pair, ...more.numbers } })
const broken = { numbers: { 'requests/carriedOut/individual': 9 } }
const bureau = { organ: '松岚县教育局' }

const resultsOf = ({ stdout }: Outcome): LintResult[] => JSON.parse(stdout) as LintResult[]
const carriedOver = (outcome: Outcome): unknown =>
  Object.fromEntries(
    resultsOf(outcome).map(({ filePath, outcomes }) => [filePath.replace(/^.*\//u, ''), outcomes['carry-over']]),
  )
const reasonOf = (outcome: Outcome): string | undefined => resultsOf(outcome)[0]?.reasons['carry-over']?.[0]

describe('--previous', () => {
  it('takes the report of last year, and names its cell', async () => {
    const cwd = folder({ 'now.md': report(), 'old.md': before(broken) })
    const outcome = await callLinter(['now.md', '--previous', 'old.md', '-f', 'json'], cwd)
    const found = resultsOf(outcome)[0]?.messages.find(({ ruleId }) => ruleId === 'carry-over')
    expect(found).toMatchObject({ level: 'error', data: { before: 9, now: 2 } })
    expect(found?.related[0]?.file).toMatch(/old\.md$/u)
    expect(outcome.code).toBe(1)
  })

  it('matches a folder by organ, kind and year, whatever its files are called', async () => {
    const cwd = folder({
      'now/a.md': report(),
      'now/b.md': report(bureau),
      'now/c.md': report({ organ: '松岚县人民政府办公室' }),
      'old/1.md': before({ ...bureau, ...broken }),
      'old/2.md': before(),
      'old/3.md': before({ organ: '松岚县人民政府' }),
      'old/notes.md': '一句话',
    })
    const outcome = await callLinter(['now', '--previous', 'old', '-f', 'json'], cwd)
    expect(carriedOver(outcome)).toEqual({ 'a.md': 'pass', 'b.md': 'fail', 'c.md': 'incomplete' })
  })

  it('takes facts that were written before', async () => {
    const cwd = folder({ 'now.md': report(), 'old/2.md': before(broken) })
    await callLinter(['old', '-f', 'facts:facts.ndjson'], cwd)
    expect(carriedOver(await callLinter(['now.md', '--previous', 'facts.ndjson', '-f', 'json'], cwd))).toEqual({
      'now.md': 'fail',
    })
  })

  it('auto matches several years of one folder; the first year has none before it', async () => {
    const cwd = folder({ '2023.md': report(), '2022.md': before(broken), 'other.md': report(bureau) })
    const outcome = await callLinter(['.', '--previous', 'auto', '-f', 'json'], cwd)
    expect(carriedOver(outcome)).toEqual({ '2022.md': 'notApplicable', '2023.md': 'fail', 'other.md': 'notApplicable' })
  })

  it.each<[string, Record<string, string>, string]>([
    [
      'two candidates',
      { 'old/a.md': before(), 'old/b.md': before(broken) },
      '上年资料中有2份本机关的报告（a.md、b.md）',
    ],
    ['another year alone', { 'old/a.md': report({ year: 2021 }), 'old/b.md': before(bureau) }, '只有2021年度的'],
    [
      'an unreadable file',
      { 'old/a.docx': 'PK\u0003\u0004 damaged', 'old/b.md': before(bureau) },
      '其中1个文件无法读取',
    ],
  ])('leaves it open and says why: %s', async (_, files, reason) => {
    const outcome = await callLinter(
      ['now.md', '--previous', 'old', '-f', 'json'],
      folder({ ...files, 'now.md': report() }),
    )
    expect(reasonOf(outcome)).toContain(reason)
  })

  it('takes two copies of one file for one report', async () => {
    const cwd = folder({ 'now.md': report(), 'old/a.md': before(), 'old/b.md': before() })
    expect(carriedOver(await callLinter(['now.md', '--previous', 'old', '-f', 'json'], cwd))).toEqual({
      'now.md': 'pass',
    })
  })

  it('gives the same bytes with threads, and with any order of files', async () => {
    const cwd = folder({ 'a.md': report(), 'b.md': report(bureau), 'old/1.md': before(), 'old/2.md': before(bureau) })
    const one = await callLinter(['a.md', 'b.md', '--previous', 'old', '-f', 'json'], cwd)
    const other = await callLinter(['b.md', 'a.md', '--previous', 'old', '-f', 'json', '--concurrency', '2'], cwd)
    expect(other.stdout).toBe(one.stdout)
  })

  it('is known to the cache and to --resume: other reports of last year are another result', async () => {
    const cwd = folder({ 'now.md': report(), 'good/a.md': before(), 'bad/a.md': before(broken) })
    const run = (old: string, ...more: string[]): Promise<Outcome> =>
      callLinter(['now.md', '--previous', old, '--cache', ...more], cwd)
    expect((await run('good', '-f', 'json')).code).toBe(0)
    expect((await run('bad', '-f', 'json')).code).toBe(1)
    await run('good', '-f', 'ndjson:out.ndjson')
    expect((await run('bad', '-f', 'ndjson:out.ndjson', '--resume', 'out.ndjson')).code).toBe(1)
  })

  it('refuses what holds no report', async () => {
    const cwd = folder({ 'now.md': report(), 'old/a.txt': '一句话', 'wrong.ndjson': '{"version":1}\n' })
    for (const [path, said] of [
      ['old', '--previous old 中没有一份可以读取的年度报告'],
      ['none', '找不到 --previous none'],
      ['wrong.ndjson', '第 1 行不是本版本 -f facts 的输出'],
    ] as const) {
      const outcome = await callLinter(['now.md', '--previous', path], cwd)
      expect(outcome.stderr).toContain(said)
      expect(outcome.code).toBe(2)
    }
  })

  it('leaves nothing behind', async () => {
    const temporary = folder()
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(tmpdir()).toBe(temporary)
    const cwd = folder({ 'now.md': report(), 'old/a.md': before() })
    await callLinter(['now.md', '--previous', 'old'], cwd)
    await callLinter(['now.md', '--previous', 'now.md', '--format', 'nowhere'], cwd)
    expect(readdirSync(temporary)).toEqual([cwd.slice(temporary.length + 1)])
  })
})

it('a run over two years names the option, unless it is quiet', async () => {
  const cwd = folder({ 'a.md': report(), 'b.md': before() })
  expect((await callLinter(['.'], cwd)).stderr).toContain('加上 --previous auto 可逐份与上年核对')
  expect((await callLinter(['.', '--quiet'], cwd)).stderr).toBe('')
  expect((await callLinter(['a.md'], cwd)).stderr).toBe('')
})
