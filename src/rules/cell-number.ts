import { formNames, type Names } from '../form/names.js'
import { isPlainCount, withoutNoteMarks } from '../lexicon/cell-values.js'
import { specOfTable } from '../report/form.js'
import { flatMap } from '../text/flat-map.js'
import { cellsOf } from '../report/queries.js'
import type { Cell, ColumnSpec, Report, Table } from '../model/index.js'
import { defineRule } from './shared/define.js'
import { onUnsureTable } from './shared/unsure-tables.js'
import { listOf, verbatim } from './shared/wording.js'

type GraveFault =
  'mark' | 'text' | 'unit' | 'amountUnit' | 'thousands' | 'fullWidth' | 'words' | 'negative' | 'fraction' | 'decimals'
/** What leaves no doubt which number is meant. */
type SlightFault = 'note-mark' | 'leadingZeros'
type Fault = GraveFault | SlightFault

const isSlight = (fault: Fault): fault is SlightFault => fault === 'note-mark' || fault === 'leadingZeros'
const leadingZero = /^[+-]?0\d/u

export const cellNumber = defineRule({
  id: 'cell-number',
  level: 'error',
  duty: {
    zh: '件数为不小于0的整数，金额最多4位小数，单元格内只写数字',
    en: 'Counts are whole numbers from 0, amounts have at most four decimals, and cells hold nothing but the number',
  },
  clause: ['format-2021-requests', 'format-2019'],
  messages: {
    mark: '{table}中{places}写的是“{printed}”，不是数字；没有数据的填“0”',
    text: '{table}中{places}写的是“{printed}”，不是数字；请填数字',
    unit: '{table}中{places}写作“{printed}”，带了单位；单元格内只填数字',
    amountUnit: '{table}中{places}写作“{printed}”；表中单位是“万元”，应换算为{expected}',
    thousands: '{table}中{places}写作“{printed}”，带了千位分隔符；请只填数字',
    fullWidth: '{table}中{places}写作“{printed}”，用了全角数字；请用半角数字',
    fullWidths: '表中有{count}个单元格用了全角数字：{places}；请一律改用半角数字',
    words: '{table}中{places}写作“{printed}”；增减请用正负数表示',
    negative: '{table}中{places}为{printed}；这里的数不能小于0',
    fraction: '{table}中{places}为{printed}；这里应是整数',
    decimals: '{table}中{places}为{printed}，小数超过{decimals}位',
    'note-mark': '{table}中{places}写作“{printed}”，按{number}读取；数字后面的是注释标记，请移到表外',
    leadingZeros: '{table}中{places}写作“{printed}”，前面有多余的“0”；应写作{number}',
  },
  en: {
    mark: '{places} of {table} has “{printed}”, which is no number. Write 0 for none',
    text: '{places} of {table} has “{printed}”, which is no number. Write the number',
    unit: '{places} of {table} has “{printed}” with its unit. Write only the number',
    amountUnit: '{places} of {table} has “{printed}”. The unit of the table is 万元; write {expected}',
    thousands: '{places} of {table} has “{printed}” with a thousands separator. Write only the number',
    fullWidth: '{places} of {table} has “{printed}” in full-width digits. Use ordinary digits',
    fullWidths: 'Cells of the tables with full-width digits ({count}): {places}. Use ordinary digits throughout',
    words: '{places} of {table} has “{printed}”. Write the change as a positive or negative number',
    negative: '{places} of {table} is {printed}. This number cannot be below 0',
    fraction: '{places} of {table} is {printed}. This must be a whole number',
    decimals: '{places} of {table} is {printed}, with more than {decimals} decimals',
    'note-mark':
      '{places} of {table} has “{printed}”, read as {number}: a note mark stands behind the number. Move it out of the table',
    leadingZeros: '{places} of {table} has “{printed}” with zeros in front. Write {number}',
  },
  check: ({ report }, context) => {
    const { tables } = report
    const names = formNames(report)
    if (tables.size === 0) context.notApplicable()
    const faultsIn = new Map([...tables.values()].map((table) => [table, faultsOf(table, report)]))
    // Whoever types some digits in full width types all of them so: one habit, one finding.
    const wide = [...faultsIn.values()].flat().filter(({ fault }) => fault === 'fullWidth')
    const areWide = wide.length > 1
    if (areWide) {
      const places = flatMap(wide, ({ table, cells }) =>
        cells.map((at) => ({ at, message: `${placeOf(table, at, names)}（${at.text}）` })),
      )
      const [first, ...related] = places
      const data = { count: places.length, places: listOf(places.map(({ message }) => verbatim(message))) }
      if (first) context.report('fullWidths', { at: first.at, related, data })
    }
    for (const [table, faults] of faultsIn) {
      const unsure = cellsOf(table).some(isUnsureWord) && onUnsureTable(table, names)
      if (unsure) context.incomplete(unsure)
      for (const { fault, cells, column } of faults) {
        const [first, ...others] = cells
        if (!first || (fault === 'fullWidth' && areWide)) continue
        const related = others.map((at) => ({ at, message: placeOf(table, at, names) }))
        const places = listOf(cells.map((cell) => verbatim(placeOf(table, cell, names))))
        const at = { at: first, related }
        const data = { table: names.tableTitle(table.id, table.edition), places, printed: first.text }
        if (fault === 'amountUnit') context.report(fault, { ...at, data: { ...data, expected: first.value ?? 0 } })
        else if (fault === 'decimals') context.report(fault, { ...at, data: { ...data, decimals: column.decimals } })
        else if (isSlight(fault))
          context.report(fault, { ...at, level: 'warning', data: { ...data, number: first.value ?? 0 } })
        else context.report(fault, { ...at, data })
      }
    }
  },
})

