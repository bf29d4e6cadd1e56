import type { Limits, Span } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import { plainHeading, plainParagraph, type PlainHeading, type PlainParagraph } from './plain.js'
import { isAtxHeading, isBlankLine, sourceLines } from './source-lines.js'
import { findTables, type PipeTable } from './tables.js'

/** A block of a source that is known from its lines, provided that it stands outside of all others. */
export type Piece = PipeTable | PlainHeading | PlainParagraph

/** What lines alone tell of a source. */
export interface FoundPieces {
  /** Pieces with nothing but blank lines between them. */
  runs: Piece[][]
  /** There is nothing else in the source. */
  whole: boolean
  /** There may be tables besides. */
  unsure: boolean
}

/** Where there is a fence, pieces in it would make the whole source be read again. */
const fence = /`{3}|~{3}/u

/**
 * Finds the blocks that need no parser: tables, and headings and paragraphs without marks.
 *
 * @throws {InputError} `limit-lines`, `limit-cells` or `limit-spans`.
 */
export function findPieces(source: string, limits: Limits): FoundPieces {
  const lines = sourceLines(source)
  const { tables, unsure } = findTables(lines, source, limits)
  const tableAt = new Map(tables.map((table) => [table.first, table]))
  const pieceAt = unsure || fence.test(source) ? () => undefined : plainAt
  const runs: Piece[][] = []
  let run: Piece[] = []
  let whole = true
  let textLines = 0
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (!line || isBlankLine(line.text)) {
      at += 1
      continue
    }
    const table = tableAt.get(at)
    const end = table ? table.last + 1 : blockEnd(lines, at, tableAt)
    const piece = table ?? pieceAt(lines, at, end)
    if (!table) textLines += end - at
    if (textLines > limits.lines) throw limitError('lines', limits)
    if (piece) {
      if (run.length === 0) runs.push(run)
      run.push(piece)
    } else {
      run = []
      whole = false
    }
    at = end
  }
  return { runs, whole, unsure }
}

/** Index behind a heading, or behind the lines of what may be a paragraph. */
function blockEnd(lines: readonly Span[], from: number, tableAt: ReadonlyMap<number, PipeTable>): number {
  let to = from + 1
  if (isAtxHeading(lines[from]?.text ?? '')) return to
  while (!endsBlock(lines[to]) && !tableAt.has(to)) to += 1
  return to
}

function plainAt(lines: readonly Span[], from: number, to: number): Piece | undefined {
  const [before, line, after] = [lines[from - 1], lines[from], lines[to]]
  if (!line) return undefined
  if (isAtxHeading(line.text)) return plainHeading(line)
  return endsBlock(before) && endsBlock(after) ? plainParagraph(lines.slice(from, to)) : undefined
}

/** Whether no paragraph goes over this line. */
const endsBlock = (line: Span | undefined): boolean => !line || isBlankLine(line.text) || isAtxHeading(line.text)
