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

/** The paragraph or heading taken apart: the same object each time, for as long as the node is there. */
export function proseOf(node: Paragraph | Heading): Prose {
  const before = known.get(node)
  if (before) return before
  const prose = new Prose(node)
  known.set(node, prose)
  return prose
}
