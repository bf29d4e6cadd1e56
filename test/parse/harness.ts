import { parseReport } from '../../src/parse/parse.js'
import { InputError } from '../../src/parse/input-error.js'
import type { Block, Cell, Format, Report, ShapeDefect, Table } from '../../src/model/index.js'
import type { GridId } from '../support/blocks.js'
import { type Grid, slotsOf } from '../support/grid.js'
import { pageLayout } from '../support/layouts/page.js'
import { type ReportModel, correctReport } from '../support/model.js'

/** Rows of a table as printed, merged squares empty. */
export type Rows = string[][]

const squares = (grid: Grid): Rows =>
  slotsOf(grid).map((slots) => slots.map(({ cell, across, down }) => (across + down === 0 ? cell.text : '')))

/** A report as plain text with tables of tab rows, their rows edited by `edit`. */
export const tabReport = (
  edit: (rows: Rows, table: GridId) => Rows = (rows) => rows,
  model: ReportModel = correctReport(),
): string =>
  pageLayout({
    table: (grid) =>
      edit(squares(grid), grid.id)
        .map((row) => row.join('\t'))
        .join('\n'),
  })(model)

/** Edits the rows of one table only. */
export const inTable =
  (table: GridId, edit: (rows: Rows) => Rows) =>
  (rows: Rows, id: GridId): Rows =>
    id === table ? edit(rows) : rows

/** Edits the row that has a label; other rows stay. An edit to nothing takes the row out. */
export const inRow =
  (label: string, edit: (row: string[]) => string[] | undefined) =>
  (rows: Rows): Rows =>
    rows.flatMap((row) => {
      const edited = row.includes(label) ? edit(row) : row
      return edited ? [edited] : []
    })

export const parseText = (text: string): Promise<Report> => parseReport(text, { format: 'text' })
export const parseAs = (format: Format, text: string): Promise<Report> => parseReport(text, { format })

export const cellsIn = (tables: Iterable<Table>): Cell[] =>
  [...tables].flatMap(({ children }) => children.flatMap((row) => row.children))

/** All cells of the report's tables by address. */
export const cellMap = ({ tables }: Report): Map<string, Cell> =>
  new Map(cellsIn(tables.values()).map((cell) => [`${cell.table}/${cell.row}/${cell.column}`, cell]))

/** Printed texts of one row's cells, by column; an uncertain cell is not there. */
export const rowTexts = (report: Report, table: Table['id'], row: string): Record<string, string> =>
  Object.fromEntries(
    (report.tables.get(table)?.children.find(({ id }) => id === row)?.children ?? []).map(({ column, text }) => [
      column,
      text,
    ]),
  )

/** Defects of all tables without their places. */
export const defectsOf = ({ tables }: Report): unknown[] =>
  [...tables.values()].flatMap(({ defects }) => defects.map(withoutPlace))

const withoutPlace = (defect: ShapeDefect): unknown =>
  Object.fromEntries(Object.entries(defect).filter(([key]) => key !== 'position'))

/** Ids of the tables that stand there a second time. */
export const repeatedIn = ({ repeatedTables }: Report): string[] => repeatedTables.map(({ id }) => id)

/** Ids of the sections that are one of the six, in reading order. */
export const sectionIds = ({ sections }: Report): string[] => sections.flatMap(({ id }) => id ?? [])

/** Text of everything in a section, tables by their id. */
export const contentOf = ({ sections }: Report, id: string | null): string[] =>
  (sections.find((section) => section.id === id)?.children ?? []).map((child) =>
    child.type === 'table' ? child.id : child.value,
  )

/** The code of the input error that something is refused with; undefined where it is not refused. */
export async function refusalOf(parsing: Promise<unknown>): Promise<string | undefined> {
  try {
    await parsing
    return undefined
  } catch (error) {
    if (error instanceof InputError) return error.code
    throw error
  }
}

/** Texts of the lines among blocks. */
export const linesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'line' ? block.text.text : []))

/** Rows of the tables among blocks, as the texts of their cells. */
export const rowsIn = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  )

export const officialSections = ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'otherMatters']

/** The headings of these without their numbers. */
export const sectionTitles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
]

/** A heading with its number. */
export const numbered = (title: string, index: number): string => `${'一二三四五六'.charAt(index)}、${title}`
