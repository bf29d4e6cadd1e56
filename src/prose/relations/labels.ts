import { aroundLabel } from '../../form/wordings/relations.js'
import type { Count } from '../statements.js'

/** The words that a number is labelled by, without those that only lead to it: 属实 of 其中属实的9条. */
export function labelText({ segment: { label, tail } }: Pick<Count, 'segment'>): string {
  const text = (words: typeof label): string => words.map((token) => ('text' in token ? token.text : '')).join('')
  return (text(label) || text(tail)).replace(aroundLabel, '')
}
