import { InputError } from '../../input-error.js'
import { type XmlElement, childOf, childrenOf } from '../packed/xml-tree.js'
import { formattedText, generalText, numberText } from './number-text.js'
import { type Workbook, stringOf } from './workbook.js'

/** A cell that is shown, or the first of several that are one. */
export interface SheetCell {
  /** Index among the columns that are shown. */
  column: number
  text: string
}

/** A row that is shown, with all cells up to the last column in use. */
export interface SheetRow {
  /** Its number in the sheet, from 1. */
  number: number
  /** A row that is shown and has nothing in it stands above. */
  apart: boolean
  cells: SheetCell[]
}

interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

/** The error for a formula of which the file has no result. */
const withoutResult = new InputError('unsupported-format', {
  zh: '表格里的公式没有保存计算结果，读不到数字；请在 Excel 或 WPS 中打开并保存后重试',
  en: 'The formulas of the workbook are saved without their results, so that its numbers cannot be read. Open it in Excel or WPS, save it and try again',
})

/**
 * The rows of a sheet with something in them. Hidden rows and columns are left out.
 *
 * @throws {InputError} `unsupported-format` where the program that wrote the file left the result of a formula to others.
 */
export function rowsOf(sheet: XmlElement, workbook: Workbook): SheetRow[] {
  const isHidden = hiddenColumns(sheet)
  const merged = childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell')
    .flatMap(({ attributes }) => rangeOf(attributes['ref'] ?? '') ?? [])
    .sort((a, b) => a.top - b.top)
  const written = writtenRows(sheet, workbook, isHidden)
  const last = written.reduce((most, { texts }) => Math.max(most, ...texts.keys()), 0)
  const shown: number[] = []
  for (let column = 1; column <= Math.min(last, mostColumns); column += 1) if (!isHidden(column)) shown.push(column)
  const rows: SheetRow[] = []
  let next = 0
  let open: Range[] = []
  let before = 0
  for (const { number, texts, hiddenAbove } of written) {
    for (let range = merged[next]; range && range.top <= number; range = merged[next]) {
      open.push(range)
      next += 1
    }
    open = open.filter(({ bottom }) => bottom >= number)
    workbook.count(open.length + shown.length)
    const covered = coveredBy(open, number, last)
    const cells = shown.flatMap((column, index) =>
      covered.has(column) ? [] : [{ column: index, text: texts.get(column) ?? '' }],
    )
    // Rows without a text of their own may be part of a cell over several rows.
    const apart = number - before - 1 > hiddenAbove && !open.some(({ top }) => top <= before)
    rows.push({ number, apart, cells })
    before = number
  }
  return rows
}

/** As many columns as a sheet can have. */
const mostColumns = 16_384

/** Columns of a row that show what another cell holds. */
function coveredBy(merged: readonly Range[], row: number, last: number): Set<number> {
  const covered = new Set<number>()
  for (const { top, left, right } of merged)
    for (let column = left; column <= Math.min(right, last); column += 1)
      if (row !== top || column !== left) covered.add(column)
  return covered
}

interface WrittenRow {
  number: number
  /** Texts by column, from 1; blank ones are not among them. */
  texts: Map<number, string>
  /** How many hidden rows stand between it and the one before. */
  hiddenAbove: number
}

function writtenRows(sheet: XmlElement, workbook: Workbook, isHidden: (column: number) => boolean): WrittenRow[] {
  const rows: WrittenRow[] = []
  let [number, hiddenAbove] = [0, 0]
  for (const { attributes, children } of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    number = Number(attributes['r'] ?? number + 1)
    if (isTrue(attributes['hidden']) || isFlat(attributes['ht'])) {
      hiddenAbove += 1
      continue
    }
    const texts = new Map<number, string>()
    let column = 0
    for (const cell of children) {
      if (cell.name !== 'c') continue
      column = columnOf(cell.attributes['r'] ?? '') ?? column + 1
      const text = isHidden(column) ? '' : textOf(cell, workbook)
      if (text !== '') texts.set(column, text)
    }
    if (texts.size === 0) continue
    rows.push({ number, texts, hiddenAbove })
    hiddenAbove = 0
  }
  return rows.sort((a, b) => a.number - b.number)
}

function textOf(cell: XmlElement, { sharedStrings, formats }: Workbook): string {
  const value = childOf(cell, 'v')?.text
  const format = formats[Number(cell.attributes['s'] ?? 0)] ?? 'General'
  const type = cell.attributes['t'] ?? 'n'
  if (type === 'inlineStr') return onOneLine(formattedText(stringOf(childOf(cell, 'is') ?? cell), format))
  if (value === undefined) {
    if (childOf(cell, 'f')) throw withoutResult
    return ''
  }
  if (type === 's') return onOneLine(formattedText(sharedStrings[Number(value)] ?? '', format))
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return onOneLine(type === 'str' ? formattedText(value, format) : value)
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return onOneLine(value)
  return onOneLine(numberText(number, format) ?? generalText(number))
}

/** A row of the text is a line, and its cells stand apart by tabs. */
const onOneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u2028\u2029]/gu, '').trim()

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** Whether a height or width is that of something nobody sees. */
const isFlat = (size: string | undefined): boolean => size !== undefined && Number(size) === 0

function hiddenColumns(sheet: XmlElement): (column: number) => boolean {
  const ranges = childrenOf(childOf(sheet, 'cols'), 'col')
    .filter(({ attributes }) => isTrue(attributes['hidden']) || isFlat(attributes['width']))
    .map(({ attributes }) => [Number(attributes['min']), Number(attributes['max'])] as const)
  const hidden = new Set<number>()
  for (const [from, to] of ranges)
    for (let column = Math.max(1, from); column <= Math.min(to, mostColumns); column += 1) hidden.add(column)
  return (column) => hidden.has(column)
}

/** The number of a column from the name of a cell, such as AB12. */
export function columnOf(name: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(name)?.[0]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

function rangeOf(name: string): Range | undefined {
  const [, from = '', top = '', to = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(name) ?? []
  const [left, right] = [columnOf(from), columnOf(to)]
  if (left === undefined || right === undefined) return undefined
  return { top: Number(top), left, bottom: Number(bottom), right }
}
