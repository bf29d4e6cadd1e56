import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Level, Verdict } from '../../model/index.js'
import type { DocumentWords } from '../document/words.js'

/** Signs that tell levels and verdicts apart where there is no colour. */
export const levelSign: Record<Level, string> = { error: '×', warning: '!', info: 'i' }
const verdictSign: Record<Verdict, string> = { pass: '✓', fail: '×', incomplete: '?' }

/** A verdict with its sign. */
export function verdictBadge(verdict: Verdict, words: DocumentWords): Element {
  return h('span', { className: ['verdict', verdict] }, [sign(verdictSign[verdict]), words.verdict[verdict]])
}

/** A level with its sign. */
export function levelBadge(level: Level, words: DocumentWords): Element {
  return h('span', { className: ['level', level] }, [sign(levelSign[level]), words.level[level]])
}

const sign = (text: string): Element => h('span', { className: ['sign'], ariaHidden: 'true' }, text)
