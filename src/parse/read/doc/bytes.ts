import { damagedFile } from './refusals.js'

/** Bytes that are read little end first. What lies outside of them makes the file a damaged one. */
export class Bytes {
  readonly length: number
  readonly #bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.length = bytes.length
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#within(at, 1))
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#within(at, 2), true)
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#within(at, 2), true)
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#within(at, 4), true)
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#within(at, 4), true)
  }

  /** The bytes themselves, not a copy of them. */
  part(at: number, length: number): Uint8Array {
    this.#within(at, length)
    return this.#bytes.subarray(at, at + length)
  }

  /** Characters of Windows-1252, a byte each. */
  windows1252(at: number, count: number): string {
    const bytes = this.part(at, count)
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte >= 0x80 && byte < 0xa0 ? special(byte) : byte)
    return text
  }

  /** Characters of UTF-16, two bytes each; there may be halves of pairs among them. */
  utf16(at: number, count: number): string {
    this.#within(at, count * 2)
    let text = ''
    for (let start = at; start < at + count * 2; start += longestCall * 2) {
      const units: number[] = []
      const end = Math.min(at + count * 2, start + longestCall * 2)
      for (let unit = start; unit < end; unit += 2) units.push(this.#view.getUint16(unit, true))
      text += String.fromCharCode(...units)
    }
    return text
  }

  #within(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.length) throw damagedFile
    return at
  }
}

/** Characters of Windows-1252 for the bytes from 80 to 9F: the decoder of some versions of Node takes them for controls. */
const specials = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const special = (byte: number): number => specials.charCodeAt(byte - 0x80)
/** How many arguments a function is called with at the most. */
const longestCall = 8192
