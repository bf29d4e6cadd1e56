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
}

const known = new WeakMap<Paragraph, Prose>()

/** Takes a paragraph apart, once. */
export function proseOf(paragraph: Paragraph): Prose {
  let prose = known.get(paragraph)
  if (!prose) {
    const text = foldCharacters(paragraph.value)
    prose = { text, quantities: quantitiesIn(text), clauses: clausesOf(text) }
    known.set(paragraph, prose)
  }
  return prose
}

/** The quantities of a clause, their places counted from its beginning. */
export function quantitiesOf(clause: Clause, { quantities }: Prose): Quantity[] {
  const end = clause.start + clause.text.length
  return quantities
    .filter((quantity) => quantity.start >= clause.start && quantity.end <= end)
    .map((quantity) => ({ ...quantity, start: quantity.start - clause.start, end: quantity.end - clause.start }))
}
