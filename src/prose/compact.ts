import { marks, passedOver } from '../form/wordings/numbers.js'
import { foldCharacters } from '../text/key.js'
import { invisible } from '../text/invisible.js'
import { matchesIn } from '../text/matches.js'
import type { Mark } from './tokens.js'

/** A text without white space, quotation marks and emphasis, its characters folded. */
export interface Compact {
  text: string
  /** For each character of `text` its offset in the original; undefined where nothing was left out. */
  at: readonly number[] | undefined
  /** Length of the original. */
  length: number
}

const leftOut = new RegExp(String.raw`(?:[^\S\n]|[${invisible}${passedOver}])+`, 'gu')
const marksByCode = new Map(
  Object.entries(marks).flatMap(([id, characters]) =>
    Array.from(characters, (character) => [character.charCodeAt(0), id as Mark] as const),
  ),
)
/** Full stops of half width stand between words, those of numbers between digits. */
const point = 0x2e
const comma = 0x2c

export function compactOf(value: string): Compact {
  const folded = foldCharacters(value)
  const matches = matchesIn(folded, leftOut)
  if (matches.length === 0) return { text: folded, at: undefined, length: value.length }
  const at: number[] = []
  let text = ''
  let from = 0
  const keepUpTo = (end: number): void => {
    text += folded.slice(from, end)
    for (let index = from; index < end; index += 1) at.push(index)
  }
  for (const match of matches) {
    keepUpTo(match.index)
    from = match.index + match[0].length
  }
  keepUpTo(folded.length)
  return { text, at, length: value.length }
}

/** Name of the mark that stands at a place; undefined for a character that is none. */
export function markAt(text: string, index: number): Mark | undefined {
  const code = text.charCodeAt(index)
  if (code === point)
    return isWordCharacter(text.charAt(index - 1)) || isWordCharacter(text.charAt(index + 1)) ? undefined : 'stop'
  return code === comma && isWithinNumber(text, index) ? undefined : marksByCode.get(code)
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9'
const isWordCharacter = (character: string): boolean => /[0-9A-Za-z]/u.test(character)
const isWithinNumber = (text: string, index: number): boolean =>
  isDigit(text.charAt(index - 1)) && /^\d{3}(?!\d)/u.test(text.slice(index + 1, index + 5))
