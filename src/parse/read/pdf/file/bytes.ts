const decoder = new TextDecoder('latin1')

/**
 * Bytes as text, a character each, so that places in the text are places in the bytes. What is beyond ASCII, which PDF
 * is written in, may be any character.
 */
export const latin1Of = (bytes: Uint8Array, start = 0, end = bytes.length): string =>
  decoder.decode(bytes.subarray(start, end))

/** Whether the ASCII text stands at a place of the bytes. */
function standsAt(bytes: Uint8Array, text: string, place: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (bytes[place + at] !== text.charCodeAt(at)) return false
  return true
}

/** Where an ASCII text stands next, -1 where it does not. */
export function placeOf(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (standsAt(bytes, text, at)) return at
  return -1
}

/** Where an ASCII text stands last before a place or there, -1 where it does not. */
export function lastPlaceOf(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0)
  for (let at = bytes.lastIndexOf(first, from); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1))
    if (standsAt(bytes, text, at)) return at
  return -1
}

/** Writes an ASCII text. */
export function writeAscii(bytes: Uint8Array, text: string, place: number): void {
  for (let at = 0; at < text.length; at += 1) bytes[place + at] = text.charCodeAt(at)
}
