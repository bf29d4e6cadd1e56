import type { Statement } from '../../model/index.js'
import type { Count } from '../statements.js'
import { isAddend, isExact, isOfEach, isWithin, sameUnits, total } from './units.js'
import { unmarkedWholes } from './unmarked.js'

/** A total that its parts contradict. */
export interface Whole {
  whole: Statement
  parts: Statement[]
  /** `more`: the parts are more than the whole · `less`: they leave nothing out, and are less · `sum`: 共计 behind them is another number. */
  kind: 'more' | 'less' | 'sum'
}

/** The wholes of a paragraph that do not go with their parts. */
export const contradictedWholes = (counts: readonly Count[]): Whole[] => [
  ...listed(counts),
  ...unmarkedWholes(counts),
  ...summedUp(counts),
]

/** Totals with parts behind 其中, 包括, 分为 or in brackets. */
function listed(counts: readonly Count[]): Whole[] {
  const lists = new Map<number, { before: Count[]; list: Count[] }>()
  counts.forEach((count, index) => {
    const own = lists.get(count.list)
    if (own) own.list.push(count)
    else if (count.list > 0)
      lists.set(count.list, { before: counts.slice(Math.max(0, index - mostParts), index), list: [count] })
  })
  return [...lists.values()].flatMap(({ before, list }) => {
    const [first] = list
    if (!first) return []
    const wholes = wholesOf(first, before)
    const whole = wholes.at(-1)
    if (!whole) return []
    // 其中5件与征地有关，5件中3件当面领取: from there on parts of a part.
    const end = list.findIndex(({ segment }) => segment.tail.some(isWithin))
    const parts = (end < 0 ? list : list.slice(0, end)).filter(
      (part, index) =>
        !countsPlaces(part, list[index + 1], whole) &&
        part.segment.bracketed === first.segment.bracketed &&
        isAddend(part) &&
        sameUnits(part, whole) &&
        !part.features.structure.has('total'),
    )
    return contradiction(whole, wholes, parts, first.closedList)
  })
}

/** 公开信息5613条，其中9个县局4405条: the number of those that did it is no part. */
const countsPlaces = (part: Count, next: Count | undefined, whole: Count): boolean =>
  next?.segment.clause === part.segment.clause &&
  part.statement.unit !== whole.statement.unit &&
  next.statement.unit === whole.statement.unit

/** What the first part may be a part of: the counts before it in its sentence, or the only one of the sentence before. */
function wholesOf(first: Count, counts: readonly Count[]): Count[] {
  const before = counts.filter((count) => isAddend(count) && sameUnits(count, first))
  const own = before.filter(({ segment }) => segment.sentence === first.segment.sentence)
  // 11—30件（含30件）: a bracket is of the number right before it, whatever that is.
  if (first.segment.bracketed) return own.filter((count) => count === counts.at(-1))
  if (own.length > 0) return own.filter(({ segment }) => !segment.bracketed)
  const last = before.filter(({ segment }) => segment.sentence === first.segment.sentence - 1)
  return last.length === 1 ? last : []
}

function contradiction(whole: Count, wholes: readonly Count[], parts: readonly Count[], closed: boolean): Whole[] {
  if (parts.length === 0 || ![whole, ...parts].every(isExact)) return []
  const candidates = new Set([...wholes.map(({ statement }) => statement.value), total(wholes)])
  const most = Math.max(...candidates)
  if (parts.length > 1 && (areNested(parts) || parts.some(({ statement: { value } }) => candidates.has(value))))
    return []
  let sum = 0
  for (const [index, { statement }] of parts.entries()) {
    sum += statement.value
    // Behind parts that add up another way of dividing begins, but not behind 、.
    if (candidates.has(sum) && parts[index + 1]?.segment.before !== 'list') return []
  }
  const said = { whole: whole.statement, parts: parts.map(({ statement }) => statement) }
  // 认领19项，其中新收27件、办结29件 counts different things, whatever they are called.
  if (sum > most && parts.some(({ statement: { unit } }) => unit !== whole.statement.unit)) return []
  if (sum > most) return [{ ...said, kind: 'more' }]
  const isComplete = parts.length > 1 && (closed || leavesNothingOut(parts))
  return isComplete && sum < Math.min(...candidates) ? [{ ...said, kind: 'less' }] : []
}

