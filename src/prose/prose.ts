import type { Heading, Organ, Paragraph } from '../model/index.js'
import { namesOf } from '../lexicon/organ-names.js'
import { foldCharacters } from '../text/key.js'
import { documentNumbersIn, type DocumentNumber } from './citations.js'
import { clausesOf, type Clause } from './clauses.js'
import { tokensOf } from './lexer.js'
import type { Token } from './tokens.js'

/** A paragraph or heading taken apart: what every look at its words begins with, each part once and when it is asked for. */
export class Prose {
  /** The text with look-alike characters folded, index for index that of the node. */
  readonly text: string
  #clauses: readonly Clause[] | undefined
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

  get clauses(): readonly Clause[] {
    return (this.#clauses ??= clausesOf(this.text))
  }

  get documentNumbers(): readonly DocumentNumber[] {
    return (this.#documentNumbers ??= documentNumbersIn(this.text))
  }
}

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

/** Does some work on a report of so many paragraphs. Those of a file of many MB are taken apart again each time. */
export function withProse<Result>(paragraphs: number, work: () => Result): Result {
  const before = keeps
  keeps = paragraphs <= mostParagraphs
  try {
    return work()
  } finally {
    keeps = before
  }
}
