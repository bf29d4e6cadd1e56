import { expect, it } from 'vitest'
import { inRow, inTable, parseText, tabReport, type Rows } from '../harness.js'

/* Text of a PDF whose columns are so narrow that numbers take several lines: 4915 is 491 in one line and 5 in the next. */

const repeat = '2.重复申请'

/** A line of the table: what stands before the numbers, then these. */
const line = (label: string, ...numbers: string[]): string[] => ['', '', label, ...numbers]
const strays = (...numbers: string[]): string[] => line('', ...Array<string>(7 - numbers.length).fill(''), ...numbers)

/** How certain the rows of the requests table are, with these lines in the place of one of them. */
async function certainties(
  label: string,
  lines: Rows,
  change = (rows: Rows): Rows => rows,
): Promise<Record<string, string>> {
  const edit = inTable('requests', (rows) => change(rows).flatMap((row) => (row.includes(label) ? lines : [row])))
  const report = await parseText(tabReport(edit))
  const rows = report.tables.get('requests')?.children ?? []
  return Object.fromEntries(rows.map(({ id, certainty }) => [id, certainty]))
}

const row = line(repeat, '6', '13', '0', '0', '5', '8', '2')

it('a row may have the beginnings of its numbers above it', async () => {
  expect(await certainties(repeat, [strays('491', '494'), row])).toMatchObject({
    refusedRepeat: 'torn',
    refusedPublication: 'certain',
  })
})

it('the ends of another row may stand before them', async () => {
  expect(await certainties(repeat, [strays('5', '491', '494'), row])).toMatchObject({ refusedRepeat: 'torn' })
})

it.each([
  ['have fewer digits than a line of the cell has room for', ['4', '7']],
  ['are nothing that a number begins with', ['491', '0']],
])('strays are no beginnings where they %s', async (_, texts) => {
  expect(await certainties(repeat, [strays(...texts), row])).toMatchObject({ refusedRepeat: 'certain' })
})

const numbers = ['141', '131', '196', '194', '201', '190', '105']
const ends = ['00', '37', '50', '01', '57', '97', '542']

it('the ends of the numbers of a row may stand behind a running head', async () => {
  const lines = [strays('30'), line(repeat, ...numbers), line('某某市水利局政府信息公开', ...ends)]
  expect(await certainties(repeat, lines)).toMatchObject({ refusedRepeat: 'torn', refusedConfirm: 'certain' })
})

it('they may stand behind the second line of its label, and be taken for the next row', async () => {
  const received = '一、本年新收政府信息公开申请数量'
  const carried = '二、上年结转政府信息公开申请数量'
  const lines = [
    `一、本年新收政府信息公开 ${numbers.join('   ')}`,
    `    申请数量     ${ends.join('   ')}`,
    '二、上年结转政府信息公开',
    `             ${['0', '8', '0', '24', '24', '0', '56'].join('   ')}`,
    '    申请数量',
  ]
  const text = tabReport(
    inTable(
      'requests',
      inRow(carried, () => undefined),
    ),
  )
    .replace(new RegExp(`^${received}.*$`, 'mu'), lines.join('\n'))
    .replace(/^四、结转下年度继续办理.*$/mu, `   30   4\n$&`)
  const rows = (await parseText(text)).tables.get('requests')?.children ?? []
  expect(rows.find(({ id }) => id === 'received')?.certainty).toBe('torn')
})

it('a row may be cut within its label, the ends of label and numbers below it', async () => {
  const total = '（七）总计'
  const lines = [line('（七', ...numbers), line('）总计三', ...ends)]
  expect(await certainties(total, lines)).toMatchObject({ outcomeTotal: 'torn', refusedConfirm: 'certain' })
})

/** All labels of a table, behind them its header, and then its numbers, each on a line of its own. */
const apart =
  (order: (numbers: string[][]) => string[]) =>
  (rows: Rows): Rows => {
    const isNumber = (text: string): boolean => /^\d+$/u.test(text)
    const body = rows.filter((own) => own.some(isNumber))
    const labels = body.map((own) => [own.findLast((text) => text !== '' && !isNumber(text)) ?? ''])
    const numbers = order(body.map((own) => own.filter(isNumber)))
    return [...labels, ...rows.filter((own) => !own.some(isNumber)), ...numbers.map((number) => [number])]
  }
const byRows = (numbers: string[][]): string[] => numbers.flat()
const byColumns = (numbers: string[][]): string[] =>
  (numbers[0] ?? []).flatMap((_, column) => numbers.map((own) => own[column] ?? ''))

it.each([
  ['by rows, whose totals add up, are those of their rows', byRows, 'certain'],
  ['by columns are those of no row that is known', byColumns, 'labelLost'],
])('numbers behind all labels %s', async (_, order, certainty) => {
  const report = await parseText(tabReport(inTable('requests', apart(order))))
  const table = report.tables.get('requests')
  expect(table?.children.map((own) => own.certainty)).toEqual(table?.children.map(() => certainty))
})
