import { type Box, boxOf, middleX, middleY } from '../geometry.js'
import { textColumns as tolerances } from '../tolerances.js'
import type { Piece } from './page-pieces.js'

/** What reaches over the middle of a gutter by less than this, in points, does not. */
const reach = 0.5

/** A part of the height of a page in which nothing reaches over a gutter. */
export interface Stretch {
  top: number
  bottom: number
  left: Piece[]
  right: Piece[]
}

/** The stretches of a page between the pieces that reach over a gutter, from top to bottom. */
export function stretchesOf(pieces: readonly Piece[], gutter: number): Stretch[] {
  const isOver = ({ left, right }: Box): boolean => left < gutter - reach && right > gutter + reach
  const stretches: Stretch[] = []
  let from = -Infinity
  const add = (top: number, bottom: number): void => void stretches.push({ top, bottom, left: [], right: [] })
  for (const { top, bottom } of pieces.filter(isOver).sort((a, b) => a.top - b.top)) {
    if (top > from) add(from, top)
    from = Math.max(from, bottom)
  }
  add(from, Infinity)
  const others = pieces.filter((piece) => piece.type !== 'rule' && !isOver(piece))
  let at = 0
  for (const piece of others.sort((a, b) => middleY(a) - middleY(b))) {
    const middle = middleY(piece)
    while ((stretches[at]?.bottom ?? Infinity) < middle) at += 1
    const stretch = stretches[at]
    if (stretch && middle > stretch.top) (middleX(piece) < gutter ? stretch.left : stretch.right).push(piece)
  }
  return stretches
}

/** What one of two columns has in a stretch. */
interface Side {
  tables: number
  /** Lines of prose as wide as the column. */
  full: number
  /** A line ends a sentence, as no label does. */
  hasSentences: boolean
  numbers: number
  /** What stands at its beginning is words, not the numbers of a table that goes on from the other side. */
  hasWordsFirst: boolean
  width: number
}

function sideOf(pieces: readonly Piece[]): Side {
  const { left, right } = boxOf(pieces)
  const width = right - left
  const lines = pieces.filter(({ type }) => type === 'text')
  const full = lines.filter((line) => isFull(line, width))
  const first = lines.filter((line) => line.left - left < tolerances.first * width)
  return {
    tables: pieces.length - lines.length,
    full: full.length,
    hasSentences: lines.some(({ text }) => text.includes('。')),
    numbers: countNumbers(lines),
    hasWordsFirst: countNumbers(first) * 2 < first.length,
    width,
  }
}

const countNumbers = (pieces: readonly Piece[]): number => pieces.filter(({ isNumber }) => isNumber).length

/** Whether a line is one of prose that goes from one end of its column to the other. */
export const isFull = ({ type, text, left, right, isNumber }: Piece, width: number): boolean =>
  type === 'text' && !isNumber && text.length >= tolerances.fewestCharacters && right - left >= tolerances.full * width

const hasBody = ({ tables, full }: Side): boolean => tables > 0 || full >= tolerances.fewestFull

/**
 * Whether a stretch has two columns of text. The two sides of a table without ruling lines are not such: there are labels
 * on one of them, and on the other nothing but numbers, or words that are no prose.
 *
 * @param pageWidth Columns of prose are not much narrower than their page.
 * @param isKnown Other parts of the report are in the same columns.
 */
export function isInColumns({ left, right }: Stretch, pageWidth: number, isKnown: boolean): boolean {
  if (left.length === 0 || right.length === 0) return false
  const [first, second] = [sideOf(left), sideOf(right)]
  const sides = [first, second]
  const areText = sides.every(({ tables, hasWordsFirst }) => tables > 0 || hasWordsFirst)
  if (isKnown) return areText
  const isWide = ({ width }: Side): boolean => width >= tolerances.narrowestColumn * pageWidth
  if (sides.every(hasBody)) return sides.every(isWide) && first.full + second.full >= tolerances.fewestFull
  const isProse = (side: Side): boolean => isWide(side) && side.full >= tolerances.manyFull && side.hasSentences
  return areText && (isProse(first) || (isProse(second) && first.numbers >= tolerances.manyFull))
}
