import { describe, expect, it } from 'vitest'
import { correctReport } from '../../support/model.js'
import {
  cellMap,
  contentOf,
  defectsOf,
  inRow,
  inTable,
  parseText,
  repeatedIn,
  rowTexts,
  tabReport,
  type Rows,
} from '../harness.js'

const report2020 = correctReport({ year: 2020 })
const disclosure = (edit: (rows: Rows) => Rows, model = correctReport()): string =>
  tabReport(inTable('disclosure', edit), model)

const isHeader = ([first = '']: string[]): boolean => first === '信息内容'
const isCaption = ([first = '']: string[]): boolean => first.startsWith('第二十条')

/** Rows of the blocks of the table, each from its caption on. */
const blocks = (rows: Rows): Rows[] => {
  const found: Rows[] = []
  for (const row of rows) {
    if (isCaption(row)) found.push([])
    found.at(-1)?.push(row)
  }
  return found
}

describe('disclosure tables', () => {
  it('are one for each item of the form of 2021', async () => {
    expect([...(await parseText(tabReport())).tables.keys()].slice(0, 4)).toEqual([
      'documents',
      'permits',
      'enforcement',
      'charges',
    ])
  })

  it('go on below a running head and their caption', async () => {
    const text = disclosure((rows) =>
      rows.flatMap((row) =>
        row[0] === '行政规范性文件' ? [['政府信息公开工作年度报告'], ['第二十条第（一）项'], row] : [row],
      ),
    )
    const report = await parseText(text)
    expect(report.tables.get('documents')?.children.map(({ id }) => id)).toEqual(['rules', 'normative'])
    expect(repeatedIn(report)).toEqual([])
  })

  it('are one for each item of the form of 2019', async () => {
    expect([...(await parseText(tabReport(undefined, report2020))).tables.keys()].slice(0, 5)).toEqual([
      'documents',
      'permits',
      'enforcement',
      'charges',
      'procurement',
    ])
  })

  it.each<[string, (rows: Rows) => Rows]>([
    ['captions', (rows) => rows.filter((row) => !isCaption(row))],
    ['headers', (rows) => rows.filter((row) => !isHeader(row))],
    ['captions and headers', (rows) => rows.filter((row) => !isCaption(row) && !isHeader(row))],
  ])('are read without %s', async (_, edit) => {
    expect(cellMap(await parseText(disclosure(edit))).get('documents/normative/valid')?.value).toBe(17)
  })

  it.each(['', '指标名称', '项目'])('are read with %j in the corner', async (corner) => {
    const text = disclosure((rows) => rows.map((row) => (isHeader(row) ? [corner, ...row.slice(1)] : row)))
    expect(cellMap(await parseText(text)).get('permits/licence/decisions')?.value).toBe(326)
  })

  it('are read in another order', async () => {
    const text = disclosure((rows) => blocks(rows).reverse().flat())
    expect(rowTexts(await parseText(text), 'documents', 'normative')).toEqual({ made: '4', repealed: '2', valid: '17' })
  })

  it('are each in the form that its own header speaks for', async () => {
    const mixed = disclosure((rows) => {
      const [documents = []] = blocks(rows)
      const others = blocks([['第二十条第（五）项'], ...tabRows2020.slice(1)])
      return [...documents, ...others.flat()]
    })
    const { tables } = await parseText(mixed)
    expect([tables.get('documents')?.edition, tables.get('permits')?.edition]).toEqual(['2021', '2019'])
  })

  it('belong to the section of disclosure', async () => {
    expect(contentOf(await parseText(tabReport()), 'disclosure')).toEqual([
      '二、主动公开政府信息情况',
      'documents',
      'permits',
      'enforcement',
      'charges',
    ])
  })
})

const tabRows2020: Rows = [
  ['第二十条第（五）项'],
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政许可', '96', '-7', '326'],
  ['其他对外管理服务事项', '41', '2', '118'],
]

describe('columns', () => {
  it('have the labels of the header', async () => {
    const { tables } = await parseText(tabReport())
    expect(tables.get('documents')?.columns.map(({ label }) => label?.value)).toEqual([
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
    ])
  })

  it('have no label where the header is lost', async () => {
    const { tables } = await parseText(disclosure((rows) => rows.filter((row) => !isHeader(row) && !isCaption(row))))
    expect(tables.get('permits')?.columns).toEqual([{ id: 'decisions', label: null }])
  })

  it.each([
    ['official', '本年制发件数'],
    ['official', '本年制发 件数'],
    ['altered', '本年制发数'],
    ['altered', '本年新制发的件数'],
  ])('are %s with the label %s', async (wording, label) => {
    const { tables } = await parseText(
      tabReport(undefined, correctReport({ labels: { 'documents/column/made': label } })),
    )
    expect(tables.get('documents')?.columns[0]?.label).toMatchObject({ value: label, wording })
  })

  it.each([
    ['accepted', '本年收费金额（单位：万元，保留四位小数）'],
    ['altered', '本年收费金额（单位：元）'],
  ])('are %s with the unit in %s', async (wording, label) => {
    const { tables } = await parseText(
      tabReport(undefined, correctReport({ labels: { 'charges/column/amount': label } })),
    )
    expect(tables.get('charges')?.columns[0]?.label?.wording).toBe(wording)
  })
})

