import { editions, formInForce } from '../../src/form/index.js'
import type { Edition } from '../../src/model/index.js'
import { balance, numberIn, type CellValue, type Values } from '../support/values.js'
import { countyUnits, countyYears, government, resources, type CountyUnit, type CountyYear } from './units.js'

/** A unit's year: applications of people and of firms, documents, decisions, charges in 万元. */
type Year = readonly [
  granted: number,
  grantedBusiness: number,
  partlyGranted: number,
  internal: number,
  notHeld: number,
  petition: number,
  carriedOut: number,
  carriedOutBusiness: number,
  made: number,
  repealed: number,
  licences: number,
  penalties: number,
  charges: number,
]

/** What the units report of themselves; the resources bureau without its centre. */
const ownYears: Readonly<Record<string, Readonly<Record<CountyYear, Year>>>> = {
  office: {
    2023: [6, 1, 2, 1, 3, 1, 2, 0, 5, 2, 0, 0, 0],
    2024: [8, 2, 1, 0, 4, 2, 1, 1, 4, 3, 0, 0, 0],
  },
  education: {
    2023: [7, 0, 2, 1, 4, 1, 3, 0, 2, 1, 46, 2, 0],
    2024: [9, 1, 3, 0, 2, 0, 1, 0, 3, 1, 51, 3, 0],
  },
  'civil-affairs': {
    2023: [4, 1, 1, 0, 1, 1, 1, 0, 1, 0, 93, 4, 0],
    2024: [3, 0, 2, 1, 2, 0, 0, 1, 2, 2, 104, 1, 0],
  },
  resources: {
    2023: [21, 4, 6, 2, 9, 5, 4, 1, 3, 1, 312, 27, 418],
    2024: [26, 5, 4, 1, 12, 3, 5, 2, 2, 4, 287, 31, 392],
  },
  'land-register': {
    2023: [5, 2, 1, 0, 6, 0, 1, 0, 0, 0, 0, 0, 96],
    2024: [6, 3, 2, 0, 4, 1, 2, 0, 0, 0, 0, 0, 103],
  },
  water: {
    2023: [3, 1, 0, 1, 2, 0, 1, 0, 1, 1, 38, 9, 61],
    2024: [5, 0, 1, 0, 1, 1, 0, 0, 2, 0, 44, 12, 58],
  },
  agriculture: {
    2023: [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 127, 18, 0],
    2024: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 134, 23, 0],
  },
  culture: {
    2023: [2, 0, 1, 0, 1, 0, 0, 0, 1, 0, 29, 3, 0],
    2024: [1, 1, 0, 1, 2, 0, 1, 0, 1, 2, 33, 5, 0],
  },
  yanxi: {
    2023: [4, 0, 2, 0, 3, 2, 1, 0, 1, 0, 0, 11, 0],
    2024: [6, 0, 1, 1, 2, 1, 2, 0, 2, 1, 0, 14, 0],
  },
  xingwu: {
    2023: [3, 1, 0, 0, 2, 1, 0, 0, 0, 0, 0, 7, 0],
    2024: [2, 0, 1, 0, 4, 0, 1, 0, 1, 0, 0, 9, 0],
  },
  diping: {
    2023: [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 4, 0],
    2024: [2, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 5, 0],
  },
}

/** Documents in force at the end of 2022, and what was carried on from there. */
const before: Readonly<Record<string, readonly [stock: number, carried: number]>> = {
  office: [31, 1],
  education: [14, 2],
  'civil-affairs': [9, 0],
  resources: [22, 3],
  'land-register': [0, 1],
  water: [11, 0],
  agriculture: [13, 0],
  culture: [8, 1],
  yanxi: [6, 1],
  xingwu: [4, 0],
  diping: [3, 0],
}

const cells = [
  'requests/granted/individual',
  'requests/granted/business',
  'requests/partlyGranted/individual',
  'requests/deniedInternal/individual',
  'requests/unableNotHeld/individual',
  'requests/refusedPetition/individual',
  'requests/carriedOut/individual',
  'requests/carriedOut/business',
  'documents/normative/made',
  'documents/normative/repealed',
  'permits/licence/decisions',
  'enforcement/penalty/decisions',
] as const

const valid = 'documents/normative/valid'
const amount = 'charges/charge/amount'
const carried = ['individual', 'business'] as const
/** Charges are counted in hundredths of 万元. */
const hundred = 100

const at = (values: Values, address: string): number => numberIn(values, address)

/** The numbers of a unit alone, which follow from those of the year before. */
function ownValues(file: string, year: CountyYear): Values {
  const counts = ownYears[file]?.[year]
  const [stock = 0, carriedIn = 0] = before[file] ?? []
  if (!counts) throw new Error(`No numbers of ${file}.`)
  const last = year === countyYears[0] ? undefined : ownValues(file, countyYears[0])
  const parts = new Map<string, CellValue>(cells.map((address, index) => [address, counts[index] ?? 0]))
  for (const column of carried)
    parts.set(
      `requests/carriedIn/${column}`,
      last ? at(last, `requests/carriedOut/${column}`) : column === 'individual' ? carriedIn : 0,
    )
  const documents = at(parts, 'documents/normative/made') - at(parts, 'documents/normative/repealed')
  parts.set(valid, (last ? at(last, valid) : stock) + documents)
  parts.set(amount, printedAmount((counts.at(-1) ?? 0) / hundred))
  return balance(formOf(year), parts)
}

const printedAmount = (value: number): CellValue => (value === 0 ? 0 : value.toFixed(2))

/** The official form of a year. */
export function formOf(year: number): Edition {
  const form = formInForce(editions, year)
  if (!form) throw new Error(`No form is in force for ${String(year)}.`)
  return form
}

/** Every cell of several reports added up. */
function sumOf(all: readonly Values[]): Values {
  const addresses = [...(all[0]?.keys() ?? [])]
  const added = (address: string): number => all.reduce((sum, values) => sum + at(values, address), 0)
  return new Map(
    addresses.map((address) => [address, address === amount ? printedAmount(added(address)) : added(address)]),
  )
}

/** What a unit reports: of itself, or of itself and all below it where it has units below. */
export function valuesOf({ name, file }: CountyUnit, year: CountyYear): Values {
  const below = countyUnits.filter(({ parent }) => parent === name).map((unit) => valuesOf(unit, year))
  if (name === government) return sumOf(below)
  return name === resources ? sumOf([ownValues(file, year), ...below]) : ownValues(file, year)
}
