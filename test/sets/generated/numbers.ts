import { editions, formInForce } from '../../../src/form/index.js'
import type { Edition } from '../../../src/model/index.js'
import { drawFrom } from '../../accuracy/draw.js'
import { balance, numberIn, type CellValue, type Values } from '../../support/values.js'

export const carriedIn = 'requests/carriedIn/individual'
export const carriedOut = 'requests/carriedOut/individual'
export const granted = 'requests/granted/individual'
export const stock = 'documents/normative/valid'
export const made = 'documents/normative/made'
export const repealed = 'documents/normative/repealed'
export const licences = 'permits/licence/decisions'
export const received = 'requests/received/total'

/** The official form of a year. */
function formOf(year: number): Edition {
  const form = formInForce(editions, year)
  if (!form) throw new Error(`No form is in force for ${String(year)}.`)
  return form
}

export const at = (values: Values, address: string): number => numberIn(values, address)

/** Values with some of their parts otherwise; sums and 新收 follow. */
export const changed = (year: number, values: Values, parts: Readonly<Record<string, CellValue>>): Values =>
  balance(formOf(year), new Map([...values, ...Object.entries(parts)]))

/** The numbers of two years of a unit that follow from each other. */
export interface TwoYears {
  before: Values
  now: Values
}

/** Two years of a unit; `steady` ones have the same numbers in both, which no honest unit has. */
export function twoYears(number: number, year: number, steady = false): TwoYears {
  const draw = drawFrom(number * 7 + 3)
  const parts = (): Record<string, number> => ({
    [granted]: draw.between(6, 30),
    'requests/granted/business': draw.between(2, 4),
    'requests/partlyGranted/individual': draw.between(0, 6),
    'requests/deniedInternal/individual': draw.between(0, 2),
    'requests/unableNotHeld/individual': draw.between(1, 9),
    'requests/refusedPetition/individual': draw.between(0, 3),
    [carriedOut]: draw.between(1, 4),
    'requests/carriedOut/business': draw.between(0, 2),
    [made]: draw.between(0, 5),
    [repealed]: draw.between(0, 3),
    [licences]: draw.between(0, 400),
    'enforcement/penalty/decisions': draw.between(0, 60),
    'charges/charge/amount': draw.between(0, 90),
  })
  const last = parts()
  const alike = {
    [carriedIn]: last[carriedOut] ?? 0,
    'requests/carriedIn/business': last['requests/carriedOut/business'] ?? 0,
  }
  const even = {
    ...last,
    ...alike,
    [made]: 2,
    [repealed]: 2,
    [licences]: 77,
    'enforcement/penalty/decisions': 8,
    [stock]: 20,
  }
  const first = steady ? even : { ...last, [carriedIn]: draw.between(0, 3), [stock]: draw.between(5, 40) }
  const before = balance(formOf(year - 1), new Map(Object.entries(first)))
  const next: Record<string, number> = steady ? even : { ...parts(), ...alike }
  next[stock] = first[stock] + (next[made] ?? 0) - (next[repealed] ?? 0)
  return { before, now: balance(formOf(year), new Map(Object.entries(next))) }
}

/** Every cell of several reports added up. */
export function sumOf(all: readonly Values[]): Values {
  const addresses = [...(all[0]?.keys() ?? [])]
  return new Map(addresses.map((address) => [address, all.reduce((sum, values) => sum + at(values, address), 0)]))
}
