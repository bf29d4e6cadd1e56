import { describe, expect, it } from 'vitest'
import { formNames } from '../../src/form/names.js'
import { extractCsv } from '../../src/formatters/extract-csv.js'
import { loadFormatter } from '../../src/node/load-formatter.js'
import { lint } from '../../src/library/lint.js'
import { parseReport } from '../../src/library/parse-report.js'
import type { LintMessage, LintResult } from '../../src/model/index.js'
import { readXlsx } from '../formatters/read-xlsx.js'
import type { Block } from '../support/blocks.js'
import { fileForm, type FileForm } from '../support/formats.js'
import { correctReport, withValues, type ReportModel } from '../support/model.js'
import { completeThirdForm, thirdForm, thirdParts } from '../support/third-form.js'

const forms = [thirdForm]
const correct = correctReport({ year: 2026, form: completeThirdForm, parts: thirdParts })

const files = [
  'markdown markdown',
  'markdown markdown-one-header-row',
  'text tab-rows',
  'text cell-lines',
  'text pdf-rows',
  'html clean',
  'html site',
  'docx typed',
  'docx no grid spans',
  'pdf stroked borders',
].map((name): [string, FileForm] => [name, fileForm(name)])

const judge = ({ filePath, write }: FileForm, model: ReportModel): Promise<LintResult> =>
  lint(write(model), { filePath, forms, extract: true })

const markdown = fileForm('markdown markdown')

const isConsultations = (block: Block): boolean => block.type === 'table' && block.grid === 'consultations'

/** The errors about a report with some cells printed otherwise. */
async function errorsOf(cells: Record<string, number>, model = correct): Promise<LintMessage[]> {
  const { messages } = await judge(markdown, withValues(model, cells))
  return messages.filter(({ level }) => level === 'error')
}

describe.each(files)('a correct report in an invented form, as %s', (_, file) => {
  it('is read in that form, every cell of it', async () => {
    const { report, data } = await judge(file, correct)
    const printed = Object.fromEntries(Object.entries(data?.cells ?? {}).map(([address, { text }]) => [address, text]))
    expect(report?.edition).toBe('2026')
    expect(printed).toEqual(Object.fromEntries([...correct.values].map(([key, value]) => [key, String(value)])))
  })

  it('has no findings', async () => {
    const { messages, verdict } = await judge(file, correct)
    expect(messages.map(({ message }) => message)).toEqual([])
    expect(verdict).toBe('pass')
  })
})

describe('a faulty report in an invented form', () => {
  it('is told by the sum of its own table, with what is added up', async () => {
    const errors = await errorsOf({ 'consultations/window/sum': 16 })
    expect(errors).toMatchObject([
      {
        ruleId: 'table-sum',
        message: '政策咨询办理情况表“现场窗口咨询”：已答复咨询＋已转办咨询 12+3=15，咨询合计 16，相差1；请核对这些数',
        cell: { table: 'consultations', row: 'window', column: 'sum' },
        clause: ['临府公开办〔2026〕3号'],
      },
    ])
  })

  it('is told by the sum with the applicants that only this form has', async () => {
    const errors = await errorsOf({ 'requests/granted/villageCommittee': 3 })
    expect(errors.map(({ ruleId, messageId }) => [ruleId, messageId])).toEqual(
      expect.arrayContaining([
        ['applicant-total', 'unequalOther'],
        ['outcome-total', 'unequalOther'],
      ]),
    )
    expect(errors.every(({ cause }) => cause && 'cell' in cause && cause.cell.column === 'villageCommittee')).toBe(true)
  })

  it('is told which cell of the outcome that only this form has is wrong', async () => {
    const [first] = await errorsOf({ 'requests/refusedAdvice/individual': 5 })
    expect(first?.cause).toEqual({
      cell: { table: 'requests', row: 'refusedAdvice', column: 'individual' },
      printed: 5,
      expected: 4,
    })
    expect(first?.message).toContain('（五）不予处理 › 6.以申请名义提出政策咨询 × 自然人')
  })

  it('is told the table, the heading and the words that it lacks by the names of the form', async () => {
    const sections = correct.sections.map((section) => {
      if (section.id === 'problems') return { ...section, title: '存在的主要问题及改进情况' }
      return { ...section, children: section.children.filter((block) => !isConsultations(block)) }
    })
    const { messages } = await judge(markdown, { ...correct, sections })
    expect(messages.map(({ message }) => message)).toEqual([
      '标题“五、存在的主要问题及改进情况”与规定格式不一致；规定为“五、主要不足与下一年工作安排”',
      '没有找到政策咨询办理情况表；请以文字表格填报（图片中的表格无法识别，也不能复制）',
    ])
  })

  it('is told that its tables are those of an older form', async () => {
    const { messages } = await judge(markdown, correctReport({ year: 2026, edition: '2021' }))
    expect(messages.map(({ ruleId }) => ruleId)).toContain('edition-in-force')
    expect(messages.find(({ ruleId }) => ruleId === 'edition-in-force')?.message).toContain(
      '应使用临湖省2026年格式（临府公开办〔2026〕3号）',
    )
  })
})

describe('what is drawn of an invented form', () => {
  const faulty = withValues(correct, { 'consultations/window/sum': 16 })
  const drawn = async (format: string): Promise<string | Uint8Array> => {
    const write = await loadFormatter(format)
    return write([await judge(markdown, faulty)], { forms: [completeThirdForm] })
  }

  it('is its tables and its names on a page', async () => {
    const page = String(await drawn('html'))
    expect(page).toContain('<th scope="col">村（居）民委员会</th>')
    expect(page).toMatch(/<th[^>]*>咨询渠道<\/th>/u)
    expect(page).toContain('政策咨询办理情况表 › 现场窗口咨询 × 咨询合计')
  })

  it('is its names in a ledger', async () => {
    const sheets = readXlsx((await drawn('xlsx')) as Uint8Array)
    const texts = sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value))
    expect(texts.join('\n')).toContain('政策咨询办理情况表 › 现场窗口咨询 × 咨询合计')
  })

  it('is its names in the data', async () => {
    const { data } = await judge(markdown, correct)
    expect(data?.cells['consultations/online/transferred']).toMatchObject({ value: 1, state: 'number' })
    expect(extractCsv([data!], [completeThirdForm])).toContain('政策咨询办理情况表,网上留言咨询,已转办咨询')
  })
})

describe('two runs with other lists of forms', () => {
  it('do not meet when they are interleaved', async () => {
    const text = String(markdown.write(correct))
    const [with1, without1, with2, without2] = await Promise.all([
      lint(text, { forms }),
      lint(text),
      lint(text, { forms: [{ ...thirdForm, id: 'other' }] }),
      lint(text),
    ])
    expect([with1, with2].map(({ report }) => report?.edition)).toEqual(['2026', 'other'])
    expect(without1).toEqual(without2)
    expect(without1.report?.edition).toBe('2021')
    expect(Object.keys(without1.outcomes)).not.toContain('table-sum')
  })

  it('keep the names that each has', async () => {
    const { form, forms: all } = await parseReport(String(markdown.write(correct)), { forms })
    expect(form.id).toBe('2026')
    expect(formNames({ forms: all }).sectionTitle('problems', form.id)).toBe('五、主要不足与下一年工作安排')
    expect(formNames({}).sectionTitle('problems')).toBe('五、存在的主要问题及改进情况')
  })
})
