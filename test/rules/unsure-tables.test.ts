import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { doubted } from '../../src/parse/assemble/certainty.js'
import { applicantTotal } from '../../src/rules/applicant-total.js'
import { cellFilled } from '../../src/rules/cell-filled.js'
import { cellNumber } from '../../src/rules/cell-number.js'
import { requiredTables } from '../../src/rules/required-tables.js'
import { outcomeTotal } from '../../src/rules/outcome-total.js'
import { requiredSections } from '../../src/rules/required-sections.js'
import { tableLabels } from '../../src/rules/table-labels.js'
import { tableShape } from '../../src/rules/table-shape.js'
import { unsureReading } from '../../src/rules/unsure-reading.js'
import type { Report } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withCell, withSection, withValues } from '../support/model.js'
import { check, textOf } from './check.js'

/** As text of a PDF without lines is read. */
const pieced = ({ tables }: Report): void => {
  for (const [id, table] of tables) tables.set(id, doubted(table, 'pieced'))
}

describe('a table whose rows were lines of text of a PDF', () => {
  it.each([
    ['a blank cell', cellFilled, withValues(correctReport(), { 'requests/granted/research': '' }), '申请情况表'],
    ['words in a cell', cellNumber, withValues(correctReport(), { 'requests/granted/research': '另附' }), '申请情况表'],
    ['other labels', tableLabels, correctReport({ labels: { 'requests/column/total': '合计' } }), '申请情况表'],
  ])('is left to be looked at where it has %s', async (_, rule, model, name) => {
    const { outcome, findings, reasons } = await check(rule, model, { change: pieced })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons[0]).toMatch(new RegExp(`${name}.*没有表格线`, 'u'))
  })

  it.each([
    ['blank cells', cellFilled, { 'requests/granted/research': '' }],
    ['words', cellNumber, { 'requests/granted/research': '见附表' }],
  ])('hides no %s of another table', async (_, rule, cells) => {
    const values = { ...cells, 'documents/normative/valid': Object.values(cells)[0]! }
    const { outcome, findings, reasons } = await check(rule, withValues(correctReport(), values), {
      change: ({ tables }) => tables.set('requests', doubted(tables.get('requests')!, 'pieced')),
    })
    expect(outcome).toBe('fail')
    expect(findings).toMatchObject([{ cell: 'documents/normative/valid' }])
    expect(reasons).toEqual([expect.stringContaining('申请情况表')])
  })

  it('is wrong where a mark stands for a number', async () => {
    const model = withValues(correctReport(), { 'requests/granted/research': '/' })
    expect(await check(cellNumber, model, { change: pieced })).toMatchObject({ outcome: 'fail', reasons: [] })
  })

  it('may hold the table that is missing', async () => {
    const model = withSection(withValues(correctReport(), { 'requests/granted/research': '' }), 'disputes', [
      paragraph('见附图。'),
    ])
    const { outcome, reasons } = await check(requiredTables, model, { change: pieced })
    expect({ outcome, reasons }).toEqual({
      outcome: 'incomplete',
      reasons: [expect.stringMatching(/申请情况表.*没有表格线/u)],
    })
  })

  it('is left to be looked at where it lacks a row', async () => {
    const { outcome, findings } = await check(tableShape, correctReport(), {
      edit: (text) => text.replace(/.*2\.重复申请.*\n/u, ''),
      change: pieced,
    })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
  })

  it.each([
    ['cells', cellFilled],
    ['labels', tableLabels],
    ['rows', tableShape],
    ['tables', requiredTables],
    ['reading', unsureReading],
  ])('is right where nothing is wanting in its %s', async (_, rule) => {
    expect(await check(rule, correctReport(), { change: pieced })).toMatchObject({ outcome: 'pass', findings: [] })
  })
})

/** Under a row of Markdown, the numbers of another one that have lost their label and some of themselves. */
const withStrays = (text: string): string => text.replace(/(\n[^\n]*2\.重复申请[^\n]*)/u, '$1\n|  |  |  | 1 | 0 | 2 |')

