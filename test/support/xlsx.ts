import { type Grid, gridOf } from './grid.js'
import { zipOf } from './docx.js'
import type { GridId } from './blocks.js'
import type { ReportModel } from './model.js'

/** A cell of a sheet as it is written: a text, a number, or the content of its element. */
export type WrittenCell = string | number | { attributes?: string; inner: string }

/** A sheet as it is written. */
export interface WrittenSheet {
  name: string
  rows: readonly (readonly WrittenCell[] | null)[]
  merged?: readonly string[]
  state?: 'hidden' | 'veryHidden'
  /** Numbers of hidden rows and columns, from 1. */
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
}

/** What differs from one producer of workbooks to another. */
export interface XlsxForm {
  /** All tables below one another in one sheet, with a title above each. */
  oneSheet?: boolean
  /** Texts stand in their cells and not in a part for all. */
  inline?: boolean
  /** The format of all cells. */
  format?: string
  prefix?: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The name of a column, from 1. */
const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)

/** A workbook of sheets. */
export function xlsxFile(sheets: readonly WrittenSheet[], form: XlsxForm = {}): Uint8Array {
  const strings: string[] = []
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="t" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${relations}/styles" Target="/xl/styles.xml"/>${sheets
      .map(
        (_, index) =>
          `<Relationship Id="s${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="176" formatCode="${escape(form.format ?? 'General').replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
  }
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, strings, form)
  })
  parts['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${strings.join('')}</sst>`
  return zipOf(parts)
}

function sheetXml(sheet: WrittenSheet, strings: string[], form: XlsxForm): string {
  const { rows, merged = [], hiddenRows = [], hiddenColumns = [] } = sheet
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`)
  const written = rows.flatMap((cells, index) =>
    cells === null
      ? []
      : [
          `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${cells
            .map((cell, column) => cellXml(cell, `${letters(column + 1)}${index + 1}`, strings, form))
            .join('')}</row>`,
        ],
  )
  const xml = `<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${written.join('')}</sheetData>${merged.length > 0 ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`
  return form.prefix === undefined
    ? xml
    : xml.replaceAll(/(<\/?)\b/gu, `$1${form.prefix}:`).replace('xmlns=', `xmlns:${form.prefix}=`)
}

function cellXml(cell: WrittenCell, name: string, strings: string[], { inline, format }: XlsxForm): string {
  const style = format === undefined ? '' : ' s="1"'
  if (cell === '') return `<c r="${name}"${style}/>`
  if (typeof cell === 'number') return `<c r="${name}"${style}><v>${cell}</v></c>`
  if (typeof cell === 'object') return `<c r="${name}"${style} ${cell.attributes ?? ''}>${cell.inner}</c>`
  if (inline) return `<c r="${name}"${style} t="inlineStr"><is><t>${escape(cell)}</t></is></c>`
  // Real workbooks have the second half of many texts in a run of its own.
  const half = Math.ceil(cell.length / 2)
  strings.push(
    `<si><r><t>${escape(cell.slice(0, half))}</t></r><r><t xml:space="preserve">${escape(cell.slice(half))}</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>`,
  )
  return `<c r="${name}"${style} t="s"><v>${strings.length - 1}</v></c>`
}

/** A table as rows of a sheet that begin below so many others, and the cells of it that are merged. */
function gridRows(grid: Grid, above: number): { rows: WrittenCell[][]; merged: string[] } {
  const rows = grid.rows.map((): WrittenCell[] => Array.from({ length: grid.width }, () => ''))
  const taken = grid.rows.map((): boolean[] => [])
  const merged: string[] = []
  grid.rows.forEach((cells, top) => {
    let left = 0
    for (const { text, colSpan, rowSpan } of cells) {
      while (taken[top]?.[left]) left += 1
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1) taken[top + down]![left + across] = true
      rows[top]![left] = /^-?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text
      if (colSpan * rowSpan > 1)
        merged.push(`${letters(left + 1)}${above + top + 1}:${letters(left + colSpan)}${above + top + rowSpan}`)
    }
  })
  return { rows, merged }
}

/** Titles above the tables of both formats. */
const titles = {
  disclosure: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
} as const satisfies Partial<Record<GridId, string>>

/** The tables of a report as a workbook. */
export function xlsxOf(model: ReportModel, form: XlsxForm = {}): Uint8Array {
  const ids = Object.keys(titles) as (keyof typeof titles)[]
  if (!form.oneSheet)
    return xlsxFile(
      ids.map((id) => ({ name: id, ...gridRows(gridOf(model, id), 0) })),
      form,
    )
  const rows: (WrittenCell[] | null)[] = [[model.title], null]
  const merged: string[] = ['A1:J1']
  for (const id of ids) {
    rows.push([titles[id]])
    merged.push(`A${rows.length}:J${rows.length}`)
    const table = gridRows(gridOf(model, id), rows.length)
    rows.push(...table.rows, null)
    merged.push(...table.merged)
  }
  return xlsxFile([{ name: '年报', rows, merged }], form)
}

/** The ways in which workbooks differ. */
export const xlsxForms = {
  'a sheet a table': (model) => xlsxOf(model),
  'one sheet with titles': (model) => xlsxOf(model, { oneSheet: true }),
  'texts in their cells': (model) => xlsxOf(model, { inline: true, oneSheet: true, prefix: 'x' }),
  'numbers with a format': (model) => xlsxOf(model, { format: '#,##0.######_ ;-#,##0.######_ ' }),
} satisfies Record<string, (model: ReportModel) => Uint8Array>
