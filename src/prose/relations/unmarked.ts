import { complements, doneLabel, extremes, grades, negatedLabel, totalling } from '../../form/wordings/relations.js'
import type { Count } from '../statements.js'
import { textOf } from '../tokens.js'
import { labelText } from './labels.js'
import { areNested, bySentence, isAddend, isExact, isOfSeveral, isWithin, sameUnits, total } from './units.js'
import type { Whole } from './wholes.js'

/**
 * Wholes whose parts stand behind them without 其中: two that leave nothing out (属实9条，不属实6条), some of which the last
 * is the rest (其他79条), and those behind a colon, which are at least not more.
 */
export const unmarkedWholes = (counts: readonly Count[]): Whole[] =>
  [...bySentence(counts).values()]
    .filter((own) => own.length > 1 && !own.some(isOfSeveral))
    .flatMap((own) => [
      ...pairs(own),
      ...brackets(own),
      ...runs(own.filter(isOpen)),
      ...rests(own),
      ...within(own),
      ...distributed(own),
    ])

/** 维持6件（复议4件、诉讼2件）: what stands in brackets is of the number before it. */
const isOpen = ({ segment }: Count): boolean => !segment.bracketed

const isPlain = (count: Count): boolean => isAddend(count) && isExact(count)

/** Numbers of the things that are counted by another one, right next to each other. */
const isNext = (a: Count | undefined, b: Count | undefined): b is Count =>
  a !== undefined &&
  b !== undefined &&
  isPlain(a) &&
  isPlain(b) &&
  sameUnits(a, b) &&
  a.segment.stretch === b.segment.stretch &&
  a.segment.entry === b.segment.entry

function pairs(counts: readonly Count[]): Whole[] {
  return counts.flatMap((first, index) => {
    const second = counts[index + 1]
    const [before, after] = [counts[index - 1], counts[index + 2]]
    if (!before || !isNext(before, first) || !isNext(first, second) || !areComplements(first, second)) return []
    // 一、二季度分别为5件、9件，上半年14件，下半年13件: one of several is no whole of others.
    if (before.segment.before === 'list') return []
    // A third part may follow, or 其他, and a total of them.
    return after && after.statement.unit !== '%' && sameUnits(after, second) ? [] : wrong(counts, [first, second])
  })
}

/** What the one is, the other is not: 属实9条，不属实6条; 已整改3项，正在整改1项. */
export function areComplements(first: Count, second: Count): boolean {
  const [a, b] = [labelText(first), labelText(second)]
  if (a === '' || b === '') return false
  return negatedLabel.exec(b)?.groups?.['own'] === a || complements.some(([one, other]) => one.test(a) && other.test(b))
}

/** 95条（义务教育51条、普通高中27条、学前教育17条): no more than the number before the bracket, and where little is left, no less. */
function brackets(counts: readonly Count[]): Whole[] {
  return counts.flatMap((first, index) => {
    const whole = counts[index - 1]
    // 27件（不含咨询14件、信访16件）: none of them are parts.
    if (first.features.structure.has('except')) return []
    if (first.segment.before !== 'open' || first.list > 0 || !whole || whole.segment.bracketed || !isPlain(whole))
      return []
    const following = counts.slice(index, index + mostParts)
    const end = following.findIndex(({ segment }) => !segment.bracketed)
    const parts = following.slice(0, end < 0 ? undefined : end)
    const isList =
      parts.length > 1 &&
      parts.every(
        (part) =>
          isPlain(part) &&
          part.statement.unit === whole.statement.unit &&
          labelText(part) !== '' &&
          !extremes.test(labelText(part)) &&
          !part.features.structure.has('total'),
      )
    if (!isList) return []
    const left = whole.statement.value - total(parts)
    const isWrong = left < 0 || (parts.length > 2 && left > 0 && left <= whole.statement.value * nearlyAll)
    return isWrong ? wrong(counts, parts) : []
  })
}

