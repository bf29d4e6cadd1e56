import type { Block, Span } from '../../../model/index.js'
import { isWithinSentence } from '../../../lexicon/broken-lines.js'
import { flatMap } from '../../../text/flat-map.js'
import { joinSpans } from '../../../text/span.js'

/** Lines of one paragraph, those put together that a soft line break divides within a sentence. */
export function joinBrokenLines(lines: readonly string[]): string[] {
  const groups = grouped(lines, (before, line) => !isIndented(line) && isWithinSentence(before.trim(), line.trim()))
  return groups.map((group) => (group.length > 1 ? group.map((line) => line.trim()).join('') : (group[0] ?? '')))
}

/**
 * Blocks, those lines put together that go on with the one before.
 *
 * @param goesOn Whether a line goes on with the one before it, between which there is no other block.
 * @param join Puts the lines of a paragraph together.
 */
export function joinLineBlocks(
  blocks: readonly Block[],
  goesOn: (before: Span, line: Span) => boolean,
  join: (lines: readonly Span[]) => Span = joinSpans,
): Block[] {
  const groups = grouped(
    blocks,
    (before, block) => before.type === 'line' && block.type === 'line' && goesOn(before.text, block.text),
  )
  return flatMap(groups, (group) => {
    const lines = flatMap(group, (block) => (block.type === 'line' ? [block.text] : []))
    return group.length > 1 ? [{ type: 'line', text: join(lines) }] : group
  })
}

/** Two spaces in front of a line begin a paragraph. */
export const isIndented = (line: string): boolean => /^\s{2}/u.test(line)

/** Values in groups of those that go on with the one before. */
function grouped<Value>(values: readonly Value[], goesOn: (before: Value, value: Value) => boolean): Value[][] {
  const groups: Value[][] = []
  let before: Value | undefined
  for (const value of values) {
    const group = groups.at(-1)
    if (group && before !== undefined && goesOn(before, value)) group.push(value)
    else groups.push([value])
    before = value
  }
  return groups
}
