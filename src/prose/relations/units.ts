import { jointShare, personUnits, personTimes, thingUnits } from '../../form/wordings/numbers.js'
import { put } from '../../text/lists.js'
import type { Segment } from '../segments.js'
import type { Count } from '../statements.js'
import { isMark, type Token } from '../tokens.js'

const things = new Set(thingUnits)
const persons = new Set([...personUnits, personTimes])

export const isPerson = (unit: string): boolean => persons.has(unit)

/** 条, 篇 and 件 count things of one kind, 人 and 人次 persons; other measure words stand for themselves. */
const unitGroup = (unit: string): string => (things.has(unit) ? 'thing' : isPerson(unit) ? 'person' : unit)

export const sameUnits = (a: Count, b: Count): boolean => unitGroup(a.statement.unit) === unitGroup(b.statement.unit)

/** A number of each of some things: 每所1人, 县局平均489条, 各村1块, 均确定1名. */
export const isOfEach = ({ isOfEach: is, features, segment }: Count): boolean =>
  is || features.structure.has('each') || segment.label.some(isAll)

/** 法律服务机构、其他各1件, where it is not known of how many things. */
export const isOfSeveral = ({ isOfEach: is, features }: Count): boolean => is && features.structure.has('each')

export const isEach = (token: Token): boolean => token.kind === 'structure' && token.id === 'each'

export const isTotal = (token: Token): boolean => token.kind === 'structure' && token.id === 'total'

/** 两者, 二者: several numbers that stand before it. */
export const isThese = (token: Token): boolean => token.kind === 'structure' && token.id === 'these'

/** 二者占, 合占: of what several numbers make. */
export const isJoint = (token: Token): boolean =>
  isThese(token) || (token.kind === 'structure' && token.text === jointShare)

export const isAnd = (token: Token): boolean => token.kind === 'structure' && token.id === 'and'

/** 、 or 和: what stands on both sides is of one list. */
export const isListMark = (token: Token): boolean => (isMark(token) && token.id === 'list') || isAnd(token)

export const isAll = (token: Token): boolean => token.kind === 'structure' && token.id === 'all'

/** 上年办结率为88.5%: of an earlier year than another number of the paragraph. */
export const isOfYearBefore = ({ year, features }: Count, latest: number): boolean =>
  features.times.some(({ id }) => id === 'lastYear') || (year !== undefined && latest > year)

/** The latest year that the numbers of a paragraph are of. */
export const latestYear = (counts: readonly Count[]): number =>
  counts.reduce((latest, { year = -Infinity }) => Math.max(latest, year), -Infinity)

/** What stands with a number behind 占: 占办结数52件的27%. */
export const isBase = ({ statement: { role, unit } }: Count): boolean => role === 'share' && unit !== '%' && unit !== ''

/** A number that can be added up: no rate, no change, not of last year, not of one of many. */
export const isAddend = (count: Count): boolean => isAmount(count.statement) && !count.isOfEach

const isAmount = ({ unit, reason, role, nil }: Count['statement']): boolean =>
  unit !== '%' &&
  unit !== '' &&
  !nil &&
  role !== 'change' &&
  role !== 'share' &&
  role !== 'rate' &&
  reason !== 'range' &&
  reason !== 'otherYear' &&
  reason !== 'change'

export const isExact = ({ statement: { reason, precision, bounds } }: Count): boolean =>
  reason !== 'approximate' && bounds === undefined && precision <= 1

/** A number that is neither about nor from one to another. */
export const isDefinite = (count: Count): boolean => isExact(count) && count.statement.reason !== 'range'

/** Which way a number is said to have moved, by the last word of it; undefined where none says so. */
export const movementOf = ({ features: { changes } }: Count): string | undefined =>
  changes.findLast((change) => change === 'up' || change === 'down')

/** 中, 里: what stands behind is some of what stands before. */
export const isWithin = (token: Token): boolean => token.kind === 'structure' && token.id === 'within'

/** 增加到, 减至, 整合为: what stands behind is what it came to. */
export const isReached = (change: string): boolean => change.startsWith('reached')

/** 净增, 净减: what came less what went. */
export const isNet = ({ features: { changes } }: Count): boolean =>
  changes.includes('netUp') || changes.includes('netDown')

/** 较上年, 比: it is measured by another number. */
export const isMeasured = ({ features: { changes } }: Count): boolean =>
  changes.includes('compare') || changes.includes('lastYearLevel')

/** 由25个增加到27个: one number is where the other came from. */
export const leadsTo = ({ features }: Count, to: Count): boolean =>
  features.changes.includes('from') && to.features.changes.some(isReached)

export const total = (counts: readonly Count[]): number =>
  counts.reduce((sum, { statement }) => sum + statement.value, 0)

/** 三类共12件: how many numbers are added up, where the label says so. */
export function howMany({ label }: Segment): number | undefined {
  const kinds = label.find((token) => token.kind === 'filler' && token.id === 'kinds')
  return kinds && 'value' in kinds && typeof kinds.value === 'number' ? kinds.value : undefined
}

/** 许可3件、处罚4件，共计7件, 三项合计7件: the sum of different things. */
export function addsUpSeveral(segment: Segment, counts: readonly Count[]): boolean {
  const { label, sentence } = segment
  const isSum =
    label.some(isTotal) && label.every(({ kind }) => kind === 'structure' || kind === 'filler' || kind === 'actor')
  if (!isSum) return false
  if (howMany(segment) !== undefined) return true
  const before = counts.slice(-reach).filter((count) => count.segment.sentence === sentence && isAddend(count))
  // 县本级办结29件，乡镇办结74件，全县合计103件.
  if (before.some(({ statement: { reason } }) => reason === 'otherOrgan')) return true
  // 救助申请614件、建房申请243件，共857件.
  if (before.length > 1 && before.slice(-2).every(({ statement: { reason } }) => reason === 'words')) return true
  return new Set(before.map(({ statement: { object, kinds } }) => JSON.stringify([object, kinds]))).size > 1
}

/** Numbers before a sum that are looked at. */
const reach = 40

/** 直接起诉2件，维持1件、未审结1件: some of the parts are those of the one before them. */
export const areNested = (parts: readonly Count[]): boolean =>
  parts.some(({ statement: { value } }, at) => {
    let sum = 0
    return parts
      .slice(at + 1, at + 1 + mostNested)
      .some((part, index) => (sum += part.statement.value) === value && index > 0)
  })

/** Parts of a part that are looked at. */
const mostNested = 30

/** Counts by their sentence. */
export function bySentence(counts: readonly Count[]): Map<number, Count[]> {
  const sentences = new Map<number, Count[]>()
  for (const count of counts) put(sentences, count.segment.sentence, count)
  return sentences
}
