import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { callLinter, folder, type Outcome } from './harness.js'

const faulty = readFileSync('examples/faulty.md', 'utf8')
const correct = readFileSync('examples/correct.md', 'utf8')

const resultsOf = ({ stdout }: Outcome): LintResult[] => JSON.parse(stdout) as LintResult[]

/** Warnings about missing reasons in the results of a call. */
const reasonWarnings = (outcome: Outcome): string[] =>
  resultsOf(outcome).flatMap(({ messages }) =>
    messages.flatMap(({ code, level, message }) => (code === 'baseline-reason' ? [`${level} ${message}`] : [])),
  )

const withBaseline = (cwd: string, ...argv: string[]): Promise<Outcome> =>
  callLinter(['--baseline', 'known.json', ...argv], cwd)

const entriesIn = (cwd: string): { rule: string; reason: string }[] =>
  (JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')) as { entries: { rule: string; reason: string }[] }).entries

describe('--update-baseline', () => {
  it('says what it wrote, and how many have no reason', async () => {
    const cwd = folder({ 'a.md': faulty })
    const { stderr, stdout, code } = await withBaseline(cwd, 'a.md', '--update-baseline')
    expect(stderr).toBe(
      'report-lint: known.json：基线已写入，共7条：新增7条，删去0条\n' +
        'report-lint: known.json：其中7条没有写理由；请在文件的 reason 中补写，新增的也可以用 --reason 一并写明\n',
    )
    expect(stdout).toContain('（另有7处已接受的问题）')
    expect(code).toBe(0)
  })

  it('says what it added and dropped, and gives the reason to new entries only', async () => {
    const cwd = folder({ 'a.md': faulty })
    await withBaseline(cwd, 'a.md', '--update-baseline')
    writeFileSync(
      join(cwd, 'a.md'),
      faulty.replace('政府信息公开年报', '政府信息公开工作年度报告').replace('## 六、', '## 七、'),
    )
    const { stderr } = await withBaseline(cwd, 'a.md', '--update-baseline', '--reason', '已公开发布', '--locale', 'en')
    const entries = entriesIn(cwd)
    const added = entries.filter(({ reason }) => reason === '已公开发布')
    expect(added.length).toBeGreaterThan(0)
    expect(entries.filter(({ reason }) => reason === '')).toHaveLength(entries.length - added.length)
    expect(stderr).toContain(
      `known.json: baseline written, ${entries.length} in all: ${added.length} added, ${7 - entries.length + added.length} dropped\n`,
    )
    expect(stderr).toContain(`known.json: ${entries.length - added.length} of them without a reason. `)
  })

  it.each([
    ['xx\n', 'zh-CN', '先移走这个文件，或用 --baseline 写另一个文件名，再用 --update-baseline 生成'],
    ['{"a":1}', 'zh-CN', '先移走这个文件，或用 --baseline 写另一个文件名，再用 --update-baseline 生成'],
    ['xx\n', 'en', 'move the file away, or name another with --baseline, and make it with --update-baseline'],
  ])('leaves %j alone, and what it says in %s to do works', async (content, locale, said) => {
    const cwd = folder({ 'a.md': faulty, 'known.json': content })
    for (const argv of [[], ['--update-baseline']]) {
      const { stderr, code } = await withBaseline(cwd, 'a.md', '--locale', locale, ...argv)
      expect(stderr).toContain(said)
      expect(code).toBe(2)
    }
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(content)
    rmSync(join(cwd, 'known.json'))
    expect((await withBaseline(cwd, 'a.md', '--update-baseline')).code).toBe(0)
  })

  it('says that nothing has changed', async () => {
    const cwd = folder({ 'a.md': faulty })
    await withBaseline(cwd, 'a.md', '--update-baseline', '--reason', '历史数据')
    const { stderr } = await withBaseline(cwd, 'a.md', '--update-baseline')
    expect(stderr).toBe('report-lint: known.json：基线没有变化，共7条\n')
  })

  it('is silent with --quiet', async () => {
    const cwd = folder({ 'a.md': faulty })
    expect((await withBaseline(cwd, 'a.md', '--update-baseline', '--quiet')).stderr).toBe('')
    expect(entriesIn(cwd)).toHaveLength(7)
  })

  it.each([
    [['--reason', 'x'], '--reason 只与 --update-baseline 一起使用'],
    [['--update-baseline', '--reason', '  '], '--reason 的理由是空的'],
  ])('refuses %j', async (argv, said) => {
    const cwd = folder({ 'a.md': faulty })
    const { stderr, code } = await withBaseline(cwd, 'a.md', ...argv)
    expect(stderr).toContain(said)
    expect(code).toBe(2)
  })
})

describe('--prune-baseline', () => {
  it('says what it dropped', async () => {
    const cwd = folder({ 'a.md': faulty })
    await withBaseline(cwd, 'a.md', '--update-baseline', '--reason', '历史数据')
    writeFileSync(join(cwd, 'a.md'), correct)
    const { stderr } = await withBaseline(cwd, 'a.md', '--prune-baseline')
    expect(stderr).toBe('report-lint: known.json：基线已写入，共0条：新增0条，删去7条\n')
  })
})

describe('entries without a reason', () => {
  it('are accepted, with one warning a run that says how many they are', async () => {
    const cwd = folder({ 'a.md': faulty, 'b.md': faulty })
    await withBaseline(cwd, '.', '--update-baseline')
    const outcome = await withBaseline(cwd, '.', '-f', 'json')
    expect(reasonWarnings(outcome)).toEqual([
      'warning 基线中有14条没有写理由，仍按已接受处理；请在基线文件的 reason 中写明为什么接受',
    ])
    expect(resultsOf(outcome).map(({ suppressedMessages }) => suppressedMessages.length)).toEqual([7, 7])
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
  })

  it('are warned of where people see it, and count as a warning', async () => {
    const cwd = folder({ 'a.md': faulty })
    await withBaseline(cwd, 'a.md', '--update-baseline')
    const { stdout, code } = await withBaseline(cwd, 'a.md', '--max-warnings', '0', '--locale', 'en')
    expect(stdout).toContain('7 entries of the baseline give no reason')
    expect(stdout).toContain('baseline-reason')
    expect(code).toBe(1)
  })

  it('are warned of though the run is about another file', async () => {
    const cwd = folder({ 'a.md': faulty, 'b.md': correct })
    await withBaseline(cwd, 'a.md', '--update-baseline')
    expect(reasonWarnings(await withBaseline(cwd, 'b.md', '-f', 'json'))).toHaveLength(1)
  })

  it('are warned of on the first file that was judged, else on standard error', async () => {
    const cwd = folder({ 'a.md': faulty, 'empty.md': '' })
    await withBaseline(cwd, 'a.md', '--update-baseline')
    const judged = resultsOf(await withBaseline(cwd, 'empty.md', 'a.md', '-f', 'json'))
    expect(judged.filter(({ warningCount }) => warningCount > 0).map(({ report }) => report?.year)).toEqual([2023])
    const { stderr } = await withBaseline(cwd, 'empty.md', '-f', 'json')
    expect(stderr).toContain('known.json：基线中有7条没有写理由')
  })

  it('are none where each has one', async () => {
    const cwd = folder({ 'a.md': faulty })
    await withBaseline(cwd, 'a.md', '--update-baseline', '--reason', '历史数据')
    expect(reasonWarnings(await withBaseline(cwd, 'a.md', '-f', 'json'))).toEqual([])
  })
})

describe('what is accepted', () => {
  it('leaves the verdict open where a rule has left something open', async () => {
    const cwd = folder({ 'a.md': faulty })
    await withBaseline(cwd, 'a.md', '--update-baseline', '--reason', '历史数据')
    const { stdout } = await withBaseline(cwd, 'a.md')
    expect(stdout).toContain('\n  需人工核对（另有7处已接受的问题）\n')
    expect((await withBaseline(cwd, 'a.md', '--fail-on', 'incomplete')).code).toBe(1)
  })

  it('leaves a report compliant that has nothing else', async () => {
    const cwd = folder({ 'a.md': correct.replace('政府信息公开工作年度报告', '政府信息公开年报') })
    await withBaseline(cwd, 'a.md', '--update-baseline', '--reason', '历史数据')
    const { stdout, code } = await withBaseline(cwd, 'a.md', '--fail-on', 'incomplete', '--verbose')
    expect(stdout).toMatch(/\n {2}合规（另有\d+处已接受的问题）\n/u)
    expect(stdout).toContain('基线：历史数据')
    expect(code).toBe(0)
  })
})
