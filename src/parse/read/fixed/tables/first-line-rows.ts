import { baselineOf, middleX } from '../geometry.js'
import {
  aboveOf,
  cellOf,
  endOf,
  fragmentsOf,
  goesOn,
  hasNumbers,
  isNumbered,
  isWithinReach,
  type LabelCell,
} from './label-cells.js'
import type { PaintedCell } from './painted-cells.js'
import type { TextLine } from '../lines/text-lines.js'
import { firstLineRows as tolerances } from '../tolerances.js'

/** Whatever a page holds, the work on it stays within bounds: the form has fifteen columns. */
const mostInLine = 60

/**
 * The rows of a table without ruling lines by the places of its characters alone, whichever were painted first: the
 * numbers of a row stand next to the first line of its label. None where anything speaks against that, such as
 * numbers without a label next to them or a numbered label without numbers.
 */
export function firstLineRows(lines: readonly TextLine[], isRest: boolean): PaintedCell[][] {
  const all = lines.map(fragmentsOf)
  if (all.some(({ length }) => length > mostInLine)) return []
  const first = all.findIndex(hasNumbers)
  const numbers = all.flat().filter(({ isNumber }) => isNumber)
  const labelsEnd = numbers.reduce((least, { left }) => Math.min(least, left), Infinity)
  const isLabel = (fragment: PaintedCell): boolean => middleX(fragment) < labelsEnd
  const inFirst = all[first]?.filter(({ isNumber }) => isNumber).length ?? 0
  const isLong = inFirst >= tolerances.fewestOfLongRow
  // The disputes table has one line of numbers, and no label next to them.
  const isOnlyLine = isLong && inFirst === numbers.length && all[first]?.some(isLabel) === false
  // A header that the page break cut does not say which columns there are.
  if (isRest && !isLong && first > 0 && all[0]?.some(isLabel) === false) return []
  const isLabelEnd = all.slice(0, first).every((own) => own.every((cell) => isLabel(cell) && !isNumbered(cell)))
  const start = isLong && !isOnlyLine && !(isRest && isLabelEnd) ? first : 0
  const rows: LabelCell[][] = []
  let open: LabelCell[] = []
  for (let at = Math.max(0, start); at < all.length; at += 1) {
    const fragments = all[at] ?? []
    const numbered = hasNumbers(fragments)
    const own = numbered ? fragments.findLast(isLabel) : undefined
    if (numbered && !isOnlyLine && !(own && fragments.every((number) => !number.isNumber || areLevel(own, number))))
      return []
    open = open.filter(({ lines: before }) => isWithinReach(before.at(-1), fragments[0]))
    const around = [...(all[at - 1] ?? []), ...fragments, ...(all[at + 1] ?? [])]
    const begun: LabelCell[] = []
    for (const fragment of fragments) {
      const end = endOf(fragment, around)
      const above = fragment === own || fragment.isNumber ? undefined : aboveOf(open, fragment)
      // A cell is wider than what stands below it where more stands next to that, as a label over several columns is.
      if (above && end >= above.end && goesOn(above, fragment)) {
        above.lines.push(fragment)
        above.end = Math.min(above.end, end)
        continue
      }
      const cell = { lines: [fragment], end }
      open.push(cell)
      const row = rows.at(-1)
      if (isOnlyLine && !numbered && row && standsIn(row, fragment)) row.push(cell)
      else begun.push(cell)
    }
    if (isLong && !numbered && at > first && begun.length > 0) return []
    if (begun.length > 0) rows.push(begun)
  }
  return rows.map((row) => row.map(cellOf).sort((a, b) => a.left - b.left))
}

/** Whether a label of a header begins where a row of it has room, half a line lower than others. */
const standsIn = (row: readonly LabelCell[], { left, right, top }: PaintedCell): boolean =>
  row.some(({ lines }) => lines.some(({ bottom }) => bottom > top)) &&
  row.every(({ lines }) => lines.every((line) => line.right <= left || line.left >= right))

function areLevel(label: PaintedCell, number: PaintedCell): boolean {
  const [one, other] = [label.glyphs[0], number.glyphs[0]]
  return (
    one !== undefined &&
    other !== undefined &&
    Math.abs(baselineOf(one) - baselineOf(other)) < tolerances.sameHeight * label.size
  )
}
