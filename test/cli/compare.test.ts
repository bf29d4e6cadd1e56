import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FileResult, LintResult, RoundComparison } from '../../src/model/index.js'
import { report, type ReportOverrides } from '../../src/testing.js'
import { readXlsx, rowsOf } from '../formatters/read-xlsx.js'
import { emptyWorkbook } from '../support/workbook.js'
import { callLinter, folder, type Outcome } from './harness.js'

const workbook = Buffer.from(await emptyWorkbook(), 'latin1')
const wrongCell = (text: string): ReportOverrides => ({ cells: { 'requests/granted/individual': text } })
const bureau = { organ: '松岚县教育局' }
const treasury = { organ: '松岚县财政局' }

/** Three units in their first round, each with the same wrong cell. */
const firstRound = {
  '报送/1.md': report(wrongCell('19')),
  '报送/2.md': report({ ...bureau, ...wrongCell('19') }),
  '报送/3.md': report({ ...treasury, ...wrongCell('19') }),
}

const outputs = ['ndjson', 'json', 'json-with-metadata', 'xlsx']

/** A folder with the outputs of a first round. */
async function afterFirst(files: Record<string, string> = firstRound, more: string[] = []): Promise<string> {
  const cwd = folder(files)
  await callLinter(['报送', ...outputs.flatMap((name) => ['-f', `${name}:earlier.${name}`]), ...more], cwd)
  return cwd
}

