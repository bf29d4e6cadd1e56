import type { Bytes } from './bytes.js'
import type { Place } from './fib.js'
import { damagedFile } from './refusals.js'

/** A stretch of the stream whose characters have the same properties. */
export interface FormattedRun {
  /** Where it ends in the stream. */
  end: number
  /** Whether a page says anything of it. */
  known: boolean
  /** Where its properties stand in the stream; 0 where it has none of its own. */
  properties: number
}

const pageLength = 512

/** Pages of properties ([MS-DOC] 2.9.33 and 2.9.175), which a table finds by places in the stream. */
export class FormattedPages {
  readonly #document: Bytes
  readonly #table: Bytes
  readonly #start: number
  readonly #count: number
  /** Bytes of what a page says of one stretch. */
  readonly #entryLength: number

  constructor(document: Bytes, table: Bytes, { start, length }: Place, entryLength: number) {
    this.#document = document
    this.#table = table
    this.#start = start
    this.#count = Math.max(0, Math.floor((length - 4) / 8))
    this.#entryLength = entryLength
    if (this.#count > document.length / pageLength) throw damagedFile
  }

  /** The stretch that a place in the stream lies in. */
  at(place: number): FormattedRun {
    const table = this.#table
    const index = lastNotAbove(this.#count + 1, place, (number) => table.u32(this.#start + number * 4))
    if (index < 0) return { end: this.#boundary(0, place), known: false, properties: 0 }
    if (index >= this.#count) return { end: Infinity, known: false, properties: 0 }
    const page = (table.u32(this.#start + (this.#count + 1 + index) * 4) & 0x3fffff) * pageLength
    const count = this.#document.u8(page + pageLength - 1)
    const within = lastNotAbove(count + 1, place, (number) => this.#document.u32(page + number * 4))
    if (within < 0) return { end: this.#after(this.#document.u32(page), place), known: false, properties: 0 }
    if (within >= count) return { end: this.#boundary(index + 1, place), known: false, properties: 0 }
    const entry = page + (count + 1) * 4 + within * this.#entryLength
    const offset = this.#document.u8(entry) * 2
    return {
      end: this.#after(this.#document.u32(page + (within + 1) * 4), place),
      known: true,
      properties: offset === 0 ? 0 : page + offset,
    }
  }

  #boundary(index: number, place: number): number {
    return this.#after(this.#count === 0 ? Infinity : this.#table.u32(this.#start + index * 4), place)
  }

  readonly #after = (end: number, place: number): number => Math.max(end, place + 1)
}

/** Index of the last of sorted values that is not above one; -1 where the first is. */
function lastNotAbove(count: number, value: number, at: (index: number) => number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(middle) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
