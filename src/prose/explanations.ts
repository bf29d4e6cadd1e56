import type { Comparison, Statement, Target } from '../model/index.js'

/** What the cells of a target make; null where one of them is not known. */
export type SumOf = (target: Target) => number | null

/**
 * Numbers of one sentence that only together are the one in the table: one row under two labels
 * (不掌握1件，信息不存在1件), or what was answered and the outcomes behind it (答复7、不予受理4、补正不明1).
 */
export function isExplained(
  { statement, targets, verdict }: Comparison,
  all: readonly Comparison[],
  sumOf: SumOf,
): boolean {
  if (verdict !== 'contradicts') return false
  const sums = targets.map(sumOf)
  const beside = all.filter(
    ({ statement: other }) =>
      other.paragraph === statement.paragraph &&
      other.sentence === statement.sentence &&
      !other.nil &&
      other.role !== 'sum',
  )
  // 办结29件，其中新收24件；新收的另外3件转至下年: a part counts as well.
  const same = beside.filter(
    (other) => isSameTarget(other.targets[0], targets[0]) || (other.reason === 'part' && isAlike(other, statement)),
  )
  if (same.length > 1 && sums.includes(same.reduce((sum, other) => sum + other.statement.value, 0))) return true
  // 新制定3部、修订2部: what was revised may be counted as made.
  const revised = beside.find(
    (other) => other.statement.act === 'revise' && other.statement.object === statement.object,
  )
  if (statement.act === 'make' && revised && sums.includes(statement.value + revised.statement.value)) return true
  if (statement.act !== 'finish' || statement.kinds.length > 0) return false
  let sum = statement.value
  return beside
    .slice(beside.findIndex((other) => other.statement === statement) + 1)
    .some(({ statement: other }) => sums.includes((sum += other.unit === statement.unit ? other.value : 0)))
}

const isAlike = ({ statement: other }: Comparison, { object, act, kinds, applicants }: Statement): boolean =>
  other.object === object &&
  other.act === act &&
  [other.kinds, other.applicants, kinds, applicants].every(({ length }) => length === 0)

const isSameTarget = (a: Target | undefined, b: Target | undefined): boolean =>
  a?.length === b?.length &&
  a?.every(({ table, row, column, less }, index) => {
    const other = b?.[index]
    return row === other?.row && column === other.column && table === other.table && less === other.less
  }) === true