/** What may be left of a whole for its parts to be all of it but for a slip. */
const nearlyAll = 0.05

/** A件：B件、C件、其他D件. */
function runs(counts: readonly Count[]): Whole[] {
  return counts.flatMap((first, index) => {
    const whole = counts[index - 1]
    if (!whole || !isNext(whole, first) || first.list > 0 || whole.list > 0) return []
    if (first.segment.clause === whole.segment.clause || whole.statement.applicants.length > 0) return []
    const opensByColon = first.segment.before === 'colon' && labelText(first) !== ''
    const opensByComma = first.segment.before === 'comma' && first.statement.unit === whole.statement.unit
    if (!opensByColon && (!opensByComma || isNext(counts[index - 2], whole))) return []
    const following = counts.slice(index, index + mostParts)
    const end = following.findIndex((count, at) => at > 0 && !isNext(following[at - 1], count))
    const parts = following.slice(0, end < 0 ? undefined : end)
    if (parts.length < 2 || parts.some(({ features, list }) => list > 0 || features.structure.has('total'))) return []
    const isComplete =
      parts.at(-1)?.features.rest === true && parts.slice(0, -1).every(({ features }) => !features.rest)
    const left = whole.statement.value - total(parts)
    const isNearly = parts.length > 2 && Math.abs(left) <= whole.statement.value * nearlyAll
    // 总数216个，市级1个、县级12个、乡镇139个、村级62个.
    const isOfTotal =
      whole.features.structure.has('total') && parts.slice(1).every(({ segment }) => segment.before === 'list')
    if (!opensByColon && !(isComplete && areAlike(parts, whole)) && !(isOfTotal && isNearly)) return []
    return wrong(counts, parts).filter(({ kind }) => isComplete || kind === 'more' || isNearly)
  })
}

/** 4件中1件晚于公布，其余3件同步; 64条，已办结61条，剩余3条: from the first number of a sentence on, up to the rest. */
function rests(counts: readonly Count[]): Whole[] {
  const [first] = counts
  const at = counts.findIndex(isRest)
  const parts = counts.slice(1, at + 1)
  const [second] = parts
  if (!first || !second || parts.length < 2 || parts.length > mostParts) return []
  const isWhole =
    first.segment.tail.some(isWithin) || [first, second].some(({ features }) => features.structure.has('within'))
  // Requests that were carried over are among those that were done, and what is left.
  const isLeft = first.statement.object !== 'requests' && parts.length === 2 && doneLabel.test(labelText(second))
  // 共3件，1件仍在审理，其余1件已审结; 29件，除2件延期外，其余28件: what 其余 leaves out stands between them.
  const isOther = parts.length === 2 && parts[1]?.features.structure.has('rest') === true && isSetApart(first, second)
  if (!isWhole && !isLeft && !isOther) return []
  if (![first, ...parts].every((count) => isPlain(count) && sameUnits(count, first) && !count.segment.bracketed))
    return []
  // Of what was carried over and what was done some goes on to the next year.
  if (parts.some(({ statement: { act } }) => act === 'carryIn')) return []
  if (parts.some(({ list, statement: { value } }) => list > 0 || value >= first.statement.value)) return []
  let sum = 0
  const sums = [...parts].reverse().map(({ statement: { value } }) => (sum += value))
  // 8所未建公开栏，补建5所，尚余3所.
  if (sums.includes(first.statement.value) || areNested(parts)) return []
  // 6件经一次补正.
  if (parts.some(({ statement: { unit } }) => unit !== first.statement.unit)) return []
  const kind = sum > first.statement.value ? 'more' : 'less'
  return [{ whole: first.statement, parts: parts.map(({ statement }) => statement), kind }]
}

