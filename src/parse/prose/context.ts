import type { Topic } from '../../editions/prose/binding.js'
import { guards, topicCue, topics } from '../../editions/prose/guards.js'
import type { Organ, Report, SectionId } from '../../types.js'
import type { Clause } from './clauses.js'
import { speaksOfOthers } from './organs.js'
import type { Prose } from './prose.js'

/** What is known where a clause begins: from its sentence and from the clauses before it. */
export interface Context {
  topic: Topic | undefined
  /** The year that the sentence speaks of, as far as it says. */
  year: number | undefined
  /** The sentence counts over a part of the year, or over several years. */
  otherTime: boolean
  /** The sentence tells what others did than the reporting organ. */
  others: boolean
  /** The sentence tells what was decided on the reviews of others. */
  reviewing: boolean
  /** The sentence or the one before speaks of disclosure, so that its disputes are about it. */
  aboutDisclosure: boolean
  /** The sentence behind the clause. */
  rest: string
}

/** Each clause of a paragraph with its context. */
export function contextsOf(
  { text, clauses }: Prose,
  section: SectionId | null,
  { organ, year }: Report,
): { clause: Clause; context: Context }[] {
  const sentences = sentencesOf(text, clauses)
  let topic: Topic | undefined
  let before: Pick<Context, 'year' | 'otherTime' | 'others' | 'reviewing'> = nothingSaid
  return clauses.map((clause, index) => {
    if (clauses[index - 1]?.sentence !== clause.sentence) before = nothingSaid
    const { from = 0, to = 0 } = sentences[clause.sentence] ?? {}
    const last = sentences[clause.sentence - 1]
    const own = yearOf(clause.text)
    const saysThisYear = guards.thisYear.test(clause.text) || (own !== undefined && own === year?.value)
    before = {
      year: own ?? before.year,
      otherTime: (before.otherTime && !saysThisYear) || isOtherTime(clause.text, own),
      others: speaksOf(text, clause, organ) || (before.others && !guards.ourselves.test(clause.text)),
      reviewing: before.reviewing || guards.reviewing.test(clause.text),
    }
    const context: Context = {
      ...before,
      topic,
      aboutDisclosure:
        section === 'disputes' ||
        /公开/u.test(text.slice(from, to)) ||
        (last !== undefined && /公开|申请/u.test(text.slice(last.from, last.to))),
      rest: text.slice(clause.start + clause.text.length, to),
    }
    topic = lastTopic(clause.text) ?? topic
    return { clause, context }
  })
}

const nothingSaid = { year: undefined, otherTime: false, others: false, reviewing: false }

function sentencesOf(text: string, clauses: readonly Clause[]): ({ from: number; to: number } | undefined)[] {
  const sentences: { from: number; to: number }[] = []
  for (const { sentence, start, text: own } of clauses) {
    const from = sentences[sentence]?.from ?? start
    sentences[sentence] = { from, to: Math.min(text.length, start + own.length) }
  }
  return sentences
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
    ([, month, day]) => !(month === '1' || month === '12') || !(day === undefined || day === (month === '1' ? '1' : '31')),
  )
}

/** A year named in the clause; the year of a document number or a date of one day is none. */
export function yearOf(text: string): number | undefined {
  const match = /(?<![\d〔])(20\d{2})\s?年(?!\d{1,2}月)/u.exec(text)
  return match ? Number(match[1]) : undefined
}

/** What the last cue of a text sets. */
export function lastTopic(text: string): Topic | undefined {
  let latest: Topic | undefined
  for (const { groups } of text.matchAll(topicCue)) latest = topics.find((topic) => groups?.[topic] !== undefined)
  return latest
}
