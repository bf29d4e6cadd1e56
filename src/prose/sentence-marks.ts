import { areaGovernments } from '../form/organ-kinds.js'
import { disputeRows } from '../form/statements.js'
import { outcomeOfPublishing, textUnit } from '../form/wordings/numbers.js'
import { reviewOrgans } from '../form/wordings/organ-names.js'
import type { Heading, Paragraph, Report } from '../model/index.js'
import { valueAt } from '../report/queries.js'
import { featuresOf, type Features } from './features.js'
import { disputeObjects } from './objects.js'
import { proseOf } from './prose.js'
import type { Segment } from './segments.js'
import type { Count } from './statements.js'
import type { Token } from './tokens.js'

/** Indices of the sentences that have a segment of some kind. */
export const sentencesWhere = (segments: readonly Segment[], has: (segment: Segment) => boolean): ReadonlySet<number> =>
  new Set(segments.filter(has).map(({ sentence }) => sentence))

/** The organ speaks as one that reviews are asked of: 作为复议机关. */
export const isOfReviewer = ({ label }: Segment): boolean =>
  label.some((token) => token.kind === 'topic' && token.id === 'reviewing')

/** 涉诉案件14件，其中土地征收6件、政府信息公开3件; 复议14件，涉及信息公开6件: some are about disclosure, so that all of them are not. */
export function isOfDisclosurePart({ label, number, before }: Segment): boolean {
  if (number === undefined) return false
  const { topics, objects, structure } = featuresOf(label)
  const isPart = before === 'list' || before === 'comma' || structure.has('among') || structure.has('including')
  return isPart && objects.length === 0 && topics.includes('disclosure')
}

/** 不属于政府信息公开案件. */
export const isApart = (segment: Segment): boolean =>
  hasWord(segment, (token) => token.kind === 'topic' && token.id === 'apart')

/** Reviews that the organ decides itself are those of others. */
export function decidesReviews({ objects, acts }: Features, organ: Report['organ']): boolean {
  const decides =
    organ !== null && (reviewOrgans.test(organ.name) || (organ.kind !== null && areaGovernments.has(organ.kind)))
  return decides && objects.includes('review') && acts.some((act) => reviewActs.has(act))
}

const reviewActs = new Set(['receive', 'handle', 'finish', 'close', 'accept'])

/** An outcome of requests by its row: 不予公开. */
export const namesOutcome = (segment: Segment): boolean => hasWord(segment, ({ kind }) => kind === 'row')

/** 公开9件: next to such outcomes it is one as well. */
export const publishes = (segment: Segment): boolean =>
  segment.number?.unit !== textUnit &&
  hasWord(segment, (token) => token.kind === 'act' && token.text === outcomeOfPublishing)

const hasWord = ({ label, tail }: Segment, is: (token: Token) => boolean): boolean => label.some(is) || tail.some(is)

/** 依申请公开方面: a clause that is the heading of what follows. */
export const namesRequestsWork = ({ number, label }: Segment): boolean =>
  number === undefined && label.some(isRequestsWork) && label.every(({ kind }) => kind === 'filler')

const isRequestsWork = (token: Token): boolean => token.kind === 'filler' && token.id === 'requestsWork'

/** What a heading names that the tables count: requests, or reviews and suits. */
export function objectIn(heading: Heading | Paragraph, report: Report): string | undefined {
  const tokens = proseOf(heading).tokensFor(report.organ)
  if (tokens.some(isRequestsWork)) return 'requests'
  const { objects, unknown } = featuresOf(tokens)
  const object = objects.find((id) => id === 'requests' || disputeObjects.has(id))
  return unknown && object !== 'requests' ? undefined : object
}

/** As many reviews or suits as the table has: they are those about disclosure. */
export function areAllDisputes(object: string, value: number, report: Report): boolean {
  const totals = disputeRows[object]?.map((row) => valueAt(report, { table: 'disputes', row, column: 'total' }) ?? 0)
  return value > 0 && totals?.reduce((sum, total) => sum + total, 0) === value
}

/** 上述3件中1件被纠正，其余两件被维持: the rest of what has no cell has none. */
export const restOf = (
  { structure, results }: Features,
  before: Count | undefined,
  { sentence }: Segment,
): 'part' | null =>
  structure.has('rest') &&
  results.length > 0 &&
  before?.segment.sentence === sentence &&
  before.statement.reason !== null
    ? 'part'
    : null
