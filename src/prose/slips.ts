import type { Comparison, Statement, UncomparedReason } from '../model/index.js'
import type { SumOf } from './explanations.js'
import { areExchanged } from './relations/digits.js'

/** What leaves open whether a number is one of the tables. */
const open: ReadonlySet<UncomparedReason | null> = new Set<UncomparedReason>([
  'words',
  'subject',
  'topic',
  'otherOrgan',
])

/**
 * Large numbers that are not held against the tables for the words around them, and differ from their cell in nothing but
 * the order of two digits, or of money in that of any or in the place of the point: 收费315.62万元 of 315.26. By chance no number does.
 *
 * @param compareAs Holds a statement of that index against the tables.
 */
export const withSlips = (
  compared: readonly Comparison[],
  compareAs: (statement: Statement, index: number) => Comparison,
  sumOf: SumOf,
): Comparison[] =>
  compared.map((comparison, index) => {
    const { statement, verdict, reason } = comparison
    if (verdict !== 'notCompared' || !open.has(reason) || digitsOf(statement.value).length < enoughDigits)
      return comparison
    const meant = compareAs({ ...statement, reason: null, certainty: 'plausible' }, index)
    // 原报7.53万元，核实后为7.35万元: the sentence has the number itself.
    const isTold = (value: number | null): boolean =>
      compared.some(({ statement: other }) => other.paragraph === statement.paragraph && other.value === value)
    const isSlip = meant.targets.some((target) => isSlipOf(statement, sumOf(target)) && !isTold(sumOf(target)))
    return isSlip ? { ...comparison, ...meant, statement, level: 'warning' } : comparison
  })

const enoughDigits = 4

const isSlipOf = ({ value, object }: Statement, sum: number | null): boolean =>
  sum !== null &&
  value !== sum &&
  (areExchanged(value, sum) || (object === 'charge' && sortedDigits(value) === sortedDigits(sum)))

const sortedDigits = (value: number): string => Array.from(digitsOf(value)).sort().join('')

/** The digits of a number, without the zeros that only tell its size. */
const digitsOf = (value: number): string =>
  String(value).replace('.', '').replace(zerosBefore, '').replace(zerosBehind, '')
const zerosBefore = /^0+/u
const zerosBehind = /(?<!0)0+$/u