const placeOf = ({ id, edition }: Table, { row, column }: Cell, names: Names): string =>
  `“${names.rowLabel(id, row, edition)} × ${names.columnLabel(id, column, edition)}”`

interface FaultyCells {
  table: Table
  fault: Fault
  cells: Cell[]
  column: ColumnSpec
}

/** Cells that are no plain numbers; those with the same print and fault together. */
function faultsOf(table: Table, report: Report): FaultyCells[] {
  const columns = new Map(specOfTable(report, table)?.columns.map((column) => [column.id, column]))
  const faults = new Map<string, FaultyCells>()
  for (const cell of cellsOf(table)) {
    const column = columns.get(cell.column)
    const fault = column && faultOf(cell, column)
    if (!column || !fault) continue
    const key = `${fault} ${cell.text}`
    const known = faults.get(key)
    if (known) known.cells.push(cell)
    else faults.set(key, { table, fault, cells: [cell], column })
  }
  return [...faults.values()]
}

/** No number and no mark, in a cell that may hold what other cells do. */
const isUnsureWord = ({ state, certainty }: Cell): boolean => state === 'text' && certainty !== 'certain'

function faultOf(
  { state, text: printed, value, certainty }: Cell,
  { signed, decimals }: ColumnSpec,
): Fault | undefined {
  if (certainty !== 'certain') return undefined
  if (state === 'blank' || (isPlainCount(printed) && !leadingZero.test(printed))) return undefined
  const text = withoutNoteMarks(printed)
  if (state === 'mark') return 'mark'
  if (value === null) return 'text'
  if (/(?<!万)元$/u.test(text)) return 'amountUnit'
  if (/[件宗份条次项个起人元]$/u.test(text)) return 'unit'
  if (/[增减加少]/u.test(text)) return 'words'
  if (/[,，]/u.test(text)) return 'thousands'
  if (/[\uFF10-\uFF19．－＋]/u.test(text)) return 'fullWidth'
  if (value < 0 && !signed) return 'negative'
  const printedDecimals = /\.(\d+)$/u.exec(text)?.[1]?.length ?? 0
  if (printedDecimals > 0 && decimals === 0) return 'fraction'
  if (printedDecimals > decimals) return 'decimals'
  if (text !== printed) return 'note-mark'
  return leadingZero.test(text) ? 'leadingZeros' : undefined
}
