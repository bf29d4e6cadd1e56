import { describe, expect, it } from 'vitest'
import { correctReport, withCell } from '../../support/model.js'
import {
  cellMap,
  defectsOf,
  inRow,
  inTable,
  parseText,
  repeatedIn,
  rowTexts,
  tabReport,
  type Rows,
} from '../harness.js'

const requests = (edit: (rows: Rows) => Rows): string => tabReport(inTable('requests', edit))

const repeat = '2.重复申请'
const received = '一、本年新收政府信息公开申请数量'
const columns = ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total']

/** A row's labels and its numbers changed to others, without any empty cell kept. */
const numbers =
  (edit: (numbers: string[]) => string[]) =>
  (row: string[]): string[] => [...row.slice(0, 3), ...edit(row.slice(3))]

const withoutPlaces = (rows: Rows): Rows => rows.map((row) => row.filter((text) => text !== ''))

describe('the edition', () => {
  it.each([
    [2020, '2019'],
    [2023, '2021'],
  ] as const)('of a report of %i is that of %s', async (year, edition) => {
    expect((await parseText(tabReport(undefined, correctReport({ year })))).tables.get('requests')?.edition).toBe(
      edition,
    )
  })

  it.each([
    [2020, '2021'],
    [2023, '2019'],
  ] as const)('goes by the rows of the table in %i', async (year, edition) => {
    const report = await parseText(tabReport(undefined, correctReport({ year, edition })))
    expect(report.tables.get('requests')?.edition).toBe(edition)
  })

  it('goes by the number of rows under the group where their labels are lost', async () => {
    const rows = /^[123]\.(?:申请人.*|其他)$/u
    const text = requests((found) => found.map((row) => row.map((label) => (rows.test(label) ? '' : label))))
    expect((await parseText(text.replaceAll('2023年', '2020年'))).tables.get('requests')?.edition).toBe('2021')
  })

  it('goes by the year where the rows do not tell', async () => {
    const text = requests((rows) =>
      rows.filter((row) => !row.some((label) => /其他处理|申请人|^3\.其他$/u.test(label))),
    )
    expect((await parseText(text)).tables.get('requests')?.edition).toBe('2021')
  })
})

describe('row labels', () => {
  it.each([
    ['official', '1.属于国家秘密'],
    ['official', '1、属于国家秘密'],
    ['official', '属于国家秘密'],
    ['altered', '1.涉及国家秘密的'],
  ])('are %s as %s', async (wording, label) => {
    const report = await parseText(
      tabReport(undefined, correctReport({ labels: { 'requests/row/deniedSecret': label } })),
    )
    expect(report.tables.get('requests')?.children.find(({ id }) => id === 'deniedSecret')?.label).toMatchObject({
      value: label,
      wording,
    })
  })

  it('that are lost leave the row to its place', async () => {
    const report = await parseText(requests(inRow(repeat, (row) => row.map((text) => (text === repeat ? '' : text)))))
    expect(report.tables.get('requests')?.children.find(({ id }) => id === 'refusedRepeat')).toMatchObject({
      label: null,
    })
  })

  it('that are all without numbers still tell every row', async () => {
    const text = requests((rows) =>
      rows.map((row) => row.map((cell) => cell.replace(/^(?:\d\.|（[一二三四五六七]）|[一二三四]、)/u, ''))),
    )
    expect(cellMap(await parseText(text)).size).toBe(cellMap(await parseText(tabReport())).size)
  })

  it('have the place of their text', async () => {
    const { tables, source } = await parseText(tabReport())
    const label = tables.get('requests')?.children[0]?.label
    expect(source.slice(label?.position.start.offset, label?.position.end.offset)).toBe(received)
  })
})

