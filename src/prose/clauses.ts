import { marks } from '../form/wordings/numbers.js'
import { matchesIn } from '../text/matches.js'

/** A stretch of prose between marks. */
export interface Clause {
  text: string
  /** Offset in the text of the paragraph. */
  start: number
}

const ending = ['comma', 'colon', 'open', 'close', 'stop', 'semicolon'].map((id) => marks[id] ?? '').join('')
const mark = new RegExp(`[${ending}]`, 'gu')

/** The clauses of a paragraph. Commas within a number (1,234) do not end one. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  const close = (to: number): void => {
    const own = text.slice(from, to)
    if (own.trim() !== '') clauses.push({ text: own, start: from })
  }
  for (const match of matchesIn(text, mark)) {
    if (isWithinNumber(text, match.index)) continue
    close(match.index)
    from = match.index + 1
  }
  close(text.length)
  return clauses
}

const isWithinNumber = (text: string, index: number): boolean =>
  text[index] === ',' && /\d/u.test(text[index - 1] ?? '') && /^\d{3}(?!\d)/u.test(text.slice(index + 1, index + 5))
