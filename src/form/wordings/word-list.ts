/** What a word does in a sentence. */
export type WordKind =
  /** What is counted. */
  | 'object'
  /** What is done with it. */
  | 'act'
  /** A row of the requests table. */
  | 'row'
  /** The result of a review or suit. */
  | 'result'
  /** A column of the requests table: who asks. */
  | 'applicant'
  /** A way of asking or of publishing: what it counts is a part. */
  | 'channel'
  /** What requests, cases or texts are about: what it counts is a part. */
  | 'topic'
  /** Who acts. */
  | 'actor'
  /** A year or a part of one. */
  | 'time'
  /** What binds numbers together: 其中, 分别, 共. */
  | 'structure'
  | 'negation'
  /** Ups, downs and what they are measured by. */
  | 'change'
  /** Plans and duties. */
  | 'modality'
  /** Changes nothing. */
  | 'filler'
  /** Restricts as unknown words do, and keeps the words of structure within it from being taken for such. */
  | 'shield'

/** Words of one kind by what they mean, a phrase a line; (a|b|) stands for one of a, b or nothing. */
export interface WordList {
  kind: WordKind
  words: Readonly<Record<string, string>>
}

export interface Phrase {
  text: string
  kind: WordKind
  id: string
}

/** Every phrase of a list, alternatives written out. */
export function phrasesOf({ kind, words }: WordList): Phrase[] {
  return Object.entries(words).flatMap(([id, lines]) =>
    linesOf(lines)
      .flatMap((line) => [...new Set(expand(line))])
      .map((text) => ({ text, kind, id })),
  )
}

/** The lines of the phrases of a word. */
export const linesOf = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The phrases that a line stands for. Alternatives may hold others. */
export const expand = (line: string): string[] =>
  follow(line, '', (phrase, text) => phrase + text).filter((phrase) => phrase !== '')

/**
 * Where the phrases of a line end that begin at a place; `step` gives the place behind some text. A place is what the
 * caller takes for one: the phrase so far, or a node of a tree.
 */
export function follow<Place>(line: string, start: Place, step: (place: Place, text: string) => Place): Place[] {
  const { places, end } = alternatives(line, 0, [start], step)
  if (end !== line.length) throw new Error(`The wording “${line}” has a bracket too many.`)
  return places
}

const special = /[(|)]/gu

/** What may stand from an index of a line on, up to the bracket that closes it or the end of the line. */
function alternatives<Place>(
  line: string,
  from: number,
  starts: readonly Place[],
  step: (place: Place, text: string) => Place,
): { places: Place[]; end: number } {
  const done: Place[] = []
  let current = starts
  let at = from
  while (at < line.length && line[at] !== ')') {
    if (line[at] === '|') {
      done.push(...current)
      current = starts
      at += 1
    } else if (line[at] === '(') {
      const inner = alternatives(line, at + 1, current, step)
      if (line[inner.end] !== ')') throw new Error(`The wording “${line}” has an open bracket.`)
      current = inner.places
      at = inner.end + 1
    } else {
      special.lastIndex = at
      const end = special.exec(line)?.index ?? line.length
      const text = line.slice(at, end)
      current = current.map((place) => step(place, text))
      at = end
    }
  }
  return { places: [...done, ...current], end: at }
}
