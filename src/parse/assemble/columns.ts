import type { ColumnSpec } from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import { keyOf } from '../../text/key.js'
import type { FoundRow, PrintedLabel } from './rows.js'
import { similarity } from '../../text/similarity.js'
import { columnsCutTo, type LabelLexicon } from '../../lexicon/labels.js'
import { columns as tolerances } from './tolerances.js'

export interface FoundColumn {
  spec: ColumnSpec
  label: PrintedLabel | undefined
  /** The header names the other columns and not this one, and the rows have no number for it either. */
  missing: boolean
}

/**
 * The columns of an edition with the labels that the header rows give them: labels with a known
 * meaning, then new wordings where they can only be one of the columns left.
 */
export function findColumns(
  header: readonly FoundRow[],
  specs: readonly ColumnSpec[],
  lexicon: LabelLexicon,
): FoundColumn[] {
  const labels = flatMap(header, ({ label }) => (label ? [label] : []))
  const found = new Map<string, PrintedLabel>()
  const ids = new Set(specs.map(({ id }) => id))
  for (const label of labels) {
    const { meaning } = label
    if (meaning?.kind === 'column' && ids.has(meaning.id) && !found.has(meaning.id)) found.set(meaning.id, label)
  }
  if (found.size > 0)
    nameLeftOver(
      labels.filter(({ meaning }) => !meaning),
      specs.filter(({ id }) => !found.has(id)),
      found,
      lexicon,
    )
  nameCut(
    labels.filter(({ meaning }) => !meaning),
    specs.filter(({ id }) => !found.has(id)),
    found,
    lexicon,
  )
  return specs.map((spec) => ({ spec, label: found.get(spec.id), missing: false }))
}

/**
 * Labels that are cut to the same piece, one for each of the columns it may be of, are theirs in their order; unless the
 * rest of them stands in another line.
 */
function nameCut(
  labels: readonly PrintedLabel[],
  specs: readonly ColumnSpec[],
  found: Map<string, PrintedLabel>,
  lexicon: LabelLexicon,
): void {
  const [first] = labels
  const isCut = first !== undefined && lexicon.isCutColumn(first.key) && labels.every(({ key }) => key === first.key)
  const columns = isCut ? columnsCutTo(first.key, { columns: [...specs] }) : []
  if (columns.length !== labels.length) return
  labels.forEach((label, index) => {
    const column = columns[index]
    if (column) found.set(column.id, label)
  })
}

function nameLeftOver(
  labels: PrintedLabel[],
  specs: ColumnSpec[],
  found: Map<string, PrintedLabel>,
  lexicon: LabelLexicon,
): void {
  for (const spec of specs) {
    const key = keyOf(spec.label)
    const best = labels
      // A piece of the label is what a line break left of it, not another wording.
      .filter((label) => ![...found.values()].includes(label) && !lexicon.isLabelPiece(label.key))
      .map((label) => ({ label, score: similarity(label.key, key) }))
      .sort((a, b) => b.score - a.score)[0]
    if (best && best.score >= tolerances.alike) found.set(spec.id, best.label)
  }
}
