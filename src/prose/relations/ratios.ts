import { averages, multiple, multipleOf, ofEachPeriod, perEach } from '../../form/wordings/relations.js'
import type { Statement } from '../../model/index.js'
import { chineseNumber } from '../../text/numerals.js'
import { holding } from '../../text/sorted.js'
import type { Segment } from '../segments.js'
import type { Count, ParagraphReading } from '../statements.js'
import { textOf, type Token } from '../tokens.js'
import { isPlain } from './changes.js'
import { bySentence, isAddend, isOfEach, isReached, leadsTo, total } from './units.js'

/** One number divided by another, and what the text says that it is. */
export interface Ratio {
  /** `average`: so many of each · `multiple`: so many times as many. */
  kind: 'average' | 'multiple'
  /** Where the text says it: the average, or 2.2倍. */
  at: Pick<Statement, 'paragraph' | 'start' | 'end'>
  dividend: Statement
  /** A number of the sentence, or how many days or months a year has. */
  divisor: number
  expected: string
}

/** The averages and multiples of a paragraph that no two numbers of their sentence make. */
export function wrongRatios({ counts, segments }: ParagraphReading): Ratio[] {
  const averages = [...bySentence(counts).values()].flatMap((own) =>
    own.flatMap((count, index) => wrongAverage(count, own.slice(Math.max(0, index - reach), index + reach))),
  )
  const multiples = segments.filter(hasMultiple).flatMap((segment) => {
    const from = holding(counts.length, (index) => (counts[index]?.segment.clause ?? 0) <= segment.clause)
    const near = counts.slice(Math.max(0, from - reach), from)
    return wrongMultiple(
      segment,
      near.filter((count) => count.segment.sentence === segment.sentence),
    )
  })
  return [...averages, ...multiples]
}

/** 2.2倍. */
const isMultiple = (token: Token): boolean => token.kind === 'figure' && multiple.test(token.text)
const hasMultiple = ({ label, tail }: Segment): boolean => label.some(isMultiple) || tail.some(isMultiple)

/** Numbers of a sentence that are looked at on each side. */
const reach = 20

/** 1104条，8个村平均每村138条; 1472份，平均每天4份. */
function wrongAverage(average: Count, counts: readonly Count[]): Ratio[] {
  const { statement } = average
  const words = textOf(average.segment.label)
  if (
    average.features.changes.length > 0 ||
    !averages.test(words) ||
    statement.unit === '%' ||
    statement.unit === '' ||
    statement.value === 0
  )
    return []
  const totals = counts.filter(
    (count) => count !== average && isLevel(count) && count.statement.unit === statement.unit,
  )
  const before = totals.filter((count) => counts.indexOf(count) < counts.indexOf(average))
  const dividend = before.at(-1)?.statement
  // No average is more than what it is of.
  if (!dividend || dividend.value < statement.value) return []
  // 三季度升至77件，四季度回落至58件，日均0.73件: of more than the levels.
  if (counts.some((count) => count.statement.unit === statement.unit && count.features.changes.some(isReached)))
    return []
  const period = ofEachPeriod.find(({ pattern }) => pattern.test(words))
  const others = counts.filter((count) => count !== average && isLevel(count) && count.statement !== dividend)
  // 16个村、3个社区，平均每个村（社区）48期.
  const inPairs = others.slice(1).map((count, at) => count.statement.value + (others[at]?.statement.value ?? 0))
  const divisors = period?.counts ?? [...others.map((count) => count.statement.value), ...inPairs]
  const divisor =
    period?.counts[0] ??
    others.find((count) => isCounted(count, counts[counts.indexOf(count) + 1], words))?.statement.value
  if (divisor === undefined || divisor === 0) return []
  // 平均每个社区96条、每月8条: an average of an average.
  const all = counts.filter(({ statement: { unit } }) => unit === statement.unit)
  // 一季度61件，二季度72件，…，日均0.73件: of all of them.
  const dividends = [...all.map((total) => total.statement.value), total(before)]
  const isRight = dividends.some((value) => divisors.some((own) => isAverage(value / own, average)))
  if (isRight) return []
  const expected = (dividend.value / divisor).toFixed(Math.max(1, statement.decimals ?? 0))
  return [{ kind: 'average', at: statement, dividend, divisor, expected }]
}

