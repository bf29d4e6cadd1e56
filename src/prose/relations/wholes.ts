import type { Statement } from '../../model/index.js'
import type { Count } from '../statements.js'
import { wrongSums } from './sums.js'
import { areExchanged } from './digits.js'
import { areNested, howMany, isAddend, isBase, isExact, isOfSeveral, isWithin, sameUnits, total } from './units.js'
import { areComplements, unmarkedWholes } from './unmarked.js'

/** A total that its parts contradict. */
export interface Whole {
  whole: Statement
  parts: Statement[]
  /** `more`: the parts are more than the whole · `less`: they leave nothing out, and are less · `sum`: 共计 behind them is another number. */
  kind: 'more' | 'less' | 'sum'
}

/** The wholes of a paragraph that do not go with their parts. */
export const contradictedWholes = (counts: readonly Count[]): Whole[] =>
  // 直接起诉2件，1件维持，1件撤诉；复议后起诉1件: one of them is taken apart.
  [...listed(counts), ...unmarkedWholes(counts), ...wrongSums(counts)].filter(
    ({ kind, parts }) => kind !== 'more' || !parts.some((_, at) => isTakenApart(parts, at)),
  )

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
    const own = (end < 0 ? list : list.slice(0, end)).filter(
      (part, index) =>
        !countsPlaces(part, list[index + 1], whole) &&
        part.segment.bracketed === first.segment.bracketed &&
        isAddend(part) &&
        sameUnits(part, whole) &&
        !isApart(part, whole),
    )
    // 其中已办结29件，公开与部分公开共14件，…: some of the parts are those of another, sums among them.
    if (areNested(own)) return []
    // 自然人4件，商业企业、其他各1件: so many of each of how many?
    if (list.some(isOfSeveral)) return []
    return contradiction(
      whole,
      wholes,
      own.filter(({ features }) => !features.structure.has('total')),
      // 三类决定共377件，其中许可326件、处罚48件、强制3件.
      first.closedList || howMany(whole.segment) === own.length,
    )
  })
}

/** 公开信息5613条，其中9个县局4405条: the number of those that did it is no part. */
const countsPlaces = (part: Count, next: Count | undefined, whole: Count): boolean =>
  next?.segment.clause === part.segment.clause &&
  part.statement.unit !== whole.statement.unit &&
  next.statement.unit === whole.statement.unit

/** 制发4件，其中联合制发1件，废止2件: what was repealed is none of those that were made, nor of those in force. */
const isApart = ({ statement: part }: Count, { statement: whole }: Count): boolean =>
  part.object === whole.object && (neverParts[whole.act ?? '']?.includes(part.act ?? '') ?? false)

const neverParts: Readonly<Record<string, readonly string[]>> = { make: ['repeal', 'valid'], valid: ['repeal'] }

/** What the first part may be a part of: the counts before it in its sentence, or the only one of the sentence before. */
function wholesOf(first: Count, counts: readonly Count[]): Count[] {
  const before = counts.filter((count) => isAddend(count) && sameUnits(count, first))
  const own = before.filter(({ segment }) => segment.sentence === first.segment.sentence)
  // 聘请法律顾问1名；沟通率达到100%，其中8名表示理解: what stands before the semicolon is of something else.
  const goesOn = counts.some(({ segment }) => segment.stretch === first.segment.stretch)
  if (goesOn && own.length > 0 && own.every(({ segment }) => segment.stretch !== first.segment.stretch)) return []
  // 建议4件、提案21件，合计25件，其中已解决18件: of all of them.
  const nearest = counts.findLast(
    (count) =>
      (isAddend(count) || isBase(count)) &&
      sameUnits(count, first) &&
      count.segment.sentence === first.segment.sentence,
  )
  // 占三类信息265件的19.2%，其中检查214件: of those.
  if (nearest && isBase(nearest)) return [nearest]
  if (nearest?.features.structure.has('total') && !first.segment.bracketed) return [nearest]
  // 11—30件（含30件）: a bracket is of the number right before it, whatever that is.
  if (first.segment.bracketed) return own.filter((count) => count === counts.at(-1))
  if (own.length > 0) return own.filter(({ segment }) => !segment.bracketed)
  const last = before.filter(({ segment }) => segment.sentence === first.segment.sentence - 1)
  return last.length === 1 ? last : []
}

function contradiction(whole: Count, wholes: readonly Count[], parts: readonly Count[], closed: boolean): Whole[] {
  if (parts.length === 0 || ![whole, ...parts].every(isExact)) return []
  // 内部事务、执法案卷各2件，申请人为自然人8件: reasons, and who asked.
  const areOfTwoKinds = parts.some(isOfAsker) && parts.some((part) => !isOfAsker(part) && part.features.rows.length > 0)
  if (areOfTwoKinds) return []
  const candidates = new Set([...wholes.map(({ statement }) => statement.value), total(wholes)])
  const most = Math.max(...candidates)
  if (parts.length > 1 && parts.some(({ statement: { value } }) => candidates.has(value))) return []
  let sum = 0
  for (const [index, { statement }] of parts.entries()) {
    sum += statement.value
    // Behind parts that add up another way of dividing begins, but not behind 、.
    if (candidates.has(sum) && parts[index + 1]?.segment.before !== 'list') return []
  }
  const said = { whole: whole.statement, parts: parts.map(({ statement }) => statement) }
  // 认领19项，其中新收27件、办结29件 counts different things, whatever they are called.
  const alike = said.parts.filter(({ unit }) => unit === whole.statement.unit)
  if (sum > most) return sumOf(alike) > most ? [{ ...said, parts: alike, kind: 'more' }] : []
  const isNearly = parts.length >= fewestOfSlip && sum >= most * (1 - leftBySlip)
  const isExchange = parts.length >= fewestOfExchange && candidates.size === 1 && isExchanged(said.parts, most)
  const isComplete = parts.length > 1 && (closed || leavesNothingOut(parts) || isNearly || isExchange)
  return isComplete && sum < Math.min(...candidates) ? [{ ...said, kind: 'less' }] : []
}

/** Whether a part is what two or more behind it make. */
function isTakenApart(parts: readonly Statement[], at: number): boolean {
  const [own, ...behind] = parts.slice(at, at + mostParts)
  let left = own?.value ?? 0
  return behind.some(({ value }, index) => (left -= value) === 0 && index > 0)
}

const isOfAsker = ({ features: { applicants } }: Count): boolean => applicants.length > 0

/** 网站416条、公众号1174条、微博709条 of 2380: with two digits of one part exchanged (790), nothing is left. */
function isExchanged(parts: readonly Statement[], whole: number): boolean {
  const left = whole - sumOf(parts)
  return parts.some(({ value }) => areExchanged(value, value + left))
}

const sumOf = (statements: readonly Statement[]): number => statements.reduce((sum, { value }) => sum + value, 0)

/** The last part is the rest, or the parts are natural persons and organizations. */
function leavesNothingOut(parts: readonly Count[]): boolean {
  const applicants = parts.map(({ features }) => features.applicants.join('+'))
  const [first, second, ...others] = parts
  return (
    parts.at(-1)?.features.rest === true ||
    (first !== undefined && second !== undefined && others.length === 0 && areComplements(first, second)) ||
    (applicants.length === 2 && applicants.includes('individual') && applicants.includes('organizations'))
  )
}

/** Parts, at least, that all but a slip of their whole. */
const fewestOfSlip = 4
/** The same where two digits exchanged are all that is left. */
const fewestOfExchange = 3
/** What a slip leaves of a whole. */
const leftBySlip = 0.03

const mostParts = 30