describe('a table that a conversion has torn', () => {
  const torn = { layout: 'markdown', edit: withStrays } as const
  const place = '收到和处理政府信息公开申请情况表的（五）不予处理 › 2.重复申请'

  it('is told of once, as what was read and not as what is wrong', async () => {
    const { outcome, findings, english } = await check(unsureReading, correctReport(), torn)
    expect({ outcome, findings }).toMatchObject({
      outcome: 'fail',
      findings: [{ id: 'table', level: 'warning', message: expect.stringContaining(`读不准：${place}，`) as string }],
    })
    expect(english[0]?.message).toContain('Not read with certainty')
  })

  it('is about the reading, and its findings have no fix', async () => {
    const text = textOf(correctReport(), 'markdown', withStrays)
    const { messages, verdict } = await lint(text, { filePath: 'report.md' })
    expect(messages).toMatchObject([{ ruleId: 'unsure-reading', about: 'reading' }])
    expect(messages[0]).not.toHaveProperty('fix')
    expect(verdict).toBe('incomplete')
  })

  it.each([
    ['table-shape', tableShape],
    ['outcome-total', outcomeTotal],
  ])('leaves %s open, at the same place', async (_, rule) => {
    const { outcome, findings, reasons } = await check(rule, correctReport(), torn)
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons[0]).toContain(`${place}读不准`)
  })

  it('hides no number that is certain and wrong', async () => {
    const model = withCell(correctReport(), 'requests/received/total', 99)
    const { findings } = await check(applicantTotal, model, torn)
    expect(findings).toMatchObject([{ id: 'unequal', cell: 'requests/received/total' }])
  })

  it('may have lost the heading next to it, and no other', async () => {
    const edit = (text: string): string =>
      withStrays(text)
        .replace(/\n## 四、[^\n]*/u, '')
        .replace(/\n## 一、[^\n]*/u, '')
    const { reasons, findings } = await check(requiredSections, correctReport(), { layout: 'markdown', edit })
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('一、总体情况')])
    expect(reasons).toEqual([expect.stringContaining(place)])
  })
})

describe('a table that a converter has cut', () => {
  const rule = '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |'
  const cutBehind = (text: string, label: string, more = ''): string =>
    text.replace(new RegExp(`(\\n[^\\n]*${label}[^\\n]*)${more}`, 'u'), `$1\n${rule}`)

  it('is read whole where nothing is lost', async () => {
    const text = textOf(correctReport(), 'markdown', (whole) =>
      cutBehind(cutBehind(whole, '7.属于行政执法案卷'), '2.重复申请'),
    )
    expect((await lint(text, { filePath: 'report.md' })).verdict).toBe('pass')
  })

  it('may have lost rows at the cut', async () => {
    const edit = (text: string): string => cutBehind(text, '7.属于行政执法案卷', '\\n[^\\n]*')
    const { outcome, findings, reasons } = await check(tableShape, correctReport(), { layout: 'markdown', edit })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons[0]).toContain('8.属于行政查询事项')
  })

  it('lacks rows where it is not cut', async () => {
    const edit = (text: string): string => text.replace(/\n[^\n]*8\.属于行政查询事项[^\n]*/u, '')
    expect(await check(tableShape, correctReport(), { layout: 'markdown', edit })).toMatchObject({
      ids: ['missingRow'],
    })
  })
})

describe('a table of which loose labels and numbers are left', () => {
  const loose = [
    ['what a PDF had in columns', ['自然人', '商业企业', '科研机构', '一、本年新收政府信息公开申请数量', '3', '0 1 2']],
    ['a label a line for each character', ['自', '然', '人', '总', '计', '0', '0', '0']],
    ['numbers behind pieces of labels', ['二、上年结转政府 0 0 1', '信息公开申请数量', '（一）予以公开 3 0']],
  ] as const

  it.each(loose)('is not missing: %s', async (_, lines) => {
    const model = withSection(correctReport(), 'requests', lines.map(paragraph))
    expect(await check(requiredTables, model)).toMatchObject({ outcome: 'pass', findings: [] })
    expect(await check(unsureReading, model)).toMatchObject({ ids: ['table'] })
  })

  it('is missing where the section says something else', async () => {
    const model = withSection(correctReport(), 'requests', [
      paragraph('详见附表。'),
      paragraph('合计 3'),
      paragraph('略'),
    ])
    expect(await check(requiredTables, model)).toMatchObject({ ids: ['missing'] })
  })
})
