import { nilSentence, statutoryWords } from '../form/wordings/statements.js'
import type { Paragraph, Report } from '../model/index.js'
import { sectionsInForm } from '../report/queries.js'
import { flatMap } from '../text/flat-map.js'
import { hashOf } from '../text/hash.js'
import { bareKey, keyOf } from '../text/key.js'
import { matchesIn } from '../text/matches.js'

/** A sentence that a report has of its own: offsets in the text of its paragraph, the end exclusive. */
export interface OwnSentence {
  paragraph: Paragraph
  start: number
  end: number
  /** Of the sentence without white space, marks of width, years and the number in front of it. */
  hash: string
}

/** Characters of a sentence, white space apart; headings and 特此报告 have fewer. */
const shortest = 10

const sentence = /[^。；！？;!?\n]+/gu
const yearWritten = /20\d{2}年度?/gu
const ordinal = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十],)/u

/**
 * The sentences of the six sections that an organ has written itself. Headings, the preface, what repeats law and form,
 * and sentences that say that there was none of something are not among them: they are the same in honest reports.
 */
export function ownSentences(report: Report): readonly OwnSentence[] {
  let sentences = known.get(report)
  if (!sentences) {
    sentences = flatMap(sectionsInForm(report), ({ children }) =>
      flatMap(children, (node) => (node.type === 'paragraph' ? sentencesOf(node) : [])),
    )
    known.set(report, sentences)
  }
  return sentences
}

/** A rule asks for the sentences, and the facts for those of many reports. */
const known = new WeakMap<Report, readonly OwnSentence[]>()

function sentencesOf(paragraph: Paragraph): OwnSentence[] {
  return flatMap(matchesIn(paragraph.value, sentence), ({ 0: text, index: start }) => {
    const key = comparable(text)
    if (key.length < shortest || statutoryWords.test(text) || nilSentence.test(key)) return []
    return [{ paragraph, start, end: start + text.length, hash: hashOf(key) }]
  })
}

/** A sentence as it is compared: the numbers count, the year that it is said of does not. */
const comparable = (text: string): string => bareKey(keyOf(text)).replace(ordinal, '').replace(yearWritten, '')

/** Characters of a passage that are quoted. */
const longestQuote = 60

/** The beginning of a passage, offsets in the text of its paragraph, as it is quoted. */
export function quotedFrom({ paragraph, start, end }: Pick<OwnSentence, 'paragraph' | 'start' | 'end'>): string {
  const text = paragraph.value.slice(start, end).trim()
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 2)}…` : text
}

/** The longest run of copied sentences that follow each other in a paragraph; undefined where none is copied. */
export function longestPassage(sentences: readonly (OwnSentence & { isCopied: boolean })[]): OwnSentence | undefined {
  let longest: OwnSentence | undefined
  let run: OwnSentence | undefined
  for (const { isCopied, ...sentence } of sentences) {
    if (!isCopied) run = undefined
    else run = run?.paragraph === sentence.paragraph ? { ...run, end: sentence.end } : sentence
    if (run && run.end - run.start > (longest ? longest.end - longest.start : 0)) longest = run
  }
  return longest
}

/** The words of the longest passage that some sentences of a report make; undefined where it has none of them. */
export function passageOf(report: Report, hashes: readonly string[]): string | undefined {
  const copied = new Set(hashes)
  const passage = longestPassage(ownSentences(report).map((own) => ({ ...own, isCopied: copied.has(own.hash) })))
  return passage && quotedFrom(passage)
}
