import type { Topic } from '../form/wordings/binding.js'
import { guards, topicCue, topics } from '../form/wordings/guards.js'
import { nilCue } from '../form/wordings/nil-claims.js'
import type { Organ, Report, SectionId } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import type { Clause } from './clauses.js'
import { matchesIn } from '../text/matches.js'
import { isReviewOrgan, speaksOfOthers } from './organs.js'
import type { Prose } from './prose.js'

/** What a clause says that may hold for those behind it in its sentence. */
interface Said {
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
}

/** What is known where a clause begins: from its sentence and from the clauses before it. */
export interface Context extends Pick<Said, 'ownYear' | 'reviewing'> {
  topic: Topic | undefined
  /** The sentence or the one before speaks of disclosure, so that its disputes are about it. */
  aboutDisclosure: boolean
  /** The paragraph tells of reviews that were filed or received, which are counted on another base. */
  filed: boolean
  /** The sentence behind the clause, as far as it can be about the same. */
  rest: string
}

/** The clauses of a paragraph that may claim something of the year and the organ of the report, with their context. */
export function contextsOf(
  prose: Prose,
  section: SectionId | null,
  report: Report,
): { clause: Clause; context: Context }[] {
  const { text, clauses } = prose
  const counting = clauses.filter((clause) => prose.quantitiesOf(clause).length > 0 || nilCue.test(clause.text))
  if (counting.length === 0) return []
  const asked = new Set(counting)
  const askedSentences = new Set(counting.map(({ sentence }) => sentence))
  const sentences = sentencesOf(text, clauses)
  const topicBefore = topicsOf(clauses)
  const filed = /备案|收到复议|受理[^。；]{0,20}复议|复议[^。；]{0,20}受理/u.test(text)
  let said = nothingSaid
  return flatMap(clauses, (clause, index) => {
    if (!askedSentences.has(clause.sentence)) return []
    const isFirst = clauses[index - 1]?.sentence !== clause.sentence
    said = saidIn(clause, isFirst ? nothingSaid : said, text, report)
    if (!asked.has(clause) || !mayClaim(clause, said, report)) return []
    const sentence = sentences.get(clause.sentence)
    const end = clause.start + clause.text.length
    const context: Context = {
      topic: topicBefore(index),
      ownYear: said.ownYear,
      reviewing: said.reviewing,
      filed,
      aboutDisclosure:
        section === 'disputes' ||
        sentence?.namesDisclosure === true ||
        sentences.get(clause.sentence - 1)?.isAboutDisclosure === true,
      rest: text.slice(end, Math.min(sentence?.to ?? end, end + furthest)),
    }
    return [{ clause, context }]
  })
}

const nothingSaid: Said = {
  year: undefined,
  ownYear: undefined,
  otherTime: false,
  others: false,
  reviewing: false,
}

/** Characters behind a clause that are looked through for what it is about. */
const furthest = 120

function saidIn(clause: Clause, before: Said, paragraph: string, { organ, year }: Report): Said {
  const { text } = clause
  const ownYear = yearOf(text)
  const saysThisYear = (): boolean => (ownYear !== undefined && ownYear === year?.value) || guards.thisYear.test(text)
  return {
    year: ownYear ?? before.year,
    ownYear,
    otherTime: isOtherTime(text, ownYear) || (before.otherTime && !saysThisYear()),
    others: speaksOf(paragraph, clause, organ) || (before.others && !guards.ourselves.test(text)),
    reviewing: before.reviewing || guards.reviewing.test(text) || (text.includes('复议') && isReviewOrgan(organ, text)),
  }
}

/** Whether a clause speaks of the year and the organ of the report, as far as it says. */
function mayClaim({ text }: Clause, { year, otherTime, others }: Said, report: Report): boolean {
  if (otherTime || others) return false
  const otherYear = year !== undefined && report.year !== null && year !== report.year.value
  return !otherYear || /结转|转来|转入|顺延|遗留/u.test(text)
}

/** Asked in the order of the clauses: the topic that those before one of them set, each looked through once. */
function topicsOf(clauses: readonly Clause[]): (index: number) => Topic | undefined {
  let topic: Topic | undefined
  let known = 0
  return (index) => {
    const latest = clauses.slice(known, index).reverse()
    known = index
    for (const { text } of latest) {
      const own = lastTopic(text)
      if (own) return (topic = own)
    }
    return topic
  }
}

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
  const mark = text.charAt(clause.start - 1)
  if (mark !== '）' && mark !== ')') return speaksOfOthers(clause.text, organ)
  const before = text.slice(Math.max(0, clause.start - 24), clause.start)
  return speaksOfOthers((before.split(/[，。；]/u).at(-1) ?? '') + clause.text, organ)
}

const day = /(?<!\d)(\d{1,2})月(?:(\d{1,2})日)?/gu

const spanMark = /[起至到\-—－～~]/u

/** Months other than the first and the last, days other than the first and the last of the year, and spans. */
function isOtherTime(text: string, year: number | undefined): boolean {
  if (guards.span.test(text) && !(year !== undefined && guards.sinceYear.test(text))) return true
  if (!text.includes('月')) return false
  return matchesIn(text, day).some(({ 0: printed, 1: month, 2: day, index }) => {
    if (month !== '1' && month !== '12') return true
    if (day !== undefined) return day !== (month === '1' ? '1' : '31')
    // 1月至12月, 截至12月底 are the year; 12月收到4件 is not.
    return month === '1'
      ? !spanMark.test(text.slice(index + printed.length, index + printed.length + 1))
      : !spanMark.test(text.slice(Math.max(0, index - 1), index)) &&
          !/^[底末止]/u.test(text.slice(index + printed.length))
  })
}

/** A year named in the clause; the year of a document number or a date of one day is none. */
function yearOf(text: string): number | undefined {
  if (!text.includes('年')) return undefined
  const match = /(?<![\d〔])(20\d{2})\s?年(?!\d{1,2}月)/u.exec(text)
  return match ? Number(match[1]) : undefined
}

/** What the last cue of a text sets. */
export function lastTopic(text: string): Topic | undefined {
  const latest = matchesIn(text, topicCue).at(-1)?.groups
  return latest && topics.find((topic) => latest[topic] !== undefined)
}
