import type { Statement } from '../../model/index.js'
import { featuresOf, hasContent, type Features } from '../features.js'
import type { Count } from '../statements.js'
import type { Token } from '../tokens.js'
import type { Values } from './rates.js'
import { fits, isShare, mayBeOfAll, percentage, type Share } from './shares.js'
import { isAddend, isExact, isJoint, isOfYearBefore, isTotal, isWithin, latestYear } from './units.js'

/** What is done with requests that a share names as its base. */
const bases: ReadonlySet<string> = new Set(['receive', 'receiveNew', 'finish'])

/**
 * The shares of requests that name what they are shares of, and do not fit it: 予以公开12件，占办结数的41.4%;
 * 自然人申请占新收申请的66.7%.
 */
export function wrongNamedBases(counts: readonly Count[], valuesOf: Values): Share[] {
  const latest = latestYear(counts)
  return counts.flatMap((percent, index) => {
    const { statement, segment, features, isOfOthers } = percent
    const at = segment.label.findIndex(isShareWord)
    if (at < 0 || !isShare(statement) || statement.object !== 'requests') return []
    if (isOfOthers || isOfYearBefore(percent, latest) || features.changes.length > 0) return []
    // 合计占: of more than the number before it.
    if (segment.undecided || segment.label.some(isJoint) || segment.label.slice(0, at).some(isTotal)) return []
    const act = baseIn(featuresOf(segment.label.slice(at + 1)))
    const part = act === undefined ? undefined : partOf(percent, at, act, counts, index)
    if (!part) return []
    // What was received may include what was carried over; what was dealt with is one number.
    const likely = (values: number[]): number[] => (act === 'finish' ? values.slice(0, 1) : values)
    const wholes = likely(valuesOf({ ...statement, ...total, kinds: [], applicants: [], act: act ?? null }))
    const parts = part === counts[index - 1]?.statement ? [part.value] : likely(valuesOf(part))
    const [whole, own] = [wholes[0], parts[0]]
    if (whole === undefined || own === undefined || whole < own || whole === 0) return []
    if (parts.some((value) => wholes.some((each) => fits(value, each, statement)))) return []
    const expected = percentage(own, whole).toFixed(Math.max(statement.decimals ?? 0, 1))
    const unit = part.unit === statement.unit ? '' : part.unit
    return [{ percent: statement, part: { ...part, value: own, unit }, whole, expected }]
  })
}

/** The act of a base that is named without anything else. */
function baseIn(base: Features): string | undefined {
  const { acts, objects, rows, applicants, results, topics, times, channels, unknown } = base
  const isAlone = [rows, applicants, results, topics, times, channels].every(({ length }) => length === 0)
  const isOfRequests = objects.every((object) => object === 'bareRequest' || object === 'requests')
  const [act] = acts
  return !unknown && isAlone && isOfRequests && acts.length === 1 && bases.has(act ?? '') ? act : undefined
}

/** The row or applicant that stands before the share in its clause, or the number before it. */
function partOf(
  { statement, segment }: Count,
  at: number,
  act: string,
  counts: readonly Count[],
  index: number,
): Statement | undefined {
  const own = featuresOf(segment.label.slice(0, at))
  const { rows, applicants, acts, unknown } = own
  if (rows.length + applicants.length > 0) {
    const isPlain = !unknown && acts.length === 0 && rows.length + applicants.length === 1
    return isPlain ? { ...statement, ...total, act: rows.length > 0 ? null : act, kinds: rows, applicants } : undefined
  }
  const before = counts[index - 1]
  if (hasContent(own) || before?.segment.sentence !== segment.sentence) return undefined
  const { kinds, applicants: askers, object, reason } = before.statement
  const isRow = object === 'requests' && reason === null && kinds.length + askers.length > 0
  const isNear = segment.clause - before.segment.clause <= farthest && !before.segment.tail.some(isWithin)
  const isOne = isAddend(before) && isExact(before) && !mayBeOfAll(before, counts[index - 2])
  return isRow && isNear && isOne ? before.statement : undefined
}

const total = { reason: null, role: 'total', nil: false } as const
/** Clauses between a number and its share, at most: 无法提供7件，多数与历史档案有关，占办结数的24.1%. */
const farthest = 2

const isShareWord = (token: Token): boolean => token.kind === 'structure' && token.id === 'share'
