import { percentagePoint } from '../../form/wordings/numbers.js'
import type { Statement } from '../../model/index.js'
import { put } from '../../text/lists.js'
import type { Count } from '../statements.js'
import type { Values } from './rates.js'
import { isMeasured, isNet, isOfEach, isReached, leadsTo, movementOf } from './units.js'

/** A change that does not go with what it is said of. */
export interface Change {
  /** The number of the change as printed: a rate in %, or a difference. */
  said: Statement
  before: number
  after: number
  /** Signed: −25 for a fall by a quarter. */
  expected: number
  /** The printed value with the sign of its words. */
  printed: number
}

/** The changes of a paragraph that the numbers next to them contradict, or those of the tables. */
export function wrongChanges(counts: readonly Count[], values: Values): Change[] {
  const stretches = new Map<string, Count[]>()
  for (const count of counts) {
    const { stretch, entry } = count.segment
    put(stretches, `${String(stretch)} ${String(entry)}`, count)
  }
  return [...[...stretches.values()].flatMap(changesIn), ...changesToCells(counts, values)]
}

/** 行政复议较上年的8件减少2件: what it came to stands in the tables. */
const changesToCells = (counts: readonly Count[], values: Values): Change[] =>
  counts.flatMap((base, index) => {
    const change = counts[index + 1]
    if (!change || base.before !== null || !isBase(base) || !isChange(change) || !namesWhat(base)) return []
    if (!sameUnit(base, change) || base.segment.sentence !== change.segment.sentence || ![base, change].every(isPlain))
      return []
    const before = base.statement.value
    const printed = change.statement.value * signOf(change)
    const [after, ...others] = values(base.statement)
    if (after === undefined || [after, ...others].includes(before + printed)) return []
    return [{ said: change.statement, before, after, expected: after - before, printed }]
  })

function changesIn(counts: readonly Count[]): Change[] {
  const changes = counts.filter(isChange)
  const levels = counts.filter(
    (count) => !isChange(count) && count.statement.unit !== '%' && count.statement.unit !== '',
  )
  const rates = changes.filter(({ statement }) => statement.unit === '%')
  const differences = changes.filter(
    (count) => count.statement.unit !== '%' && levels.some((level) => sameUnit(level, count)),
  )
  if (rates.length + differences.length === 0) return []
  const [pair, ...others] = rates.length > 1 || differences.length > 1 ? [] : pairsOf(levels, differences[0])
  if (!pair || ![...levels, ...changes].every(isPlain)) return changesByBase(counts)
  // 是2020年（436条）的3倍，比2022年增加214条: of another year than the number at hand.
  if (
    changes.some((change) => yearNamed(change) !== undefined && !levels.some(({ year }) => year === yearNamed(change)))
  )
    return []
  const wrongBy = ({ before, after }: Pair): Change[] =>
    [...rates, ...differences].flatMap((count) => contradictedChange(count, before, after))
  return others.some((other) => wrongBy(other).length === 0) ? [] : wrongBy(pair)
}

const yearNamed = ({ features: { times } }: Count): number | undefined =>
  times.flatMap((token) => (token.kind === 'date' && token.year !== undefined ? [token.year] : [])).at(-1)

export const isPlain = ({ statement: { reason, bounds } }: Count): boolean =>
  bounds === undefined && reason !== 'approximate' && reason !== 'range'

/** The number of last year stands next to the change: 845条，比上一年的760条多85条; 513件，同比增长51.8%（上年为338件）. */
const changesByBase = (counts: readonly Count[]): Change[] =>
  counts.flatMap((base, index) => {
    const before = counts.slice(Math.max(0, index - reach), index)
    const at = before.findLastIndex((count) => !isChange(count) && !count.segment.bracketed)
    const now = before[at]
    if (!now || isBase(now) || isOfEach(now) || !sameUnit(now, base) || ![now, base].every(isPlain)) return []
    // 信息412条，其中动态类206条、政策类38条，较上年的365条增加47条: it may be any of the numbers before it.
    const others = before.filter((count) => !isChange(count) && sameUnit(count, base))
    const changes = changesNextTo(counts.slice(index, index + reach), before.slice(at + 1), now)
    // 新开设3个、归并5个，与年初的18个相比净减2个: 5 is not what there is now.
    if (changes.some(isNet) && !now.features.changes.some(isReached)) return []
    return changes
      .filter((count) => isPlain(count) && (count.statement.unit === '%' || sameUnit(count, base)))
      .filter((count) =>
        others.every((other) => contradictedChange(count, base.statement.value, other.statement.value).length > 0),
      )
      .flatMap((count) => contradictedChange(count, base.statement.value, now.statement.value))
  })

/** 较上年的7件 alone is of what was told before it. */
const namesWhat = ({ features: { objects, rows, results, applicants } }: Count): boolean =>
  objects.length + rows.length + results.length + applicants.length > 0

/** Numbers on each side of a base that are looked at. */
const reach = 10

/** The changes since a base: those right behind 比上年的760条, or those before （上年为338件）. */
function changesNextTo([base, ...behind]: readonly Count[], between: readonly Count[], now: Count): readonly Count[] {
  if (!base) return []
  if (!isBase(base)) return base.segment.bracketed && isYearBefore(base, now) && between.every(isChange) ? between : []
  if (!between.every(({ segment }) => segment.bracketed)) return []
  // 增加2件，其中行政复议增加1件: of a part.
  const end = behind.findIndex((count) => !(isChange(count) || isNet(count)) || count.list > 0)
  return behind.slice(0, end < 0 ? undefined : end)
}

