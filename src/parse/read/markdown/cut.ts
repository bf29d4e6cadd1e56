import type { Nodes, Root } from 'mdast'
import { endOf, startOf } from './inline.js'
import type { Piece } from './pieces.js'
import { holding } from '../../../text/sorted.js'

/** A source with a mark in place of each run of pieces, and the way back to its places in the whole source. */
export interface CutSource {
  text: string
  cuts: Cut[]
}

/** From `from` on an offset of the cut source is `by` less than in the whole one. */
export interface Cut {
  from: number
  by: number
}

/**
 * An empty heading: like a table or a heading it ends a paragraph, like all pieces it ends a list, and it stands nowhere
 * but where a block begins.
 */
const mark = '#'

/** Takes pieces out of a source. They are cut, not blanked, so that what they cost does not grow with them. */
export function cutPieces(source: string, runs: readonly Piece[][]): CutSource {
  const cuts: Cut[] = []
  let from = 0
  let text = ''
  for (const run of runs) {
    const end = run.at(-1)?.end ?? from
    text += source.slice(from, run[0]?.start) + mark
    cuts.push({ from: text.length, by: end - text.length })
    from = end
  }
  return { text: text + source.slice(from), cuts }
}

const containers = new Set<string | undefined>(['blockquote', 'footnoteDefinition', 'list'])

/**
 * Whether each mark has become a block outside of all others in the tree of the cut source. If so, the pieces are
 * such blocks in the whole source too: the parser was in the same state before them, and is again behind them.
 */
export function allStandAlone(tree: Root, runs: readonly Piece[][], cuts: readonly Cut[]): boolean {
  let index = 0
  tree.children.forEach((node, place) => {
    const cut = cuts[index]
    if (!cut || node.type !== 'heading' || startOf(node) !== cut.from - mark.length || endOf(node) !== cut.from) return
    // A table right under a quote or list may go on with it although it has no mark of it.
    const [first] = runs[index] ?? []
    const mayGoOn = first?.type === 'table' && !first.apart
    if (!mayGoOn || !containers.has(tree.children[place - 1]?.type)) index += 1
  })
  return index === runs.length
}

/** Moves the offsets of a tree to where they are in the whole source; lines and columns stay as they are. */
export function restoreOffsets(node: Nodes, cuts: readonly Cut[]): void {
  const { position } = node
  if (position) {
    position.start.offset = restored(startOf(node), cuts)
    position.end.offset = restored(endOf(node), cuts)
  }
  if ('children' in node) for (const child of node.children) restoreOffsets(child, cuts)
}

function restored(offset: number, cuts: readonly Cut[]): number {
  const before = holding(cuts.length, (index) => (cuts[index]?.from ?? Infinity) <= offset)
  return offset + (cuts[before - 1]?.by ?? 0)
}
