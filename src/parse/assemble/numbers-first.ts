import type { BlockCell } from '../../model/index.js'
import type { PrintedLabel } from './rows.js'
import type { LabelLexicon } from '../../lexicon/labels.js'

/** What rows are put together from: labels, cells, and the bounds of rows that the file marks. */
export type Token = PrintedLabel | BlockCell | 'begin' | 'end'

/** Whether a token is a cell, not a label or a bound. */
export const isCell = (token: Token | undefined): token is BlockCell =>
  typeof token === 'object' && !('meaning' in token)

const isRowLabel = (token: Token | undefined): boolean =>
  typeof token === 'object' && 'meaning' in token && token.meaning?.kind === 'row'

/**
 * Text taken from a PDF may have the numbers of a row above its wrapped label. Where the first full
 * row of a table stands so, all such rows do; each label is put before its numbers then, so that a
 * row without numbers does not take those of the next one.
 *
 * `width` is the number of cells of a full row.
 */
export function labelsFirst(tokens: readonly Token[], width: number, labels: LabelLexicon): readonly Token[] {
  const isGroup = (token: Token | undefined): boolean =>
    typeof token === 'object' && 'meaning' in token && labels.isGroupLabel(token.key)
  /** Index of the label behind a full row of numbers, the labels of its groups passed over; -1 where there is none. */
  const labelBehind = (at: number): number => {
    const end = at + width + 1
    if (tokens[at] !== 'begin' || tokens[end] !== 'end' || !tokens.slice(at + 1, end).every(isCell)) return -1
    let label = end + 1
    while (isGroup(tokens[label])) label += 1
    return isRowLabel(tokens[label]) ? label : -1
  }
  const firstLabel = tokens.findIndex(isRowLabel)
  if (firstLabel < 0 || labelBehind(firstLabel - width - 2) !== firstLabel) return tokens
  const ordered: Token[] = []
  for (let at = 0; at < tokens.length;) {
    const label = labelBehind(at)
    const numbersEnd = label < 0 ? at + 1 : at + width + 2
    ordered.push(...tokens.slice(numbersEnd, label + 1), ...tokens.slice(at, numbersEnd))
    at = Math.max(numbersEnd, label + 1)
  }
  return ordered
}
