import { joinSpans } from '../../text/span.js'
import type { LooseCell, LooseRow } from './table-rows.js'
import type { Lexicon } from '../../lexicon/lexicon.js'

/**
 * Joins the labels of a header that were wrapped side by side: 上一年项 本年增 over 目数量 /减, as text taken
 * from a PDF has them. Undefined where the words of the two lines do not come out as labels, each and in order.
 */
export function joinedHeader(
  upper: readonly LooseRow[],
  lower: readonly LooseRow[],
  { labels }: Lexicon,
): LooseRow[] | undefined {
  let taken = 0
  const joined: LooseRow[] = []
  for (const row of upper) {
    const [first] = row.cells
    const second = lower[taken]?.cells[0]
    if (!first?.key) return undefined
    const whole = second?.key ? first.key + second.key : ''
    if (second && labels.isLabel(whole)) {
      joined.push({ ...row, cells: [joinedCell(first, second, whole)] })
      taken += 1
    } else if (labels.isLabel(first.key)) joined.push(row)
    else return undefined
  }
  return taken > 0 && taken === lower.length ? joined : undefined
}

const joinedCell = (first: LooseCell, second: LooseCell, key: string): LooseCell => ({
  ...joinSpans([first, second]),
  column: first.column,
  key,
})
