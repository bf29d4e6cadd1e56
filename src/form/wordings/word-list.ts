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
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .flatMap((line) => [...new Set(expand(line))])
      .map((text) => ({ text, kind, id })),
  )
}

/** The phrases that a line stands for. Alternatives may hold others. */
export function expand(line: string): string[] {
  const { phrases, end } = alternatives(line, 0)
  if (end !== line.length) throw new Error(`The wording “${line}” has a bracket too many.`)
  return phrases.filter((phrase) => phrase !== '')
}

/** What may stand from a place on, up to the bracket that closes it or the end of the line. */
function alternatives(line: string, from: number): { phrases: string[]; end: number } {
  const done: string[] = []
  let current = ['']
  let at = from
  while (at < line.length && line[at] !== ')') {
    if (line[at] === '|') {
      done.push(...current)
      current = ['']
    } else if (line[at] === '(') {
      const inner = alternatives(line, at + 1)
      if (line[inner.end] !== ')') throw new Error(`The wording “${line}” has an open bracket.`)
      current = current.flatMap((start) => inner.phrases.map((phrase) => start + phrase))
      at = inner.end
    } else current = current.map((start) => start + (line[at] ?? ''))
    at += 1
  }
  return { phrases: [...done, ...current], end: at }
}