const resultsOf = ({ stdout }: Outcome): FileResult[] => JSON.parse(stdout) as FileResult[]
const compared = async (cwd: string, argv: string[]): Promise<Record<string, RoundComparison['counts']>> =>
  Object.fromEntries(
    resultsOf(await callLinter([...argv, '-f', 'json'], cwd)).map(({ filePath, round }) => [
      filePath.replace(/^.*\//u, ''),
      round!.counts,
    ]),
  )
const none = { fixed: 0, remaining: 0, changed: 0, new: 0, notRechecked: 0 }

describe('--compare', () => {
  it.each(outputs)('tells fixed, remaining and changed findings apart by %s', async (format) => {
    const cwd = await afterFirst()
    writeFileSync(join(cwd, '报送/1.md'), report())
    writeFileSync(join(cwd, '报送/3.md'), report({ ...treasury, ...wrongCell('18') }))
    const counts = await compared(cwd, ['报送', '--compare', `earlier.${format}`])
    const first = counts['2.md']!.remaining
    expect(first).toBeGreaterThan(1)
    expect(counts).toEqual({
      '1.md': { ...none, fixed: first },
      '2.md': { ...none, remaining: first },
      '3.md': { ...none, changed: first },
    })
  })

  it('calls a finding new that was not there, and says what one said before it changed', async () => {
    const cwd = await afterFirst()
    writeFileSync(
      join(cwd, '报送/1.md'),
      report({ cells: { 'requests/granted/individual': '18', 'documents/normative/made': '' } }),
    )
    const [one] = resultsOf(await callLinter(['报送/1.md', '--compare', 'earlier.ndjson', '-f', 'json'], cwd))
    const states = new Map(one!.messages.map(({ ruleId, round }) => [ruleId, round]))
    expect(states.get('cell-filled')).toEqual({ state: 'new' })
    expect(states.get('applicant-total')).toEqual({ state: 'changed', before: expect.stringContaining('19') as string })
  })

  it('never calls fixed what nobody looked at: a missing file, an unreadable one, a rule that is off', async () => {
    const cwd = await afterFirst()
    rmSync(join(cwd, '报送/1.md'))
    writeFileSync(join(cwd, '报送/2.md'), '')
    writeFileSync(join(cwd, '报送/3.md'), report({ ...treasury, sections: { overview: ['概述。'] } }))
    const argv = ['报送', '--compare', 'earlier.ndjson', '--rule', 'applicant-total: off', '-f', 'json']
    const { stdout } = await callLinter(argv, cwd)
    const gone = Object.fromEntries(
      (JSON.parse(stdout) as FileResult[]).map(({ filePath, verdict, round }) => [
        `${filePath.replace(/^.*\//u, '')} ${verdict}`,
        [...new Set(round!.gone.map(({ ruleId, state, reason }) => `${ruleId} ${state} ${reason ?? ''}`.trim()))],
      ]),
    )
    expect(gone['1.md earlierOnly']).toContain('applicant-total notRechecked missing')
    expect(gone['2.md notReport']).toContain('applicant-total notRechecked unreadable')
    expect(gone['3.md pass']).toContain('applicant-total notRechecked off')
    expect(gone['3.md pass']?.some((text) => text.endsWith(' fixed'))).toBe(true)
  })

  it('knows a report by organ and year when its file has another name or folder', async () => {
    const cwd = await afterFirst()
    const second = {
      // What was 2 is 1 now: numbers of files are no names.
      '复核/1.md': report({ ...bureau, ...wrongCell('19') }),
      '复核/教育以外.md': report(),
    }
    const later = folder(second)
    const counts = await compared(later, ['复核', '--compare', join(cwd, 'earlier.ndjson')])
    expect(counts['1.md']).toMatchObject({ fixed: 0, new: 0, changed: 0 })
    expect(counts['教育以外.md']).toMatchObject({ remaining: 0, new: 0, notRechecked: 0 })
    expect(counts['教育以外.md']!.fixed).toBeGreaterThan(0)
    expect(counts['3.md']!.notRechecked).toBeGreaterThan(0)
  })

  it('never compares a report with that of another organ or year that had the same file', async () => {
    const cwd = await afterFirst({ '报送/1.md': firstRound['报送/1.md'] })
    writeFileSync(join(cwd, '报送/1.md'), report({ ...bureau, ...wrongCell('19') }))
    const results = resultsOf(await callLinter(['报送', '--compare', 'earlier.ndjson', '-f', 'json'], cwd))
    expect(results.map(({ verdict, round }) => [verdict, round!.file === null])).toEqual([
      ['fail', true],
      ['earlierOnly', false],
    ])
    expect(results[0]?.messages.every(({ round }) => round?.state === 'new')).toBe(true)
  })

  it('recognises a file that could not be read before by its path', async () => {
    const cwd = await afterFirst({ '报送/1.md': '' }, ['报送/1.md'])
    writeFileSync(join(cwd, '报送/1.md'), report(wrongCell('19')))
    const [one] = resultsOf(await callLinter(['报送', '--compare', 'earlier.ndjson', '-f', 'json'], cwd))
    expect(one?.round?.file).toMatch(/1\.md$/u)
    expect(one?.round?.counts.new).toBe(one?.messages.length)
  })

  it('goes on from round to round with what was not rechecked', async () => {
    const cwd = await afterFirst({ '报送/1.md': firstRound['报送/1.md'], '报送/2.md': report(bureau) })
    await callLinter(
      ['报送/2.md', '--compare', 'earlier.ndjson', '-f', 'ndjson:second.ndjson', '-f', 'xlsx:second.xlsx'],
      cwd,
    )
    writeFileSync(join(cwd, '报送/1.md'), report())
    for (const format of ['ndjson', 'xlsx']) {
      const counts = await compared(cwd, ['报送', '--compare', `second.${format}`])
      expect(counts['1.md']!.fixed).toBeGreaterThan(0)
    }
  })

  it('does not ask for what was accepted, and knows it when it is accepted no longer', async () => {
    const cwd = await afterFirst({ '报送/1.md': firstRound['报送/1.md'] })
    await callLinter(
      ['报送', '--baseline', 'b.json', '--update-baseline', '--reason', '已书面说明', '-f', 'ndjson:second.ndjson'],
      cwd,
    )
    const open = await compared(cwd, ['报送', '--compare', 'second.ndjson'])
    expect(open['1.md']).toEqual({ ...none, remaining: open['1.md']!.remaining })
    writeFileSync(join(cwd, '报送/1.md'), report())
    expect((await compared(cwd, ['报送', '--compare', 'second.ndjson']))['1.md']).toEqual(none)
  })

  it('compares what was found in many reports together', async () => {
    const cwd = await afterFirst(
      { '报送/1.md': report(bureau), 'units.csv': '单位名称\n松岚县教育局\n松岚县财政局\n松岚县审计局\n' },
      ['--roster', 'units.csv'],
    )
    writeFileSync(join(cwd, '报送/3.md'), report({ ...treasury, sections: { overview: ['概述。'] } }))
    const argv = ['报送', '--roster', 'units.csv', '--compare', 'earlier.ndjson', '-f', 'json']
    const together = resultsOf(await callLinter(argv, cwd)).filter(({ scope }) => scope)
    const gone = together.flatMap(({ round }) => round!.gone)
    expect(gone).toMatchObject([
      { ruleId: 'roster-complete', state: 'fixed', message: expect.stringContaining('财政局') as string },
    ])
    expect(together.flatMap(({ messages }) => messages)).toMatchObject([{ round: { state: 'remaining' } }])
    const without = resultsOf(await callLinter(['报送', '--compare', 'earlier.ndjson', '-f', 'json'], cwd))
    expect(without.at(-1)).toMatchObject({ verdict: 'earlierOnly', round: { counts: { fixed: 0, notRechecked: 2 } } })
  })

  it('leaves the exit code to the findings of this round', async () => {
    const cwd = await afterFirst()
    writeFileSync(join(cwd, '报送/1.md'), report())
    expect((await callLinter(['报送/1.md', '--compare', 'earlier.ndjson'], cwd)).code).toBe(0)
  })
})

describe('what is said of two rounds', () => {
  it('on a terminal: each finding, those that are gone, and the sum', async () => {
    const cwd = await afterFirst()
    writeFileSync(join(cwd, '报送/1.md'), report())
    rmSync(join(cwd, '报送/3.md'))
    const { stdout } = await callLinter(['报送', '--compare', 'earlier.ndjson', '--verbose'], cwd)
    expect(stdout).toMatch(/与上次检查对照：已改 [1-9]\d*，仍在 0/u)
    expect(stdout).toMatch(/已改：.*予以公开.*applicant-total/su)
    expect(stdout).toContain('〔仍在〕')
    expect(stdout).toMatch(/只有上次检查过：1 个\n {2}报送\/3\.md\n {4}未复核（这次没有检查这份报告）/u)
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^与上次检查对照：已改 [1-9]\d*，仍在 [1-9]/u)
    expect(stdout).not.toContain('版本')
  })

  it('in English', async () => {
    const cwd = await afterFirst()
    writeFileSync(join(cwd, '报送/1.md'), report())
    const { stdout } = await callLinter(['报送', '--compare', 'earlier.ndjson', '--locale', 'en'], cwd)
    expect(stdout).toMatch(/Compared with the earlier round: fixed [1-9]\d*, remaining [1-9]/u)
  })

  it('at the top, where version or configuration were others, or nobody knows', async () => {
    const cwd = await afterFirst()
    const lines = readFileSync(join(cwd, 'earlier.ndjson'), 'utf8').replaceAll(
      /"version":"[^"]*"/gu,
      '"version":"0.0.1"',
    )
    writeFileSync(join(cwd, 'older.ndjson'), lines)
    const older = await callLinter(['报送', '--compare', 'older.ndjson', '--rule', 'typography: off'], cwd)
    expect(older.stdout).toMatch(/^与上次检查对照：上次检查用的是 report-lint 0\.0\.1/u)
    expect(older.stdout).toContain('上次检查的配置与这次不同')
    expect((await callLinter(['报送', '--compare', 'earlier.json'], cwd)).stdout).toMatch(
      /^与上次检查对照：.*没有写明版本/u,
    )
    const metadata = await callLinter(['报送', '--compare', 'older.ndjson', '-f', 'json-with-metadata'], cwd)
    expect(JSON.parse(metadata.stdout)).toMatchObject({
      metadata: { earlier: { versions: ['0.0.1'], sameConfiguration: true, counts: { fixed: 0 } } },
    })
  })

  it('in HTML: a section for all, one a file, and a mark on each finding', async () => {
    const cwd = await afterFirst()
    writeFileSync(join(cwd, '报送/1.md'), report())
    rmSync(join(cwd, '报送/3.md'))
    const { stdout } = await callLinter(['报送', '--compare', 'earlier.ndjson', '-f', 'html'], cwd)
    expect(stdout).toMatch(/<h2>与上次检查对照<\/h2><p>已改 [1-9]/u)
    expect(stdout).toContain('<strong class="since fixed">已改</strong>')
    expect(stdout).toContain('<span class="since remaining">仍在</span>')
    expect(stdout).toContain('<h3>报送/3.md</h3>')
  })
})