/** 比上年的760条, 同比2205条, 与年初的5件相比: what it is compared with. */
const isBase = (count: Count): boolean =>
  !isChange(count) && count.statement.unit !== '%' && !isNet(count) && (count.features.against || isMeasured(count))

/** The year of one number is the one before that of the other. */
export const isYearBefore = (base: Count, now: Count): boolean => now.year !== undefined && base.year === now.year - 1

const sameUnit = (a: Count, b: Count): boolean => a.statement.unit === b.statement.unit
/** Behind 增加到 stands what it came to, no change. */
export const isChange = ({ features, segment }: Count): boolean => {
  const { changes } = features
  const last = changes.at(-1)
  // 增幅较上年的16.7%扩大: what it was then.
  return (
    !features.structure.has('share') &&
    last !== 'compare' &&
    last !== 'lastYearLevel' &&
    changes.some((change) => change === 'up' || change === 'down') &&
    !segment.label.some((token) => token.kind === 'change' && isReached(token.id))
  )
}

/** What it was, and what it is. */
interface Pair {
  before: number
  after: number
}

/** What it was and what it is: of two years, or the one that is named with the difference. The likeliest first. */
function pairsOf(levels: readonly Count[], difference: Count | undefined): Pair[] {
  const [first] = levels
  const pair = pairOf(levels, difference)
  // 2022年新收23件，2023年增加4件: since then. 2022年新收23件，比上年增加4件: up to then.
  const isOfBoth = levels.length === 1 && difference && first?.statement.reason === 'otherYear'
  if (!pair || !first || !isOfBoth) return pair ? [pair] : []
  const { value } = first.statement
  const signed = signedValue(difference)
  return [pair, { before: value - signed, after: value }, { before: value, after: value + signed }]
}

function pairOf(levels: readonly Count[], difference: Count | undefined): Pair | undefined {
  const [first, second] = levels
  if (!first) return undefined
  if (levels.length === 2 && second && sameUnit(first, second)) {
    const [a, b] = [first, second]
    // 由25个增加到27个.
    if (leadsTo(a, b)) return { before: a.statement.value, after: b.statement.value }
    // 比2023年的274件多31件，其中要奖励依据的就有118件: what it came to is not named.
    const isBefore = isBase(a) || (a.year ?? NaN) < (b.year ?? NaN)
    if (isBefore && difference && difference.statement.start < b.statement.start && !isReachedBy(b, difference))
      return { before: a.statement.value, after: a.statement.value + signedValue(difference) }
    if (a.year === undefined || b.year === undefined || a.year === b.year) return undefined
    const [before, after] = a.year < b.year ? [a, b] : [b, a]
    return { before: before.statement.value, after: after.statement.value }
  }
  if (levels.length > 1 || !difference || !sameUnit(first, difference) || first.list > 0) return undefined
  const signed = signedValue(difference)
  // 较上年的12件增加6件.
  // 同比增加7件，上年为29件.
  const isOfLastYear =
    first.statement.reason === 'otherYear' && first.features.times.some(({ id }) => id === 'lastYear')
  if (isBase(first) || isOfLastYear) return { before: first.statement.value, after: first.statement.value + signed }
  return { before: first.statement.value - signed, after: first.statement.value }
}

/** 多31件，达305件; a rate may stand between. */
const isReachedBy = ({ segment, features }: Count, difference: Count): boolean =>
  features.changes.some(isReached) ||
  (segment.label.every(({ kind }) => kind === 'filler') && segment.clause - difference.segment.clause <= 2)

const signOf = (count: Count): number =>
  movementOf(count) === 'down' || count.features.changes.includes('netDown') ? -1 : 1

const signedValue = (count: Count): number => count.statement.value * signOf(count)

/** What a change should be between two numbers, where it is printed otherwise. */
export function contradictedChange(count: Count, before: number, after: number): Change[] {
  const { statement } = count
  const { bounds } = statement
  const printed = statement.value * signOf(count)
  if (statement.unit !== '%') {
    const expected = rounded(after - before)
    // Each of three numbers may be rounded: 8.05万元, 7.35万元; 66.7%, 60%.
    const point = statement.unit === percentagePoint ? 10 ** -(statement.decimals ?? 0) : 0
    const slack = (statement.precision > 1 ? 1.5 * statement.precision : point) + 1e-6
    return bounds !== undefined || Math.abs(expected - printed) < slack
      ? []
      : [{ said: statement, before, after, expected, printed }]
  }
  if (before <= 0) return []
  const exact = ((after - before) * 100) / before
  if (bounds) {
    const isRight =
      Math.sign(exact) === Math.sign(printed) && Math.abs(exact) >= bounds[0] && Math.abs(exact) <= bounds[1]
    // 三分之一 in figures.
    const shown = Number(printed.toFixed(1))
    return isRight ? [] : [{ said: statement, before, after, expected: Number(exact.toFixed(1)), printed: shown }]
  }
  if (statement.decimals === null) return []
  if (Math.abs(exact - printed) <= 0.5 * 10 ** -statement.decimals + 1e-9) return []
  return [{ said: statement, before, after, expected: Number(exact.toFixed(Math.max(1, statement.decimals))), printed }]
}

/** A difference of decimal fractions without what their storage adds. */
const rounded = (value: number): number => Number(value.toFixed(6))
