import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { report } from '../../src/testing.js'
import { callLinter, folder } from './harness.js'

type Row = Readonly<Record<string, unknown>>

/** The sheets of a workbook by name, each row by the headings. */
async function sheetsOf(file: string): Promise<Map<string, Row[]>> {
  const { sheets } = await readXlsx(readFileSync(file))
  return new Map(
    sheets.map(({ name, rows }) => {
      const [head = [], ...others] = rows
      return [
        name,
        others.map((row) => Object.fromEntries(head.map((heading, index) => [String(heading), row[index]]))),
      ]
    }),
  )
}

const county = resolve('examples/county')
const [roster, previous] = [
  ['--roster', join(county, 'units.csv')],
  ['--previous', join(county, '2023')],
]

async function ledgerOf(...argv: string[]): Promise<Map<string, Row[]>> {
  const cwd = folder()
  await callLinter([join(county, '2024'), ...argv, '-f', 'xlsx:out.xlsx'], cwd)
  return sheetsOf(join(cwd, 'out.xlsx'))
}

const cell = (rows: readonly Row[] | undefined, organ: string, row: string, column: string): Row | undefined =>
  rows?.find((one) => (one['单位'] ?? one['汇总单位']) === organ && one['行'] === row && one['列'] === column)

describe('the ledger of a county', () => {
  let known: ReturnType<typeof ledgerOf> | undefined
  const sheets = (): ReturnType<typeof ledgerOf> => (known ??= ledgerOf(...roster, ...previous))

  it('has a sheet of each kind', async () => {
    expect([...(await sheets()).keys()]).toEqual(['问题台账', '汇总', '数据汇总', '缺报', '雷同', '与上年对比', '说明'])
  })

  it('adds up the units, and names those that were not added', async () => {
    const sums = (await sheets()).get('数据汇总')
    const ofGovernment = sums?.filter((row) => row['汇总单位'] === '松岚县人民政府')
    expect(ofGovernment?.[0]?.['说明']).toBe('计入8份报告；没有计入：松岚县水利局、松岚县荻坪乡人民政府')
    // Licences of 2024: 51 + 104 + 287 + 134 + 33; those of the water bureau are left out, since it has two reports.
    expect(cell(sums, '松岚县人民政府', '行政许可', '本年处理决定数量')).toMatchObject({
      各单位之和: 609,
      汇总报告: 653,
      汇总报告减各单位之和: 44,
      没有计入的单位: null,
    })
    expect(cell(sums, '松岚县自然资源局', '行政事业性收费', '本年收费金额（单位：万元）')).toMatchObject({
      各单位之和: 1.03,
      汇总报告: 0.87,
      汇总报告减各单位之和: -0.16,
    })
  })

  it('lists units without a report, or with two', async () => {
    expect((await sheets()).get('缺报')?.map((row) => [row['单位'], row['情况']])).toEqual([
      ['松岚县水利局', '有几份不同的'],
      ['松岚县荻坪乡人民政府', '没有报告'],
    ])
  })

  it('lists copied reports', async () => {
    expect((await sheets()).get('雷同')?.map((row) => [row['单位'], row['相同的另一份']])).toContainEqual([
      '松岚县农业农村局',
      '上年报告',
    ])
  })

  it('has the numbers of both years, of a renamed unit too', async () => {
    const years = (await sheets()).get('与上年对比')
    expect(cell(years, '松岚县教育局', '行政许可', '本年处理决定数量')).toMatchObject({
      年度: 2024,
      上年: 46,
      本年: 51,
      增减: 5,
      '增减（%）': 10.9,
    })
    expect(cell(years, '松岚县文化和旅游局', '行政处罚', '本年处理决定数量')).toMatchObject({ 上年: 3, 本年: 5 })
    expect(years?.filter((row) => row['上年'] === 0 && row['本年'] === 0)).toEqual([])
  })
})

it('a ledger has the sheets that the call has something for', async () => {
  expect([...(await ledgerOf()).keys()]).toEqual(['问题台账', '汇总', '说明'])
  expect([...(await ledgerOf(...roster)).keys()]).toEqual(['问题台账', '汇总', '数据汇总', '缺报', '雷同', '说明'])
  const [first, ...others] = (await ledgerOf(...previous, '--locale', 'en')).keys()
  expect([first, ...others]).toEqual(['Ledger', 'Summary', 'Alike', 'Last year', 'Notes'])
})

it('says why there is nothing to compare with, and which number is not known', async () => {
  const cwd = folder({
    'now/a.md': report({ cells: { 'permits/licence/decisions': '' } }),
    'now/b.md': report({ organ: '松岚县教育局' }),
    'old/a.md': report({ year: 2022 }),
  })
  await callLinter(['now', '--previous', 'old', '-f', 'xlsx:out.xlsx'], cwd)
  const years = (await sheetsOf(join(cwd, 'out.xlsx'))).get('与上年对比')
  expect(cell(years, '松岚县砚溪镇人民政府', '行政许可', '本年处理决定数量')).toMatchObject({
    上年: 326,
    本年: null,
    增减: null,
    说明: '本年没有可用的数字',
  })
  const other = years?.filter((row) => row['单位'] === '松岚县教育局')
  expect(other).toHaveLength(1)
  expect(other?.[0]?.['说明']).toContain('不是本机关的')
})

it('a ledger leaves nothing but itself behind, even where it cannot be written', async () => {
  const temporary = folder()
  const cwd = folder({ 'now.md': report(), 'old.md': report({ year: 2022 }) })
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(tmpdir()).toBe(temporary)
  await callLinter(['now.md', '--previous', 'old.md', '-f', 'xlsx:out.xlsx'], cwd)
  await callLinter(['now.md', '--previous', 'old.md', '-f', 'xlsx:out.xlsx', '-f', 'nowhere'], cwd)
  expect(readdirSync(temporary)).toEqual([])
})
