import type { Paragraph } from '../../types.js'
import { foldCharacters } from '../key.js'
import { clausesOf, type Clause } from './clauses.js'
import { quantitiesIn, type Quantity } from './quantities.js'

/** A paragraph taken apart: what every look at its numbers begins with. */
export interface Prose {
  /** The text with look-alike characters folded, index for index that of the paragraph. */
  text: string
  quantities: readonly Quantity[]
  clauses: readonly Clause[]
  /** The quantities of each clause, their places counted from its beginning. */
  counts: ReadonlyMap<Clause, readonly Quantity[]>
}

const known = new WeakMap<Paragraph, Prose>()

/** Takes a paragraph apart, once. */
export function proseOf(paragraph: Paragraph): Prose {
  let prose = known.get(paragraph)
  if (!prose) {
    const text = foldCharacters(paragraph.value)
    const quantities = quantitiesIn(text)
    const clauses = clausesOf(text)
    prose = { text, quantities, clauses, counts: countsOf(clauses, quantities) }
    known.set(paragraph, prose)
  }
  return prose
}

/** The quantities of a clause, their places counted from its beginning. */
export const quantitiesOf = (clause: Clause, { counts }: Prose): readonly Quantity[] => counts.get(clause) ?? []

/** Both lists are in the order of the text. */
function countsOf(clauses: readonly Clause[], quantities: readonly Quantity[]): Map<Clause, Quantity[]> {
  const counts = new Map<Clause, Quantity[]>()
  let next = 0
  for (const clause of clauses) {
    const end = clause.start + clause.text.length
    const own: Quantity[] = []
    for (let quantity = quantities[next]; quantity && quantity.start < end; quantity = quantities[(next += 1)]) {
      if (quantity.start < clause.start || quantity.end > end) continue
      own.push({ ...quantity, start: quantity.start - clause.start, end: quantity.end - clause.start })
    }
    if (own.length > 0) counts.set(clause, own)
  }
  return counts
}
