import type { FormTable } from '../../form/families.js'
import type { BlockCell, Table, TableSpec } from '../../model/index.js'
import { filledCount } from '../blocks.js'
import { flatMap } from '../../text/flat-map.js'
import type { LineIndex } from '../../text/lines.js'
import { alignCells, type Alignment } from './align.js'
import { bestForm, columnFit } from './choose-form.js'
import { findColumns } from './columns.js'
import type { FamilyContext } from './family-context.js'
import { readCell } from '../../lexicon/cell-values.js'
import { assembleRows, type FoundRow } from './rows.js'
import { extentOf, tableNode } from './table-node.js'
import type { LooseRow } from './table-rows.js'
import { type TornRows } from './torn-rows.js'

/** A table by a form that it may be in, its rows put together for the line of numbers of that form. */
interface Reading extends FormTable {
  found: FoundRow[]
}

/**
 * Builds a table whose rows stand next to one another: the form's one line of numbers (fifteen in the disputes table),
 * or, as some converters and clerks have it, the numbers of a row under or next to its name.
 */
export function sideBySideTable(
  blockRows: readonly LooseRow[],
  context: FamilyContext,
  lines: LineIndex,
): Table | undefined {
  const best = bestReading(blockRows, context)
  if (!best?.found.some(({ label }) => label?.meaning?.kind === 'group')) return undefined
  const { form, spec, found } = best
  const groups = groupCells(found, spec)
  const rows = flatMap(spec.rows, (row) => {
    const group = groups.get(row.id)
    return group ? [{ spec: row, found: group.found, alignment: group.alignment }] : []
  })
  const extent = extentOf(flatMap(blockRows, ({ cells }) => cells))
  const columns = findColumns(found, spec.columns, context.labels)
  const torn = strayLines(found, rows) ?? missingGroups(rows, spec, blockRows)
  return tableNode({ spec, edition: form.id, rows, columns, unknown: [], extent, torn }, lines)
}

/** Whether numbers stand below the line of numbers, or below the rows, and are none of theirs: the ends of some of them. */
function strayLines(found: readonly FoundRow[], rows: readonly { alignment: Alignment }[]): TornRows | undefined {
  const placed = new Set(flatMap(rows, ({ alignment: { placed: own, miscounted = [] } }) => [...own, ...miscounted]))
  const isStray = ({ cells }: FoundRow): boolean => filledCount(cells) > 0 && !cells.some((cell) => placed.has(cell))
  return found.some(isStray) ? () => true : undefined
}

/** Whether whole groups are missing in lines of text: a conversion has put them behind what follows. */
function missingGroups(
  rows: readonly { alignment: Alignment }[],
  spec: TableSpec,
  blockRows: readonly LooseRow[],
): TornRows | undefined {
  const isMissing = rows.some(({ alignment: { miscounted } }) => miscounted && lacksGroup(miscounted, spec))
  return isMissing && blockRows.some(({ line }) => line !== undefined) ? () => true : undefined
}

/** The table read by the form whose labels it has, and whose number of cells. */
function bestReading(blockRows: readonly LooseRow[], { family, labels, fallback }: FamilyContext): Reading | undefined {
  const words = { vocabulary: family.vocabulary, labels }
  const assembled = new Map<number, FoundRow[]>()
  const fittings = family.tables.map(({ form, spec }) => {
    const width = widthOf(spec)
    const found = assembled.get(width) ?? assembleRows(blockRows, words, width)
    assembled.set(width, found)
    const lines = found.filter(({ cells }) => filledCount(cells) === width).length
    return { candidate: { form, spec, found }, fit: [groupFit(found, spec) + columnFit(found, spec), lines] }
  })
  return bestForm(fittings, fallback)
}

/** Numbers of the form's one line. */
const widthOf = ({ rows, columns }: TableSpec): number => rows.length * columns.length

/** How many of the rows of a form, printed as groups of columns, have their label, less those that only others have. */
function groupFit(found: readonly FoundRow[], { rows }: TableSpec): number {
  const ids = new Set(rows.map(({ id }) => id))
  const named = new Set(
    flatMap(found, ({ label }) =>
      label?.meaning?.kind === 'group' && label.meaning.id !== '' ? [label.meaning.id] : [],
    ),
  )
  const own = [...named].filter((id) => ids.has(id)).length
  return 2 * own - named.size
}

/** Whether rows are the header of the table and nothing else, printed again at the head of an empty page. */
export const isHeaderAlone = (rows: readonly LooseRow[]): boolean =>
  rows.every(
    ({ cells }) => cells.some(({ key }) => key !== null) && cells.every(({ key, text }) => key !== null || text === ''),
  )

interface Group {
  found: FoundRow
  alignment: Alignment
}

