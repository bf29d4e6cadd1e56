import { editions, tableSpec } from './index.js'
import { sections } from './sections.js'
import type { CellAddress, Edition, RowSpec, SectionId, TableId, TableSpec } from '../model/index.js'

/** Title of a section with its number, as the form has it. */
export function sectionTitle(id: SectionId): string {
  const section = sections.find((candidate) => candidate.id === id)
  return section ? `${section.number}、${section.label}` : id
}

/**
 * Row and column of a cell in the words of the form: 行政规范性文件 × 现行有效件数.
 * An address that no edition knows is shown as it is.
 */
export function cellName(address: CellAddress, editionId: string | null): string {
  const table = findTable(address, editionId)
  const row = table?.rows.find(({ id }) => id === address.row)
  const column = table?.columns.find(({ id }) => id === address.column)
  return `${row ? rowName(row) : address.row} × ${column?.label ?? address.column}`
}

/** Table, row and column of a cell: 第二十条第（一）项 › 行政规范性文件 × 现行有效件数. */
export function cellPlace(address: CellAddress, editionId: string | null): string {
  const table = findTable(address, editionId)
  return `${table ? tableName(table) : address.table} › ${cellName(address, editionId)}`
}

/** The table of the edition, or of the newest one that has such a row and column. */
function findTable({ table, row, column }: CellAddress, editionId: string | null): TableSpec | undefined {
  const hasCell = (spec: TableSpec): boolean =>
    spec.rows.some(({ id }) => id === row) && spec.columns.some(({ id }) => id === column)
  const tables = editionsFrom(editionId).flatMap((edition) => tableSpec(edition, table) ?? [])
  return tables.find(hasCell) ?? tables[0]
}

const newestFirst: readonly Edition[] = [...editions].reverse()

function editionsFrom(editionId: string | null): readonly Edition[] {
  const own = editions.find(({ id }) => id === editionId)
  return own ? [own, ...newestFirst.filter((edition) => edition !== own)] : newestFirst
}

/** Name of a table, row or column of an edition as a reader knows it; the id where no edition has it. */
export function tableTitle(table: TableId, editionId: string | null): string {
  const spec = editionsFrom(editionId).flatMap((edition) => tableSpec(edition, table) ?? [])[0]
  return spec ? tableName(spec) : table
}

export function rowLabel(table: TableId, row: string, editionId: string | null): string {
  const spec = findRow(table, row, editionId)
  return spec ? rowName(spec) : row
}

/** Label of the innermost group above a row; undefined where the row stands in none. */
export const groupLabel = (table: TableId, row: string, editionId: string | null): string | undefined =>
  findRow(table, row, editionId)?.groups.at(-1)

export function columnLabel(table: TableId, column: string, editionId: string | null): string {
  const columns = editionsFrom(editionId).flatMap((edition) => tableSpec(edition, table)?.columns ?? [])
  return columns.find(({ id }) => id === column)?.label ?? column
}

function findRow(table: TableId, row: string, editionId: string | null): RowSpec | undefined {
  for (const edition of editionsFrom(editionId)) {
    const spec = tableSpec(edition, table)?.rows.find(({ id }) => id === row)
    if (spec) return spec
  }
  return undefined
}

/** Disclosure tables go by the clause in their caption, the only table of a section by its title. */
function tableName(table: TableSpec): string {
  if (table.section === 'disclosure') return table.caption
  const section = sections.find(({ id }) => id === table.section)
  return section ? `${section.label}表` : table.id
}

/** 1.属于国家秘密 means little without its group （三）不予公开; labels right below the outermost group stand alone. */
function rowName({ groups, label }: RowSpec): string {
  const group = groups.length > 1 ? groups.at(-1) : undefined
  return group === undefined ? label : `${group} › ${label}`
}
