/** Remainders of the single bytes, for the polynomial of zip archives. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest >>> 0
})

/** The CRC-32 of bytes that come in pieces. */
export class Checksum {
  #rest = 0xffffffff

  get value(): number {
    return ~this.#rest >>> 0
  }

  add(bytes: Uint8Array): void {
    let rest = this.#rest
    for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0)
    this.#rest = rest
  }
}