describe('the states of two rounds in', () => {
  /** The first report is correct now, the second as it was, the third is gone; the rule of a fourth finding is off. */
  const second = async (format: string): Promise<string> => {
    const cwd = await afterFirst()
    writeFileSync(join(cwd, '报送/1.md'), report())
    writeFileSync(join(cwd, '报送/2.md'), report({ ...bureau, ...wrongCell('29') }))
    rmSync(join(cwd, '报送/3.md'))
    writeFileSync(join(cwd, '报送/4.md'), report({ organ: '松岚县审计局', ...wrongCell('19') }))
    return (await callLinter(['报送', '--compare', 'earlier.ndjson', '-f', format], cwd)).stdout
  }

  it('SARIF, by its own words', async () => {
    interface Log {
      runs: { results: { ruleId: string; kind: string; level: string; baselineState?: string; message: object }[] }[]
    }
    const { results } = (JSON.parse(await second('sarif')) as Log).runs[0]!
    const states = new Set(results.flatMap(({ baselineState }) => baselineState ?? []))
    expect([...states].sort()).toEqual(['absent', 'new', 'updated'])
    const ofRule = results.filter(({ ruleId }) => ruleId === 'applicant-total')
    expect(ofRule.map(({ kind, level, baselineState }) => [kind, level, baselineState])).toEqual(
      expect.arrayContaining([
        ['fail', 'error', 'absent'],
        ['fail', 'error', 'updated'],
        ['fail', 'error', 'new'],
        ['review', 'none', undefined],
      ]),
    )
    expect(JSON.stringify(results)).toContain('未复核（这次没有检查这份报告）：')
  })

  it('Markdown, with those that are gone', async () => {
    const output = await second('markdown')
    expect(output).toMatch(/与上次检查对照：已改 [1-9]/u)
    expect(output).toContain('〔仍有问题（已改动）〕')
    expect(output).toMatch(/- 上次：/u)
    expect(output).toContain('〔新增〕')
    expect(output).toMatch(/- 已改：.*\(`applicant-total`\)/u)
    expect(output).toMatch(/## 报送\/3\.md\n\n只有上次检查过\n\n- 未复核（这次没有检查这份报告）：/u)
  })

  it('annotations of GitHub, once a file', async () => {
    const output = await second('github')
    expect(output).toMatch(/::error file=报送\/2\.md.*〔仍有问题（已改动）〕/u)
    expect(output).toMatch(/::notice file=报送\/1\.md,title=与上次检查对照::已改 [1-9]\d*，仍在 0/u)
  })

  it('the report of GitLab, which sees by itself what is gone', async () => {
    const issues = JSON.parse(await second('gitlab')) as { check_name: string; description: string }[]
    expect(issues.some(({ description }) => description.includes('〔新增〕'))).toBe(true)
    expect(issues.filter(({ description }) => description.includes('已改：'))).toEqual([])
    expect(issues.find(({ check_name }) => check_name === 'not-rechecked')?.description).toMatch(
      /^未复核（这次没有检查这份报告）：/u,
    )
  })
})

/** Rows of a ledger by the headings of their columns. */
function ledgerAt(path: string): Record<string, string>[] {
  const [head, ...rows] = rowsOf(readXlsx(readFileSync(path))[0]!) as Record<string, string>[]
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([letter, text]) => [head![letter] ?? '', text])))
}

