import { countOfPlaces } from '../../form/wordings/numbers.js'
import { flow } from '../../form/wordings/relations.js'
import type { Count } from '../statements.js'
import { labelText } from './labels.js'
import { howMany, isAddend, isAll, isExact, isOfEach, isPerson, isThese, sameUnits, total } from './units.js'
import type { Whole } from './wholes.js'

/** The sums of a paragraph that the numbers before them do not make. */
export const wrongSums = (counts: readonly Count[]): Whole[] => [...summedUp(counts), ...nearlySummedUp(counts)]

/** A件、B件，共计n件: the numbers before it, from some one on, must add up to it. */
function summedUp(counts: readonly Count[]): Whole[] {
  return counts.flatMap((count, index) => {
    const { segment, features, statement } = count
    const isNext = (counts[index - 1]?.segment.clause ?? -1) >= segment.clause - 1 || howMany(segment) !== undefined
    const isSum = (features.structure.has('total') || sumsParts(count, counts[index - 1])) && isBare(segment.label)
    const last = counts[index - 1]
    if (
      !isSum ||
      !isNext ||
      !last ||
      !(sameUnits(last, count) || last.segment.bracketed) ||
      isOfThose(count, last) ||
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
    // 依次为12、8、4、1件，计25件: what has no measure word is not here.
    if (segment.before === 'comma' && last.segment.before === 'list' && isPartOfBareList(all)) return []
    const before = all.filter(
      (other, at) =>
        isAddend(other) &&
        sameUnits(other, count) &&
        // 19个乡镇收件205件: who received them.
        !(isOfPlaces(other) && !isOfPlaces(count) && all[at + 1]?.statement.unit === statement.unit) &&
        (segment.bracketed || !other.segment.bracketed || other.list > 0 || isLabelled(other, all[at - 1])),
    )
    if (before.length < 2 || !before.every(isExact) || !isExact(count)) return []
    // 完成5个，已补210份，总计300份: of one number there is no sum.
    if (before.filter(({ statement: { unit } }) => unit === statement.unit || isPerson(unit)).length < 2) return []
    // 热线143件，办结141件，申请27件，两项合计170件: which two is not said.
    if ((howMany(segment) ?? before.length) !== before.length) return []
    const tops = before.filter(({ list }) => list === 0)
    let sum = 0
    const sums = [total(tops), ...[...before].reverse().map((other) => (sum += other.statement.value))]
    // 公众号217条、网站185条，张贴公告96张，共计498条（张）.
    sums.push(total(all.filter((other) => isAddend(other) && !other.segment.bracketed)))
    // 均确定1名负责人和1名联络员，共46人: so far off is no slip.
    if (statement.value > total(before) * mostTimes) return []
    if (sums.includes(statement.value) || before.some(({ statement: other }) => other.value === statement.value))
      return []
    // 其中个人53件、企业14件，两者合计69件.
    const areOneList = segment.label.some(isThese) && before.every(({ list }) => list === before[0]?.list)
    return tops.length === before.length || areOneList
      ? [{ whole: statement, parts: before.map((other) => other.statement), kind: 'sum' as const }]
      : []
  })
}

const isOfPlaces = ({ statement: { unit } }: Count): boolean => unit === countOfPlaces

const isPartOfBareList = (counts: readonly Count[]): boolean => {
  const [before, last] = counts.slice(-2)
  return before?.statement.unit === '' && last?.segment.before === 'list'
}

/** 最多的3个村合计16件: what 3 villages have. */
const isOfThose = (sum: Count, last: Count): boolean =>
  last.segment.clause === sum.segment.clause && last.statement.unit !== sum.statement.unit

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
  features.times.some(isWholeYear)

const wholeYears = new Set(['thisYear', 'sameYear', 'cumulative'])
const isWholeYear = ({ id }: { id: string }): boolean => wholeYears.has(id)

/**
 * 网站642条，公众号418条，各渠道合计1268条; 14个社区、5个村，18个村（居）全部设有公开栏: words that may be of something else say what
 * is added up, and a sum that is only a slip away is meant to be that of the numbers right before it.
 */
function nearlySummedUp(counts: readonly Count[]): Whole[] {
  return counts.flatMap((count, index) => {
    const { segment, features, statement } = count
    if (segment.bracketed || !isAddend(count) || !isExact(count)) return []
    const isOfAll = segment.label.length === 0 && segment.before === 'comma' && segment.tail.some(isAll)
    const { acts, rows, results, actors } = features
    const done = acts.filter((act) => act !== 'publish')
    const isOfOther = done.length + rows.length + results.length + actors.length > 0
    const namesThem = !isBare(segment.label) || segment.tail.some(({ kind }) => kind !== 'filler')
    const isTotal = features.structure.has('total') && namesThem && !isOfOther
    if (!(isOfAll || isTotal || isOfYear(count))) return []
    // 原有36块，新增5块，停用2块，调整后共39块: what is left is no sum.
    if (flow.closing.test(labelText(count))) return []
    const parts = partsBefore(counts, index)
    const sum = total(parts)
    const isRight =
      runsOf(parts).some((run) => total(run) === statement.value) ||
      parts.some((part) => sum - part.statement.value === statement.value)
    if (parts.length < (isOfAll || isTotal ? 2 : fewestOfYear) || isRight) return []
    const isSlip = sum >= fewestOfSum && Math.abs(sum - statement.value) <= sum * farthestSlip
    return isSlip ? [{ whole: statement, parts: parts.map((part) => part.statement), kind: 'sum' as const }] : []
  })
}

/** 日报365期、月报12期、季报4期，全年382期. */
const isOfYear = ({ segment: { label, before }, features: { times } }: Count): boolean =>
  before === 'comma' &&
  label.length > 0 &&
  label.every(({ kind }) => kind === 'time' || kind === 'filler') &&
  times.some(isWholeYear)

/** The numbers right before a sum that are counted as it is; none where one of them is a sum or of each itself. */
function partsBefore(counts: readonly Count[], index: number): Count[] {
  const parts: Count[] = []
  const sum = counts[index]
  let clause = sum?.segment.clause ?? 0
  for (let at = index - 1; sum && at >= Math.max(0, index - mostNearParts); at -= 1) {
    const part = counts[at]
    if (part?.segment.sentence !== sum.segment.sentence || clause - part.segment.clause > 1) break
    // 纪要22期、人事信息13条，两类共35条: what is counted otherwise may be added up too.
    if (parts[0]?.segment.before === 'list' && part.statement.unit !== sum.statement.unit) return []
    clause = part.segment.clause
    // 优秀9所、占25%，良好19所; 三个账号共发布1081条.
    if (part.statement.unit === '%' || (at === index - 1 && isOfHolders(part, sum))) continue
    if (!isAddend(part) || !isExact(part) || part.statement.unit !== sum.statement.unit || part.segment.bracketed) break
    if (part.features.structure.has('total') || isOfEach(part)) return []
    parts.unshift(part)
  }
  return parts
}

/** 三个账号共发布: those that have it. */
const isOfHolders = (count: Count, sum: Count): boolean => count.segment.label.length === 0 && isOfThose(sum, count)

/** All numbers next to one another: 优良 are the first two of three, 新旧 all but what was repealed. */
const runsOf = (parts: readonly Count[]): Count[][] =>
  parts.flatMap((_, from) => parts.slice(from).map((__, length) => parts.slice(from, from + length + 1)))

/** Numbers of a sum that is told in other words than 共. */
const mostNearParts = 12
/** Numbers next to one another that a number of the year may be the sum of without a word that says so. */
const fewestOfYear = 3
/** Smaller sums are met by chance. */
const fewestOfSum = 10
/** How far a slip may lead from a sum, in parts of it. */
const farthestSlip = 0.15

/** No sum is so many times that of its parts by a slip. */
const mostTimes = 5

const mostParts = 30
