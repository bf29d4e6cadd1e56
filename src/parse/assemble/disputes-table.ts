import { disputesTable as spec } from '../../form/disputes.js'
import type { BlockCell, Table } from '../../model/index.js'
import { filledCount } from '../blocks.js'
import { flatMap } from '../../text/flat-map.js'
import type { LineIndex } from '../../text/lines.js'
import { alignCells, type Alignment } from './align.js'
import { findColumns } from './columns.js'
import { readCell } from '../../lexicon/cell-values.js'
import { assembleRows, type FoundRow } from './rows.js'
import { extentOf, tableNode } from './table-node.js'
import type { LooseRow } from './table-rows.js'
import { vocabularies } from '../../lexicon/labels.js'

const width = spec.columns.length
const fullWidth = width * spec.rows.length

/**
 * Builds the disputes table: the form's one line of fifteen numbers, or, as some converters and
 * clerks have it, five numbers under or beside the name of each of the three groups.
 */
export function disputesTable(blockRows: readonly LooseRow[], edition: string, lines: LineIndex): Table | undefined {
  const found = assembleRows(blockRows, vocabularies.disputes, fullWidth)
  if (!found.some(({ label }) => label?.meaning?.kind === 'group')) return undefined
  const groups = groupCells(found)
  const rows = flatMap(spec.rows, (row) => {
    const group = groups.get(row.id)
    return group ? [{ spec: row, found: group.found, alignment: group.alignment }] : []
  })
  const extent = extentOf(flatMap(blockRows, ({ cells }) => cells))
  return tableNode({ spec, edition, rows, columns: findColumns(found, spec.columns), unknown: [], extent }, lines)
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

function groupCells(found: readonly FoundRow[]): Map<string, Group> {
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
    const id = latest?.label?.meaning?.kind === 'group' ? latest.label.meaning.id : undefined
    if (count === 0) {
      if (row.cells.length >= fullWidth) spare = row.cells.slice(0, fullWidth)
    } else if (
      count <= width &&
      !(numeric === 1 && row.cells.length >= fullWidth) &&
      id !== undefined &&
      !groups.has(id)
    ) {
      groups.set(id, groupOf(labels.get(id) ?? row, row.cells, width))
    } else if (count === 2 * width && groups.size === 1 && groups.has('review')) {
      // 行政诉讼 in a table of its own.
      const cells = row.cells.filter(({ text }) => text !== '')
      groups.set('direct', groupOf(labels.get('direct') ?? row, cells.slice(0, width), width))
      groups.set('afterReview', groupOf(labels.get('afterReview') ?? row, cells.slice(width), width))
    } else return lineOfAll(row.cells, labels)
  }
  if (groups.size > 0) return groups
  return lineOfAll(spare.length > 0 ? spare : blanks(found.at(-1)), labels)
}

const groupOf = (label: FoundRow, cells: BlockCell[], columns: number): Group => ({
  found: { ...label, cells },
  alignment: alignCells(cells, columns),
})

function blanks(row: FoundRow | undefined): BlockCell[] {
  const end = row?.label?.span.end ?? 0
  return Array.from({ length: fullWidth }, (_, column) => ({ text: '', start: end, end, column }))
}

/** The form's line: five cells a group. With too few or too many, whole groups that both ends prove. */
function lineOfAll(cells: BlockCell[], labels: ReadonlyMap<string, FoundRow>): Map<string, Group> {
  const whole = alignCells(cells, fullWidth)
  const placed = whole.miscounted ? provenGroups(whole.miscounted) : whole.placed
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

/** Groups counted from the left and from the right, as far as each adds up to a total above 0. */
function provenGroups(filled: readonly BlockCell[]): (BlockCell | undefined)[] {
  const placed = new Array<BlockCell | undefined>(fullWidth).fill(undefined)
  const take = (from: number, to: number): boolean => {
    const part = filled.slice(from, from + width)
    if (part.length < width || !addsUp(part)) return false
    part.forEach((cell, index) => (placed[to + index] = cell))
    return true
  }
  let left = 0
  while (left < fullWidth && take(left, left)) left += width
  for (let right = fullWidth - width; right >= left && take(filled.length - (fullWidth - right), right);) right -= width
  return placed
}

function addsUp(cells: readonly BlockCell[]): boolean {
  const values = cells.map(({ text }) => readCell(text, '件').value ?? NaN)
  const total = values.at(-1) ?? NaN
  return total > 0 && values.slice(0, -1).reduce((sum, value) => sum + value, 0) === total
}
