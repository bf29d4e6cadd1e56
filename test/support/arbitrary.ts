import type { Edition } from '../../src/model/index.js'
import fc from 'fast-check'
import { type EditionId, type ReportModel, correctReport, editionOf } from './model.js'
import { organOf } from './organs.js'
import {
  type CellValue,
  type Values,
  applicantColumns,
  cellAddress,
  disputeColumns,
  outcomeRows,
  specOf,
} from './values.js'

/** Mostly zeros as in a town's report, up to six digits as in a province's, or nothing but zeros. */
export type Size = 'zero' | 'small' | 'large'

const provinces = ['海岚省', '云屿省']
const cities = ['澄湾市', '芷川市', '鹭汀市']
const counties = ['松岚县', '槐屿县', '岑阳县', '汐浦区']
const towns = ['砚溪镇', '杏坞镇', '荻坪乡']
const bureaus = ['教育局', '自然资源局', '市场监督管理局', '卫生健康局', '统计局']

const organNames: Record<string, fc.Arbitrary<string>> = {
  township: fc
    .tuple(fc.constantFrom(...counties), fc.constantFrom(...towns))
    .map(([county, town]) => `${county}${town}人民政府`),
  subdistrict: fc.constantFrom('汐浦区柘桥街道办事处', '汐浦区望荷街道办事处'),
  county: fc.constantFrom(...counties).map((county) => `${county}人民政府`),
  city: fc.constantFrom(...cities).map((city) => `${city}人民政府`),
  province: fc.constantFrom(...provinces).map((province) => `${province}人民政府`),
  bureau: fc
    .tuple(fc.constantFrom(...cities, ...counties), fc.constantFrom(...bureaus))
    .map(([place, bureau]) => `${place}${bureau}`),
  office: fc.constantFrom(...cities, ...counties).map((place) => `${place}人民政府办公室`),
  committee: fc.constantFrom('澄湾市经济技术开发区管理委员会', '岑阳县工业园区管委会'),
}

/** Names of invented organs of every kind that reports. */
const arbitraryOrgan = (): fc.Arbitrary<string> => fc.oneof(...Object.values(organNames))

const arbitraryYear = (): fc.Arbitrary<number> => fc.integer({ min: 2019, max: 2025 })

const arbitrarySize = (): fc.Arbitrary<Size> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<Size>('zero') },
    { weight: 3, arbitrary: fc.constant<Size>('small') },
    { weight: 2, arbitrary: fc.constant<Size>('large') },
  )

const zero = fc.constant(0)

/** A count; `share` of the largest number that the size allows. */
function count(size: Size, largest: number): fc.Arbitrary<number> {
  if (size === 'zero') return zero
  const some = fc.integer({ min: 1, max: size === 'small' ? Math.min(largest, 30) : largest })
  return fc.oneof({ weight: size === 'small' ? 6 : 1, arbitrary: zero }, { weight: 1, arbitrary: some })
}

/** An amount above 0 in 万元 with up to four decimals, printed with or without trailing zeros. */
const amountAboveZero = (size: Size): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: size === 'small' ? 99_999 : 99_999_999 }))
    .map(([decimals, units]) => {
      // Round numbers of 万元 stay small: a big one without decimals is most likely one of 元.
      const digits = String(decimals === 0 ? (units % 9_000) + 1 : units).padStart(decimals + 1, '0')
      return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
    })

const amount = (size: Size): fc.Arbitrary<CellValue> =>
  size === 'zero' ? zero : fc.oneof(fc.constantFrom<CellValue>(0, '0.0000'), amountAboveZero(size))

type Cells = Record<string, CellValue>

const merged = (arbitraries: fc.Arbitrary<Cells>[]): fc.Arbitrary<Cells> =>
  fc.tuple(...arbitraries).map((parts) => Object.assign({}, ...parts) as Cells)

const atMost =
  (largest: number) =>
  (part: number): number =>
    Math.min(part, largest)

/** A documents row whose second and third numbers the stock allows. */
function documents(edition: EditionId, row: string, size: Size): fc.Arbitrary<Cells> {
  const at = (column: string): string => cellAddress('documents', row, column)
  return fc
    .tuple(count(size, 900), count(size, 900), count(size, 9_000))
    .map(([made, other, more]): Cells =>
      edition === '2021'
        ? { [at('made')]: made, [at('repealed')]: other, [at('valid')]: made + more }
        : { [at('newMade')]: made, [at('newPublic')]: atMost(made)(other), [at('publicTotal')]: made + more },
    )
}

