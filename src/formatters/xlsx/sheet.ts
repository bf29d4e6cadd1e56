import type { NamedRange } from 'hucre'
import type { CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'
import { spreadsheetText } from '../spreadsheet-text.js'
import { displayWidth } from '../width.js'

/** A cell of a sheet: a number, or text that never becomes a formula. */
export type SheetValue = string | number | null

/** A row of a sheet, and the look of some of its cells by index of the column. */
export interface SheetRow {
  values: SheetValue[]
  styles?: Readonly<Record<number, CellStyle>>
}

/** A column: its heading, its width in characters. */
export interface SheetColumn {
  header: string
  width: number
  /** Values to choose from in a list, and what is said where something else is written. Other values may stand there already. */
  choices?: { values: readonly string[]; hint: string }
  /** How numbers and days are shown that people write into it. */
  numberFormat?: string
  /** Years: to the right they would run into the text of the next column. */
  centred?: boolean
  /** Of use to programs alone: it stands on the screen and not on paper. Only columns behind all others can be so. */
  screenOnly?: boolean
}

/** A sheet, and the names by which programs know what of it is printed. */
export interface PrintedSheet {
  sheet: WriteSheet
  names: NamedRange[]
}

const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEAE3' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border,
}
const bodyStyle: CellStyle = { alignment: { vertical: 'top', wrapText: true }, border }

/** More is not taken by a cell. */
const longestText = 32_767

/**
 * A sheet with a frozen heading that can be filtered, text wrapped, made for A4 across: its columns fit the width of a
 * page, and its heading stands on each. Columns of more than 215 characters together would come out below 7 points.
 */
export function sheetOf(name: string, columns: readonly SheetColumn[], rows: readonly SheetRow[]): PrintedSheet {
  const cells = rows.flatMap(({ values, styles = {} }, row) =>
    values.map((_, column): [string, { style: CellStyle }] => [
      `${row + 1},${column}`,
      { style: { ...styleOf(columns[column]), ...styles[column] } },
    ]),
  )
  const head = columns.map((_, column): [string, { style: CellStyle }] => [`0,${column}`, { style: headStyle }])
  const sheet: WriteSheet = {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map(({ header }) => header), ...rows.map(({ values }) => values.map(cellValue))],
    cells: new Map([...head, ...cells]),
    rowDefs: new Map([
      [
        0,
        {
          height: heightOf(
            columns.map(({ header }) => header),
            columns,
          ),
        },
      ],
      ...rows.map(({ values }, row): [number, { height: number }] => [row + 1, { height: heightOf(values, columns) }]),
    ]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letterOf(columns.length - 1)}${rows.length + 1}` },
    dataValidations: rows.length === 0 ? [] : columns.flatMap((column, at) => listOf(column, at, rows.length)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.6, left: 0.25, right: 0.25, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  }
  return { sheet, names: printNames(name, columns, rows.length + 1) }
}

/** By hand: the library leaves the name of the sheet as it is, and one with a space has to stand in quotes. */
function printNames(name: string, columns: readonly SheetColumn[], rows: number): NamedRange[] {
  const quoted = `'${name.replaceAll("'", "''")}'`
  const printed = columns.filter(({ screenOnly }) => screenOnly !== true).length
  return [
    ...(printed < columns.length
      ? [{ name: '_xlnm.Print_Area', range: `${quoted}!$A$1:$${letterOf(printed - 1)}$${rows}`, scope: name }]
      : []),
    { name: '_xlnm.Print_Titles', range: `${quoted}!$1:$1`, scope: name },
  ]
}

/** A sheet has no more than 26 columns. */
const letterOf = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column)

const styleOf = (column: SheetColumn | undefined): CellStyle => ({
  ...bodyStyle,
  ...(column?.centred === true && { alignment: { ...bodyStyle.alignment, horizontal: 'center' } }),
  ...(column?.numberFormat !== undefined && { numFmt: column.numberFormat }),
})

/** The drop-down list of a column over all rows below the heading. */
function listOf({ header, choices }: SheetColumn, column: number, rows: number): DataValidation[] {
  if (!choices) return []
  const letter = letterOf(column)
  return [
    {
      type: 'list',
      values: [...choices.values],
      range: `${letter}2:${letter}${rows + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: header,
      errorMessage: choices.hint,
    },
  ]
}

/** `_x0041_` is how the format writes a character by its code: text that looks so has its own underscore written so. */
function cellValue(value: SheetValue): SheetValue {
  if (typeof value !== 'string') return value
  const visible = spreadsheetText(value).replace(
    /[\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16)}`,
  )
  return visible.slice(0, longestText).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
}

/** Points that a line of text takes, and the most that a row may have. */
const lineHeight = 14
const highest = 409

/** Programs differ in whether they fit rows to wrapped text by themselves, so the height is worked out here. */
function heightOf(values: readonly SheetValue[], columns: readonly SheetColumn[]): number {
  const lines = values.map((value, index) => linesOf(String(value ?? ''), columns[index]?.width ?? 1))
  return Math.min(highest, Math.max(...lines) * lineHeight + 4)
}

/** Words and wide characters do not fill a line to its end: one column is left free. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / (width - 1))), 0)
}
