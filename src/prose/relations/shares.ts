import { ranked } from '../../form/wordings/relations.js'
import type { Statement } from '../../model/index.js'
import type { Count } from '../statements.js'
import { labelText } from './labels.js'
import { isAddend, isExact, isJoint, isWithin, sameUnits, total } from './units.js'

/** A share that does not fit its numbers. Percentages are as printed. */
export interface Share {
  percent: Statement
  part: Statement
  whole: number
  expected: string
}

/**
 * The shares of a paragraph that fit nothing that they may be shares of: x件，占p% in a list of parts
 * or behind 在y件中. Any number before it may be its whole; only where the text makes one the whole
 * is it said to be wrong. `totals` are what shares of requests may be shares of besides.
 */
export function wrongShares(counts: readonly Count[], totals: readonly number[]): Share[] {
  return counts.flatMap((percent, index) => {
    const { statement, features, segment } = percent
    const part = counts[index - 1]
    if (!isShare(statement) || !(features.structure.has('share') || isAlone(percent, counts[index + 1])) || !part)
      return []
    // 合占84.5%, 两项合起来占64.7% is of more than the number before it, 各占一半 of each.
    if (
      segment.undecided ||
      segment.label.some(isJoint) ||
      ['total', 'each', 'all'].some((id) => features.structure.has(id))
    )
      return []
    if (ranked.test(labelText(part))) return []
    // 无法提供的7件，在29件处理结果里占24.1%: the number before the share is the whole.
    if (part.segment.tail.some(isWithin)) return []
    // 14件，6件，5件，占比56%、24%、20%: the shares of all, one behind the other.
    const next = counts[index + 1]
    if (next && isShare(next.statement) && next.segment.label.length === 0 && next.segment.before === 'list') return []
    // 纠正与其他结果各1件，占三分之一.
    if (part.features.structure.has('each')) return []
    // 二季度最多，占三分之一; 8件、7件、6件，占72.4%: of something else than the number before it.
    if (segment.clause - part.segment.clause > 1 || mayBeOfAll(part, counts[index - 2])) return []
    const isBare = segment.label.every(({ kind }) => kind === 'structure' || kind === 'filler')
    if (!isBare || part.segment.sentence !== segment.sentence || !isAddend(part) || !isExact(part)) return []
    const before = counts.slice(Math.max(0, index - reach), index - 1)
    // An outcome is one of all that were dealt with, an applicant one of all that asked.
    const likeliest = part.statement.kinds.length > 0 ? [...totals].reverse() : totals
    const sums = part.statement.object === 'requests' ? [...new Set(likeliest)] : []
    const told = wholesFor(part, before)
    const wholes = (told.length > 0 ? told : wholeNextTo(part, before)).map(({ statement: { value } }) => value)
    const [whole] =
      wholes.length > 0
        ? wholes.filter((value) => value >= part.statement.value)
        : isRow(part) && !isOfBoth(part)
          ? totalsFor(part, before, sums)
          : []
    if (whole === undefined || whole <= 0 || whole < part.statement.value) return []
    const all = before.filter((count) => isAddend(count) && sameUnits(count, part))
    const alike = before.filter(({ statement: { unit } }) => unit === part.statement.unit)
    const plausible = [...[...all, ...alike].map((count) => count.statement.value), total(told), ...sums]
    if (plausible.some((value) => fits(part.statement.value, value, statement))) return []
    const expected = percentage(part.statement.value, whole).toFixed(Math.max(statement.decimals ?? 0, 1))
    return [{ percent: statement, part: part.statement, whole, expected }]
  })
}

/** The last of several parts that have no share of their own: the share may be that of all. */
export const mayBeOfAll = (part: Count, before: Count | undefined): boolean =>
  before?.statement.unit === part.statement.unit &&
  before.segment.sentence === part.segment.sentence &&
  (part.segment.before === 'list' || (part.list > 0 && part.list === before.list))

/** Numbers before a share that it may be a share of. */
const reach = 60

/** What a row of the requests, or a result of reviews, is a share of: the total that its sentence tells, or any that there is. */
function totalsFor(part: Count, before: readonly Count[], sums: readonly number[]): readonly number[] {
  const told = before.filter(
    (count) =>
      count.segment.sentence === part.segment.sentence &&
      count.statement.object === part.statement.object &&
      !isRow(count) &&
      isAddend(count) &&
      isExact(count),
  )
  return told.length > 0 ? told.map(({ statement }) => statement.value) : sums
}

