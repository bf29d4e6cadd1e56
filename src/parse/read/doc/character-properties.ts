import type { OffLine } from '../../../text/off-line.js'
import { isFarRaise, isLight } from '../docx/character-looks.js'
import type { Bytes } from './bytes.js'
import { isShaded, isShadedByIndex } from './shading.js'

/** What a stretch of text says of itself that bears on what is read. */
export interface CharacterProperties {
  /** The author that deleted it in a tracked change. */
  deletedBy?: number | undefined
  /** The author that put it in in a tracked change. */
  insertedBy?: number | undefined
  /** It is not displayed: by itself, or as its style says (`style`), or other than its style says (`not-style`). */
  hidden?: boolean | 'style' | 'not-style'
  /** Number of its character style. */
  style?: number
  /** Some codes stand for other things than characters in it. */
  special?: boolean
  /** The symbol that it displays: number of a font, and a character of it. */
  symbol?: { font: number; character: number }
  /** A paragraph mark that is not there for the reader: the next paragraph goes on behind it. */
  joinsNext?: boolean
  /** It is set off its line, or on it whatever its style says. */
  offLine?: OffLine | 'on' | undefined
  /** Its colour is that of paper. */
  white?: boolean
  /** Its height in half points. */
  size?: number
  /** It is raised or lowered so far that no page holds it. */
  isFarOff?: boolean
  /** What is behind it has a colour of its own. */
  filled?: boolean
}

const codes = {
  deleted: 0x0800,
  inserted: 0x0801,
  insertedBy: 0x4804,
  deletedBy: 0x4863,
  joinsNext: 0x0818,
  hidden: 0x083c,
  special: 0x0855,
  style: 0x4a30,
  symbol: 0x6a09,
  offLine: 0x2a48,
  size: 0x4a43,
  raise: 0x4845,
  colourIndex: 0x2a42,
  colour: 0x6870,
  highlight: 0x2a0c,
  shadingIndex: 0x4866,
  shading: 0xca71,
}

/** White among the sixteen colours that have a number ([MS-DOC] 2.9.119). */
const whiteIndex = 8

/** Takes over one property. */
export function applyToCharacters(properties: CharacterProperties, code: number, bytes: Bytes, at: number): void {
  const isOn = (): boolean => bytes.u8(at) === 1
  switch (code) {
    case codes.deleted:
      properties.deletedBy = isOn() ? (properties.deletedBy ?? 0) : undefined
      break
    case codes.inserted:
      properties.insertedBy = isOn() ? (properties.insertedBy ?? 0) : undefined
      break
    case codes.insertedBy:
      if (properties.insertedBy !== undefined) properties.insertedBy = bytes.u16(at)
      break
    case codes.deletedBy:
      if (properties.deletedBy !== undefined) properties.deletedBy = bytes.u16(at)
      break
    case codes.joinsNext:
      properties.joinsNext = isOn()
      break
    case codes.hidden:
      properties.hidden = toggled(bytes.u8(at))
      break
    case codes.special:
      properties.special = isOn()
      break
    case codes.style:
      properties.style = bytes.u16(at)
      break
    case codes.symbol:
      properties.symbol = { font: bytes.u16(at), character: bytes.u16(at + 2) }
      break
    case codes.offLine:
      properties.offLine = offLineValues[bytes.u8(at)]
      break
    case codes.size:
      properties.size = bytes.u16(at)
      break
    case codes.raise:
      properties.isFarOff = isFarRaise(bytes.i16(at))
      break
    case codes.colourIndex:
      properties.white = bytes.u8(at) === whiteIndex
      break
    case codes.colour:
      // The fourth byte says that the colour is that of the reader's screen.
      properties.white = bytes.u8(at + 3) === 0 && [0, 1, 2].every((part) => isLight(bytes.u8(at + part)))
      break
    case codes.highlight:
      properties.filled = bytes.u8(at) !== 0 && bytes.u8(at) !== whiteIndex
      break
    case codes.shadingIndex:
      properties.filled = isShadedByIndex(bytes.u16(at))
      break
    case codes.shading:
      properties.filled = isShaded(bytes, at)
      break
  }
}

/** Values of sprmCIss ([MS-DOC] 2.6.1). */
const offLineValues: readonly CharacterProperties['offLine'][] = ['on', 'above', 'below']

/** A value that may refer to that of the style ([MS-DOC] 2.9.327). */
const toggled = (value: number): boolean | 'style' | 'not-style' =>
  value === 0x80 ? 'style' : value === 0x81 ? 'not-style' : value === 1