function groupCells(found: readonly FoundRow[], spec: TableSpec): Map<string, Group> {
  const width = spec.columns.length
  const fullWidth = widthOf(spec)
  const groups = new Map<string, Group>()
  const labels = new Map<string, FoundRow>()
  let latest: FoundRow | undefined
  let spare: BlockCell[] = []
  const numeric = found.filter(({ cells }) => cells.some(({ text }) => text !== '')).length
  for (const row of found) {
    const meaning = row.label?.meaning
    if (meaning?.kind === 'group' && meaning.id !== '') {
      latest = row
      if (!labels.has(meaning.id)) labels.set(meaning.id, row)
    }
    const count = filledCount(row.cells)
    // The only numbers, below the names of all rows, may be those of any of them.
    const isOfAny = numeric === 1 && labels.size === spec.rows.length && meaning?.kind !== 'group'
    const id = latest?.label?.meaning?.kind === 'group' ? latest.label.meaning.id : undefined
    if (count === 0) {
      if (row.cells.length >= fullWidth) spare = row.cells.slice(0, fullWidth)
    } else if (
      count <= width &&
      !isOfAny &&
      !(numeric === 1 && row.cells.length >= fullWidth) &&
      id !== undefined &&
      !groups.has(id)
    ) {
      groups.set(id, groupOf(labels.get(id) ?? row, row.cells, width))
    } else if (isRest(count, groups, spec)) {
      // 行政诉讼 in a table of its own.
      const cells = row.cells.filter(({ text }) => text !== '')
      for (const [index, { id: other }] of spec.rows.slice(groups.size).entries())
        groups.set(other, groupOf(labels.get(other) ?? row, cells.slice(index * width, (index + 1) * width), width))
    } else return lineOfAll(row.cells, labels, spec)
  }
  if (groups.size > 0) return groups
  return lineOfAll(spare.length > 0 ? spare : blanks(found.at(-1), fullWidth), labels, spec)
}

/** Whether so many numbers are those of all rows behind the first ones, which are known. */
function isRest(count: number, groups: ReadonlyMap<string, Group>, { rows, columns }: TableSpec): boolean {
  const rest = rows.slice(groups.size)
  const first = rows.slice(0, groups.size)
  return (
    groups.size > 0 &&
    rest.length > 1 &&
    count === rest.length * columns.length &&
    first.every(({ id }) => groups.has(id))
  )
}

const groupOf = (label: FoundRow, cells: BlockCell[], columns: number): Group => ({
  found: { ...label, cells },
  alignment: alignCells(cells, columns),
})

function blanks(row: FoundRow | undefined, length: number): BlockCell[] {
  const end = row?.label?.span.end ?? 0
  return Array.from({ length }, (_, column) => ({ text: '', start: end, end, column }))
}

/** The form's line, as many cells a group as there are columns. With too few or too many, whole groups that both ends prove. */
function lineOfAll(cells: BlockCell[], labels: ReadonlyMap<string, FoundRow>, spec: TableSpec): Map<string, Group> {
  const width = spec.columns.length
  const fullWidth = widthOf(spec)
  const whole = alignCells(cells, fullWidth)
  const placed = whole.miscounted ? provenGroups(whole.miscounted, spec) : whole.placed
  return new Map(
    spec.rows.map(({ id }, index) => {
      const part = placed.slice(index * width, (index + 1) * width)
      const own = part.filter((cell) => cell !== undefined)
      const found: FoundRow = {
        // What stands before the numbers is the last label of the header, not that of a group.
        label: labels.get(id)?.label,
        cells: own.length > 0 ? own : cells,
        closed: true,
        together: false,
      }
      const alignment: Alignment = {
        placed: part,
        ...(index === 0 && whole.miscounted && { miscounted: whole.miscounted, expected: fullWidth }),
      }
      return [id, { found, alignment }]
    }),
  )
}

const lacksGroup = (filled: readonly BlockCell[], spec: TableSpec): boolean =>
  filled.length > 0 && filled.length <= widthOf(spec) - spec.columns.length

/**
 * Groups counted from the left and from the right, as far as each adds up to a total above 0. Where one may be missing,
 * counting from an end tells nothing.
 */
function provenGroups(filled: readonly BlockCell[], spec: TableSpec): (BlockCell | undefined)[] {
  const width = spec.columns.length
  const fullWidth = widthOf(spec)
  const placed = new Array<BlockCell | undefined>(fullWidth).fill(undefined)
  if (lacksGroup(filled, spec)) return placed
  const take = (from: number, to: number): boolean => {
    const part = filled.slice(from, from + width)
    if (part.length < width || !addsUp(part, spec)) return false
    part.forEach((cell, index) => (placed[to + index] = cell))
    return true
  }
  let left = 0
  while (left < fullWidth && take(left, left)) left += width
  for (let right = fullWidth - width; right >= left && take(filled.length - (fullWidth - right), right);) right -= width
  return placed
}

/** Whether the numbers of a row satisfy the sums that the form demands of it, and are not all 0. */
function addsUp(cells: readonly BlockCell[], { columns, equations }: TableSpec): boolean {
  const sums = equations.filter(({ scope }) => scope === 'row')
  const valueOf = (id: string): number => {
    const index = columns.findIndex((column) => column.id === id)
    return readCell(cells[index]?.text ?? '', columns[index]?.unit ?? '').value ?? NaN
  }
  const sumOf = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + valueOf(id), 0)
  return sums.length > 0 && sums.every(({ left, right }) => sumOf(right) > 0 && sumOf(left) === sumOf(right))
}
