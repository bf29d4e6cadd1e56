import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { report } from '../../src/testing.js'
import { xlsxFile } from '../support/xlsx.js'

import { callLinter, folder, type Outcome } from './harness.js'

const bureau = '松岚县教育局'
const town = '松岚县砚溪镇人民政府'
const roster = `单位名称\n${bureau}\n${town}\n`
const tree = (): Record<string, string> => ({ 'units.csv': roster, 'r/a.md': report({ organ: bureau }) })
const whole = (): Record<string, string> => ({ ...tree(), 'r/b.md': report({ organ: town }) })

const check = (cwd: string, ...more: string[]): Promise<Outcome> =>
  callLinter(['r', '--roster', 'units.csv', ...more], cwd)
/** Last year's numbers that go with this year's. */
const pair = {
  'requests/carriedOut/individual': 2,
  'requests/carriedOut/business': 0,
  'requests/granted/individual': 6,
}
const resultsOf = ({ stdout }: Outcome): LintResult[] => JSON.parse(stdout) as LintResult[]

describe('--roster', () => {
  it('puts what is found in all reports behind the files, and into the exit code', async () => {
    const cwd = folder(tree())
    const outcome = await check(cwd, '-f', 'json')
    const [file, missing] = resultsOf(outcome)
    expect(file?.messages).toEqual([])
    expect(file).not.toHaveProperty('facts')
    expect(missing).toMatchObject({
      filePath: join(cwd, 'units.csv'),
      report: null,
      scope: { kind: 'organ', organ: town, year: 2023 },
      messages: [{ ruleId: 'roster-complete', line: 1 }],
    })
    expect(outcome.code).toBe(1)
  })

  it('misses every unit where the folder holds no annual report', async () => {
    const cwd = folder({ 'units.csv': roster, 'r/notice.md': '# 会议通知\n' })
    const outcome = await check(cwd, '--found', '-f', 'json')
    const missed = resultsOf(outcome).filter(({ messages }) => messages.length > 0)
    expect(missed.map(({ verdict, scope }) => [verdict, scope?.organ])).toEqual([
      ['fail', bureau],
      ['fail', town],
    ])
    expect(outcome.code).toBe(1)
  })

  it('says that all are there', async () => {
    const outcome = await check(folder(whole()))
    // What the other rules did not find goes without saying.
    expect(outcome.stdout).not.toContain('units.csv\n  单位名单与各份报告')
    expect(outcome.stdout).toContain(
      '共 2 个文件：合规 2，不合规 0，需人工核对 0；名单与各份报告：不合规 0，需人工核对 0',
    )
    expect(outcome.code).toBe(0)
  })

  it('takes a workbook', async () => {
    const cwd = folder(tree())
    writeFileSync(join(cwd, 'units.xlsx'), xlsxFile([{ name: 'a', rows: [['单位名称'], [bureau], [town]] }]))
    const outcome = await callLinter(['r', '--roster', 'units.xlsx'], cwd)
    expect(outcome.stdout).toContain(`“${town}”没有2023年度的报告`)
  })

  it.each([
    ['markdown', `“${town}”没有2023年度的报告`],
    ['html', `“${town}”没有2023年度的报告`],
    ['sarif', '"ruleId": "roster-complete"'],
    ['junit', `name="units.csv ${town}"`],
    ['github', '::error file=units.csv,title=roster-complete'],
    ['gitlab', '"check_name": "roster-complete"'],
    ['checkstyle', 'roster-complete'],
    ['ndjson', '"scope":{"kind":"organ"'],
  ])('is in %s', async (format, said) => {
    expect((await check(folder(tree()), '-f', format)).stdout).toContain(said)
  })

  it('is a row of its unit in the ledger', async () => {
    const cwd = folder(tree())
    await check(cwd, '-f', 'xlsx:out.xlsx')
    const { readXlsx } = await import('hucre/xlsx')
    const { sheets } = await readXlsx(readFileSync(join(cwd, 'out.xlsx')))
    const [head = [], row = []] = sheets[0]?.rows ?? []
    const cell = (name: string): unknown => row[head.indexOf(name)]
    expect([cell('文件'), cell('单位'), cell('规则')]).toEqual(['units.csv', town, 'roster-complete'])
  })

  it('obeys the configuration', async () => {
    const cwd = folder(tree())
    expect((await check(cwd, '--rule', 'roster-complete: warn')).code).toBe(0)
    expect((await check(cwd, '--rule', 'roster-complete: off', '-f', 'json')).stdout).not.toContain(town)
  })

  it('accepts what a baseline holds', async () => {
    const cwd = folder(tree())
    await check(cwd, '--baseline', 'known.json', '--update-baseline', '--reason', '尚在收集')
    expect((await check(cwd, '--baseline', 'known.json')).code).toBe(0)
  })

  it('leaves a unit open where a file could not be read', async () => {
    const outcome = await check(folder({ ...tree(), 'r/b.docx': 'PK\u0003\u0004 damaged' }), '-f', 'json')
    expect(resultsOf(outcome).at(-2)?.reasons['roster-complete']?.[0] ?? outcome.stdout).toContain('b.docx')
    expect(outcome.stdout).not.toContain('没有2023年度的报告')
  })

  it('goes on from where a run broke off, with the same results', async () => {
    const cwd = folder(whole())
    const wanted = (await check(cwd, '-f', 'ndjson:all.ndjson')).code
    const all = readFileSync(join(cwd, 'all.ndjson'), 'utf8')
    writeFileSync(join(cwd, 'part.ndjson'), all.slice(0, all.indexOf('\n') + 1))
    const again = await check(cwd, '-f', 'ndjson:part.ndjson', '--resume', 'part.ndjson')
    expect(readFileSync(join(cwd, 'part.ndjson'), 'utf8')).toBe(all)
    expect(again.code).toBe(wanted)
    await check(cwd, '-f', 'ndjson:part.ndjson', '--resume', 'part.ndjson')
    expect(readFileSync(join(cwd, 'part.ndjson'), 'utf8')).toBe(all)
  })

  it('knows former names when it looks for last year', async () => {
    const cwd = folder({
      'units.csv': `单位名称,曾用名\n松岚县教育体育局,${bureau}\n`,
      'r/a.md': report({ organ: '松岚县教育体育局' }),
      'old/a.md': report({ organ: bureau, year: 2022, numbers: pair }),
    })
    const outcome = await check(cwd, '--previous', 'old', '-f', 'json')
    expect(resultsOf(outcome)[0]?.outcomes['carry-over']).toBe('pass')
  })

  it('quotes what two units have in common from their files, and names it where these are gone', async () => {
    const cwd = folder({ ...tree(), 'r/b.md': report({ organ: '松岚县民政局' }) })
    const messages = (outcome: Outcome): string[] =>
      resultsOf(outcome)
        .flatMap((result) => result.messages)
        .flatMap(({ ruleId, message }) => (ruleId === 'copied-between-units' ? [message] : []))
    const found = messages(await check(cwd, '-f', 'json'))
    expect(found).toHaveLength(2)
    for (const message of found) expect(message).toMatch(/最长的一段是“[^”]{20,60}”；/u)
    await check(cwd, '--shard', '1/1', '-f', 'ndjson:shard.ndjson')
    rmSync(join(cwd, 'r'), { recursive: true })
    const merged = await callLinter(['merge', 'shard.ndjson', '--roster', 'units.csv', '-f', 'json'], cwd)
    for (const message of messages(merged)) expect(message).toMatch(/最长的一段是自己写的第\d+至\d+句；/u)
    expect(messages(merged)).toHaveLength(2)
  })

  it('runs the rules about many reports of a plugin, and lets the configuration accept what is found in all', async () => {
    const plugin = `export default { name: 'county', setRules: [{
      id: 'count', level: 'warning', scope: 'set', duty: { zh: '数一数', en: 'Count' }, clause: [],
      messages: { count: '共{count}份' }, en: { count: '{count} in all' },
      check: ({ reports }, context) => context.report('count', { data: { count: [...reports()].length } }),
    }] }`
    const config = (suppressions: object[]): string =>
      JSON.stringify({ plugins: ['./plugin.mjs'], rules: { 'county/count': 'error' }, suppressions })
    const accepting = config([{ rule: ['roster-complete', 'county/count'], reason: '已说明' }])
    const cwd = folder({ ...tree(), 'plugin.mjs': plugin, 'open.json': config([]), 'accepting.json': accepting })
    const open = await check(cwd, '-f', 'json', '--config', 'open.json')
    const ids = resultsOf(open).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
    expect([...ids].sort()).toEqual(['county/count', 'roster-complete'])
    const accepted = await check(cwd, '-f', 'json', '--config', 'accepting.json')
    expect(accepted).toMatchObject({ code: 0, stderr: '' })
    const suppressed = resultsOf(accepted).flatMap((result) => result.suppressedMessages)
    expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions[0]?.justification]).sort()).toEqual([
      ['county/count', '已说明'],
      ['roster-complete', '已说明'],
    ])
  })

  it('lets a baseline accept what is found in all reports', async () => {
    const cwd = folder(tree())
    const written = await check(cwd, '--baseline', 'b.json', '--update-baseline', '--reason', '已书面说明')
    expect(written.code).toBe(0)
    const accepted = await check(cwd, '--baseline', 'b.json', '-f', 'json')
    expect(accepted.code).toBe(0)
    expect(resultsOf(accepted).flatMap((result) => result.suppressedMessages)).toMatchObject([
      { ruleId: 'roster-complete', suppressions: [{ justification: '已书面说明' }] },
    ])
    writeFileSync(join(cwd, 'units.csv'), `${roster}松岚县民政局\n`)
    expect((await check(cwd, '--baseline', 'b.json')).code).toBe(1)
  })

  it('does not take the roster for a report, nor write over it', async () => {
    const cwd = folder(whole())
    const among = await callLinter(['.', '--roster', 'units.csv', '-f', 'json'], cwd)
    expect(resultsOf(among).filter(({ scope }) => !scope)).toHaveLength(2)
    expect((await check(cwd, '-f', 'json:units.csv')).code).toBe(2)
    expect(readFileSync(join(cwd, 'units.csv'), 'utf8')).toBe(roster)
  })

  it('refuses a wrong roster, with its place', async () => {
    const cwd = folder({ ...tree(), 'twice.csv': `单位名称\n${bureau}\n${bureau}\n` })
    const outcome = await callLinter(['r', '--roster', 'twice.csv'], cwd)
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toBe(
      `report-lint: 单位名单 twice.csv：3:1：“${bureau}”与第2行重复；请只留一行，不同上级下的同名单位请写明各自的上级\n`,
    )
    expect((await callLinter(['r', '--roster', 'none.csv'], cwd)).stderr).toContain('无法读取单位名单 none.csv')
    expect((await callLinter(['--stdin', '--roster', 'twice.csv'], cwd)).code).toBe(2)
  })
})
