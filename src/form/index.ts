import type { Edition, TableId, TableSpec } from '../model/index.js'
import { edition2019 } from './2019.js'
import { edition2021 } from './2021.js'

/** All official formats, oldest first. */
export const editions: readonly Edition[] = [edition2019, edition2021]

/** The format that reports of a year must follow; undefined for years before the first format. */
export function editionForYear(year: number): Edition | undefined {
  return editions.find(({ reportYears: { from, to } }) => year >= from && (to === null || year <= to))
}

/** The table of that id in an edition; undefined where the edition has none (2021 has no 第（九）项). */
export function tableSpec(edition: Edition, id: TableId): TableSpec | undefined {
  return edition.tables.find((table) => table.id === id)
}
