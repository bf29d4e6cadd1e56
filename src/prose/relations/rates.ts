import { ratesOf } from '../../form/wordings/numbers.js'
import type { Statement } from '../../model/index.js'
import { featuresOf, hasContent, type Features } from '../features.js'
import { disputeObjects } from '../objects.js'
import { rowGroups } from '../rows-of.js'
import type { Count } from '../statements.js'
import { fits, isShare, percentage, type Share } from './shares.js'
import { isAddend, isBase, isEach, isExact, isJoint, isOfYearBefore, isWithin, latestYear, sameUnits } from './units.js'

/** The values that the tables have for a statement, one for each way to understand it. */
export type Values = (statement: Statement) => number[]

/** Numbers before a share that it may be a share of. */
const reach = 60

/**
 * Shares and rates whose words name what they are of (占办结总数的41%, 信访类占22%, 维持率70%) and that fit neither it
 * nor any number before them. `part` of what is returned is the percentage itself where the tables alone have the part.
 */
export function wrongRates(counts: readonly Count[], values: Values): Share[] {
  const latest = latestYear(counts)
  return counts.flatMap((percent, index) => {
    const { statement } = percent
    if (!isShare(statement) || isOfYearBefore(percent, latest)) return []
    if (statement.reason === 'plan' || statement.reason === 'otherYear' || statement.reason === 'otherOrgan') return []
    const before = counts
      .slice(Math.max(0, index - reach), index)
      .filter((count) => (isAddend(count) || isBase(count)) && count.segment.sentence === percent.segment.sentence)
    // 全市办结率93.5%: what the tables have is not of others.
    const own: Values = percent.isOfOthers ? () => [] : values
    const named = rateOf(percent, own) ?? shareOf(percent, before, own)
    if (!named) return []
    const { parts, wholes, isNumber = false } = named
    if (parts.length === 0 || wholes.length === 0) return []
    // 已审结的8件中6件维持，维持率75%; 维持率为80%（5件中4件）: told by the sentence.
    const [next, ...others] = counts.slice(index + 1, index + 3)
    const behind = next?.segment.before === 'open' ? [next, ...others] : []
    const told = [...before, ...behind].map((count) => count.statement.value)
    const last = before.at(-1)
    // 办结71件，公开30件、部分公开8件，公开率53.5%: of those two.
    const ones = last?.segment.before === 'list' ? [...told, ...sumsUpTo(last, before).slice(1, 2)] : told
    if (ones.some((one) => told.some((all) => all >= one && fits(one, all, statement)))) return []
    const plausible = isNumber ? wholes : [...wholes, ...before.map((count) => count.statement.value)]
    if (parts.some((part) => plausible.some((whole) => whole >= part && fits(part, whole, statement)))) return []
    const part = parts[0] ?? 0
    const whole = wholes.find((value) => value > 0 && value >= part)
    if (whole === undefined) return []
    const expected = percentage(part, whole).toFixed(Math.max(statement.decimals ?? 0, 1))
    return [{ percent: statement, part: { ...statement, value: part, unit: unitOf(before) }, whole, expected }]
  })
}

/** What a number makes with those before it: A 1件、B 1件，占12件的六分之一. The number itself is the first. */
function sumsUpTo(last: Count, counts: readonly Count[]): number[] {
  let sum = 0
  return counts
    .slice(0, counts.indexOf(last) + 1)
    .filter((count) => sameUnits(count, last))
    .map(({ statement: { value } }) => value)
    .reverse()
    .map((value) => (sum += value))
}

const unitOf = (before: readonly Count[]): string => before.at(-1)?.statement.unit ?? ''

interface Named {
  parts: number[]
  wholes: number[]
  /** The whole is a number of the text. */
  isNumber?: boolean
}

