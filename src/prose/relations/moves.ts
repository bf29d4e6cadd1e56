import { percentagePoint } from '../../form/wordings/numbers.js'
import type { Count } from '../statements.js'
import { contradictedChange, isChange, isPlain, isYearBefore, type Change } from './changes.js'
import { isMeasured, isNet, isOfEach, leadsTo } from './units.js'

/**
 * Changes that stand right behind the two numbers that they lie between (由4200人增至5460人，增长30%; 66.7%，比上年的60%提高6.7个百分点),
 * and rates right behind a difference (3件，较上年增加1件，增长50%), whatever else the sentence counts.
 */
export const wrongMoves = (counts: readonly Count[]): Change[] =>
  counts.flatMap((first, index) => {
    const second = counts[index + 1]
    if (!second || isOfEach(first) || !areNext(first, second) || !isPlain(first) || !isPlain(second)) return []
    const pair = pairOf(first, second)
    if (!pair) return []
    return changesBehind(counts, index + 1, second).flatMap((change) => {
      const { unit } = change.statement
      const isOfPair = unit === '%' ? first.statement.unit !== '%' : isDifferenceOf(first, change)
      const before = counts.slice(Math.max(0, index - farthest), index)
      if (
        !isOfPair ||
        (unit !== '%' && isChange(second)) ||
        isOfOthers(change, [...before, first]) ||
        isOfAnother(change, second, before) ||
        isSince(change, first, second) ||
        (isChange(second) && isOfTotal(change, second, before))
      )
        return []
      return contradictedChange(change, pair[0], pair[1])
    })
  })

/** 2022年新收23件，2023年增加4件，增长17.4%: what grew since then. */
function isSince(change: Count, { statement }: Count, difference: Count): boolean {
  if (statement.reason !== 'otherYear' || !isChange(difference)) return false
  const { value } = difference.statement
  const signed = difference.features.changes.includes('down') ? -value : value
  return contradictedChange(change, statement.value, statement.value + signed).length === 0
}

/** 新收27件，上年26件，增加1件，增幅3.8%: two other numbers of the sentence make the change. */
function isOfOthers(change: Count, counts: readonly Count[]): boolean {
  const last = counts.at(-1)
  const values = last
    ? likeIn(
        counts.filter((count) => !isChange(count)),
        last,
      )
    : []
  return values.some((before, at) =>
    values.some((after, other) => other !== at && contradictedChange(change, before, after).length === 0),
  )
}

/** 审结13件，维持9件，2件为其他结果，上年10件，增加3件: what grew is another number before it. */
const isOfAnother = (change: Count, base: Count, counts: readonly Count[]): boolean =>
  likeIn(counts, base).some((after) => contradictedChange(change, base.statement.value, after).length === 0)

/** 公开486条，网站213条、公众号98条，比上年多54条，增长12.5%: what grew is the number before its parts. */
function isOfTotal(change: Count, difference: Count, counts: readonly Count[]): boolean {
  const { value } = difference.statement
  const signed = difference.features.changes.includes('down') ? -value : value
  return likeIn(counts, difference).some(
    (after) => after > signed && contradictedChange(change, after - signed, after).length === 0,
  )
}

/** The values of the counts that stand in the sentence of another, with its measure word. */
const likeIn = (counts: readonly Count[], { segment: { sentence }, statement: { unit } }: Count): number[] =>
  counts.flatMap(({ segment, statement }) =>
    segment.sentence === sentence && statement.unit === unit ? [statement.value] : [],
  )

/** Numbers of a sentence that are looked at besides. */
const farthest = 10

const areNext = (a: Count, b: Count): boolean =>
  a.segment.sentence === b.segment.sentence &&
  a.segment.stretch === b.segment.stretch &&
  a.segment.bracketed === b.segment.bracketed &&
  b.segment.clause - a.segment.clause <= 1

/** What it was and what it is. */
function pairOf(first: Count, second: Count): [before: number, after: number] | undefined {
  const [a, b] = [first.statement.value, second.statement.value]
  if (first.statement.unit !== second.statement.unit) return undefined
  if (leadsTo(first, second)) return [a, b]
  const { changes, against } = first.features
  // 较上年33件减少6件，下降18.2%.
  if (isBase(first) && isChange(second) && second.statement.unit !== '%')
    return [a, second.features.changes.includes('down') ? a - b : a + b]
  if (changes.length > 0 || against || first.list > 0 || first.segment.before === 'list') return undefined
  // 占72.5%，上年占60.2%: of the year before, and in a clause of its own.
  if (isBase(second) || (isYearBefore(second, first) && namesNothing(second))) return [b, a]
  if (!isChange(second) || second.statement.unit === '%') return undefined
  return [second.features.changes.includes('down') ? a + b : a - b, a]
}

/** 比上年的60%; 总量较上年的365条 is of something else than the number before it. */
const isBase = (count: Count): boolean => isMeasured(count) && namesNothing(count)

/** A level that is told with nothing but when it was. */
const namesNothing = (count: Count): boolean =>
  !isChange(count) && count.segment.label.every(({ kind }) => baseKinds.has(kind))

/** The changes behind a number, up to the first count that is none, or is measured by something else. */
function changesBehind(counts: readonly Count[], at: number, last: Count): Count[] {
  const behind = counts.slice(at + 1, at + 1 + reach)
  const end = behind.findIndex(
    (count, index) =>
      !isMove(count) || !areNext(behind[index - 1] ?? last, count) || !isBare(count) || isMeasured(count),
  )
  return behind.slice(0, end < 0 ? undefined : end)
}

const reach = 3

/** Up and down, and 净增. */
const isMove = (count: Count): boolean => (isChange(count) || isNet(count)) && count.statement.reason !== 'range'

/** 其余下降5个百分点 is of another. */
const isBare = ({ segment, features }: Count): boolean =>
  !features.rest && segment.label.every(({ kind }) => bareKinds.has(kind))
const bareKinds = new Set(['change', 'filler', 'structure'])
const baseKinds = new Set([...bareKinds, 'time', 'date'])

const isDifferenceOf = (level: Count, { statement: { unit } }: Count): boolean =>
  level.statement.unit === '%' ? unit === percentagePoint : unit === level.statement.unit
