import type { LintMessage } from '../../src/model/index.js'
import type { Place } from './defect.js'

/** A text without white space and tags, with where each of its characters stood. */
interface Bare {
  text: string
  offsets: number[]
}

/** Radicals that some forms print instead of the characters that they look like. */
const normal = (text: string): string => text.normalize('NFKC')

/** Tags and references of HTML, marks before characters in Markdown, white space, or a character. */
const markup = /<!\[CDATA\[|\]\]>|<[^<>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);|[\s\S]/giu
const plain = /[\s\S]/gu

const named: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' }

/** What a piece of the source shows. */
function shownBy(piece: string): string {
  const number = /^&#(?<hexadecimal>x?)(?<digits>[\da-f]+);$/iu.exec(piece)?.groups
  if (number) return String.fromCodePoint(parseInt(number['digits'] ?? '', number['hexadecimal'] === '' ? 10 : 16))
  if (piece.startsWith('&') && piece.length > 1) return named[piece] ?? ''
  return piece.length > 2 || /[\s\u200B-\u200F\\]/u.test(piece) ? '' : piece
}

function bareOf(source: string, isMarkup: boolean): Bare {
  const offsets: number[] = []
  let text = ''
  for (const match of source.matchAll(isMarkup ? markup : plain)) {
    for (const character of normal(shownBy(match[0]))) {
      text += character
      offsets.push(...Array.from({ length: character.length }, () => match.index))
    }
  }
  return { text, offsets }
}

const bareWords = (words: string): string => bareOf(words, false).text

function offsetOf(source: string, line: number, column: number): number {
  let start = 0
  for (let number = 1; number < line; number += 1) {
    const end = source.indexOf('\n', start)
    if (end < 0) return source.length
    start = end + 1
  }
  return start + column - 1
}

/** Stretches of the source that hold these words. */
function stretches({ text, offsets }: Bare, words: string, within?: string): [start: number, end: number][] {
  const wanted = bareWords(words)
  const around = within === undefined ? wanted : bareWords(within)
  const inside = around.indexOf(wanted)
  const found: [number, number][] = []
  if (wanted === '' || inside < 0) return found
  for (let at = text.indexOf(around); at >= 0; at = text.indexOf(around, at + 1)) {
    const start = at + inside
    found.push([offsets[start] ?? 0, (offsets[start + wanted.length - 1] ?? 0) + 1])
  }
  return found
}

const bares = new Map<string, Bare>()

function bare(source: string): Bare {
  const known = bares.get(source)
  if (known) return known
  bares.clear()
  const made = bareOf(source, /^\s*<[!a-z?]/iu.test(source))
  bares.set(source, made)
  return made
}

/** Whether a finding stands where the defect is. */
export function standsAt(finding: LintMessage, place: Place, source: string): boolean {
  if ('cells' in place) {
    const { cell, cause } = finding
    const named = [
      cell,
      ...(cause && 'candidates' in cause ? cause.candidates.map((each) => each.cell) : [cause?.cell]),
    ]
    return named.some((each) => each !== undefined && place.cells.includes(`${each.table}/${each.row}/${each.column}`))
  }
  const start = offsetOf(source, finding.line, finding.column)
  const end = offsetOf(source, finding.endLine, finding.endColumn)
  const text = bare(source)
  if ('words' in place) {
    const found = stretches(text, place.words, place.within)
    return found.some(([from, to]) => start < to && end > from)
  }
  const { after, before } = place
  return (
    (after === undefined || stretches(text, after).some(([, to]) => to <= end)) &&
    (before === undefined || stretches(text, before).some(([from]) => from >= start))
  )
}