/** 自然人申请中公开9件，占45%: of the row, of the applicant, or of all. */
const isOfBoth = ({ features: { rows, applicants } }: Count): boolean => rows.length > 0 && applicants.length > 0

const isRow = ({ statement: { kinds, applicants } }: Count): boolean => kinds.length + applicants.length > 0

/** Wholes are only those that the text makes one: before 其中, with 中 behind it, or alone in the sentence before. */
function wholesFor(part: Count, before: readonly Count[]): Count[] {
  const own = before.filter((count) => isAddend(count) && isExact(count) && sameUnits(count, part))
  const sentence = own.filter(({ segment }) => segment.sentence === part.segment.sentence)
  const within = sentence.filter(({ features, list }) => list === 0 && features.structure.has('within'))
  // A semicolon ends a list, and shares of its whole go on behind it.
  const listed = before.findLast((count) => count.list > 0 && count.segment.sentence === part.segment.sentence)
  if (part.list === 0)
    return listed
      ? wholesFor(listed, before.slice(0, before.indexOf(listed)))
      : [...within, ...beforeColon(sentence, part)]
  const tops = sentence.filter(({ list }) => list !== part.list)
  if (tops.length > 0) return tops
  const last = own.filter(({ segment, list }) => list === 0 && segment.sentence === part.segment.sentence - 1)
  return last.length === 1 ? last : []
}

/** 抽查46所学校，发现未按时更新的11所，占23.9%: the number right before it, of the same things. */
function wholeNextTo(part: Count, before: readonly Count[]): Count[] {
  // 发布153篇，阅读超1000次的21篇: what it is counted by stands between.
  const whole = before.findLast(
    ({ segment, statement }) => segment.clause !== part.segment.clause || statement.unit === part.statement.unit,
  )
  const isNext =
    whole?.segment.sentence === part.segment.sentence &&
    part.segment.clause - whole.segment.clause <= 1 &&
    (part.segment.before !== 'list' || part.segment.clause === whole.segment.clause) &&
    part.segment.entry === whole.segment.entry &&
    // 党政办公开640条，经济发展办仅公开12条: next to one another, and parts of something else.
    labelText(part).slice(-2) !== labelText(whole).slice(-2)
  return isNext && isAddend(whole) && isExact(whole) && whole.statement.unit === part.statement.unit ? [whole] : []
}

/** 收到221件：个人152件，占68.8%；企业41件，占18.6%: what stands before the colon. */
function beforeColon(sentence: readonly Count[], part: Count): Count[] {
  const all = [...sentence, part]
  const first = all.findLastIndex(({ segment }) => segment.before === 'colon' && segment.label.length > 0)
  const whole = all[first - 1]
  return whole?.list === 0 ? [whole] : []
}

export const percentage = (part: number, whole: number): number => (part * 100) / whole

/** A percentage with its digits, or one in words: 三成, 近一半. */
export const isShare = ({ unit, decimals, bounds }: Statement): boolean =>
  unit === '%' && (decimals !== null || bounds !== undefined)

/** 网站发布311条，超过七成; 不规范的5件（21.7%）: a share with no word for it, alone in its clause or its brackets. */
function isAlone({ statement: { bounds }, segment: { label, tail, before, clause } }: Count, next?: Count): boolean {
  const isBare = [...label, ...tail].every(({ kind }) => kind === 'filler')
  const isNext = next?.segment.clause === clause + 1
  // 近七成（7人）: of another number. （75%、60条）: of a list.
  if (before === 'comma') return isBare && bounds !== undefined && !(isNext && next.segment.before === 'open')
  return isBare && before === 'open' && !(isNext && next.segment.bracketed)
}

/** At the printed precision: rounded, or its decimals cut; of a share in words, as near as the words say. */
export function fits(part: number, whole: number, { value, decimals, bounds }: Statement): boolean {
  const exact = percentage(part, whole)
  if (bounds) return whole > 0 && exact >= bounds[0] && exact <= bounds[1]
  const digit = 10 ** -(decimals ?? 0)
  const most = decimals === 0 ? digit / 2 + 1e-9 : digit - 1e-9
  return whole > 0 && exact - value <= most && value - exact <= digit / 2 + 1e-9
}
