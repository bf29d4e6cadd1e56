import { displayWidth } from './width.js'

/** Marks that must not begin a line, and those that must not end one. */
const closing = new Set('，。、；：？！）〉》」』】〕”’,.;:?!)]}%')
const opening = new Set('（〈《「『【〔“‘([{')

/**
 * Breaks text into lines that take at most `width` columns. Breaks at spaces and between Chinese characters,
 * never inside a word or number unless it is wider than a whole line, and keeps punctuation and the number of a list item (1.) with its neighbour.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const unit of units(text)) {
    const unitWidth = displayWidth(unit)
    if (used > 0 && used + displayWidth(unit.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (unitWidth > width) {
      const pieces = split(unit, width)
      line = pieces.pop() ?? ''
      lines.push(...pieces)
      used = displayWidth(line)
    } else {
      line += unit
      used += unitWidth
    }
  }
  return [...lines, line.trimEnd()]
}

/** Adds spaces on the right up to a width in columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** Pieces that stay together: a word with the spaces after it, or a wide character, each with its punctuation. */
function units(text: string): string[] {
  const result: string[] = []
  let unit = ''
  let last = ''
  for (const character of text) {
    if (unit !== '' && breaksBetween(last, character)) {
      result.push(unit)
      unit = ''
    }
    unit += character
    last = character
  }
  return unit === '' ? result : [...result, unit]
}

function breaksBetween(before: string, after: string): boolean {
  if (after === ' ' || closing.has(after) || opening.has(before) || before === '.') return false
  return before === ' ' || opening.has(after) || isWide(before) || isWide(after)
}

/** CJK, kana, hangul and full-width forms, between which a line may break. */
function isWide(character: string): boolean {
  return character >= '\u2e80'
}

function split(unit: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of unit) {
    if (piece !== '' && displayWidth(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
