import { ofEach } from '../form/wordings/relations.js'
import type { Heading, Paragraph, Report, SectionId, Statement } from '../model/index.js'
import { advance, wholeNamed } from './advance.js'
import { allAskersOf, allClosedOf, allStatementOf, wholeOf } from './all-claims.js'
import { valueAt } from '../report/queries.js'
import { comparesWithLastYear, yearOf } from './count-year.js'
import { asksForOther, foreignOrgansIn, nextSentence, opening, timeOf, type Discourse } from './discourse.js'
import { distributed, holdsForEach, labelled } from './distribution.js'
import {
  countsSome,
  countsUnknown,
  featuresOf,
  hasContent,
  isCount,
  joined,
  tailFeaturesOf,
  type Features,
} from './features.js'
import { meaningOf, partOf, reasonOf, type Meaning } from './grammar.js'
import { disputeObjects } from './objects.js'
import { isBehindNoun, isOfRest, isOfShare, isOfSome, labelOf, ofNumberBefore } from './label-of.js'
import { nilStatementsOf } from './nil-claims.js'
import { proseOf } from './prose.js'
import { labelText } from './relations/labels.js'
import { addsUpSeveral } from './relations/units.js'
import { segmentsOf, type Segment } from './segments.js'
import { mayBeOf, mayCount, NamesOfSentences } from './sentence-names.js'
import {
  areAllDisputes,
  decidesReviews,
  isApart,
  isOfDisclosurePart,
  isOfReviewer,
  namesOutcome,
  namesRequestsWork,
  objectIn,
  publishes,
  restOf,
  sentencesWhere,
} from './sentence-marks.js'
import { someStatementOf } from './some-claims.js'
import { roleOf, statementOf } from './statement-of.js'
import { LastDispute, supposedOf } from './suppositions.js'
import type { Count } from './statements.js'
import type { Token } from './tokens.js'

const subjectOfSection: Partial<Record<SectionId, string>> = { requests: 'requests' }

/** A paragraph read segment by segment; `under` is the heading of its part of the section. */
export function readerOf(
  paragraph: Paragraph,
  section: SectionId | null,
  report: Report,
  under?: Heading | Paragraph,
): Reader {
  const reader = new Reader(paragraph, section, report, under && objectIn(under, report))
  const segments = distributed(segmentsOf(proseOf(paragraph).tokensFor(report.organ)))
  reader.reviewing = sentencesWhere(segments, isOfReviewer)
  reader.outcomes = sentencesWhere(segments, namesOutcome)
  reader.mixed = sentencesWhere(segments, (segment) => isOfDisclosurePart(segment) || isApart(segment))
  for (const segment of segments) reader.read(segment)
  return reader
}

/** Reads a paragraph segment by segment, with what carries over from one to the next. */
class Reader {
  readonly statements: Statement[] = []
  readonly counts: Count[] = []
  /** Sentences in which the organ speaks as one that reviews are asked of. */
  reviewing: ReadonlySet<number> = new Set()
  /** Sentences that name an outcome of requests. */
  outcomes: ReadonlySet<number> = new Set()
  /** Sentences in which not all of the disputes are about disclosure. */
  mixed: ReadonlySet<number> = new Set()
  readonly segments: Segment[] = []
  readonly #names = new NamesOfSentences()
  #state: Discourse
  readonly #disputes = new LastDispute(this.statements)
  /** The paragraph is of requests or disputes as a whole. */
  readonly #isOfDisclosure: boolean

  constructor(
    readonly paragraph: Paragraph,
    readonly section: SectionId | null,
    readonly report: Report,
    under?: string,
  ) {
    this.#state = opening(under ?? (section && subjectOfSection[section]) ?? null)
    this.#isOfDisclosure = section === 'disputes' || under !== undefined
  }

