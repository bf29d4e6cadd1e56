import { describe, expect, it } from 'vitest'
import { requiredTables } from '../../src/rules/required-tables.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues, withoutSection } from '../support/model.js'
import { check, textOf } from './check.js'

const image = [paragraph('具体数据见附图。')]
const report = correctReport()

/** The report with its requests table printed a second time, from another report. */
function withSecondTable(second: string): string {
  const own = textOf(report)
  const copy = second.slice(second.indexOf('（本列数据'), second.indexOf('\n四、政府信息公开行政复议'))
  return own.replace('\n四、政府信息公开行政复议', `\n${copy}\n四、政府信息公开行政复议`)
}

describe('required-tables', () => {
  it.each([2020, 2023])('accepts a complete report of %i', async (year) => {
    expect(await check(requiredTables, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    ['disclosure', '主动公开政府信息情况表', '二、主动公开政府信息情况'],
    ['requests', '收到和处理政府信息公开申请情况表', '三、收到和处理政府信息公开申请情况'],
    ['disputes', '政府信息公开行政复议、行政诉讼情况表', '四、政府信息公开行政复议、行政诉讼情况'],
  ] as const)('misses the table of section %s where only an image is (R6, R29)', async (id, name, heading) => {
    const { findings } = await check(requiredTables, withSection(report, id, image))
    expect(findings).toEqual([
      expect.objectContaining({ id: 'missing', level: 'error', text: heading, data: { table: name } }),
    ])
  })

  it('cannot tell where a page is a picture (R6)', async () => {
    const { outcome, findings, reasons, englishReasons } = await check(
      requiredTables,
      withSection(report, 'requests', image),
      { change: (parsed) => (parsed.pagesWithoutText = [3, 4]) },
    )
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons).toEqual([expect.stringContaining('第 3、4 页没有文字')])
    expect(englishReasons).toEqual([expect.stringContaining('page 3, 4 has no text')])
  })

  it('points behind the last table where the section is missing too', async () => {
    const { findings } = await check(requiredTables, withoutSection(report, 'disputes'))
    expect(findings).toEqual([expect.objectContaining({ id: 'missing', text: '', line: 59 })])
  })

  it('points to the end of a report without any table', async () => {
    const bare = withoutSection(withSection(withSection(report, 'disclosure', image), 'disputes', image), 'requests')
    const { ids, findings } = await check(requiredTables, bare)
    expect(ids).toEqual(['missing', 'missing', 'missing'])
    expect(findings.at(-1)?.text).toBe('')
  })

  it('names the item of the disclosure table that is missing', async () => {
    const { findings } = await check(requiredTables, report, {
      edit: (text) => text.replace(/第二十条第（五）项.*?(?=第二十条第（六）项)/su, ''),
    })
    expect(findings).toEqual([
      expect.objectContaining({
        id: 'missingItem',
        data: { table: '第二十条第（五）项' },
        text: '二、主动公开政府信息情况',
      }),
    ])
  })

  it('asks for 第（九）项 in the 2019 format only', async () => {
    const edit = (text: string): string => text.replace(/第二十条第（九）项.*?(?=三、收到)/su, '')
    const { findings } = await check(requiredTables, correctReport({ year: 2020 }), { edit })
    expect(findings.map(({ data }) => data)).toEqual([{ table: '第二十条第（九）项' }])
  })

  it('asks for the tables of the newest format where no table tells the format', async () => {
    const { ids } = await check(requiredTables, report, {
      change: (parsed) => {
        parsed.edition = null
        parsed.tables.clear()
      },
    })
    expect(ids).toEqual(['missing', 'missing', 'missing'])
  })

  it('takes a cell that only one of two tables has for no contradiction', async () => {
    const { findings } = await check(requiredTables, withSecondTable(textOf(report)), {
      change: ({ tables }) => {
        tables.get('requests')!.children.pop()
      },
    })
    expect(findings).toEqual([expect.objectContaining({ id: 'repeated' })])
  })

  it('warns of a table that is there twice', async () => {
    const { findings } = await check(requiredTables, withSecondTable(textOf(report)))
    expect(findings).toEqual([expect.objectContaining({ id: 'repeated', level: 'warning' })])
    expect(findings[0]?.related).toHaveLength(1)
  })

  it('warns of it without the first one too', async () => {
    const { findings } = await check(requiredTables, withSecondTable(textOf(report)), {
      change: ({ tables }) => {
        tables.delete('requests')
      },
    })
    expect(findings.map(({ id, related }) => [id, related.length])).toEqual([
      ['missing', 0],
      ['repeated', 0],
    ])
  })

  it('finds two tables that contradict each other', async () => {
    const other = withValues(report, { 'requests/granted/individual': 8, 'requests/granted/business': 3 })
    const { findings } = await check(requiredTables, withSecondTable(textOf(other)))
    expect(findings).toEqual([expect.objectContaining({ id: 'contradiction', level: 'error' })])
    expect(findings[0]?.message).toContain('9 ≠ 8')
  })
})
