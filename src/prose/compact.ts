import { marks, passedOver } from '../form/wordings/numbers.js'
import { foldCharacters } from '../text/key.js'

/** A text without white space, quotation marks and emphasis, its characters folded. */
export interface Compact {
  text: string
  /** For each character of `text` its offset in the original. */
  at: readonly number[]
  /** Length of the original. */
  length: number
}

const white = /[^\S\n]|[\u200B-\u200F\u2060\u00AD]/u
const markIds = new Map<string, string>(
  Object.entries(marks).flatMap(([id, characters]) => Array.from(characters, (character) => [character, id] as const)),
)
/** Full stops of half width stand between words, those of numbers between digits. */
const point = '.'

export function compactOf(value: string): Compact {
  const folded = foldCharacters(value)
  const at: number[] = []
  let text = ''
  for (let index = 0; index < folded.length; index += 1) {
    const character = folded.charAt(index)
    if (passedOver.includes(character) || white.test(character)) continue
    text += character
    at.push(index)
  }
  return { text, at, length: value.length }
}

/** Name of the mark that stands at a place; undefined for a character that is none. */
export function markAt(text: string, index: number): string | undefined {
  const character = text.charAt(index)
  if (character !== point) return character === ',' && isWithinNumber(text, index) ? undefined : markIds.get(character)
  return isWordCharacter(text.charAt(index - 1)) || isWordCharacter(text.charAt(index + 1)) ? undefined : 'stop'
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9'
const isWordCharacter = (character: string): boolean => /[0-9A-Za-z]/u.test(character)
const isWithinNumber = (text: string, index: number): boolean =>
  isDigit(text.charAt(index - 1)) && /^\d{3}(?!\d)/u.test(text.slice(index + 1, index + 5))