describe('the ledger of the second round', () => {
  it('says what has become of each row, and keeps those that are fixed', async () => {
    const cwd = await afterFirst()
    writeFileSync(join(cwd, '报送/1.md'), report())
    await callLinter(['报送', '--compare', 'earlier.xlsx', '-f', 'xlsx:earlier.xlsx'], cwd)
    const rows = ledgerAt(join(cwd, 'earlier.xlsx'))
    expect(rows.find(({ 文件, 规则 }) => 文件 === '报送/1.md' && 规则 === 'applicant-total')).toMatchObject({
      复核结果: '已改',
      状态: '已整改',
      级别: '错误',
    })
    expect(rows.find(({ 文件, 规则 }) => 文件 === '报送/2.md' && 规则 === 'applicant-total')?.['复核结果']).toBe('仍在')
  })

  it('is not written over once somebody has filled it in, unless it is compared with or may go', async () => {
    const cwd = await afterFirst()
    const path = join(cwd, 'earlier.xlsx')
    const again = ['报送', '-f', 'xlsx:earlier.xlsx']
    expect((await callLinter(again, cwd)).stderr).not.toContain('--compare')
    const entries = unzipSync(readFileSync(path))
    const filled = Object.entries(entries).map(([name, bytes]): [string, Uint8Array] => [
      name,
      strToU8(strFromU8(bytes).replaceAll('>待整改<', '>整改中<')),
    ])
    writeFileSync(path, zipSync(Object.fromEntries(filled)))
    const before = readFileSync(path)
    const refused = await callLinter(again, cwd)
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--compare earlier.xlsx')])
    expect(readFileSync(path).equals(before)).toBe(true)
    expect((await callLinter([...again, '--compare', 'earlier.xlsx'], cwd)).code).toBe(1)
    expect(ledgerAt(path).some(({ 状态 }) => 状态 === '整改中')).toBe(true)
    expect((await callLinter([...again, '--overwrite'], cwd)).code).toBe(1)
    expect(ledgerAt(path).some(({ 状态 }) => 状态 === '整改中')).toBe(false)
  })

  it('has no column for it where there was no earlier round', async () => {
    const cwd = await afterFirst()
    expect(Object.keys(ledgerAt(join(cwd, 'earlier.xlsx'))[0] ?? {})).not.toContain('复核结果')
  })
})

