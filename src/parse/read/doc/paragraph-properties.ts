import type { HiddenBy } from '../../../model/index.js'
import { isFar, isFarLeft } from '../docx/looks-elements.js'
import { looksElements as tolerances } from '../docx/tolerances.js'
import type { Bytes } from './bytes.js'
import { changedRow, definitionAt, type RowDefinition } from './row-definition.js'
import { isShaded, isShadedByIndex, shadingLength } from './shading.js'

/** What a paragraph says of itself that bears on what is read. */
export interface PropertiesOfParagraph {
  /** Number of its style. */
  style: number
  /** Outline level, 0 the highest; 9 is body text. */
  outline?: number
  /** List that numbers it, from 1; 0 takes the numbering of its style away. */
  list?: number
  level?: number
  inTable?: boolean
  /** How many tables it stands in; 0 where only `inTable` says so. */
  depth?: number
  /** Its mark ends a row of the outermost table. */
  endsRow?: boolean
  /** Its mark ends a cell of an inner table. */
  endsInnerCell?: boolean
  /** Its mark ends a row of an inner table. */
  endsInnerRow?: boolean
  /** How the cells stand of the row that it ends. */
  row?: RowDefinition
  /** The row that it ends is too low for text. */
  collapsed?: boolean
  /** Its lines are too low to be seen. */
  isFlat?: boolean
  /** How far it is set in, and its first line besides, in twentieths of a point. */
  left?: number
  first?: number
  /** Where its frame stands in twentieths of a point. Positions that are names, such as the middle, are no place. */
  frame?: { x?: number; y?: number; height?: number }
  /** The table of the row that it ends stands off the page. */
  isRowOff?: boolean
  /** It, or a cell of the row that it ends, has a colour of its own behind its text. */
  filled?: boolean
  /** Where more properties stand in the stream for long ones. */
  more?: number
}

const codes = {
  style: 0x4600,
  outline: 0x2640,
  list: 0x460b,
  level: 0x260a,
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  deeper: 0x664a,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  row: 0xd608,
  rowHeight: 0x9407,
  rowPlaces: [0x940e, 0x940f],
  lineHeight: 0x6412,
  left: [0x840f, 0x845e],
  first: [0x8411, 0x8460],
  frameX: 0x8418,
  frameY: 0x8419,
  frameHeight: 0x442b,
  shading: 0xc64d,
  shadingIndex: 0x442d,
  cellShadings: [0xd612, 0xd616, 0xd60c],
  cellShadingIndexes: 0xd609,
  more: 0x6646,
  moreOfOldFiles: 0x6645,
}

/** Tables stand in one another no deeper. */
const deepest = 30

/** Takes over one property. */
export function applyToParagraph(
  properties: PropertiesOfParagraph,
  code: number,
  bytes: Bytes,
  at: number,
  length: number,
): void {
  switch (code) {
    case codes.style:
      properties.style = bytes.u16(at)
      break
    case codes.outline:
      properties.outline = bytes.u8(at)
      break
    case codes.list:
      properties.list = listNumber(bytes.i16(at))
      break
    case codes.level:
      properties.level = bytes.u8(at)
      break
    case codes.inTable:
      properties.inTable = bytes.u8(at) !== 0
      break
    case codes.endsRow:
      properties.endsRow = bytes.u8(at) !== 0
      break
    case codes.depth:
      properties.depth = within(bytes.i32(at))
      break
    case codes.deeper:
      properties.depth = within((properties.depth ?? 0) + bytes.i32(at))
      break
    case codes.endsInnerCell:
      properties.endsInnerCell = bytes.u8(at) !== 0
      break
    case codes.endsInnerRow:
      properties.endsInnerRow = bytes.u8(at) !== 0
      break
    case codes.row:
      properties.row = definitionAt(bytes, at, length)
      break
    case codes.rowHeight: {
      // A negative height is kept to; a positive one is the least.
      const height = bytes.i16(at)
      properties.collapsed = height < 0 && -height <= tolerances.lowestRow
      break
    }
    case codes.lineHeight:
      // A negative height is kept to, as that of a row.
      properties.isFlat = bytes.i16(at) < 0 && -bytes.i16(at) <= tolerances.lowestLine
      break
    case codes.left[0]:
    case codes.left[1]:
      properties.left = bytes.i16(at)
      break
    case codes.first[0]:
    case codes.first[1]:
      properties.first = bytes.i16(at)
      break
    case codes.frameX:
      properties.frame = { ...properties.frame, x: bytes.i16(at) }
      break
    case codes.frameY:
      properties.frame = { ...properties.frame, y: bytes.i16(at) }
      break
    case codes.frameHeight:
      // The highest bit says that it is the least height.
      properties.frame = { ...properties.frame, height: bytes.u16(at) }
      break
    case codes.rowPlaces[0]:
    case codes.rowPlaces[1]:
      properties.isRowOff ||= isFar(bytes.i16(at))
      break
    case codes.more:
    case codes.moreOfOldFiles:
      properties.more = bytes.u32(at)
      break
    case codes.shading:
      properties.filled = isShaded(bytes, at)
      break
    case codes.shadingIndex:
      properties.filled = isShadedByIndex(bytes.u16(at))
      break
    case codes.cellShadingIndexes:
      for (let cell = at; cell + 2 <= at + length; cell += 2) properties.filled ||= isShadedByIndex(bytes.u16(cell))
      break
    case codes.cellShadings[0]:
    case codes.cellShadings[1]:
    case codes.cellShadings[2]:
      for (let cell = at; cell + shadingLength <= at + length; cell += shadingLength)
        properties.filled ||= isShaded(bytes, cell)
      break
    default:
      if (properties.row && length >= 2) properties.row = changedRow(properties.row, code, bytes, at) ?? properties.row
  }
}

/** Why a paragraph is not seen, whatever its characters are; undefined where it is. */
export function unseenAs({ isFlat, left = 0, first = 0, frame }: PropertiesOfParagraph): HiddenBy | undefined {
  const { x = 0, y = 0, height = 0 } = frame ?? {}
  if (isFar(x) || isFar(y) || isFarLeft(Math.min(left, left + first))) return 'outside'
  return isFlat || (height > 0 && height <= tolerances.lowestRow) ? 'collapsed' : undefined
}

const within = (depth: number): number => Math.min(deepest, Math.max(0, depth))

/** A negative number is that of a list whose indent is the paragraph's own; the lowest one is none. */
const listNumber = (value: number): number => (value === -2047 ? 0 : Math.abs(value))