/** 占 with words before or behind it: the part, or what it is a part of. */
function shareOf({ segment, statement, features }: Count, before: readonly Count[], values: Values): Named | undefined {
  const at = segment.label.findIndex((token) => token.kind === 'structure' && token.id === 'share')
  const [first, last] = [before.at(-2), before.at(-1)]
  // 无法提供类占比最高，达24.1%.
  if (
    at < 0 &&
    features.structure.has('share') &&
    !features.unknown &&
    features.rows.length + features.applicants.length > 0
  )
    return statement.object === 'requests'
      ? { parts: values(meant(features, statement)), wholes: allOf(statement, values) }
      : undefined
  if (at < 0) {
    // 占办结数52件的27%.
    const isOfLast = last?.features.structure.has('share') === true && last.segment.clause === segment.clause
    return isOfLast && first && sameUnits(first, last) && isExact(first) && isExact(last)
      ? { parts: sumsUpTo(first, before), wholes: [last.statement.value], isNumber: true }
      : undefined
  }
  // 无法提供类中“不掌握”占85.7%.
  const within = segment.label.slice(0, at).findIndex(isWithin)
  if (within >= 0 && !segment.label.some(isEach)) {
    const [top, part] = [featuresOf(segment.label.slice(0, within)), featuresOf(segment.label.slice(within + 1, at))]
    if (hasContent(top) && hasContent(part))
      return top.unknown || part.unknown || part.negated
        ? undefined
        : { parts: values(meant(part, statement)), wholes: values(allMeant(top, statement)) }
  }
  // 部分公开、不予公开各占6.9%: each of them.
  const own = segment.label.some(isEach) ? features : featuresOf(segment.label.slice(0, at))
  const whole = featuresOf(segment.label.slice(at + 1))
  if (own.unknown || whole.unknown || features.changes.length > 0 || own.negated) return undefined
  // 7件，在29件处理结果里占24.1%.
  if (own.structure.has('within') && last?.segment.clause === segment.clause)
    return first && [first, last].every(isExact) && sameUnits(first, last)
      ? { parts: sumsUpTo(first, before), wholes: [last.statement.value], isNumber: true }
      : undefined
  const base = hasContent(whole) ? whole : own.structure.has('within') ? own : undefined
  const joint = segment.label.some(isJoint)
  if ((joint || own.structure.has('total')) && !hasContent(own)) {
    const parts = last && isExact(last) ? sumsUpTo(last, before).slice(joint ? 1 : 0) : []
    return last && parts.length > 0
      ? {
          parts,
          wholes: base ? values(meant(base, last.statement)) : [...groupFor(last, values), ...allFor(last, values)],
        }
      : undefined
  }
  if (base && last && isExact(last) && (base === own || !hasContent(own)))
    return { parts: [last.statement.value], wholes: values(meant(base, last.statement)) }
  // 公开与部分公开的合计占办结的半数以上.
  if (own.acts.includes('publish')) return undefined
  if (!hasContent(own) || own.rows.length + own.applicants.length + own.results.length === 0) return undefined
  const told = before.findLast((count) => count.features.structure.has('within') || count.segment.tail.some(isWithin))
  const parts = values(meant(own, statement))
  if (base === whole) return { parts, wholes: values(allMeant(base, statement)) }
  if (told) return { parts, wholes: [told.statement.value] }
  // 自然人占92.3%: of all that were received or dealt with.
  return statement.object === 'requests' ? { parts, wholes: allOf(statement, values) } : undefined
}

/** What words mean behind a share, which leaves nothing of the outcome and the applicants that it is of. */
const allMeant = (words: Features, statement: Statement): Statement =>
  meant(words, { ...statement, kinds: [], applicants: [] })

/** What an outcome or a kind of applicant is a share of. */
const allFor = ({ statement }: Count, values: Values): number[] =>
  statement.object === 'requests' && statement.kinds.length + statement.applicants.length > 0
    ? allOf(statement, values)
    : []

/** 不予处理以信访类7件和重复申请5件为主，两者占八成: the group of a reason. */
function groupFor({ statement }: Count, values: Values): number[] {
  const group = [...rowGroups].find((name) => statement.kinds.some((kind) => kind !== name && kind.startsWith(name)))
  return group !== undefined && statement.object === 'requests'
    ? values({ ...statement, act: null, kinds: [group] })
    : []
}

/** What a share of the requests may be a share of, the likeliest first. */
function allOf(statement: Statement, values: Values): number[] {
  const all = { ...statement, kinds: [], applicants: [] }
  const [received, finished] = ['receive', 'finish'].map((act) => values({ ...all, act }))
  return statement.kinds.length > 0
    ? [...(finished ?? []), ...(received ?? [])]
    : [...(received ?? []), ...(finished ?? [])]
}

/** A rate by its name. */
function rateOf({ segment, statement, features }: Count, values: Values): Named | undefined {
  // 纠错率高于20%的单位 names a bound.
  if (features.changes.length > 0) return undefined
  const word = segment.label.find((token) => token.kind === 'structure' && token.id === 'rate')
  const rate = word && 'text' in word ? ratesOf[word.text] : undefined
  const isDispute = statement.object !== null && disputeObjects.has(statement.object)
  if (!rate || segment.label.some(({ kind }) => kind === 'unknown' || kind === 'shield')) return undefined
  if (isDispute !== (rate.result !== undefined || rate.closed === true)) return undefined
  if (!isDispute && (statement.object !== 'requests' || statement.certainty !== 'certain')) return undefined
  const all = { ...statement, kinds: [], applicants: [], act: null }
  if (isDispute) {
    const closed = values({ ...all, act: 'close' })
    const parts = rate.result === undefined ? closed : values({ ...all, kinds: [rate.result] })
    return { parts, wholes: rate.result === undefined ? values(all) : [...values(all), ...closed] }
  }
  const counted = rate.rows?.map((row) => ({ ...all, kinds: [row] })) ?? [{ ...all, act: rate.act ?? null }]
  return {
    parts: counted.flatMap(values),
    wholes: [...values({ ...all, act: 'finish' }), ...values({ ...all, act: 'receive' })],
  }
}

/** What words mean that stand with a statement: its object, where they name none. */
function meant({ objects, acts, rows, results, applicants }: Features, statement: Statement): Statement {
  const object = objects.findLast((name) => name !== 'bareRequest' && name !== 'asker')
  const isOfRequests = rows.length + applicants.length > 0 || objects.includes('bareRequest')
  return {
    ...statement,
    object: object ?? (isOfRequests ? 'requests' : statement.object),
    act: acts.at(-1) ?? null,
    kinds: rows.length > 0 ? rows : results,
    applicants,
  }
}
