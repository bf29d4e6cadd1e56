import type { Nodes, Root } from 'mdast'
import { endOf, startOf } from './inline.js'
import type { PipeTable } from './tables.js'

/** A source with a mark in place of each table, and the way back to its places in the whole source. */
export interface CutSource {
  text: string
  cuts: Cut[]
}

/** From `from` on an offset of the cut source is `by` less than in the whole one. */
export interface Cut {
  from: number
  by: number
}

/** An empty heading: like a table it ends a paragraph, and it stands nowhere but where a block begins. */
const mark = '#'

/** Takes tables out of a source. They are cut, not blanked, so that what they cost does not grow with them. */
export function cutTables(source: string, tables: readonly PipeTable[]): CutSource {
  const cuts: Cut[] = []
  let from = 0
  let text = ''
  for (const { start, end } of tables) {
    text += source.slice(from, start) + mark
    cuts.push({ from: text.length, by: end - text.length })
    from = end
  }
  return { text: text + source.slice(from), cuts }
}

const containers = new Set<string | undefined>(['blockquote', 'footnoteDefinition', 'list'])

/**
 * Whether each mark has become a block outside of all others in the tree of the cut source. If so, each table is
 * one in the whole source too: the parser was in the same state before it, and is again behind it.
 */
export function allStandAlone(tree: Root, tables: readonly PipeTable[], cuts: readonly Cut[]): boolean {
  let index = 0
  tree.children.forEach((node, place) => {
    const cut = cuts[index]
    if (!cut || node.type !== 'heading' || startOf(node) !== cut.from - mark.length || endOf(node) !== cut.from) return
    // A line right under a quote or list may go on with it although it has no mark of it.
    if (tables[index]?.apart === true || !containers.has(tree.children[place - 1]?.type)) index += 1
  })
  return index === tables.length
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
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle]?.from ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return offset + (cuts[low - 1]?.by ?? 0)
}