  read(segment: Segment): void {
    if (segment.sentence !== this.#state.sentence) this.#state = nextSentence(this.#state, segment.sentence)
    if (this.reviewing.has(segment.sentence)) this.#state.reviewing = true
    const state = this.#state
    state.outcomes = this.outcomes.has(segment.sentence) && publishes(segment)
    if (state.outside && !segment.bracketed) Object.assign(state, { ...state.outside, outside: undefined })
    const tokens = labelOf(segment, this.segments.at(-1))
    const foreign = foreignOrgansIn(tokens)
    const label = featuresOf(tokens, foreign)
    const tail = tailFeaturesOf(segment.tail)
    // 17项整改任务 counts what stands behind it.
    const isOfTail = segment.number && !hasContent(label) && label.changes.length === 0 && countsUnknown(segment.tail)
    const isOfSome = tail.acts.length > 0 && countsSome(segment.label)
    const own = segment.number ? joined(isOfSome ? { ...label, acts: [] } : label, tail) : label
    const features = isOfTail ? { ...own, unknown: true } : own
    this.#names.add(segment, own)
    advance(state, segment, features, this.report, { last: this.segments.at(-1), counted: this.counts.at(-1) })
    if (decidesReviews(features, this.report.organ)) state.reviewing = true
    if (segment.number) {
      const all = this.#each(segment, features, label, foreign)
      for (const each of all) this.#count(segment, each, tail, all.length === 1)
      // 29件均已办结 is a count of those; 不予公开的1件系企业申请 tells more of it.
      const tellsMore = segment.number.value === 1 && label.rows.length > 0 && tail.applicants.length === 1
      if ((tail.structure.has('all') && !tail.completes) || tellsMore)
        this.#claimAll({ ...segment, label: segment.tail }, tail)
    } else if (label.negated) {
      const { paragraph, report: speaker } = this
      const isAboutDisclosure = this.#isAboutDisclosure(label)
      const clause = { segment, own: label, before: this.segments.at(-1), isAboutDisclosure }
      this.statements.push(...nilStatementsOf({ ...clause, state, speaker, paragraph }))
    } else {
      this.#claimAll(segment, label)
      const isAbout = this.#isAboutDisclosure(label)
      const some = someStatementOf(segment, label, state, this.report, this.paragraph, isAbout)
      if (some) this.statements.push(some)
    }
    this.#subject(segment, features)
    this.segments.push(segment)
  }

  /** 均, 全部: what the clause says of all that were counted before. */
  #claimAll(segment: Segment, features: Features): void {
    const { paragraph, report } = this
    const whole = wholeOf(segment, this)
    const received = valueAt(report, { table: 'requests', row: 'received', column: 'total' })
    const claim =
      allStatementOf(segment, features, whole, this.#state, paragraph) ??
      allAskersOf(segment, features, this.#state, { received, paragraph, whole }) ??
      allClosedOf(segment, features, this.#state, { paragraph, whole })
    if (claim) this.statements.push(claim)
  }

  /** 均, 各: the number holds for each thing that is named. */
  #each(segment: Segment, features: Features, label: Features, foreign: readonly Token[]): Features[] {
    // 予以公开和无法提供的2件均由企业提出 is the number of both.
    const structure = features.structure.has('each') ? features.structure : label.structure
    if (!holdsForEach({ ...features, structure }, segment.number)) return [features]
    return labelled(labelOf(segment, this.segments.at(-1))).map((tokens) => {
      const own = featuresOf(tokens, foreign)
      // 直接起诉和复议后起诉各有1件获维持: what stands behind is said of each.
      return { ...own, times: features.times, results: own.results.length > 0 ? own.results : features.results }
    })
  }

  /** What the numbers behind it count. */
  #subject(segment: Segment, features: Features): void {
    const state = this.#state
    // 依申请公开方面，新收27件.
    if (namesRequestsWork(segment))
      Object.assign(state, { subject: 'requests', subjectFrom: segment.sentence, act: null })
    const { object, act } = meaningOf(features, state, this.report)
    if (features.structure.has('except')) return
    if (features.objects.length > 0 || (object !== null && hasContent(features) && object !== state.subject)) {
      const subject = asksForOther(features, state) ? 'unclear' : object
      if (object !== null) Object.assign(state, { subject, subjectFrom: segment.sentence, act: null })
    } else if (
      segment.number &&
      !hasContent(features) &&
      features.unknown &&
      !features.structure.has('each') &&
      !state.parts &&
      isCount(segment.number, features)
    ) {
      Object.assign(state, { subject: 'unclear', act: null })
    } else if (hasContent(features) && object === state.subject && state.subject !== null)
      state.subjectFrom = segment.sentence
    if (act !== null) state.act = act
    state.carriedIn ||= act === 'carryIn'
    Object.assign(state, wholeNamed(segment, features, act))
  }

  #count(segment: Segment, features: Features, tail: Features, isOne: boolean): void {
    const { number } = segment
    if (!number || !isCount(number, features)) return
    const behind = timeOf(tail, this.#state, this.report)
    const state = behind === undefined || behind === 'this' ? this.#state : { ...this.#state, time: behind }
    const meaning = meaningOf(features, state, this.report)
    const reason =
      (segment.undecided || (features.structure.has('each') && !hasContent(features))
        ? 'distribution'
        : reasonOf(meaning, features, number, state)) ??
      (addsUpSeveral(segment, this.counts) ||
      isOfRest(segment) ||
      isOfShare(segment, this.segments.at(-1)) ||
      isBehindNoun(segment, this.segments.at(-1)) ||
      (!hasContent(features) && isOfSome(segment, this.segments.at(-1)))
        ? 'part'
        : null) ??
      partOf(meaning, features, number, state) ??
      this.#otherDispute(meaning, features, number.value) ??
      this.#ofNumberBefore(segment) ??
      restOf(features, this.counts.at(-1), segment)
    if (reason === 'words' && !hasContent(features) && !state.parts) this.#state.subject = 'unclear'
    const dispute = this.#disputes.in(segment.sentence)
    const before = this.counts.at(-1)
    const names = this.#names.of(segment.sentence)
    const statement = statementOf(number, meaning, segment, this.paragraph, {
      role: roleOf(features, state, number.unit),
      reason,
      mayCount: mayCount(segment, tail, names),
      mayBeOf: mayBeOf(meaning, names, tail),
      supposed: supposedOf({ segment, number, features, meaning, reason, dispute, before }, state, this.report),
    })
    this.statements.push(statement)
    if (state.parts && number.unit === state.whole?.unit) this.#state.partsSum += number.value
    const { closedList, list, parts, time } = state
    const year = yearOf(time, features, this.report.year?.value)
    const otherYear = this.#reasonBefore(statement, segment, features, state)
    const count: Count = {
      statement,
      segment,
      features,
      year,
      list: parts ? list : 0,
      closedList,
      isOfOthers: state.actor === 'others',
      // 法律服务机构、其他各1件: of how many things is not known.
      isOfEach: ofEach.test(labelText({ segment })) || (isOne && features.structure.has('each')),
    }
    if (otherYear !== undefined) count.before = otherYear
    this.counts.push(count)
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

  /** Disputes count only where they are about disclosure, or where there are as many as the table has. */
  #otherDispute({ object, kinds }: Meaning, features: Features, value = 0): 'topic' | null {
    if (object === null || !disputeObjects.has(object)) return null
    const isAbout = features.topics.includes('disclosure')
    if (this.mixed.has(this.#state.sentence) && !isAbout && kinds.length === 0) return 'topic'
    if (kinds.length > 0 && features.objects.length === 0) return this.#ofOtherSuits()
    if (areAllDisputes(object, value, this.report)) this.#state.disclosure = this.#state.sentence
    return this.#isAboutDisclosure(features) ? null : 'topic'
  }

  /** 应诉征收类案件12件，胜诉10件: results of suits that are not those of the table. */
  #ofOtherSuits(): 'topic' | null {
    const whole = this.statements.findLast(({ kinds, nil }) => kinds.length === 0 && !nil)
    const { sentence, disclosure } = this.#state
    if (whole?.sentence !== sentence || whole.object === null || !disputeObjects.has(whole.object)) return null
    return whole.reason === 'topic' || (whole.reason === 'words' && disclosure !== sentence) ? 'topic' : null
  }

  #ofNumberBefore(segment: Segment): Statement['reason'] {
    return ofNumberBefore(segment, this.segments.at(-1), this.statements.at(-1)?.reason ?? null)
  }

  #isAboutDisclosure(features: Features): boolean {
    if (this.#isOfDisclosure || features.topics.includes('disclosure')) return true
    // The rows of the table have these names, and nothing else has.
    if (features.objects.some((object) => object === 'direct' || object === 'afterReview')) return true
    return this.#state.disclosure >= this.#state.sentence - 1
  }
}

const statementMeaning = ({ object, act, kinds, applicants, certainty }: Statement): Meaning => ({
  ...{ object, act, kinds, applicants, named: certainty === 'certain' },
})