/** Numbers of last year are divided by as well: 27件，是上年9件的3倍. */
const isLevel = (count: Count): boolean =>
  (isAddend(count) || count.statement.reason === 'otherYear') &&
  isPlain(count) &&
  !isOfEach(count) &&
  count.features.changes.length === 0

/** 每村 is of 8个村, 场均 of 42场. What a number counts may begin the label of the next. */
function isCounted({ segment, statement: { unit } }: Count, next: Count | undefined, average: string): boolean {
  const behind = next?.segment.clause === segment.clause ? next.segment.label : []
  const text = textOf([...segment.tail, ...behind])
  const { unit: measure, noun, each } = perEach.exec(average)?.groups ?? {}
  const named = [each, noun, `${measure ?? ''}${noun ?? ''}`, measure].filter(
    (word) => word !== undefined && word !== '',
  )
  return named.some((word) => unit === word || text.startsWith(word ?? ''))
}

/** 复议193件，是诉讼87件的2.2倍; 许可902件，处罚410件，前者是后者的2.2倍. */
function wrongMultiple({ label, number, tail }: Segment, counts: readonly Count[]): Ratio[] {
  const tokens = [...label, ...tail]
  const at = tokens.findIndex(isMultiple)
  const said = tokens[at]
  if (!said || !multipleOf.test(textOf(tokens.slice(0, at)))) return []
  // 是不予公开件数的3.5倍: of what has no number here.
  const unnumbered = tokens.slice(number ? label.length : 0, at)
  if (unnumbered.some(({ kind }) => kind === 'row' || kind === 'result' || kind === 'applicant')) return []
  const before = counts.filter((count) => isLevel(count) && count.statement.start < said.start)
  // 152件、92件，分别为上年的1.2倍和0.9倍: each of what has no number here.
  if (tokens.slice(0, at).some(isRespective) || (unnumbered.some(isLastYear) && !tellsLastYear(before.slice(-2))))
    return []
  const [first, second] = before.slice(-2).map(({ statement }) => statement)
  if (!first || first.unit !== second?.unit || Math.min(first.value, second.value) === 0) return []
  // 由2篇增到6篇，为上年的3倍: what it was and came to as well.
  const all = counts.filter((count) => isPlain(count) && count.statement.start < said.start)
  const isRight = all.some((one) =>
    all.some((other) => isTimes(one.statement.value / other.statement.value, textOf([said]))),
  )
  if (isRight) return []
  const [dividend, divisor] = first.value > second.value ? [first, second] : [second, first]
  const expected = (dividend.value / divisor.value).toFixed(1)
  const place = { paragraph: first.paragraph, start: said.start, end: said.end }
  return [{ kind: 'multiple', at: place, dividend, divisor: divisor.value, expected }]
}

const isRespective = (token: Token): boolean => token.kind === 'structure' && token.id.startsWith('respectively')

const isLastYear = (token: Token): boolean => token.kind === 'time' && token.id === 'lastYear'

/** 由2篇增到6篇, 2022年2篇、今年6篇: one of them is of the year before. */
const tellsLastYear = ([first, second]: readonly Count[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  (leadsTo(first, second) || [first, second].some(({ statement }) => statement.reason === 'otherYear'))

/** 2.2倍 at its digits, 2倍多 from there on. */
function isTimes(exact: number, said: string): boolean {
  const { value = '', more } = multiple.exec(said)?.groups ?? {}
  const digit = 10 ** -(/\.(\d+)/u.exec(value)?.[1]?.length ?? 0)
  const off = exact - (chineseNumber(value) ?? Number(value))
  return more === undefined ? off < digit && off >= -digit / 2 - 1e-9 : off >= 0 && off < 1
}

/** At its digits, rounded or cut; an approximate one within a tenth, or on its side. */
function isAverage(exact: number, { segment: { number }, statement: { value, decimals, precision } }: Count): boolean {
  const digit = precision > 1 ? precision : 10 ** -(decimals ?? 0)
  const off = exact - value
  switch (number?.approximate) {
    case 'over':
      return off >= 0
    case 'under':
    case 'nearly':
      return off <= 0
    case 'near':
      return Math.abs(off) <= Math.max(digit, value / 10)
    case undefined:
      return off < digit && off >= -digit / 2 - 1e-9
  }
}
