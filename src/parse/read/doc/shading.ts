import { isLight } from '../docx/character-looks.js'
import type { Bytes } from './bytes.js'

/** Bytes of a shading: colour of its pattern, colour behind it, and which pattern. */
export const shadingLength = 10
const automatic = 0xff

/** Whether a shading ([MS-DOC] 2.9.243) has a colour that white text is seen on. */
export function isShaded(bytes: Bytes, at: number): boolean {
  const pattern = bytes.u16(at + 8)
  if (pattern === 0xffff) return false
  if (pattern !== 0) return true
  return bytes.u8(at + 7) !== automatic && ![4, 5, 6].every((part) => isLight(bytes.u8(at + part)))
}

/** The same for one of older programs, whose colours are numbers: 0 for that of the page, 8 for white. */
export function isShadedByIndex(value: number): boolean {
  if (value === 0xffff) return false
  const [background, pattern] = [(value >> 5) & 0x1f, value >> 10]
  return pattern !== 0 || (background !== 0 && background !== 8)
}