describe('missing and surplus rows', () => {
  it.each([
    ['3.危及“三安全一稳定”', 'deniedSafety'],
    ['二、上年结转政府信息公开申请数量', 'carriedIn'],
    ['（七）总计', 'outcomeTotal'],
    ['四、结转下年度继续办理', 'carriedOut'],
  ])('without %s the row is a defect', async (label, row) => {
    expect(defectsOf(await parseText(requests(inRow(label, () => undefined))))).toEqual([{ kind: 'missingRow', row }])
  })

  it('leave the other rows at their places', async () => {
    const report = await parseText(requests(inRow('1.属于国家秘密', () => undefined)))
    expect(rowTexts(report, 'requests', 'unableNotHeld')).toMatchObject({ individual: '5', other: '1', total: '6' })
  })

  it('that stand there twice are a defect, and the first counts', async () => {
    const report = await parseText(
      requests((rows) =>
        rows.flatMap((row) =>
          row.includes(repeat) ? [row, numbers(() => new Array<string>(7).fill('9'))(row)] : [row],
        ),
      ),
    )
    expect([defectsOf(report), rowTexts(report, 'requests', 'refusedRepeat')['total']]).toEqual([
      [{ kind: 'unknownRow', printed: repeat }],
      '1',
    ])
  })

  it('of sub-totals in group rows are no rows of the form', async () => {
    const text = requests((rows) =>
      rows.flatMap((row) => {
        const at = row.indexOf('（三）不予公开')
        if (at < 0) return [row]
        const group = [...row.slice(0, at + 1), '', '1', '1', '0', '0', '0', '0', '2']
        return [group, row.map((cell, index) => (index === at ? '' : cell))]
      }),
    )
    expect(rowTexts(await parseText(text), 'requests', 'deniedThirdParty')['individual']).toBe('1')
  })
})

describe('rows with too few or too many numbers', () => {
  it('have none placed where nothing tells which is missing', async () => {
    const text = requests((rows) =>
      withoutPlaces(
        inRow(
          repeat,
          numbers((found) => found.slice(1)),
        )(rows),
      ),
    )
    const report = await parseText(text)
    expect(defectsOf(report)).toMatchObject([{ kind: 'cellCount', row: 'refusedRepeat', found: 6, expected: 7 }])
  })

  it('keep the ends that the sums of their columns confirm', async () => {
    const text = requests((rows) =>
      withoutPlaces(
        inRow(
          '1.信访举报投诉类申请',
          numbers((found) => found.filter((_, at) => at !== 2)),
        )(rows),
      ),
    )
    expect(rowTexts(await parseText(text), 'requests', 'refusedPetition')).toEqual({ individual: '3', total: '3' })
  })

  it('keep no end where the first is denied by its column and the last is less than the others', async () => {
    const text = requests((rows) =>
      withoutPlaces(
        inRow(
          '1.信访举报投诉类申请',
          numbers((found) => ['8', ...found.slice(1, 2), ...found.slice(3)]),
        )(rows),
      ),
    )
    expect(rowTexts(await parseText(text), 'requests', 'refusedPetition')).toEqual({})
  })

  it('keep those that are alike whichever is one too many', async () => {
    const text = requests(
      inRow(
        repeat,
        numbers((found) => [...found, '1']),
      ),
    )
    expect(rowTexts(await parseText(text), 'requests', 'refusedRepeat')).toMatchObject({
      individual: '0',
      business: '0',
    })
  })

  it('are a defect where there are too many', async () => {
    const text = requests(
      inRow(
        repeat,
        numbers((found) => [...found, '1']),
      ),
    )
    expect(defectsOf(await parseText(text))).toMatchObject([{ kind: 'cellCount', found: 8, expected: 7 }])
  })

  it('make an empty cell at the end of another row doubtful', async () => {
    const text = requests((rows) =>
      inRow(
        '3.其他',
        numbers((found) => ['', ...found.slice(0, 6), '']),
      )(rows.map((row) => (row.includes(repeat) ? row.filter((cell) => cell !== '').slice(0, -1) : row))),
    )
    expect(rowTexts(await parseText(text), 'requests', 'otherOther')['business']).toBeUndefined()
  })
})

