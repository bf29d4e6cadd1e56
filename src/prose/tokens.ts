import type { Approximation } from '../form/wordings/numbers.js'
import type { WordKind } from '../form/wordings/word-list.js'

/** A word, number or mark of a text with its place in it, the end exclusive. */
export type Token = WordToken | NumberToken | DateToken | MarkToken | OtherToken

interface Placed {
  start: number
  end: number
}

export interface WordToken extends Placed {
  kind: WordKind
  /** What the word means: the name of its list of words. */
  id: string
  text: string
}

export interface NumberToken extends Placed {
  kind: 'number'
  text: string
  value: number
  /** Measure word; 元 for money in any unit (the value is in 元 then), % for percentages, empty for none. */
  unit: string
  /** Decimal places as printed; null for numbers written in Chinese. */
  decimals: number | null
  /** 约, 余, 左右: not to be held against an exact number. */
  approximate: Approximation | undefined
  /** One end of a range: 3至5件. */
  range: boolean
  /** What one unit of the last printed digit is worth: 100 for 7.35万元. */
  precision: number
}

export interface DateToken extends Placed {
  kind: 'date'
  /** wholeYear, yearEnd, span, since, part or year. */
  id: string
  text: string
  /** The year that it names, where it names one. */
  year: number | undefined
}

export interface MarkToken extends Placed {
  kind: 'mark'
  id: Mark
  text: string
}

export type Mark = 'stop' | 'comma' | 'list' | 'semicolon' | 'colon' | 'open' | 'close' | 'plus' | 'enumerator'

/** What restricts a number without being understood. */
export interface OtherToken extends Placed {
  /** A title in its marks, a length of time, a code or ordinal, or words of no list. */
  kind: 'title' | 'figure' | 'unknown'
  id: string
  text: string
}

export const isNumber = (token: Token): token is NumberToken => token.kind === 'number'
export const isMark = (token: Token): token is MarkToken => token.kind === 'mark'

/** The words of tokens, one behind the other. */
export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('')
