import type { Label, TableSpec } from '../../model/index.js'
import { keyOf } from '../../text/key.js'
import type { LineIndex } from '../../text/lines.js'
import type { FoundRow, PrintedLabel } from './rows.js'

const brackets = /[()]/gu
/** 第二十条第一项 is 第二十条第(一)项 as well. */
const bare = (key: string): string => key.replace(brackets, '')

/** Tells the captions of a family of tables, such as 第二十条第（一）项, from other labels. */
export class Captions {
  readonly #captions: readonly string[]
  /** What all captions begin with. */
  readonly #beginning: string

  constructor(specs: readonly TableSpec[]) {
    this.#captions = [...new Set(specs.map(({ caption }) => bare(keyOf(caption))))]
    const [first = '', ...others] = this.#captions
    let length = others.length > 0 ? first.length : 0
    while (!others.every((other) => other.startsWith(first.slice(0, length)))) length -= 1
    this.#beginning = first.slice(0, length)
  }

  /** Whether a label begins as captions do, whole or cut. */
  isLike({ key }: PrintedLabel): boolean {
    return this.#beginning !== '' && bare(key).startsWith(this.#beginning)
  }

  /**
   * What is printed in place of the caption of a table, by the rows above its own. A caption in two pieces is none: the
   * page or its converter has wrapped it.
   */
  captionOf(header: readonly FoundRow[], { caption }: TableSpec, lines: LineIndex): Label | undefined {
    const own = bare(keyOf(caption))
    const labels = header.flatMap(({ label }) => (label ? [label] : []))
    const printed = labels.filter((label) => this.isLike(label))
    const last = printed.at(-1)
    if (!last) return undefined
    const right = printed.find(({ key }) => bare(key).includes(own))
    const next = labels[labels.indexOf(last) + 1]
    if (!right && next && this.#captions.some((one) => one.startsWith(bare(last.key + next.key)))) return undefined
    const { span } = right ?? last
    const wording = span.text === caption ? 'official' : right ? 'accepted' : 'altered'
    return { value: span.text, position: lines.position(span), wording }
  }
}
