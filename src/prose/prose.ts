import type { Heading, Organ, Paragraph } from '../model/index.js'
import { namesOf } from '../lexicon/organ-names.js'
import { foldCharacters } from '../text/key.js'
import { documentNumbersIn, type DocumentNumber } from './citations.js'
import { clausesOf, type Clause } from './clauses.js'
import { tokensOf } from './lexer.js'
import type { Token } from './tokens.js'
import { quantitiesIn, type Quantity } from './quantities.js'

/** A paragraph or heading taken apart: what every look at its words begins with, each part once and when it is asked for. */
export class Prose {
  /** The text with look-alike characters folded, index for index that of the node. */
  readonly text: string
  #quantities: readonly Quantity[] | undefined
  #clauses: readonly Clause[] | undefined
  /** By where the clause begins. */
  #counts: ReadonlyMap<number, readonly Quantity[]> | undefined
  #documentNumbers: readonly DocumentNumber[] | undefined

  readonly #value: string

  constructor({ value }: Paragraph | Heading) {
    this.#value = value
    this.text = foldCharacters(value)
  }

  /** The tokens of the text, the names of the reporting organ among them. */
  tokensFor(organ: Organ | null): Token[] {
    return tokensOf(this.#value, organ ? namesOf(organ) : undefined)
  }

  get quantities(): readonly Quantity[] {
    return (this.#quantities ??= quantitiesIn(this.text))
  }

  get clauses(): readonly Clause[] {
    return (this.#clauses ??= clausesOf(this.text))
  }

  get documentNumbers(): readonly DocumentNumber[] {
    return (this.#documentNumbers ??= documentNumbersIn(this.text))
  }

  /** The quantities of a clause, their places counted from its beginning. */
  quantitiesOf(clause: Clause): readonly Quantity[] {
    this.#counts ??= countsOf(this.clauses, this.quantities)
    return this.#counts.get(clause.start) ?? none
  }
}

const none: readonly Quantity[] = []
const known = new WeakMap<Paragraph | Heading, Prose>()
let keeps = true

/** The paragraph or heading taken apart: the same object each time, but for reports that are too long. */
export function proseOf(node: Paragraph | Heading): Prose {
  let prose = known.get(node)
  if (prose) return prose
  prose = new Prose(node)
  if (keeps) known.set(node, prose)
  return prose
}

/** More paragraphs than a report has. What they are taken apart into would be ten times their size. */
const mostParagraphs = 2_000

/** Does some work on a report of so many paragraphs. Those of a file of many MB are taken apart anew each time. */
export function withProse<Result>(paragraphs: number, work: () => Result): Result {
  const before = keeps
  keeps = paragraphs <= mostParagraphs
  try {
    return work()
  } finally {
    keeps = before
  }
}

/** Both lists are in the order of the text. */
function countsOf(clauses: readonly Clause[], quantities: readonly Quantity[]): Map<number, Quantity[]> {
  const counts = new Map<number, Quantity[]>()
  let next = 0
  for (const clause of clauses) {
    const end = clause.start + clause.text.length
    const own: Quantity[] = []
    for (let quantity = quantities[next]; quantity && quantity.start < end; quantity = quantities[(next += 1)]) {
      if (quantity.start < clause.start || quantity.end > end) continue
      own.push({ ...quantity, start: quantity.start - clause.start, end: quantity.end - clause.start })
    }
    if (own.length > 0) counts.set(clause.start, own)
  }
  return counts
}
