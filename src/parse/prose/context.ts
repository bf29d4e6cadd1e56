import type { Topic } from '../../editions/prose/binding.js'
import { guards, topicCue, topics } from '../../editions/prose/guards.js'
import type { Organ, Report, SectionId } from '../../types.js'
import type { Clause } from './clauses.js'
import { isReviewOrgan, speaksOfOthers } from './organs.js'
import type { Prose } from './prose.js'

/** What is known where a clause begins: from its sentence and from the clauses before it. */
export interface Context {
  topic: Topic | undefined
  /** The year that the sentence speaks of, as far as it says. */
  year: number | undefined
  /** The year that the clause itself names. */
  ownYear: number | undefined
  /** The sentence counts over a part of the year, or over several years. */
  otherTime: boolean
  /** The sentence tells what others did than the reporting organ. */
  others: boolean
  /** The sentence tells what was decided on the reviews of others. */
  reviewing: boolean
  /** The sentence or the one before speaks of disclosure, so that its disputes are about it. */
  aboutDisclosure: boolean
  /** The paragraph tells of reviews that were filed or received, which are counted on another base. */
  filed: boolean
  /** The sentence behind the clause, as far as it can be about the same. */
  rest: string
}

/** Each clause of a paragraph with its context. */
export function contextsOf(
  { text, clauses }: Prose,
  section: SectionId | null,
  { organ, year }: Report,
): { clause: Clause; context: Context }[] {
  const sentences = sentencesOf(text, clauses)
  const filed = /备案|受理|收到复议/u.test(text)
  let topic: Topic | undefined
  let before: Pick<Context, 'year' | 'otherTime' | 'others' | 'reviewing'> = nothingSaid
  return clauses.map((clause, index) => {
    if (clauses[index - 1]?.sentence !== clause.sentence) before = nothingSaid
    const sentence = sentences.get(clause.sentence)
    const end = clause.start + clause.text.length
    const own = yearOf(clause.text)
    const saysThisYear = guards.thisYear.test(clause.text) || (own !== undefined && own === year?.value)
    before = {
      year: own ?? before.year,
      otherTime: (before.otherTime && !saysThisYear) || isOtherTime(clause.text, own),
      others: speaksOf(text, clause, organ) || (before.others && !guards.ourselves.test(clause.text)),
      reviewing:
        before.reviewing ||
        guards.reviewing.test(clause.text) ||
        (clause.text.includes('复议') && isReviewOrgan(organ, clause.text)),
    }
    const context: Context = {
      ...before,
      topic,
      ownYear: own,
      filed,
      aboutDisclosure:
        section === 'disputes' ||
        sentence?.namesDisclosure === true ||
        sentences.get(clause.sentence - 1)?.isAboutDisclosure === true,
      rest: text.slice(end, Math.min(sentence?.to ?? end, end + furthest)),
    }
    topic = lastTopic(clause.text) ?? topic
    return { clause, context }
  })
}

const nothingSaid = { year: undefined, otherTime: false, others: false, reviewing: false }

/** Characters behind a clause that are looked through for what it is about. */
const furthest = 120

interface Sentence {
  to: number
  namesDisclosure: boolean
  isAboutDisclosure: boolean
}

/** Sentences by their index; those of white space have none. */
function sentencesOf(text: string, clauses: readonly Clause[]): Map<number, Sentence> {
  const ends = new Map<number, { from: number; to: number }>()
  for (const { sentence, start, text: own } of clauses) {
    ends.set(sentence, { from: ends.get(sentence)?.from ?? start, to: start + own.length })
  }
  return new Map(
    [...ends].map(([index, { from, to }]) => {
      const own = text.slice(from, to)
      const isAboutDisclosure = /(?:信息|政务)公开|申请/u.test(own)
      return [index, { to, namesDisclosure: own.includes('公开'), isAboutDisclosure }]
    }),
  )
}

/** Brackets end a clause: what acts may stand before them, as in 乡镇（街道）受理. */
function speaksOf(text: string, clause: Clause, organ: Organ | null): boolean {
  const isBehindBracket = /[）)]/u.test(text[clause.start - 1] ?? '')
  const before = isBehindBracket ? text.slice(Math.max(0, clause.start - 24), clause.start) : ''
  return speaksOfOthers((before.split(/[，。；]/u).at(-1) ?? '') + clause.text, organ)
}

/** Months other than the first and the last, days other than the first and the last of the year, and spans. */
function isOtherTime(text: string, year: number | undefined): boolean {
  if (guards.span.test(text) && !(year !== undefined && guards.sinceYear.test(text))) return true
  return [...text.matchAll(/(?<!\d)(\d{1,2})月(?:(\d{1,2})日)?/gu)].some(
    ([, month, day]) =>
      !(month === '1' || month === '12') || !(day === undefined || day === (month === '1' ? '1' : '31')),
  )
}

/** A year named in the clause; the year of a document number or a date of one day is none. */
function yearOf(text: string): number | undefined {
  const match = /(?<![\d〔])(20\d{2})\s?年(?!\d{1,2}月)/u.exec(text)
  return match ? Number(match[1]) : undefined
}

/** What the last cue of a text sets. */
export function lastTopic(text: string): Topic | undefined {
  let latest: Topic | undefined
  for (const { groups } of text.matchAll(topicCue)) latest = topics.find((topic) => groups?.[topic] !== undefined)
  return latest
}