/** Items of last year and a change that does not take more than there were. */
const stock = (row: string, size: Size): fc.Arbitrary<Cells> =>
  fc.tuple(count(size, 9_000), count(size, 900), fc.boolean()).map(([before, change, fewer]): Cells => ({
    [`${row}/prevYearItems`]: before,
    [`${row}/delta`]: fewer ? 0 - atMost(before)(change) : change,
  }))

const decisions = (row: string, size: Size): fc.Arbitrary<Cells> =>
  count(size, 999_999).map((number): Cells => ({ [`${row}/decisions`]: number }))

const procurement = (size: Size): fc.Arbitrary<Cells> =>
  fc.tuple(count(size, 9_000), amountAboveZero(size)).map(([items, bought]): Cells => ({
    'procurement/procurement/items': items,
    'procurement/procurement/amount': items === 0 ? 0 : bought,
  }))

function disclosure(edition: EditionId, size: Size, mayMakeRules: boolean): fc.Arbitrary<Cells> {
  const rows = ['permits/licence', 'enforcement/penalty', 'enforcement/coercion']
  const common = [
    documents(edition, 'normative', size),
    ...(mayMakeRules ? [documents(edition, 'rules', size)] : []),
    ...rows.map((row) => decisions(row, size)),
  ]
  if (edition === '2021')
    return merged([...common, amount(size).map((charged): Cells => ({ 'charges/charge/amount': charged }))])
  const stocks = [...rows, 'permits/otherServices', 'charges/charge'].map((row) => stock(row, size))
  return merged([...common, ...stocks, decisions('permits/otherServices', size), procurement(size)])
}

/** One applicant column of the requests table: outcomes, what was carried on, and no more carried in than these. */
function applicant(edition: Edition, column: string, size: Size, peak: number): fc.Arbitrary<Cells> {
  const rows = outcomeRows(edition)
  const at = (row: string): string => cellAddress('requests', row, column)
  const outcomes = fc.tuple(...rows.map((_, index) => count(size, index === 0 ? peak : 3_000)))
  return fc.tuple(outcomes, count(size, 3_000), count(size, 3_000)).map(([numbers, carriedOut, carriedIn]) => {
    const handled = numbers.reduce((total, number) => total + number, carriedOut)
    return Object.fromEntries([
      ...rows.map((row, index) => [at(row), numbers[index] ?? 0] as const),
      [at('carriedOut'), carriedOut] as const,
      [at('carriedIn'), atMost(handled)(carriedIn)] as const,
    ])
  })
}

const disputes = (edition: Edition, size: Size): fc.Arbitrary<Cells> =>
  merged(
    specOf(edition, 'disputes').rows.flatMap((row) =>
      disputeColumns(edition).map((column) =>
        count(size, 2_000).map((number): Cells => ({ [cellAddress('disputes', row.id, column)]: number })),
      ),
    ),
  )

/** Parts from which `balance` makes a correct form; totals have at most six digits. */
function arbitraryParts(edition: EditionId, size: Size, mayMakeRules: boolean): fc.Arbitrary<Values> {
  const spec = editionOf({ edition })
  const applicants = applicantColumns(spec).map((column, index) =>
    applicant(spec, column, size, index === 0 ? 500_000 : 9_000),
  )
  return merged([disclosure(edition, size, mayMakeRules), ...applicants, disputes(spec, size)]).map(
    (parts) => new Map(Object.entries(parts)),
  )
}

export interface ReportConstraints {
  organ?: fc.Arbitrary<string>
  year?: fc.Arbitrary<number>
  size?: fc.Arbitrary<Size>
}

/** Correct reports of any organ, year and size; each constraint narrows one of these. */
export function arbitraryReport(constraints: ReportConstraints = {}): fc.Arbitrary<ReportModel> {
  const { organ = arbitraryOrgan(), year = arbitraryYear(), size = arbitrarySize() } = constraints
  return fc.tuple(organ, year, size).chain(([name, reportYear, reportSize]) => {
    const { edition } = correctReport({ year: reportYear })
    return arbitraryParts(edition, reportSize, organOf(name).mayMakeRules).map((allParts) =>
      correctReport({ organ: name, year: reportYear, allParts }),
    )
  })
}

/** The address of a data cell of the report's form. */
export const arbitraryAddress = (model: ReportModel): fc.Arbitrary<string> => fc.constantFrom(...model.values.keys())