describe('columns', () => {
  it('have the label of the last header row', async () => {
    const { tables } = await parseText(tabReport())
    expect(tables.get('requests')?.columns.map(({ label }) => label?.value)).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
    ])
  })

  it('that header and rows lack are a defect', async () => {
    const text = requests((rows) => rows.map((row) => row.filter((_, at) => at !== 5)))
    expect(defectsOf(await parseText(text))).toEqual([{ kind: 'missingColumn', column: 'research' }])
  })

  it('that are missing leave the others at their places', async () => {
    const text = requests((rows) => rows.map((row) => row.filter((_, at) => at !== 5)))
    expect(rowTexts(await parseText(text), 'requests', 'granted')).toEqual({
      individual: '9',
      business: '2',
      socialOrganization: '0',
      legalService: '1',
      other: '0',
      total: '12',
    })
  })

  it('are known without any header', async () => {
    const report = await parseText(requests((rows) => rows.slice(3)))
    expect(Object.keys(rowTexts(report, 'requests', 'received'))).toEqual(columns)
  })

  it.each([
    ['altered', '合计'],
    ['official', '总 计'],
  ])('may be %s: %s', async (wording, label) => {
    const report = await parseText(tabReport(undefined, correctReport({ labels: { 'requests/column/total': label } })))
    expect(report.tables.get('requests')?.columns[6]?.label).toMatchObject({ value: label, wording })
  })
})

describe('cells', () => {
  it.each([
    ['', 'blank'],
    ['/', 'mark'],
    ['无', 'mark'],
    ['约3', 'text'],
    ['3件', 'number'],
  ])('that print %j are of state %s', async (printed, state) => {
    const report = await parseText(
      tabReport(undefined, withCell(correctReport(), 'requests/granted/business', printed)),
    )
    expect(cellMap(report).get('requests/granted/business')).toMatchObject({ text: printed, state })
  })

  it('of a row without any are blank', async () => {
    const report = await parseText(requests(inRow(received, (row) => row.slice(0, 1))))
    expect(rowTexts(report, 'requests', 'received')).toEqual(Object.fromEntries(columns.map((id) => [id, ''])))
  })
})

describe('lines around the table', () => {
  const rowOf = (rows: Rows): number => rows.findIndex((row) => row.includes(repeat))
  const insert =
    (...lines: string[]) =>
    (rows: Rows): Rows => [...rows.slice(0, rowOf(rows)), ...lines.map((line) => [line]), ...rows.slice(rowOf(rows))]

  it.each([
    ['a caption', (rows: Rows): Rows => [['收到和处理政府信息公开申请情况'], ...rows]],
    ['a unit', (rows: Rows): Rows => [['单位：件'], ...rows]],
    ['a footnote', (rows: Rows): Rows => [...rows, ['注：本表数据截至2023年12月31日。']]],
    ['names of who filled it in', (rows: Rows): Rows => [...rows, ['填表人：张某', '', '审核人：李某']]],
    ['a page number', insert('- 5 -')],
    ['a blank line', insert('')],
    ['the head of the next page', insert('松岚县砚溪镇人民政府2023年政府信息公开工作年度报告')],
    ['a repeated header', (rows: Rows): Rows => [...rows.slice(0, 12), ...rows.slice(0, 3), ...rows.slice(12)]],
    ['a column of remarks', (rows: Rows): Rows => rows.map((row, at) => [...row, at === 0 ? '备注' : ''])],
  ])('do not disturb it: %s', async (_, edit) => {
    const report = await parseText(requests(edit))
    expect([defectsOf(report), repeatedIn(report), rowTexts(report, 'requests', 'refusedRepeat')]).toEqual([
      [],
      [],
      rowTexts(await parseText(tabReport()), 'requests', 'refusedRepeat'),
    ])
  })
})
