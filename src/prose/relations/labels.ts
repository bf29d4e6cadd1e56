import { aroundLabel } from '../../form/wordings/relations.js'
import type { Count } from '../statements.js'
import { textOf } from '../tokens.js'

/** The words that a number is labelled by, without those that only lead to it: 属实 of 其中属实的9条. */
export function labelText({ segment: { label, tail } }: Pick<Count, 'segment'>): string {
  return (textOf(label) || textOf(tail)).replace(aroundLabel, '')
}