describe('rows', () => {
  it.each([
    ['official', '行政规范性文件'],
    ['altered', '规范性文件'],
  ])('are %s with the label %s', async (wording, label) => {
    const { tables } = await parseText(
      tabReport(undefined, correctReport({ labels: { 'documents/row/normative': label } })),
    )
    expect(tables.get('documents')?.children[1]?.label?.wording).toBe(wording)
  })

  it('that are not there are a defect', async () => {
    expect(defectsOf(await parseText(disclosure(inRow('规章', () => undefined))))).toEqual([
      { kind: 'missingRow', row: 'rules' },
    ])
  })

  it('that the form has not are a defect', async () => {
    const text = disclosure((rows) =>
      rows.flatMap((row) => (row[0] === '规章' ? [row, ['党内法规', '1', '0', '1']] : [row])),
    )
    expect(defectsOf(await parseText(text))).toEqual([{ kind: 'unknownRow', printed: '党内法规' }])
  })

  it('with too few numbers are a defect, and none of their numbers is placed', async () => {
    const report = await parseText(disclosure(inRow('行政规范性文件', () => ['行政规范性文件', '4', '17'])))
    expect([defectsOf(report), rowTexts(report, 'documents', 'normative')]).toEqual([
      [{ kind: 'cellCount', row: 'normative', found: 2, expected: 3, printed: ['4', '17'] }],
      {},
    ])
  })

  it('with a word for a number keep the word', async () => {
    const report = await parseText(disclosure(inRow('规章', ([label = '']) => [label, '0', '不涉及', '0'])))
    expect(cellMap(report).get('documents/rules/repealed')).toMatchObject({
      text: '不涉及',
      state: 'text',
      value: null,
    })
  })

  it.each([
    ['permits/licence/decisions', '行政许可', '详见附件'],
    ['charges/charge/amount', '行政事业性收费', '未收费'],
  ])('with a single column keep a word in %s', async (address, label, word) => {
    const report = await parseText(disclosure(inRow(label, () => [label, word])))
    expect(cellMap(report).get(address)).toMatchObject({ text: word, state: 'text' })
  })

  it('may have all cells empty', async () => {
    const report = await parseText(disclosure(inRow('规章', ([label = '']) => [label, '', '', ''])))
    expect(rowTexts(report, 'documents', 'rules')).toEqual({ made: '', repealed: '', valid: '' })
  })

  it('may have lost all cells', async () => {
    const report = await parseText(disclosure(inRow('行政许可', ([label = '']) => [label])))
    expect(rowTexts(report, 'permits', 'licence')).toEqual({ decisions: '' })
  })
})

describe('amounts', () => {
  it.each([
    ['8942.393', 8942.393],
    ['8,942.3930', 8942.393],
    ['251000元', 25.1],
    ['7.35万元', 7.35],
  ])('of %s are read in 万元', async (printed, value) => {
    const model = correctReport({ parts: { 'charges/charge/amount': printed } })
    const cell = cellMap(await parseText(tabReport(undefined, model))).get('charges/charge/amount')
    expect([cell?.text, cell?.value]).toEqual([printed, value])
  })

  it.each([
    ['减7', -7],
    ['-7', -7],
    ['增3', 3],
  ])('of change %s are signed', async (printed, value) => {
    const model = correctReport({ year: 2020, parts: { 'permits/licence/delta': printed } })
    expect(cellMap(await parseText(tabReport(undefined, model))).get('permits/licence/delta')?.value).toBe(value)
  })
})

describe('disclosure tables that a page break cuts', () => {
  it('have all their rows where the next page begins with the head of the first of them', async () => {
    const report = await parseText(
      disclosure((rows) => rows.flatMap((row) => (row[0] === '行政强制' ? [...rows.slice(0, 2), row] : [row]))),
    )
    expect(defectsOf(report)).toEqual([])
    expect(report.tables.get('enforcement')?.children.map(({ id }) => id)).toEqual(['penalty', 'coercion'])
    expect(report.repeatedTables).toEqual([])
  })
})

it('disclosure tables in lines, with labels around the numbers of their rows and some of these lost, are torn', async () => {
  const cut = [
    '第二十条第（一）项',
    '信息内容',
    '本年制发件数',
    '本年废止件数',
    '规章',
    '0',
    '0',
    '行政规范性文',
    '69',
    '0',
    '件',
  ]
  const report = await parseText(
    disclosure((rows) => [
      ...cut.map((text) => [text]),
      ...rows.slice(rows.findIndex((row, at) => at > 0 && isCaption(row))),
    ]),
  )
  expect(report.tables.get('documents')).toMatchObject({ certainty: 'torn' })
})
