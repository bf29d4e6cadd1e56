/** A stream has more behind its filter than there is room for. */
class FilterOverflow extends Error {
  override readonly name = 'FilterOverflow'
}

/** Bytes up to a room. */
export class Output {
  #bytes = new Uint8Array(4096)
  #length = 0
  readonly #most: number

  constructor(room: number) {
    this.#most = room
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** How many bytes may still come. */
  get room(): number {
    return this.#most - this.#length
  }

  append(bytes: Uint8Array): void {
    this.extend(bytes.length).set(bytes)
  }

  /** Makes room for some more bytes and gives the place to write them. @throws {FilterOverflow} */
  extend(count: number): Uint8Array {
    if (count > this.room) throw new FilterOverflow()
    const end = this.#length + count
    if (end > this.#bytes.length) {
      const longer = new Uint8Array(this.#bytes.length + end)
      longer.set(this.#bytes)
      this.#bytes = longer
    }
    const place = this.#bytes.subarray(this.#length, end)
    this.#length = end
    return place
  }
}
