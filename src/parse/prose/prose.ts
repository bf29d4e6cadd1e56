import type { Heading, Paragraph } from '../../types.js'
import { foldCharacters } from '../key.js'
import { documentNumbersIn, type DocumentNumber } from './citations.js'
import { clausesOf, type Clause } from './clauses.js'
import { quantitiesIn, type Quantity } from './quantities.js'

/** What is known of a text, as far as somebody has asked. */
interface Parts {
  quantities?: readonly Quantity[]
  clauses?: readonly Clause[]
  /** By where the clause begins. */
  counts?: ReadonlyMap<number, readonly Quantity[]>
  documentNumbers?: readonly DocumentNumber[]
}

/** A paragraph or heading taken apart: what every look at its words begins with, each part once and when it is asked for. */
export class Prose {
  /** The text with look-alike characters folded, index for index that of the node. */
  readonly text: string
  #parts: Parts | undefined

  constructor({ value }: Paragraph | Heading) {
    this.text = foldCharacters(value)
  }

  get quantities(): readonly Quantity[] {
    return (this.#known().quantities ??= quantitiesIn(this.text))
  }

  get clauses(): readonly Clause[] {
    return (this.#known().clauses ??= clausesOf(this.text))
  }

  get documentNumbers(): readonly DocumentNumber[] {
    return (this.#known().documentNumbers ??= documentNumbersIn(this.text))
  }

  /** The quantities of a clause, their places counted from its beginning. */
  quantitiesOf(clause: Clause): readonly Quantity[] {
    const known = this.#known()
    known.counts ??= countsOf(this.clauses, this.quantities)
    return known.counts.get(clause.start) ?? none
  }

  /** Lets the parts go; they are worked out anew where they are asked for again. */
  forget(): void {
    this.#parts = undefined
  }

  #known(): Parts {
    if (!this.#parts) {
      this.#parts = {}
      keep(this)
    }
    return this.#parts
  }
}

/** Texts whose parts are kept: more than a report has. Those of a file of many MB would take ten times its size. */
const mostKept = 2_000
const kept = new Array<WeakRef<Prose> | undefined>(mostKept)
let oldest = 0

function keep(prose: Prose): void {
  kept[oldest]?.deref()?.forget()
  kept[oldest] = new WeakRef(prose)
  oldest = (oldest + 1) % mostKept
}

const none: readonly Quantity[] = []
const known = new WeakMap<Paragraph | Heading, Prose>()

/** The paragraph or heading taken apart, the same object each time. */
export function proseOf(node: Paragraph | Heading): Prose {
  let prose = known.get(node)
  if (!prose) known.set(node, (prose = new Prose(node)))
  return prose
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
