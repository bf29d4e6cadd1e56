import { formNames, type Names } from '../../form/names.js'
import { doubts } from '../../form/wordings/reasons.js'
import { flatMap } from '../../text/flat-map.js'
import type { Place, Reason, Report, SectionId, Table, TableId } from '../../model/index.js'
import { listOf, verbatim } from './wording.js'

/** What is known of the unsure part of a table: where it is, and why. */
export interface UnsurePart {
  /** The first unsure row, or the table. */
  at: Place
  /** The table, and its rows where not all are unsure. */
  place: Reason
  why: Reason
}

/** What to do about any of them. */
const unsureAdvice: Reason = {
  zh: '请核对，或提供转换前的 Word 文件、网页或 PDF 后再检查',
  en: 'Look there, or check the Word file, the page or the PDF that this file was made from',
}

/** The part of a table that could not be read with certainty; undefined where all of it was. */
export function unsurePartOf(table: Table, names: Names): UnsurePart | undefined {
  const { id, edition, certainty, children, defects } = table
  if (certainty === 'certain') return undefined
  const unsure = children.filter((row) => row.certainty !== 'certain')
  const lost = flatMap(defects, (defect) => (defect.kind === 'missingRow' ? [defect.row] : []))
  const rows = [...unsure.map((row) => row.id), ...lost].map((row) => verbatim(names.rowLabel(id, row, edition)))
  const name = names.tableTitle(id, edition)
  const isWhole = rows.length === 0 || unsure.length === children.length
  const list = listOf(rows)
  return {
    at: unsure[0] ?? table,
    place: isWhole ? verbatim(name) : { zh: `${name}的${list.zh}`, en: `${name} (${list.en})` },
    why: doubts[certainty],
  }
}

/** Why nothing can be said of what a table seems to lack; undefined where it was read with certainty. */
export function onUnsureTable(table: Table, names: Names): Reason | undefined {
  const part = unsurePartOf(table, names)
  if (!part) return undefined
  const { place, why } = part
  return {
    zh: `${place.zh}读不准：${why.zh}；${unsureAdvice.zh}`,
    en: `${place.en} cannot be read with certainty: ${why.en}. ${unsureAdvice.en}`,
  }
}

/** The same for the first of some tables that was not. */
export function onUnsureTables(report: Report, ids: readonly TableId[]): Reason | undefined {
  const unsure = ids.map((id) => report.tables.get(id)).find((table) => table && table.certainty !== 'certain')
  return unsure && onUnsureTable(unsure, formNames(report))
}

/**
 * Why nothing can be said of the heading of a section: its table, or that of the section before or behind it, could not
 * be read with certainty, and a conversion that tears a table loses what stands next to it. Undefined where none is so.
 */
export function onUnsureSection(report: Report, id: SectionId, names: Names): Reason | undefined {
  const order = report.form.sections.map((section) => section.id)
  const at = order.indexOf(id)
  const around = order.slice(Math.max(0, at - 1), at + 2)
  const unsure = [...report.tables.values()].find(
    ({ section, certainty }) => certainty !== 'certain' && around.includes(section),
  )
  return unsure && onUnsureTable(unsure, names)
}