describe('a call with what is no earlier round', () => {
  const bad = async (content: string | Uint8Array, name = 'x.ndjson'): Promise<Outcome> => {
    const cwd = folder({ 'a.md': report() })
    writeFileSync(join(cwd, name), content)
    const outcome = await callLinter(['a.md', '--compare', name, '-f', 'json:out.json'], cwd)
    expect(existsSync(join(cwd, 'out.json'))).toBe(false)
    return outcome
  }

  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', '中没有检查结果'],
    ['is an empty list', '[]', '中没有检查结果'],
    ['is a report', report(), '不是检查结果'],
    ['is some JSON', '{"a":1}', '不是检查结果'],
    ['is JSON that is cut', '[{"filePath":', '不是检查结果'],
    ['is another workbook', workbook, '不是用 -f xlsx 写出的问题台账'],
  ])('%s', async (_, content, said) => {
    const { code, stderr, stdout } = await bad(content)
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 })
    expect(stderr).toContain('--compare 的文件 x.ndjson')
    expect(stderr).toContain(said)
  })

  it('is not there', async () => {
    const { code, stderr } = await callLinter(['a.md', '--compare', 'none.ndjson'], folder({ 'a.md': report() }))
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^report-lint: --compare 的文件 none\.ndjson：找不到/u) as string,
    })
  })

  it('has a line that is cut', async () => {
    const cwd = await afterFirst()
    const text = readFileSync(join(cwd, 'earlier.ndjson'), 'utf8')
    expect((await bad(text.slice(0, -20))).stderr).toContain('第 3 行不是完整的检查结果')
  })

  it('would be written over while the run goes on', async () => {
    const cwd = await afterFirst()
    const before = readFileSync(join(cwd, 'earlier.ndjson'), 'utf8')
    const outcome = await callLinter(['报送', '--compare', 'earlier.ndjson', '-f', 'ndjson:earlier.ndjson'], cwd)
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('边写边覆盖') as string })
    expect(readFileSync(join(cwd, 'earlier.ndjson'), 'utf8')).toBe(before)
  })

  it('is asked for with --resume', async () => {
    const outcome = await callLinter(['a.md', '--compare', 'a', '--resume', 'b'], folder({ 'a.md': report() }))
    expect(outcome.stderr).toContain('--resume 不能与 --compare 一起使用')
  })
})

it('results of two rounds are as their types say', async () => {
  const cwd = await afterFirst()
  const [one] = resultsOf(
    await callLinter(['报送/1.md', '--compare', 'earlier.json', '-f', 'json'], cwd),
  ) as LintResult[]
  expect(one?.round).toMatchObject({
    organ: '松岚县砚溪镇人民政府',
    year: 2023,
    version: null,
    sameConfiguration: null,
  })
})
