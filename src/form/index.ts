import type { Edition, OrganKind, TableId, TableSpec } from '../model/index.js'
import { edition2019 } from './2019.js'
import { edition2021 } from './2021.js'

/** All official formats, oldest first. */
export const editions: readonly Edition[] = [edition2019, edition2021]

/** The first report year that an official format is for. */
export const firstFormatYear = edition2019.reportYears.from

/** The formats of a run: the official ones, then those from outside. Made once for each list of these. */
export function formsWith(outside: readonly Edition[] = []): readonly Edition[] {
  if (outside.length === 0) return editions
  const known = lists.get(outside) ?? [...editions, ...outside]
  lists.set(outside, known)
  return known
}

const lists = new WeakMap<readonly Edition[], readonly Edition[]>()

/** The format that an organ must follow in a year, one from outside before an official one; undefined before the first. */
export function formInForce(
  forms: readonly Edition[],
  year: number,
  organ: OrganKind | null = null,
): Edition | undefined {
  return forms.findLast(
    ({ reportYears: { from, to }, organs }) =>
      year >= from &&
      (to === null || year <= to) &&
      (organs === undefined || (organ !== null && organs.includes(organ))),
  )
}

/** The newest format that is for every organ: what a report is read by that does not tell its year. */
export const newestForm = (forms: readonly Edition[]): Edition =>
  forms.findLast(({ organs, reportYears: { to } }) => organs === undefined && to === null) ?? edition2021

/** The table of that id in an edition; undefined where the edition has none (2021 has no 第（九）项). */
export function tableSpec(edition: Edition, id: TableId): TableSpec | undefined {
  return edition.tables.find((table) => table.id === id)
}

/** Ids of all tables in the order of the forms. */
export const tableIds = (forms: readonly Edition[]): TableId[] => [
  ...new Set(forms.flatMap(({ tables }) => tables.map(({ id }) => id))),
]

/** Whether a table distinguishes forms: not all of them print it in the same way. */
export function tellsForms(forms: readonly Edition[], id: TableId): boolean {
  const printed = new Set(forms.map((form) => printOf(tableSpec(form, id))))
  return printed.size > 1
}

/** What a reader of a table sees of its form. */
function printOf(table: TableSpec | undefined): string {
  if (!table) return ''
  let print = prints.get(table)
  if (print === undefined) {
    const lines = [table.rows, table.columns].map((all) => all.map(({ label, groups }) => [label, groups]))
    prints.set(table, (print = JSON.stringify(lines)))
  }
  return print
}

const prints = new WeakMap<TableSpec, string>()
