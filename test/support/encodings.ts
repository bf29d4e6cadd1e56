/** Bytes of a text in an encoding. */
export type Encode = (text: string) => Uint8Array

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/**
 * Code points of the basic plane to their GB18030 bytes, from Node's own decoder turned round: Node has no
 * encoder for it. Two-byte codes go in last, because they are the ones that real files use.
 */
function reverseGb18030(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  const codes = new Map<string, number[]>()
  const add = (bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if (Array.from(character).length === 1) codes.set(character, bytes)
    } catch {
      // No character has this code.
    }
  }
  for (const first of range(0x81, 0x84))
    for (const second of range(0x30, 0x39))
      for (const third of range(0x81, 0xfe)) for (const fourth of range(0x30, 0x39)) add([first, second, third, fourth])
  for (const first of range(0x81, 0xfe))
    for (const second of range(0x40, 0xfe)) if (second !== 0x7f) add([first, second])
  return codes
}

/** Built at the first use: it decodes some 60,000 codes. */
let gb18030: Map<string, number[]> | undefined

/** Characters beyond the basic plane are numbered through from 0x90308130. */
function fourByteCode(codePoint: number): number[] {
  const linear = codePoint - 0x10000
  return [
    0x90 + Math.floor(linear / 12600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ]
}

/** @throws for a character that GB18030 cannot hold, a lone surrogate. */
export const toGb18030: Encode = (text) => {
  const codes = (gb18030 ??= reverseGb18030())
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const codePoint = character.codePointAt(0) ?? 0
      if (codePoint < 0x80) return [codePoint]
      if (codePoint > 0xffff) return fourByteCode(codePoint)
      const bytes = codes.get(character)
      if (bytes === undefined) throw new Error(`GB18030 has no code for U+${codePoint.toString(16)}.`)
      return bytes
    }),
  )
}

export const toUtf8: Encode = (text) => new TextEncoder().encode(text)
export const toUtf8WithBom: Encode = (text) => toUtf8(`\ufeff${text}`)
export const toUtf16LeWithBom: Encode = (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
export const toUtf16BeWithBom: Encode = (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())

/** Every encoding that a report may come in, by name. */
export const encodings = {
  'utf-8': toUtf8,
  'utf-8-bom': toUtf8WithBom,
  'utf-16le': toUtf16LeWithBom,
  'utf-16be': toUtf16BeWithBom,
  gb18030: toGb18030,
} satisfies Record<string, Encode>
