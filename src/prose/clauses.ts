import { matchesIn } from '../text/matches.js'

/** A stretch of prose between commas, as part of its sentence. */
export interface Clause {
  text: string
  /** Offset in the text of the paragraph. */
  start: number
  /** Index of its sentence in the paragraph. */
  sentence: number
  /** It stands behind 其中 in its sentence: what it counts is part of something counted before. */
  among: boolean
}

const ends = new Set('。；;！？!?\n')
const mark = /[，,：:（）()。；;！？!?\n]/gu

/** The clauses of a paragraph. Commas within a number (1,234) do not end one. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let sentence = 0
  let among = false
  const close = (to: number): void => {
    const own = text.slice(from, to)
    if (own.includes('其中')) among = true
    if (own.trim() !== '') clauses.push({ text: own, start: from, sentence, among })
  }
  for (const match of matchesIn(text, mark)) {
    if (
      match[0] === ',' &&
      /\d/u.test(text[match.index - 1] ?? '') &&
      /^\d{3}(?!\d)/u.test(text.slice(match.index + 1))
    )
      continue
    close(match.index)
    from = match.index + 1
    if (!ends.has(match[0])) continue
    sentence += 1
    among = false
  }
  close(text.length)
  return clauses
}
