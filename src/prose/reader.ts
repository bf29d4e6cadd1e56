import { reviewOrgans } from '../form/wordings/organ-names.js'
import { lastYearInChange } from '../form/wordings/years.js'
import type { OrganKind, Paragraph, Report, SectionId, Statement } from '../model/index.js'
import { allStatementOf } from './all-claims.js'
import { actorOf, foreignOrgansIn, nextSentence, opening, timeOf, timeOfToken, type Discourse } from './discourse.js'
import { distributed, labelled, opensByDistribution } from './distribution.js'
import { featuresOf, hasContent, isCount, joined, type Features } from './features.js'
import { disputeObjects, meaningOf, reasonOf, type Meaning } from './grammar.js'
import { nilStatementsOf } from './nil-claims.js'
import { proseOf } from './prose.js'
import { segmentsOf, type Segment } from './segments.js'
import type { Count } from './statements.js'
import type { Token } from './tokens.js'

const subjectOfSection: Partial<Record<SectionId, string>> = { requests: 'requests' }

/** A paragraph read segment by segment. */
export function readerOf(paragraph: Paragraph, section: SectionId | null, report: Report): Reader {
  const reader = new Reader(paragraph, section, report)
  const segments = distributed(segmentsOf(proseOf(paragraph).tokensFor(report.organ)))
  reader.reviewing = new Set(segments.filter(({ label }) => label.some(isReviewing)).map(({ sentence }) => sentence))
  for (const segment of segments) reader.read(segment)
  return reader
}

const isReviewing = (token: Token): boolean => token.kind === 'topic' && token.id === 'reviewing'

/** Reads a paragraph segment by segment, with what carries over from one to the next. */
class Reader {
  readonly statements: Statement[] = []
  readonly counts: Count[] = []
  /** Sentences in which the organ speaks as one that reviews are asked of. */
  reviewing: ReadonlySet<number> = new Set()
  readonly segments: Segment[] = []
  #state: Discourse

  constructor(
    readonly paragraph: Paragraph,
    readonly section: SectionId | null,
    readonly report: Report,
  ) {
    this.#state = opening((section && subjectOfSection[section]) ?? null)
    if (section === 'disputes') this.#state.disclosure = 0
  }

  read(segment: Segment): void {
    if (segment.sentence !== this.#state.sentence) this.#state = nextSentence(this.#state, segment.sentence)
    if (this.reviewing.has(segment.sentence)) this.#state.reviewing = true
    const state = this.#state
    const foreign = foreignOrgansIn(segment.label)
    const label = featuresOf(segment.label, foreign)
    const tail = featuresOf(segment.tail, new Set())
    const features = segment.number ? joined(label, tail) : label
    this.#update(segment, features)
    this.#reviews(features)
    if (segment.number) {
      for (const own of this.#each(segment, features, foreign)) this.#count(segment, own, tail)
    } else if (label.negated) {
      const before = this.segments.at(-1)
      this.statements.push(
        ...nilStatementsOf(segment, label, before, state, this.report, this.paragraph, this.#isAboutDisclosure(label)),
      )
    } else {
      const claim = allStatementOf(
        segment,
        label,
        this.statements.findLast(({ nil }) => !nil),
        state,
        this.paragraph,
      )
      if (claim) this.statements.push(claim)
    }
    this.#subject(segment, features)
    this.segments.push(segment)
  }

  /** 均, 各: the number holds for each thing that is named. */
  #each(segment: Segment, features: Features, foreign: ReadonlySet<Token>): Features[] {
    const isEach = features.structure.has('each') || (features.structure.has('all') && segment.number?.value === 0)
    if (!isEach || features.objects.length + features.rows.length + features.applicants.length < 2) return [features]
    return labelled(segment.label).map((tokens) => ({ ...featuresOf(tokens, foreign), times: features.times }))
  }

  /** Time, actor, plan and lists, as far as the segment changes them. */
  #update(segment: Segment, features: Features): void {
    const state = this.#state
    // 按照县政府印发的方案，…: a clause of that kind reports nothing that was done.
    if (segment.number === undefined && segment.label[0]?.kind === 'structure' && segment.label[0].id === 'according')
      return
    const time = timeOf(features, state, this.report)
    if (time !== undefined) Object.assign(state, { time, timed: true })
    state.actor = actorOf(features, this.report) ?? state.actor
    if (features.plan && segment.number === undefined) state.plan = true
    if (features.topics.includes('disclosure') || features.objects.includes('requests'))
      state.disclosure = segment.sentence
    const closes =
      segment.before === 'semicolon' || features.structure.has('also') || (state.partsBracketed && !segment.bracketed)
    if (closes) Object.assign(state, { parts: false, partsBracketed: false })
    if (
      features.structure.has('among') ||
      features.structure.has('including') ||
      features.structure.has('closedList') ||
      opensByDistribution(segment)
    ) {
      const closedList = features.structure.has('closedList') || opensByDistribution(segment)
      if (!state.parts)
        Object.assign(state, { parts: true, partsBracketed: segment.bracketed, closedList, list: state.list + 1 })
      else state.closedList ||= closedList
    }
  }

  /** What the numbers behind it count. */
  #subject(segment: Segment, features: Features): void {
    const state = this.#state
    const { object, act } = meaningOf(features, state, this.report)
    if (features.objects.length > 0 || (object !== null && hasContent(features) && object !== state.subject)) {
      if (object !== null) Object.assign(state, { subject: object, subjectFrom: segment.sentence, act: null })
    } else if (segment.number && !hasContent(features) && features.unknown && !state.parts && isCount(segment.number)) {
      Object.assign(state, { subject: 'unclear', act: null })
    } else if (hasContent(features) && object === state.subject && state.subject !== null)
      state.subjectFrom = segment.sentence
    if (act !== null) state.act = act
  }

