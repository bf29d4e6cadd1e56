import type { WordFile } from './fib.js'

const nameAt = 40
const longestName = 32

/** The name of a font by its number ([MS-DOC] 2.9.286); undefined where the file has no such font. */
export function fontName({ table, place }: WordFile, number: number): string | undefined {
  const { start, length } = place('fonts')
  if (length < 4 || number >= table.u16(start)) return undefined
  let at = start + 4
  for (let index = 0; index < number; index += 1) at += 1 + table.u8(at)
  const fontLength = table.u8(at) + 1
  const letters = Math.min(longestName, Math.floor((fontLength - nameAt) / 2))
  const name = letters > 0 ? table.utf16(at + nameAt, letters) : ''
  return name.split('\0', 1)[0]
}
