import type { RowSpec } from '../../model/index.js'
import { filledCount } from '../blocks.js'
import { flatMap } from '../../text/flat-map.js'
import { keyOf } from '../../text/key.js'
import type { FoundRow } from './rows.js'
import { similarity } from '../../text/similarity.js'
import type { LabelLexicon } from '../../lexicon/labels.js'
import { identify as tolerances } from './tolerances.js'

/** A row of the edition and what the file has of it. */
export interface IdentifiedRow {
  spec: RowSpec
  found: FoundRow
}

export interface Identification {
  rows: IdentifiedRow[]
  /** Rows with numbers that are none of the edition, or one of it a second time. */
  unknown: FoundRow[]
}

/**
 * Tells which rows of the edition the found rows are: by their order where every row is there and
 * no label speaks against it; else by their labels, and a row whose label is lost or new by its
 * place between its neighbours, or by likeness.
 */
export function identifyRows(
  found: readonly FoundRow[],
  specs: readonly RowSpec[],
  width: number,
  labels: LabelLexicon,
): Identification {
  return identifyByOrder(found, specs, width, labels) ?? identifyByLabel(found, specs, width)
}

/** Full rows, as many as the edition has: each is the row of its turn, however torn its label. */
function identifyByOrder(
  found: readonly FoundRow[],
  specs: readonly RowSpec[],
  width: number,
  labels: LabelLexicon,
): Identification | undefined {
  const full = found.filter(({ cells }) => filledCount(cells) === width)
  if (full.length !== specs.length || found.some(({ cells }) => ![0, width].includes(filledCount(cells))))
    return undefined
  const indexOf = ({ label }: FoundRow): number =>
    specs.findIndex(({ id }) => label?.meaning?.kind === 'row' && label.meaning.id === id)
  const inOrder = full.every((row, index) => {
    const named = indexOf(row)
    // In text from a PDF the numbers can stand above their label, and so below that of the row before.
    return named < 0 || named === index || (!row.together && named === index - 1)
  })
  if (!inOrder) return undefined
  const torn = hasTornLabel(found, labels)
  const rows = full.map((row, index) => {
    const labelled = indexOf(row) === index || (!torn && row.label && !row.label.meaning)
    return { spec: specs[index], found: labelled ? row : { ...row, label: undefined } }
  })
  return { rows: flatMap(rows, ({ spec, found: row }) => (spec ? [{ spec, found: row }] : [])), unknown: [] }
}

/** Whether pieces of row labels stand by themselves. Those of a vertical group label are none. */
function hasTornLabel(found: readonly FoundRow[], labels: LabelLexicon): boolean {
  const pieces = flatMap(found, ({ label, cells }) =>
    label && !label.meaning && filledCount(cells) === 0 ? [label.key] : [],
  )
  return pieces.length > 0 && !labels.isGroupPiece(pieces.join(''))
}

function identifyByLabel(found: readonly FoundRow[], specs: readonly RowSpec[], width: number): Identification {
  const { named, rows } = nameByLabel(found, specs)
  const unknown: FoundRow[] = []
  for (const gap of gapsOf(found, named, specs)) {
    const missing = specs.slice(gap.from, gap.to).filter(({ id }) => !rows.has(id))
    const candidates = gap.rows.filter(({ cells }) => filledCount(cells) > 0 || cells.length >= width)
    const byPlace = candidates.length === missing.length
    for (const [index, row] of candidates.entries()) {
      const spec = byPlace
        ? missing[index]
        : likest(
            row,
            missing.filter(({ id }) => !rows.has(id)),
          )
      if (spec) rows.set(spec.id, row)
      else if (filledCount(row.cells) > 0) unknown.push(row)
    }
  }
  for (const [row, id] of named) {
    const taken = id !== undefined && rows.get(id) !== row
    if (taken && filledCount(row.cells) > 0) unknown.push(row)
  }
  const known = flatMap(specs, (spec) => {
    const row = rows.get(spec.id)
    return row ? [{ spec, found: row }] : []
  })
  return { rows: known, unknown }
}

/** What the labels say: the id of each row, and for each id its row; of two rows the fuller, or else the earlier. */
function nameByLabel(
  found: readonly FoundRow[],
  specs: readonly RowSpec[],
): { named: Map<FoundRow, string | undefined>; rows: Map<string, FoundRow> } {
  const ids = new Set(specs.map(({ id }) => id))
  const rows = new Map<string, FoundRow>()
  const named = new Map<FoundRow, string | undefined>()
  for (const row of found) {
    const meaning = row.label?.meaning
    const id = meaning?.kind === 'row' && ids.has(meaning.id) ? meaning.id : undefined
    // The label of a group or a column is no row, and its cells are no numbers.
    if (meaning && id === undefined) continue
    named.set(row, id)
    if (id === undefined) continue
    const rival = rows.get(id)
    if (!rival || filledCount(row.cells) > filledCount(rival.cells)) rows.set(id, row)
  }
  return { named, rows }
}

interface Gap {
  /** Index of the first row of the edition that may stand here, and of the first that may not. */
  from: number
  to: number
  rows: FoundRow[]
}

/** The stretches of rows without a name, each with the rows of the edition between its neighbours. */
function gapsOf(
  found: readonly FoundRow[],
  named: ReadonlyMap<FoundRow, string | undefined>,
  specs: readonly RowSpec[],
): Gap[] {
  const gaps: Gap[] = []
  let gap: Gap | undefined
  let from = 0
  for (const row of found) {
    if (!named.has(row)) continue
    const id = named.get(row)
    if (id === undefined) {
      if (!gap) gaps.push((gap = { from, to: specs.length, rows: [] }))
      gap.rows.push(row)
      continue
    }
    const index = specs.findIndex((spec) => spec.id === id)
    if (gap) gap.to = Math.max(index, gap.from)
    gap = undefined
    from = index + 1
  }
  return gaps
}

function likest({ label }: FoundRow, missing: readonly RowSpec[]): RowSpec | undefined {
  if (!label) return undefined
  const scored = missing.map((spec) => ({ spec, score: similarity(label.key, keyOf(spec.label)) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  )
  return best && best.score >= tolerances.alike ? best.spec : undefined
}
