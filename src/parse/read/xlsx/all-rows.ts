import type { Limits } from '../../../model/index.js'
import { unsupportedKind } from '../../file-kinds.js'
import { openArchive } from '../packed/archive.js'
import { type XmlElement, childOf, childrenOf } from '../packed/xml-tree.js'
import { columnOf } from './sheet.js'
import { type Workbook, readWorkbook, stringOf } from './workbook.js'

/** A row as the file has it, hidden or not: texts by column, from 1, with their line breaks; numbers without a format. */
export type WholeRow = ReadonlyMap<number, string>

/**
 * The rows of each sheet of a workbook of our own making, what a filter hides included.
 *
 * @throws {InputError} when the file is damaged, no workbook, or beyond a limit.
 */
export function* sheetsOf(bytes: Uint8Array, limits: Limits): Generator<WholeRow[]> {
  const workbook = readWorkbook(openArchive(bytes, limits), limits)
  if (!workbook) throw unsupportedKind('spreadsheet')
  for (const sheet of workbook.sheets)
    yield childrenOf(childOf(sheet, 'sheetData'), 'row').map((row) => rowOf(row, workbook))
}

function rowOf(row: XmlElement, workbook: Workbook): WholeRow {
  const texts = new Map<number, string>()
  let column = 0
  for (const cell of childrenOf(row, 'c')) {
    column = columnOf(cell.attributes['r'] ?? '') ?? column + 1
    const text = textOf(cell, workbook)
    if (text !== '') texts.set(column, text)
  }
  return texts
}

function textOf(cell: XmlElement, { sharedStrings }: Workbook): string {
  const type = cell.attributes['t'] ?? 'n'
  if (type === 'inlineStr') return decoded(stringOf(childOf(cell, 'is') ?? cell))
  const value = childOf(cell, 'v')?.text ?? ''
  return type === 's' ? decoded(sharedStrings[Number(value)] ?? '') : decoded(value)
}

/** `_x0041_` stands for the character of that code. */
const decoded = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
