import type { Paragraph, Statement } from '../model/index.js'
import type { Discourse } from './discourse.js'
import type { Features } from './features.js'
import { withoutNumber } from './grammar.js'
import { rowGroups } from './rows-of.js'
import { disputeObjects } from './objects.js'
import { isAll, isAnd } from './relations/units.js'
import type { Segment } from './segments.js'
import { settled } from './sentence-names.js'
import type { Count } from './statements.js'

/** What was counted before a claim of all. */
export function wholeOf(
  { clause }: Segment,
  { statements, segments, counts }: { statements: Statement[]; segments: Segment[]; counts: Count[] },
): Statement | undefined {
  // 信访类3件、重复申请1件，均不予处理 is of both.
  const whole = segments.at(-1)?.before === 'list' ? undefined : statements.findLast(isLevel)
  const last = counts.at(-1)
  // 有6件复议和3件诉讼，均获维持: so it is here.
  if (whole && last?.statement === whole && areJoined(counts.at(-2), last)) return undefined
  // A claim next to a number is of what that most likely counts.
  const isNext = last !== undefined && last.statement === whole && last.segment.clause >= clause - 1
  return isNext ? settled(last.statement) : whole
}

const areJoined = (before: Count | undefined, { segment }: Count): boolean =>
  before?.segment.clause === segment.clause &&
  // 直接起诉和复议后起诉各1件 is one number.
  before.segment.number !== segment.number &&
  [...before.segment.tail, ...segment.label].some(isAnd)

/** 27件，同比减少2件，均为自然人提出: of the number that changed. */
const isLevel = ({ nil, role }: Statement): boolean => !nil && role !== 'change' && role !== 'share' && role !== 'rate'

/**
 * What a clause says of all that was counted before it: 复议3件，均获维持 is 维持3件,
 * 均予以公开 the same of a row, 均为自然人 of an applicant. 全部办结 says that none was left.
 */
export function allStatementOf(
  { label, sentence, before }: Segment,
  features: Features,
  whole: Statement | undefined,
  state: Discourse,
  paragraph: Paragraph,
): Statement | undefined {
  const { structure, rows, results, applicants, acts, completes } = features
  const objects = features.objects.filter((object) => object !== 'asker' && object !== whole?.object)
  // 结转1件，该件由自然人提出.
  const isOfOne = whole?.value === 1 && results.length + applicants.length > 0
  const isOfAll = structure.has('all') || before === 'open' || isOfOne
  if (!isOfAll || !isPlain(features) || whole?.sentence !== sentence || whole.reason !== null) return undefined
  const isOfRequests = whole.object === 'requests'
  const isOfDisputes = whole.object !== null && disputeObjects.has(whole.object)
  const isSplit = whole.object === 'litigation' && objects.length === 1 && suits.has(objects[0] ?? '')
  if (whole.applicants.length > 0 || (objects.length > 0 && !isSplit) || state.parts) return undefined
  const isOfRow = isOfRequests && whole.kinds.length === 1 && rows.length + applicants.length === 1
  if (whole.kinds.length > 0 && !isOfRow) return undefined
  const first = label.find(({ kind }) => kind !== 'time' && kind !== 'actor')
  const base: Statement = { ...whole, paragraph, start: first?.start ?? 0, end: label.at(-1)?.end ?? 0, role: 'total' }
  if (isSplit) return { ...base, object: objects[0] ?? null, act: null }
  if (isOfDisputes && results.length === 1) return { ...base, kinds: results }
  if (isOfDisputes && structure.has('all') && acts.some((act) => act === 'close' || act === 'finish'))
    return { ...base, ...noneOpen }
  if (!isOfRequests) return undefined
  if (applicants.length === 1 && rows.length === 0) return { ...base, applicants }
  if (whole.act === 'carryIn') return undefined
  // 补正后仍不明确1件，均告知无法提供 says its group again.
  if (whole.kinds.length > 0 && whole.kinds.every((kind) => !rowGroups.has(kind))) return undefined
  if (rows.length === 1) return { ...base, kinds: rows, certainty: 'plausible' }
  // 所有办结件均按期答复 is of those alone.
  const all = label.findIndex(isAll)
  if (label.slice(0, Math.max(0, all)).some(({ kind }) => kind === 'act')) return undefined
  // 答复 may have been given to all that were due; 办结 leaves none.
  return completes && acts.every((act) => act === 'finish')
    ? { ...base, act: 'carryOut', value: 0, nil: true, certainty: 'plausible' }
    : undefined
}

const isPlain = ({ unknown, negated, plan, changes, topics }: Features): boolean =>
  !unknown && !negated && !plan && changes.length === 0 && topics.length === 0

const noneOpen = { act: null, kinds: ['pending'], value: 0, nil: true, certainty: 'plausible' } as const

/** 行政复议案件已全部审结: no review or suit is open, where the sentence counts none. */
export function allClosedOf(
  { label, sentence }: Segment,
  features: Features,
  { time, actor, parts }: Discourse,
  { paragraph, whole }: { paragraph: Paragraph; whole: Statement | undefined },
): Statement | undefined {
  const { structure, objects, acts, results, times } = features
  const [object = ''] = objects
  const isClosed = acts.length === 1 && (acts[0] === 'close' || acts[0] === 'finish')
  const isOwn = time === 'this' && actor === 'self' && !parts && times.every(({ id }) => id !== 'lastYear')
  const isOfOne = objects.length === 1 && disputeObjects.has(object) && results.length === 0
  if (whole?.sentence === sentence || !isPlain(features) || !structure.has('all')) return undefined
  if (!isClosed || !isOfOne || !isOwn) return undefined
  const place = { paragraph, sentence, start: label[0]?.start ?? 0, end: label.at(-1)?.end ?? 0 }
  return { ...withoutNumber, ...noneOpen, ...place, object, applicants: [] }
}

const suits = new Set(['direct', 'afterReview'])

/** 申请人均为自然人: what was received, all from one kind of applicant, where its sentence counts no others. */
export function allAskersOf(
  { label, sentence }: Segment,
  { structure, objects, applicants, unknown, negated }: Features,
  { time, actor }: Discourse,
  { received, paragraph, whole }: { received: number | null; paragraph: Paragraph; whole: Statement | undefined },
): Statement | undefined {
  const isOfAll = structure.has('all') && objects.length === 1 && objects[0] === 'asker' && applicants.length === 1
  // 上年结转的5件，申请人均为自然人.
  if (whole?.sentence === sentence && whole.value !== received) return undefined
  if (!isOfAll || unknown || negated || time !== 'this' || actor !== 'self' || received === null || received === 0)
    return undefined
  return {
    ...{ object: 'requests', act: 'receive', kinds: [], applicants, paragraph, sentence },
    ...{ ...withoutNumber, value: received, nil: false, certainty: 'plausible' },
    start: label[0]?.start ?? 0,
    end: label.at(-1)?.end ?? 0,
  }
}