  /** Reviews that the organ decides itself are those of others. */
  #reviews({ objects, acts }: Features): void {
    const { organ } = this.report
    const decides =
      organ !== null && (reviewOrgans.test(organ.name) || (organ.kind !== null && governments.has(organ.kind)))
    const isOwnWork = decides && objects.includes('review') && acts.some((act) => reviewActs.has(act))
    if (isOwnWork) this.#state.reviewing = true
  }

  #count(segment: Segment, features: Features, tail: Features): void {
    const { number } = segment
    if (!number || !isCount(number)) return
    const behind = timeOf(tail, this.#state, this.report)
    const state = behind === undefined || behind === 'this' ? this.#state : { ...this.#state, time: behind }
    const meaning = meaningOf(features, state, this.report)
    const reason =
      (segment.undecided ? 'distribution' : reasonOf(meaning, features, number, state)) ??
      this.#otherDispute(meaning, features) ??
      this.#ofNumberBefore(segment)
    if (reason === 'words' && features.objects.length === 0 && !state.parts) this.#state.subject = 'unclear'
    const statement: Statement = {
      object: meaning.object,
      act: meaning.act,
      kinds: meaning.kinds,
      applicants: meaning.applicants,
      value: number.value,
      unit: number.unit,
      nil: false,
      precision: number.precision,
      decimals: number.decimals,
      role: roleOf(features, state, number.unit),
      certainty: meaning.named ? 'certain' : 'plausible',
      reason,
      sentence: segment.sentence,
      paragraph: this.paragraph,
      start: number.start,
      end: number.end,
    }
    this.statements.push(statement)
    const { closedList, list, parts, time } = state
    const year = yearOf(time, features, this.report.year?.value)
    const before = this.#reasonBefore(statement, segment, features, state)
    this.counts.push({
      ...{ statement, segment, features, year, list: parts ? list : 0, closedList },
      ...(before !== undefined && { before }),
    })
  }

  /** Why a number of the year before, as in 上年收到21件 and 较上年的21件, is not to be held against that year's tables. */
  #reasonBefore(statement: Statement, segment: Segment, features: Features, state: Discourse): Count['before'] {
    const { reason } = statement
    const isOfLastYear = reason === 'otherYear' && state.time === 'last'
    const isBase = reason === 'change' && comparesWithLastYear(segment, features, this.report.year?.value)
    if (!isOfLastYear && !isBase) return undefined
    const own = reasonOf(statementMeaning(statement), { ...features, changes: [], against: false }, segment.number, {
      ...state,
      time: 'this',
    })
    return own ?? this.#otherDispute(statementMeaning(statement), features) ?? this.#ofNumberBefore(segment)
  }

  /** Disputes count only where they are about disclosure. */
  #otherDispute({ object, kinds }: Meaning, features: Features): 'topic' | null {
    if (object === null || !disputeObjects.has(object)) return null
    if (kinds.length > 0 && features.objects.length === 0) return null
    return this.#isAboutDisclosure(features) ? null : 'topic'
  }

  /** 发布新闻270期1223条: the second number counts what the first does. */
  #ofNumberBefore({ label, clause }: Segment): Statement['reason'] {
    const before = this.segments.at(-1)
    return label.length === 0 && before?.number && before.clause === clause
      ? (this.statements.at(-1)?.reason ?? null)
      : null
  }

  #isAboutDisclosure(features: Features): boolean {
    return features.topics.includes('disclosure') || this.#state.disclosure >= this.#state.sentence - 1
  }
}

const reviewActs = new Set(['receive', 'handle', 'finish', 'close', 'accept'])
const governments = new Set<OrganKind>(['provincialGovernment', 'cityGovernment', 'countyGovernment'])

const statementMeaning = ({ object, act, kinds, applicants, certainty }: Statement): Meaning => ({
  ...{ object, act, kinds, applicants, named: certainty === 'certain' },
})

/** 较上年的, 与2022年的: what it is compared with, and no change itself. */
function comparesWithLastYear({ label }: Segment, { changes, times }: Features, year: number | undefined): boolean {
  if (changes.some((change) => change !== 'compare' && change !== 'lastYearLevel')) return false
  const named = times.some((token) => timeOfToken(token, year) === 'last')
  return named || label.some((token) => token.kind === 'change' && 'text' in token && lastYearInChange.test(token.text))
}

/** The year a count is of. */
function yearOf(
  time: Discourse['time'],
  { times, changes }: Features,
  reportYear: number | undefined,
): number | undefined {
  const named = times.findLast((token) => token.kind === 'date' && token.year !== undefined)
  if (named?.kind === 'date' && named.id === 'year') return named.year
  if (reportYear === undefined) return undefined
  // 由上年的x条减少到y条，比上年的x条减少.
  if (changes.includes('lastYearLevel') && !changes.some((change) => movements.has(change))) return reportYear - 1
  if (times.some((token) => token.kind === 'time' && token.id === 'lastYear')) return reportYear - 1
  return time === 'this' ? reportYear : time === 'last' ? reportYear - 1 : undefined
}

const movements = new Set(['up', 'down'])

function roleOf({ structure, changes }: Features, { parts }: Discourse, unit: string): Statement['role'] {
  if (structure.has('share')) return 'share'
  if (structure.has('rate')) return 'rate'
  if (changes.length > 0 || (unit === '%' && !parts)) return 'change'
  if (structure.has('total')) return 'sum'
  return parts ? 'part' : 'total'
}