/** 直接起诉2件，维持1件、未审结1件: some of the parts are those of the one before them. */
const areNested = (parts: readonly Count[]): boolean =>
  parts.some(({ statement: { value } }, at) => {
    let sum = 0
    return parts
      .slice(at + 1, at + 1 + mostParts)
      .some((part, index) => (sum += part.statement.value) === value && index > 0)
  })

/** The last part is the rest, or the parts are natural persons and organizations. */
function leavesNothingOut(parts: readonly Count[]): boolean {
  const applicants = parts.map(({ features }) => features.applicants.join('+'))
  return (
    parts.at(-1)?.features.rest === true ||
    (applicants.length === 2 && applicants.includes('individual') && applicants.includes('organizations'))
  )
}

/** A件、B件，共计n件: the numbers before it, from some one on, must add up to it. */
function summedUp(counts: readonly Count[]): Whole[] {
  return counts.flatMap((count, index) => {
    const { segment, features, statement } = count
    const isNext = (counts[index - 1]?.segment.clause ?? -1) >= segment.clause - 1
    const isSum = (features.structure.has('total') || sumsParts(count, counts[index - 1])) && isBare(segment.label)
    const last = counts[index - 1]
    if (
      !isSum ||
      !isNext ||
      !last ||
      !(sameUnits(last, count) || last.segment.bracketed) ||
      !isAddend(count) ||
      segment.tail.some(({ kind }) => kind !== 'filler') ||
      features.structure.has('among')
    )
      return []
    const all = counts
      .slice(Math.max(0, index - mostParts), index)
      .filter((other) => other.segment.sentence === segment.sentence && other.segment.entry === segment.entry)
    // 7个村各1块，乡政府2块，共9块: how often one is told apart from it; in 四个季度各7个、5个 each has its own number.
    if (all.some((other, at) => isOfEach(other) && all[at + 1]?.segment.before !== 'list')) return []
    const before = all.filter(
      (other, at) =>
        isAddend(other) &&
        sameUnits(other, count) &&
        (segment.bracketed || !other.segment.bracketed || other.list > 0 || isLabelled(other, all[at - 1])),
    )
    if (before.length < 2 || !before.every(isExact) || !isExact(count)) return []
    const tops = before.filter(({ list }) => list === 0)
    let sum = 0
    const sums = [total(tops), ...[...before].reverse().map((other) => (sum += other.statement.value))]
    // 公众号217条、网站185条，张贴公告96张，共计498条（张）.
    sums.push(total(all.filter((other) => isAddend(other) && !other.segment.bracketed)))
    if (sums.includes(statement.value) || before.some(({ statement: other }) => other.value === statement.value))
      return []
    return tops.length === before.length
      ? [{ whole: statement, parts: before.map((other) => other.statement), kind: 'sum' as const }]
      : []
  })
}

/** 自然人（63件）: no note on the number before it. */
const isLabelled = ({ segment }: Count, before: Count | undefined): boolean =>
  segment.before === 'open' && before?.segment.clause !== segment.clause - 1

/** 共, 全年共: nothing that is counted. */
const isBare = (label: Count['segment']['label']): boolean =>
  label.every(({ kind }) => kind === 'structure' || kind === 'filler' || kind === 'time')

/** 一至四季度分别为a、b、c、d，全年n or 累计n: parts of the year, and the year. */
const sumsParts = ({ features }: Count, before: Count | undefined): boolean =>
  before?.statement.reason === 'partOfYear' &&
  before.segment.before === 'list' &&
  before.segment.label.length === 0 &&
  features.times.some(({ id }) => id === 'thisYear' || id === 'sameYear' || id === 'cumulative')

const mostParts = 30
