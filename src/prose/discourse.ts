import { perUnit } from '../form/wordings/numbers.js'
import { foreignEndings, foreignOpening } from '../form/wordings/organ-names.js'
import { behindPlace, ownAreas } from '../form/wordings/organs.js'
import type { OrganKind, Report, Statement } from '../model/index.js'
import { featuresOf, type Features } from './features.js'
import type { Segment } from './segments.js'
import { isNumber, type DateToken, type Token, type WordToken } from './tokens.js'

/** The time a sentence speaks of, against the year of the report. */
export type Time = 'this' | 'last' | 'next' | 'other' | 'part' | 'span'

/** What carries over from clause to clause. Time, actor and plan live to the end of the sentence, the subject to that of the paragraph. */
export interface Discourse {
  sentence: number
  /** What the numbers count: the object named last; `unclear` where words of no list took its place. */
  subject: string | null
  /** Sentence that named the subject. */
  subjectFrom: number
  /** What was done last with the subject. */
  act: string | null
  time: Time
  /** The sentence has said what was carried over from the year before, so that 结转 behind it goes on to the next. */
  carriedIn: boolean
  /** What was done with those that the sentence tells of: 结转下年度的32件中; `some` where that is not said. */
  wholeAct: string | null
  /** The rows of the numbers before, whose applicants may follow: 予以公开12件（自然人9件）. */
  kindsBefore: readonly string[]
  /** The sentence has spoken of its own level, so that 全县 is more: 本级许可326件，全县许可21530件. */
  ownLevel: boolean
  /** The sentence names its time. */
  timed: boolean
  actor: 'self' | 'others'
  plan: boolean
  /** The organ speaks as one that reviews are asked of. */
  reviewing: boolean
  /** Last sentence that speaks of disclosure or of requests, so that disputes behind it are about it. */
  disclosure: number
  /** A list of parts is open: 其中. */
  parts: boolean
  /** It was opened in brackets, and ends with them. */
  partsBracketed: boolean
  /** What stands before each item of the list, where these are numbered or parted by semicolons. */
  itemsBehind: 'enumerator' | 'semicolon' | undefined
  /** The list of parts that is open or was last: counted from 1 in the paragraph. */
  list: number
  /** The list leaves nothing out by its own words: 分为, 分别为. */
  closedList: boolean
  /** The number that the list is of, as far as one stands before it. */
  whole: Pick<Statement, 'object' | 'act' | 'kinds' | 'reason' | 'value' | 'unit'> | undefined
  /** What the parts of the list have made so far. */
  partsSum: number
  /** The kind of applicant that a heading within the sentence names for all behind it: 企业申请的处理结果：. */
  applicants: readonly string[]
  /** A heading within the sentence speaks of some requests that no table has apart: 企业申请的处理结果：. */
  restricted: boolean
  /** The sentence sets some apart: 除信息公开类的6件外. */
  excepted: boolean
  /** 公开 stands next to other outcomes of requests, and is one as well. */
  outcomes: boolean
  /** Time before the bracket that is open and names another: it goes on behind it. */
  outside: Pick<Discourse, 'time' | 'timed'> | undefined
  /** The numbers are those of so many others: 每100件申请引发复议约11件、诉讼约7件. */
  perUnit: boolean
}

export const opening = (subject: string | null): Discourse => ({
  sentence: 0,
  subject,
  subjectFrom: -1,
  act: null,
  carriedIn: false,
  wholeAct: null,
  kindsBefore: [],
  time: 'this',
  timed: false,
  ownLevel: false,
  actor: 'self',
  plan: false,
  reviewing: false,
  disclosure: -2,
  parts: false,
  partsBracketed: false,
  itemsBehind: undefined,
  list: 0,
  closedList: false,
  whole: undefined,
  partsSum: 0,
  applicants: [],
  restricted: false,
  excepted: false,
  outcomes: false,
  outside: undefined,
  perUnit: false,
})

/** The state where a new sentence begins. */
export const nextSentence = (state: Discourse, sentence: number): Discourse => ({
  ...state,
  sentence,
  carriedIn: false,
  wholeAct: null,
  kindsBefore: [],
  time: 'this',
  timed: false,
  ownLevel: false,
  actor: 'self',
  plan: false,
  reviewing: false,
  parts: false,
  partsBracketed: false,
  itemsBehind: undefined,
  applicants: [],
  restricted: false,
  excepted: false,
  outcomes: false,
  outside: undefined,
  perUnit: false,
  subject: state.subject === 'unclear' ? null : state.subject,
})

/** 每100件, 每作出100件: the numbers behind it are those of so many. */
export function opensPerUnit({ label }: Segment): boolean {
  const last = label.findLast(({ kind }) => kind !== 'act')
  return last !== undefined && 'text' in last && last.text.endsWith(perUnit)
}

/** 入学申请2730份 are no requests for information, nor is what follows. */
export const asksForOther = ({ unknown, objects }: Features, { subject }: Discourse): boolean =>
  unknown && subject !== 'requests' && objects.every((id) => id === 'bareRequest')

