import type { List, ListLevel } from '../docx/numbering.js'
import type { WordFile } from './fib.js'
import { numberFormat } from './number-formats.js'

/** A list and its levels, before it is known where they stand. */
interface ListHead {
  id: number
  /** Number of the paragraph style that each level numbers. */
  styles: number[]
  levelCount: number
}

const headLength = 28
const levelLength = 28
const mostLevels = 9
const noStyle = 0xfff
/** A label is no longer in Word. */
const longestLabel = 255
const suffixes = ['tab', 'space', 'nothing']

/** The lists of a document by the numbers that its paragraphs have them by, as decimal figures ([MS-DOC] 2.4.6.3). */
export function readLists(file: WordFile): Map<string, List> {
  const definitions = readDefinitions(file)
  return readOverrides(file, definitions)
}

function readDefinitions({ table, place }: WordFile): Map<number, Map<number, ListLevel>> {
  const definitions = new Map<number, Map<number, ListLevel>>()
  const { start, length } = place('lists')
  if (length === 0) return definitions
  const heads: ListHead[] = []
  const count = table.u16(start)
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * headLength
    heads.push({
      id: table.i32(at),
      styles: Array.from({ length: mostLevels }, (_, level) => table.u16(at + 8 + level * 2) & noStyle),
      levelCount: table.u8(at + 26) & 1 ? 1 : mostLevels,
    })
  }
  // The levels stand behind what the place has for the lists, and it does not count them.
  let at = start + 2 + count * headLength
  for (const { id, styles, levelCount } of heads) {
    const levels = new Map<number, ListLevel>()
    for (let depth = 0; depth < levelCount; depth += 1) {
      const { level, end } = levelAt(table, at)
      const style = styles[depth] ?? noStyle
      levels.set(depth, style === noStyle ? level : { ...level, style: String(style) })
      at = end
    }
    definitions.set(id, levels)
  }
  return definitions
}

function levelAt(table: WordFile['table'], at: number): { level: ListLevel; end: number } {
  const flags = table.u8(at + 5)
  const text = at + levelLength + table.u8(at + 24) + table.u8(at + 25)
  const length = table.u16(text)
  const keepsOn = (flags & 8) !== 0
  return {
    level: {
      start: Math.max(0, table.i32(at)),
      format: numberFormat(table.u8(at + 4)),
      text: labelOf(table.utf16(text + 2, Math.min(length, longestLabel)), table.part(at + 6, mostLevels)),
      suffix: suffixes[table.u8(at + 15)] ?? 'nothing',
      ...(keepsOn && { restart: table.u8(at + 26) }),
      ...((flags & 4) !== 0 && { legal: true }),
    },
    end: text + 2 + length * 2,
  }
}

/** A label with %1 to %9 for the numbers of the levels, whose places are counted from 1. */
function labelOf(text: string, places: Uint8Array): string {
  const numbers = new Set(places)
  return Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index)
    if (numbers.has(index + 1) && code < mostLevels) return `%${code + 1}`
    return code < 0x20 ? '' : text.charAt(index)
  }).join('')
}

const overrideLength = 16

function readOverrides(
  { table, place }: WordFile,
  definitions: ReadonlyMap<number, Map<number, ListLevel>>,
): Map<string, List> {
  const lists = new Map<string, List>()
  const { start, length } = place('listOverrides')
  if (length === 0) return lists
  const count = Math.min(table.u32(start), Math.floor((length - 4) / overrideLength))
  let at = start + 4 + count * overrideLength
  for (let index = 0; index < count; index += 1) {
    const head = start + 4 + index * overrideLength
    const id = table.i32(head)
    const levels = new Map(definitions.get(id))
    const restarts = new Map<number, number>()
    at += 4
    for (let left = table.u8(head + 12); left > 0; left -= 1) {
      const flags = table.u32(at + 4)
      const depth = flags & 0xf
      if (flags & 0x10) restarts.set(depth, Math.max(0, table.i32(at)))
      at += 8
      if (flags & 0x20) {
        const { level, end } = levelAt(table, at)
        levels.set(depth, level)
        if (flags & 0x10) restarts.set(depth, level.start)
        at = end
      }
    }
    lists.set(String(index + 1), { definition: String(id), levels, restarts })
  }
  return lists
}
