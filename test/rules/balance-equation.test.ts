import { describe, expect, it } from 'vitest'
import { balanceEquation } from '../../src/rules/balance-equation.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues, type ReportModel } from '../support/model.js'
import type { CellValue } from '../support/values.js'
import { cellsIn, check } from './check.js'

const report = correctReport()
const changed = (values: Record<string, CellValue>): ReportModel => withValues(report, values)

describe('balance-equation', () => {
  it.each([2020, 2023])('holds in a correct report of %i', async (year) => {
    expect(await check(balanceEquation, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('writes both sides out, names the difference and the wrong cell', async () => {
    const { findings } = await check(balanceEquation, changed({ 'requests/carriedOut/individual': 5 }))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      id: 'unequal',
      level: 'error',
      text: '5',
      cell: 'requests/carriedOut/individual',
      data: { column: '自然人', left: '20+2=22', right: '21+5=26', difference: 4 },
      cause: { cell: { table: 'requests', row: 'carriedOut', column: 'individual' }, printed: 5, expected: 1 },
    })
    expect(findings[0]?.message).toBe(
      '自然人：新收＋上年结转 20+2=22，办理结果总计＋结转下年度 21+5=26，相差4；最可能有误的是“四、结转下年度继续办理 × 自然人”：现为5，应为1',
    )
  })

  it('relates every cell of the equation', async () => {
    const { findings } = await check(balanceEquation, changed({ 'requests/carriedOut/individual': 5 }))
    expect(cellsIn('requests', findings[0])).toEqual([
      'received/individual',
      'carriedIn/individual',
      'outcomeTotal/individual',
      'carriedOut/individual',
    ])
  })

  it('says it in English too', async () => {
    const { english } = await check(balanceEquation, changed({ 'requests/carriedOut/individual': 5 }))
    expect(english[0]?.message).toContain(
      'a difference of 4; most likely “四、结转下年度继续办理 × 自然人” is wrong: 5, should be 1',
    )
  })

  it('tells only that numbers are to be checked where no single cell explains it', async () => {
    const { findings, english } = await check(
      balanceEquation,
      changed({ 'requests/received/individual': 21, 'requests/received/total': 30 }),
    )
    expect(findings.map(({ data }) => data['advice'])).toEqual(['请核对这些数', '请核对这些数'])
    expect(english[0]?.message).toMatch(/check these numbers$/u)
  })

  it('is incomplete where a cell could not be placed, with the number of columns', async () => {
    const { outcome, reasons, englishReasons } = await check(balanceEquation, report, {
      edit: (text) => text.replace(/(（七）总计.*)\n/u, '$1\t0\n'),
    })
    expect(outcome).toBe('incomplete')
    expect(reasons).toEqual([expect.stringMatching(/^有\d个算式含有空白或无法识别的单元格，无法核算$/u)])
    expect(englishReasons).toHaveLength(1)
  })

  it('fails by what could be read alone, and points to a cell that could', async () => {
    const { findings } = await check(balanceEquation, changed({ 'requests/carriedOut/individual': 99 }), {
      change: ({ tables }) => {
        const total = tables.get('requests')!.children.find(({ id }) => id === 'outcomeTotal')!
        total.children = total.children.filter(({ column }) => column !== 'individual')
      },
    })
    expect(findings).toHaveLength(1)
    expect(findings[0]?.related).toHaveLength(3)
    expect(findings[0]?.related).toContain(findings[0]?.cell)
  })

  it('stands at a number, not at a blank cell of the equation', async () => {
    const { findings } = await check(
      balanceEquation,
      changed({ 'requests/outcomeTotal/individual': '', 'requests/carriedOut/individual': 500 }),
    )
    expect(findings).toEqual([expect.objectContaining({ cell: 'requests/carriedOut/individual', text: '500' })])
  })

  it('passes a table whose blanks can only be nils', async () => {
    const blank = changed({ 'requests/carriedOut/research': '', 'requests/carriedIn/research': '' })
    expect(await check(balanceEquation, blank)).toMatchObject({ outcome: 'pass' })
  })

  it('is incomplete without the requests table', async () => {
    const { outcome, reasons } = await check(balanceEquation, withSection(report, 'requests', [paragraph('见附图。')]))
    expect(outcome).toBe('incomplete')
    expect(reasons).toEqual(['没有找到收到和处理政府信息公开申请情况表'])
  })
})
