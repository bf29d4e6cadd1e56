import type { Bytes } from './bytes.js'

/** How a cell goes on with the one above it: 3 begins, 1 continues, 0 neither. */
type VerticalMerge = number

/** How the cells of a row stand. */
export interface RowDefinition {
  /** Edges of the cells from left to right in twips, one more than there are cells. */
  edges: readonly number[]
  merges: readonly CellMerge[]
}

/** What a cell says of those around it. */
export interface CellMerge {
  vertical: VerticalMerge
  /** 0 for a cell by itself. The first of merged cells has one value, those that it covers another. */
  horizontal: number
}

const unmerged: CellMerge = { vertical: 0, horizontal: 0 }
const cellLength = 20
/** [MS-DOC] 2.9.321: a row has 63 cells at the most; those of newer programs may have some more. */
const mostCells = 1_000

/** The definition of a row (sprmTDefTable). */
export function definitionAt(bytes: Bytes, at: number, length: number): RowDefinition {
  const count = length > 0 ? bytes.u8(at) : 0
  const edges: number[] = []
  const merges: CellMerge[] = []
  for (let index = 0; index <= count && (index + 1) * 2 + 1 <= length; index += 1)
    edges.push(bytes.i16(at + 1 + index * 2))
  const first = 1 + (count + 1) * 2
  for (let index = 0; index < count; index += 1) {
    const cell = first + index * cellLength
    // Cells at the end of a row that are like all others may be left out.
    const flags = cell + 2 <= length ? bytes.u16(at + cell) : 0
    merges.push({ vertical: (flags >> 5) & 3, horizontal: flags & 3 })
  }
  return { edges, merges }
}

const codes = { merge: 0x5624, split: 0x5625, insert: 0x7621, delete: 0x5622, vertical: 0xd62b }

/** What a change of single cells makes of a row; undefined for a property that is no such change. */
export function changedRow(
  { edges, merges }: RowDefinition,
  code: number,
  bytes: Bytes,
  at: number,
): RowDefinition | undefined {
  const [first, limit] = [bytes.u8(at), bytes.u8(at + 1)]
  const inRange = (index: number): boolean => index >= first && index < limit
  switch (code) {
    case codes.merge:
      return {
        edges,
        merges: merges.map((cell, index) => (inRange(index) ? { ...cell, horizontal: index === first ? 2 : 1 } : cell)),
      }
    case codes.split:
      return { edges, merges: merges.map((cell, index) => (inRange(index) ? { ...cell, horizontal: 0 } : cell)) }
    case codes.delete: {
      const width = (edges[limit] ?? 0) - (edges[first] ?? 0)
      return {
        edges: edges.flatMap((edge, index) => (inRange(index) ? [] : index >= limit ? edge - width : edge)),
        merges: merges.filter((_, index) => !inRange(index)),
      }
    }
    case codes.insert:
      return withCells({ edges, merges }, first, limit, bytes.i16(at + 2))
    case codes.vertical: {
      const [index, vertical] = [first, limit]
      return { edges, merges: merges.map((cell, other) => (other === index ? { ...cell, vertical } : cell)) }
    }
    default:
      return undefined
  }
}

function withCells({ edges, merges }: RowDefinition, at: number, count: number, width: number): RowDefinition {
  if (merges.length + count > mostCells) return { edges, merges }
  const start = Math.min(at, merges.length)
  const left = edges[start] ?? 0
  const added = Array.from({ length: count }, (_, index) => left + (index + 1) * width)
  return {
    edges: [...edges.slice(0, start + 1), ...added, ...edges.slice(start + 1).map((edge) => edge + count * width)],
    merges: [...merges.slice(0, start), ...added.map(() => unmerged), ...merges.slice(start)],
  }
}