/** 差错14条中，错别字9条、数据错误2条、链接失效5条: parts of one list that are more than what they are said to be of. */
function within(counts: readonly Count[]): Whole[] {
  return counts.flatMap((whole, index) => {
    const first = counts[index + 1]
    if (!whole.segment.tail.some(isWithin) || first?.list !== 0 || first.segment.before === 'list') return []
    const following = counts.slice(index + 1, index + 1 + mostParts)
    const divider = following[1]?.segment.before
    if (divider !== 'list' && divider !== 'comma') return []
    const end = following.findIndex(({ segment }, at) => at > 0 && segment.before !== divider)
    const parts = following.slice(0, end < 0 ? undefined : end)
    const areParts = parts.every(
      (part) =>
        isNext(whole, part) &&
        part.statement.unit === whole.statement.unit &&
        labelText(part) !== '' &&
        part.list === 0 &&
        (divider === 'list' || part.statement.value <= whole.statement.value),
    )
    // 内部事务、执法案卷各2件，申请人为自然人8件: reasons, and who asked.
    const areAlike = !(
      parts.some(({ features }) => features.applicants.length > 0) &&
      parts.some(({ features }) => features.rows.length > 0)
    )
    if (parts.length < (divider === 'list' ? 2 : fewestOfCommas) || !areParts || !areAlike || areNested(parts))
      return []
    return total(parts) > whole.statement.value ? wrong(counts, parts).filter(({ kind }) => kind === 'more') : []
  })
}

/** What the second number counts is named by nothing but what became of it, or is excepted. */
const isSetApart = (first: Count, second: Count): boolean =>
  second.segment.clause - first.segment.clause === 1 &&
  (second.segment.label.length === 0 || second.features.structure.has('except'))

/** 三个平台共发布3906条，分别为1527条、1468条和911条: numbers without labels behind a total. */
function distributed(counts: readonly Count[]): Whole[] {
  return counts.flatMap((first, index) => {
    const whole = counts[index - 1]
    if (!whole || whole.segment.undecided || !first.segment.undecided || first.segment.before !== 'comma') return []
    const following = counts.slice(index, index + mostParts)
    const end = following.findIndex(({ segment }) => segment.undecided !== true)
    const parts = following.slice(0, end < 0 ? undefined : end)
    const areParts = parts.every((part) => isPlain(part) && part.statement.unit === whole.statement.unit)
    const isWhole = isPlain(whole) && totalling.test(textOf(whole.segment.label))
    return parts.length > 1 && areParts && isWhole ? wrong(counts, parts) : []
  })
}

/** 其余3件, 尚余3件. */
const isRest = ({ features: { structure } }: Count): boolean => structure.has('rest') || structure.has('remaining')

/** 主要负责人出席17场，其他负责人出席5场 end alike, and the whole before them does not. */
function areAlike(parts: readonly Count[], whole: Count): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)].map((count) => (count ? labelText(count).slice(-2) : ''))
  return first === last && !labelText(whole).endsWith(first)
}

/** No number before the parts is their sum: the one right before them is said to be wrong. */
function wrong(counts: readonly Count[], parts: readonly Count[]): Whole[] {
  const [first] = parts
  const at = first ? counts.indexOf(first) : 0
  const before = counts.slice(Math.max(0, at - mostParts), at).filter((count) => first && sameUnits(count, first))
  const whole = before.at(-1)
  const sum = total(parts)
  if (!whole || grades.test(labelText(whole))) return []
  let all = 0
  const wholes = [...before].reverse().flatMap(({ statement: { value } }) => [value, (all += value)])
  if (wholes.includes(sum)) return []
  if (sum > whole.statement.value && parts.some(({ statement: { unit } }) => unit !== whole.statement.unit)) return []
  const kind = sum > whole.statement.value ? 'more' : 'less'
  return [{ whole: whole.statement, parts: parts.map(({ statement }) => statement), kind }]
}

/** Parts that commas divide may be of several ways to divide; so many are of one. */
const fewestOfCommas = 3

/** Numbers of one list that are looked at. */
const mostParts = 40
