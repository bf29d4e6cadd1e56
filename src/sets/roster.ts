import { betweenNames, countedWords, rosterColumns } from '../form/wordings/roster.js'
import { matchedName } from '../lexicon/organ-identity.js'
import { organKindOf } from '../lexicon/organs.js'
import type { Roster, RosterUnit, Unit } from '../model/index.js'
import { decode } from '../parse/decode.js'
import { isInputError } from '../parse/input-error.js'
import { firstSheet } from '../parse/read/xlsx/first-sheet.js'
import { foldCharacters } from '../text/key.js'
import { delimitedRows, type RosterCell } from './delimited.js'
import { RosterError } from './roster-error.js'

type Column = keyof typeof rosterColumns

/** A line of a roster, each cell with its place. */
type Line = Partial<Record<Column, RosterCell>> & { name: RosterCell }

/**
 * Reads a roster: a workbook, or text with delimiters in UTF-8, UTF-16 or GB18030. The first row names the columns.
 *
 * @throws {RosterError} for what is no roster, a name twice, an unknown parent, a circle.
 */
export function readRoster(source: string | Uint8Array): Roster {
  const [head, ...rows] = rowsIn(source)
  if (!head) throw new RosterError(empty)
  const columns = columnsIn(head)
  const lines = rows.flatMap((cells) => lineOf(cells, columns) ?? [])
  if (lines.length === 0) throw new RosterError(empty)
  return rosterOf(lines)
}

