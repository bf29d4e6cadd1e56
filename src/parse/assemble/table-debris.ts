import type { Edition, Section, SectionContent, Table, TableId, TableSpec } from '../../model/index.js'
import { isValueText } from '../../lexicon/cell-values.js'
import type { LabelLexicon } from '../../lexicon/labels.js'
import type { LineIndex } from '../../text/lines.js'
import { keyOf } from '../../text/key.js'
import { doubted } from './certainty.js'
import { extentOf, tableNode } from './table-node.js'
import { tableDebris as tolerances } from './tolerances.js'

/**
 * Takes what a conversion has left of tables, loose labels and numbers, out of the text of their sections. The tables
 * that are missing there are torn tables without rows then, and what the others lack is in doubt.
 */
export function gatherDebris(
  sections: readonly Section[],
  tables: Map<TableId, Table>,
  { form, labels, lines }: { form: Edition; labels: LabelLexicon; lines: LineIndex },
): void {
  for (const section of sections) {
    const specs = form.tables.filter((spec) => spec.section === section.id)
    if (specs.length === 0) continue
    const debris = section.children.filter((node) => node !== section.heading && isPiece(node, labels))
    if (debris.length < tolerances.fewestPieces || !debris.some(hasNumber)) continue
    const lost = specs.filter(({ id }) => !tables.has(id)).map((spec) => lostTable(spec, form, debris, lines))
    for (const table of lost) tables.set(table.id, table)
    for (const { id } of specs) {
      const table = tables.get(id)
      if (table?.certainty === 'certain') replace(table, doubted(table, 'torn'), section, tables)
    }
    if (lost.length > 0)
      section.children = [...section.children.filter((node) => !debris.includes(node)), ...lost].sort(inOrder)
  }
}

const inOrder = (a: SectionContent, b: SectionContent): number => a.position.start.offset - b.position.start.offset

function replace(table: Table, other: Table, section: Section, tables: Map<TableId, Table>): void {
  tables.set(table.id, other)
  section.children = section.children.map((node) => (node === table ? other : node))
}

const textOf = (node: SectionContent): string => (node.type === 'table' ? '' : node.value)

const hasNumber = (node: SectionContent): boolean => /\d/u.test(textOf(node))

/** A label, a piece of one, or numbers; or one behind the other. */
function isPiece(node: SectionContent, labels: LabelLexicon): boolean {
  const text = textOf(node).trim()
  if (text === '' || text.length > tolerances.longestPiece) return false
  const isKnown = (words: string): boolean => isValueText(words) || labels.isLabelPiece(keyOf(words))
  return isKnown(text) || text.split(/\s+/u).every(isKnown)
}

/** A table of which no row could be made out. */
function lostTable(
  spec: TableSpec,
  { id: edition }: Edition,
  debris: readonly SectionContent[],
  lines: LineIndex,
): Table {
  const extent = extentOf(debris.map(({ position: { start, end } }) => ({ start: start.offset, end: end.offset })))
  const columns = spec.columns.map((column) => ({ spec: column, label: undefined, missing: false }))
  return doubted(tableNode({ spec, edition, rows: [], columns, unknown: [], extent }, lines), 'torn')
}
