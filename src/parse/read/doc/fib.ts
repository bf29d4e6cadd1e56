import { unsupportedKind } from '../../file-kinds.js'
import { encryptedFile } from '../encrypted-file.js'
import { Bytes } from './bytes.js'
import { CompoundFile } from './compound-file.js'
import { damagedFile } from './refusals.js'

/** Structures that the file information block says the place of, by their number in it ([MS-DOC] 2.5.6 and 2.5.7). */
const structures = {
  styleSheet: 1,
  commentReferences: 4,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieceTable: 33,
  commentAuthors: 36,
  drawings: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const

/** Where a structure stands in the table stream. */
export interface Place {
  start: number
  length: number
}

/** A Word document of 97 to 2003: its streams, and what the block at its beginning says of them. */
export interface WordFile {
  /** The stream with the text and its properties. */
  document: Bytes
  /** The stream with everything that says where things are. */
  table: Bytes
  /** The stream with properties that are too long for the others. */
  data: Bytes
  /** Characters of the main text; behind them stand footnotes, headers, comments and text boxes. */
  characters: number
  /** The stretch of all characters that text boxes of the main text have, one behind the other. */
  boxes: { first: number; last: number }
  /** The place of a structure, of length 0 where the file has none. */
  place: (structure: keyof typeof structures) => Place
}

const wordMark = 0xa5ec
const word95Mark = 0xa5dc
const isEncrypted = 0x0100
const usesTable1 = 0x0200

/**
 * Opens a compound file as a document of Word 97 to 2003 or of WPS Writer.
 *
 * @throws {InputError} `encrypted`, `unsupported-format` for a file of another program or of Word 95, `corrupt`.
 */
export function openWordFile(file: Uint8Array): WordFile {
  const compound = new CompoundFile(file)
  const main = compound.stream('WordDocument')
  if (!main) throw refusalOf(compound.names)
  const document = new Bytes(main)
  const mark = document.u16(0)
  if (mark === word95Mark) throw unsupportedKind('word-95')
  if (mark !== wordMark) throw damagedFile
  const flags = document.u16(10)
  if (flags & isEncrypted) throw encryptedFile
  const named = flags & usesTable1 ? '1Table' : '0Table'
  const table = compound.stream(named) ?? compound.stream(named === '1Table' ? '0Table' : '1Table')
  if (!table) throw damagedFile
  return {
    document,
    table: new Bytes(table),
    data: new Bytes(compound.stream('Data') ?? new Uint8Array()),
    ...blockOf(document),
  }
}

/** Numbers of the parts of the text in the list of their lengths, in the order in which they stand. */
const mainText = 3
const parts = [mainText, 4, 5, 7, 8]
const boxText = 9

/** Reads the file information block: each of its three lists has its own length. */
function blockOf(document: Bytes): Pick<WordFile, 'characters' | 'boxes' | 'place'> {
  const words = 32
  const longs = words + 2 + document.u16(words) * 2
  const places = longs + 2 + document.u16(longs) * 4
  const count = document.u16(places)
  const charactersOf = (part: number): number => document.u32(longs + 2 + part * 4)
  const beforeBoxes = parts.reduce((sum, part) => sum + charactersOf(part), 0)
  return {
    characters: charactersOf(mainText),
    boxes: { first: beforeBoxes, last: beforeBoxes + charactersOf(boxText) },
    place: (structure) => {
      const number = structures[structure]
      if (number >= count) return { start: 0, length: 0 }
      const at = places + 2 + number * 8
      return { start: document.u32(at), length: document.u32(at + 4) }
    },
  }
}

/** What a compound file without a Word document in it is refused with, by the streams that it has. */
function refusalOf(names: readonly string[]): Error {
  if (names.includes('encryptedpackage')) return encryptedFile
  const known = kinds.find(([name]) => names.includes(name))
  return unsupportedKind(known?.[1] ?? 'other-document')
}

const kinds = [
  ['workbook', 'spreadsheet'],
  ['book', 'spreadsheet'],
  ['powerpoint document', 'presentation'],
  ['contents', 'old-wps'],
  ['matost', 'old-wps'],
] as const
