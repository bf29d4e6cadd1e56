import { addressText } from '../form/cells.js'
import type { LintMessage, Place, Report } from '../model/index.js'
import { sentenceAround } from '../prose/sentences.js'
import { hashOf } from '../text/hash.js'
import { keyOf } from '../text/key.js'
import { withoutNumerals } from '../text/numerals.js'
import { holding } from '../text/sorted.js'
import { nodeAt } from './place-in-words.js'

/** A place in few characters: what it is in, and the text that tells it from others there. */
const placeOf = (part: string, mark: '#' | '!', text: string): string =>
  `${part}${mark}${hashOf(withoutNumerals(keyOf(text)))}`

/**
 * Where a finding stands, without any number: `requests/granted/individual` in a table; `overview#…` or
 * `requests/granted/individual#…` with a sentence, where a cell is what that was compared with; else `overview!…` with
 * what the finding is about.
 */
export function placeKeyOf(
  report: Report,
  at: Place,
  { cell, section, data, messageId }: Pick<LintMessage, 'cell' | 'section' | 'data' | 'messageId'>,
): string {
  const node = nodeAt(report, at.position)
  const part = cell ? addressText(cell) : (section ?? '')
  if (node && node.type !== 'table') return placeOf(part, '#', sentenceAround(node.value, indexIn(node, at)))
  return cell ? part : placeOf(part, '!', [messageId, ...Object.values(data)].join('\n'))
}

/** The place of a finding about many reports: the organ. */
export const placeKeyOfMany = (organ: string | null): string => `organ:${organ ?? ''}`

function indexIn(
  node: { value: string; position: Place['position']; offsets?: readonly number[] },
  { position: { start } }: Place,
): number {
  const { offsets } = node
  const index = offsets
    ? holding(offsets.length, (at) => (offsets[at] ?? Infinity) < start.offset)
    : start.offset - node.position.start.offset
  return Math.min(Math.max(0, index), node.value.length)
}
