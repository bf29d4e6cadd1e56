import type { Edition, EquationSpec, TableId, TableSpec } from '../../model/index.js'
import { addressText, cellsOfForm } from '../../form/cells.js'
import { tableSpec } from '../../form/index.js'

/** What a cell prints. Amounts are text, so that their decimals stay as written. */
export type CellValue = string | number

/** Cell address (`table/row/column`) to what the cell prints. */
export type Values = ReadonlyMap<string, CellValue>

export const cellAddress = (table: TableId, row: string, column: string): string => `${table}/${row}/${column}`

/** Every cell of the edition's form, in printed order. */
export const cellAddresses = (edition: Edition): string[] => cellsOfForm(edition).map(addressText)

/** The number in a cell; 0 for an absent, blank or unreadable one, which prose cannot speak of. */
export function numberIn(values: Values, address: string): number {
  const value = Number(values.get(address) ?? 0)
  return Number.isFinite(value) ? value : 0
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The table of an edition that is known to have it. */
export function specOf(edition: Edition, id: TableId): TableSpec {
  const spec = tableSpec(edition, id)
  if (spec === undefined) throw new Error(`Edition ${edition.id} has no table ${id}.`)
  return spec
}

const equationOf = ({ equations }: TableSpec, rule: EquationSpec['rule']): EquationSpec => {
  const found = equations.find((equation) => equation.rule === rule)
  if (found === undefined) throw new Error(`No ${rule} in this table.`)
  return found
}

/** Ids of the outcome rows that add up to （七）总计. */
export const outcomeRows = (edition: Edition): string[] => equationOf(specOf(edition, 'requests'), 'outcome-total').left

/** Ids of the six applicant columns. */
export const applicantColumns = (edition: Edition): string[] =>
  equationOf(specOf(edition, 'requests'), 'applicant-total').left

/** Ids of the four outcome columns of the disputes table. */
export const disputeColumns = (edition: Edition): string[] =>
  equationOf(specOf(edition, 'disputes'), 'dispute-total').left

/**
 * All values of a form from its parts: absent parts are 0, every sum follows, and the first term of a balance, such as
 * 新收, is what balances 上年结转, （七）总计 and 结转下年度. Values given for what follows are not looked at.
 *
 * @throws where 上年结转 is more than was handled and carried on, because 新收 would be negative.
 */
export function balance(edition: Edition, parts: Values): Map<string, CellValue> {
  const values = new Map<string, CellValue>(cellAddresses(edition).map((address) => [address, parts.get(address) ?? 0]))
  for (const table of edition.tables) {
    const inOrder = [...table.equations].sort((a, b) => turnOf(a) - turnOf(b))
    for (const equation of inOrder) settle(table, equation, values)
  }
  return values
}

/** Sums down the columns come before balances of them, and both before sums along the rows. */
const turnOf = ({ scope, right }: EquationSpec): number => (scope === 'row' ? 2 : right.length > 1 ? 1 : 0)

function settle(
  { id, rows, columns }: TableSpec,
  { scope, left, right }: EquationSpec,
  values: Map<string, CellValue>,
): void {
  for (const line of scope === 'column' ? columns : rows) {
    const at = (term: string): string =>
      scope === 'column' ? cellAddress(id, term, line.id) : cellAddress(id, line.id, term)
    const sumOf = (terms: readonly string[]): number => sum(terms.map((term) => numberIn(values, at(term))))
    const [first = '', ...others] = left
    const [total = '', ...more] = right
    if (more.length === 0) values.set(at(total), sumOf(left))
    else {
      const balanced = sumOf(right) - sumOf(others)
      if (balanced < 0) throw new Error(`${others.map(at).join(' and ')} is more than was handled and carried on.`)
      values.set(at(first), balanced)
    }
  }
}

/**
 * The parts of a small town's year, no two neighbouring cells alike where a shift would otherwise not show. Each form
 * takes those of the cells that it has.
 */
export const sampleParts: Record<string, CellValue> = {
  'requests/carriedIn/individual': 2,
  'requests/granted/individual': 9,
  'requests/granted/business': 2,
  'requests/granted/legalService': 1,
  'requests/partlyGranted/individual': 2,
  'requests/deniedThirdParty/individual': 1,
  'requests/deniedInternal/business': 1,
  'requests/unableNotHeld/individual': 5,
  'requests/unableNotHeld/other': 1,
  'requests/unableNeedCreate/research': 1,
  'requests/refusedPetition/individual': 3,
  'requests/refusedRepeat/socialOrganization': 1,
  'requests/carriedOut/individual': 1,
  'requests/carriedOut/business': 1,
  'disputes/review/upheld': 2,
  'disputes/review/otherResult': 1,
  'disputes/direct/pending': 1,
  'disputes/afterReview/upheld': 1,
  'documents/normative/newMade': 4,
  'documents/normative/newPublic': 3,
  'documents/normative/publicTotal': 21,
  'permits/licence/prevYearItems': 96,
  'permits/licence/delta': -7,
  'permits/licence/decisions': 326,
  'permits/otherServices/prevYearItems': 41,
  'permits/otherServices/delta': 2,
  'permits/otherServices/decisions': 118,
  'enforcement/penalty/prevYearItems': 57,
  'enforcement/penalty/delta': 4,
  'enforcement/penalty/decisions': 48,
  'enforcement/coercion/prevYearItems': 6,
  'enforcement/coercion/delta': 0,
  'enforcement/coercion/decisions': 3,
  'charges/charge/prevYearItems': 5,
  'charges/charge/delta': -1,
  'procurement/procurement/items': 12,
  'procurement/procurement/amount': '486.5',
  'requests/otherHandling/individual': 1,
  'documents/normative/made': 4,
  'documents/normative/repealed': 2,
  'documents/normative/valid': 17,
  'charges/charge/amount': '7.35',
  'requests/otherNoCorrection/individual': 1,
  'requests/otherOther/business': 1,
}