/** A roster that a caller has at hand. The places of errors are numbers of its list, from 1. */
export function rosterFrom(units: readonly RosterUnit[]): Roster {
  const cell = (text: string, line: number): RosterCell => ({ text, line, column: 1 })
  const lines = units.map(({ name, category, parent, formerNames, counted = true }, index): Line => ({
    name: cell(name, index + 1),
    ...(category && { category: cell(category, index + 1) }),
    ...(parent && { parent: cell(parent, index + 1) }),
    ...(formerNames && { formerNames: cell(formerNames.join('\n'), index + 1) }),
    ...(!counted && { counted: cell(countedWords.no[0], index + 1) }),
  }))
  if (lines.length === 0) throw new RosterError(empty)
  return rosterOf(lines)
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

function rowsIn(source: string | Uint8Array): RosterCell[][] {
  if (typeof source === 'string') return delimitedRows(source)
  try {
    if (!isZip(source)) return delimitedRows(decode(source).text)
    return firstSheet(source).map(({ number, cells }) =>
      cells.map(({ column, text }) => ({ text, line: number, column: column + 1 })),
    )
  } catch (error) {
    throw isInputError(error) ? new RosterError(error.reason) : error
  }
}

const folded = (text: string): string => foldCharacters(text).trim().replace(/\s+/gu, ' ').toLowerCase()

function columnsIn(head: readonly RosterCell[]): Map<Column, number> {
  const columns = new Map<Column, number>()
  head.forEach((cell, index) => {
    const known = (Object.keys(rosterColumns) as Column[]).find((column) =>
      rosterColumns[column].some((heading) => folded(heading) === folded(cell.text)),
    )
    if (known === undefined) return
    if (columns.has(known)) throw new RosterError(columnTwice(cell.text), placeOf(cell))
    columns.set(known, index)
  })
  const [first] = head
  if (!columns.has('name')) throw new RosterError(noNames, first && placeOf(first))
  return columns
}

/** A row as a line; nothing for one that is blank in all columns that are known. */
function lineOf(cells: readonly RosterCell[], columns: ReadonlyMap<Column, number>): Line | undefined {
  const known = [...columns].flatMap(([column, index]) => {
    const cell = cells[index]
    return cell && cell.text !== '' ? [[column, cell] as const] : []
  })
  const [first] = known
  if (!first) return undefined
  const line = Object.fromEntries(known) as Partial<Line>
  if (!line.name) throw new RosterError(withoutName, placeOf(first[1]))
  return { ...line, name: line.name }
}

const placeOf = ({ line, column }: RosterCell): string => `${line}:${column}`

function rosterOf(lines: readonly Line[]): Roster {
  const byName = new Map<string, number[]>()
  lines.forEach(({ name }, index) => {
    const key = matchedName(name.text)
    byName.set(key, [...(byName.get(key) ?? []), index])
  })
  const parents = lines.map(({ parent }) => parent && parentOf(parent, byName))
  refuseTwins(lines, [...byName.values()])
  const units = lines.map(({ name, category, formerNames, counted }, index): Unit => ({
    name: name.text,
    kind: organKindOf(foldCharacters(name.text).replace(/\s+/gu, '')),
    category: category?.text ?? null,
    formerNames: (formerNames?.text ?? '').split(betweenNames).flatMap((text) => text.trim() || []),
    counted: isCounted(counted),
    index,
    parent: parents[index] ?? null,
  }))
  refuseCircles(units, lines)
  return { units }
}

function parentOf(cell: RosterCell, byName: ReadonlyMap<string, readonly number[]>): number {
  const [parent, ...others] = byName.get(matchedName(cell.text)) ?? []
  if (parent === undefined) throw new RosterError(unknownParent(cell.text), placeOf(cell))
  if (others.length > 0) throw new RosterError(parentOfSeveral(cell.text), placeOf(cell))
  return parent
}

/** A name may be there again under another parent alone. */
function refuseTwins(lines: readonly Line[], groups: readonly (readonly number[])[]): void {
  for (const group of groups) {
    const parents = new Map<string, Line>()
    for (const line of group.map((index) => lines[index])) {
      if (!line) continue
      const parent = line.parent ? matchedName(line.parent.text) : ''
      const before = parents.get(parent)
      if (before) throw new RosterError(nameTwice(line.name.text, before.name.line), placeOf(line.name))
      parents.set(parent, line)
    }
  }
}

function refuseCircles(units: readonly Unit[], lines: readonly Line[]): void {
  const settled = new Set<number>()
  for (const { index } of units) {
    const path = new Set<number>()
    for (let at: number | null = index; at !== null && !settled.has(at); at = units[at]?.parent ?? null) {
      const line = lines[at]
      if (path.has(at) && line) throw new RosterError(circle(line.name.text), placeOf(line.parent ?? line.name))
      path.add(at)
    }
    for (const one of path) settled.add(one)
  }
}

function isCounted(cell: RosterCell | undefined): boolean {
  const word = folded(cell?.text ?? '')
  if (countedWords.yes.some((yes) => yes === word)) return true
  if (countedWords.no.some((no) => no === word)) return false
  throw new RosterError(wrongCounted(cell?.text ?? ''), cell && placeOf(cell))
}

const heading = ([first]: readonly [string, ...string[]]): string => first
const headings = Object.values(rosterColumns).map(heading).join('、')

const empty = {
  zh: `单位名单是空的；第一行应为列名（${headings}），以下每行一个单位`,
  en: `the roster is empty. Its first row names the columns (name, category, parent, former names, counted), and each row below is a unit`,
}

const noNames = {
  zh: `第一行没有“${rosterColumns.name[0]}”这一列；列名应为：${headings}`,
  en: 'the first row has no column “name”. Columns are: name, category, parent, former names, counted',
}

const columnTwice = (name: string) => ({
  zh: `“${name}”这一列的内容前面已有一列；请只留一列`,
  en: `a column before “${name}” tells the same. Leave one`,
})

const withoutName = {
  zh: '这一行没有单位名称；请补上，或删去这一行',
  en: 'this row has no name. Give one, or remove the row',
}

const nameTwice = (name: string, line: number) => ({
  zh: `“${name}”与第${String(line)}行重复；请只留一行，不同上级下的同名单位请写明各自的上级`,
  en: `“${name}” is there already, in line ${String(line)}. Leave one; units of one name are told apart by their parents`,
})

const unknownParent = (name: string) => ({
  zh: `名单中没有上级“${name}”；请为它加一行，或改正名称`,
  en: `the parent “${name}” is not in the roster. Add a row for it, or correct the name`,
})

const parentOfSeveral = (name: string) => ({
  zh: `名单中有几个“${name}”，不能确定是哪一个的下级；请写全称`,
  en: `several units are called “${name}”, and it is not certain which is the parent. Give the full name`,
})

const circle = (name: string) => ({
  zh: `“${name}”的上级逐级追溯又回到它自己；请改正上级`,
  en: `the parents of “${name}” lead back to it. Correct the parent`,
})

const wrongCounted = (text: string) => ({
  zh: `“${rosterColumns.counted[0]}”一列写的是“${text}”；应为“是”或“否”`,
  en: `the column “counted” says “${text}”. It has to be yes or no`,
})