/** What the clause before a colon restricts the numbers behind it to: a kind of applicant, or requests of some other kind. */
export function headedBy(
  segment: Segment,
  before: Segment | undefined,
): Pick<Discourse, 'applicants' | 'restricted'> | undefined {
  if (segment.before !== 'colon' || !before || before.number) return undefined
  const { applicants, objects, unknown } = featuresOf(before.label)
  const restricted = unknown && objects.includes('bareRequest')
  return restricted || applicants.length === 1 ? { applicants, restricted } : undefined
}

/** Who reports and for which year, as the grammar asks for it. */
export type Speaker = Pick<Report, 'organ' | 'year'>

const comparing = new Set(['compare', 'lastYearLevel', 'from'])

/** What a clause says of its time; undefined where it says nothing, or names a time to compare with or to carry from. */
export function timeOf(
  { times, changes, acts, against, structure }: Features,
  { timed, time }: Discourse,
  { year }: Speaker,
): Time | undefined {
  if (times.length === 0 || against || changes.some((change) => comparing.has(change))) return undefined
  // 2022年新收20件，当年办结17件: the year that is spoken of.
  const isOfOne = timed && (time === 'last' || time === 'other')
  const own = isOfOne ? times.filter((token) => token.kind === 'date' || token.id !== 'sameYear') : times
  const said = own.map((token) => timeOfToken(token, year?.value))
  // 2022年、2023年共收到 is of both years.
  if (new Set(said).size > 1 && (structure.has('listed') || structure.has('and'))) return 'span'
  const part = said.find((one) => one === 'part' || one === 'span')
  if (part) return part
  const cumulative = own.some((token) => token.kind === 'time' && token.id === 'cumulative')
  const known = said.filter((one) => one !== undefined)
  if (cumulative && known.length === 0 && !(timed && time === 'this')) return 'span'
  if (acts.some((act) => act === 'carry' || act === 'carryIn' || act === 'carryOut')) return undefined
  return known.at(-1)
}

/** 由2022年的55.6%（9件中5件）: what a bracket begins with is of the year of the number before it. */
export function timeBeforeBracket(
  { before }: Segment,
  last: Segment | undefined,
  state: Discourse,
  speaker: Speaker,
): Time | undefined {
  if (before !== 'open' || !last?.number) return undefined
  return timeOf({ ...featuresOf(last.label), changes: [], against: false }, state, speaker)
}

/** The time of a word or date; undefined for one that only marks a sum of the year so far. */
export function timeOfToken(token: WordToken | DateToken, reportYear: number | undefined): Time | undefined {
  if (token.kind === 'date') {
    if (token.id === 'part') return 'part'
    if (token.id === 'span') return 'span'
    const { year } = token
    if (token.id === 'since' && year !== reportYear) return 'span'
    if (year === undefined || reportYear === undefined || year === reportYear) return 'this'
    return year === reportYear - 1 ? 'last' : year === reportYear + 1 ? 'next' : 'other'
  }
  if (token.id === 'thisYear' || token.id === 'sameYear' || token.id === 'yearEnd') return 'this'
  if (token.id === 'lastYear') return 'last'
  if (token.id === 'nextYear') return 'next'
  if (token.id === 'cumulative') return undefined
  return token.id === 'span' ? 'span' : 'part'
}

const governing = new Set<OrganKind>(['provincialGovernment', 'cityGovernment', 'countyGovernment', 'committee'])
const wholeTowns = new Set<OrganKind>(['township', 'subdistrict'])

/** Who acts in a clause; undefined where it names nobody. The first one named is the one who acts. */
export function actorOf({ actors }: Features, { organ }: Speaker): Discourse['actor'] | undefined {
  const isSelf = (actor: string): boolean => {
    if (actor === 'self') return true
    const kind = organ?.kind ?? null
    if (actor === 'wholeTown') return kind !== null && wholeTowns.has(kind)
    return organ !== null && kind !== null && governing.has(kind) && actor === ownArea(organ.name)
  }
  if (actors.length === 0) return undefined
  const [first = ''] = actors
  return isSelf(first) && !actors.includes('level') ? 'self' : 'others'
}

/** 松岚县人民政府 speaks of 全县; of 全市 where others do. */
function ownArea(organ: string): string {
  const place = organ.replace(behindPlace, '')
  return ownAreas.find((area) => area.place.test(place))?.id ?? 'wholeDistrict'
}

const wordsOf = (token: Token | undefined): string => (token?.kind === 'shield' ? token.text : '')

const endsInOrgan = new RegExp(`(?:${foreignEndings})$`, 'u')
const acting = new Set(['act', 'negation', 'time', 'date', 'actor'])
const throughWords = new Set(['filler', 'structure', 'channel'])

/** Unknown words that end as organs do and stand right before what is done: another organ acts. */
export function foreignOrgansIn(tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = []
  tokens.forEach((token, index) => {
    if (token.kind !== 'unknown') return
    if (index === 0 && foreignOpening.test(token.text + wordsOf(tokens[1]))) found.push(token)
    if (!endsInOrgan.test(token.text)) return
    const before = tokens[index - 1]
    // 在县政府网站, 通过县融媒体中心 are places.
    if (before?.kind === 'structure' && before.id === 'through') return
    let at = index + 1
    while (throughWords.has(tokens[at]?.kind ?? '')) at += 1
    const next = tokens[at]
    if (next === undefined || acting.has(next.kind) || isNumber(next)) found.push(token)
  })
  return found
}
