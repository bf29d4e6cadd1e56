import { editionOf, type ReportModel } from '../support/model.js'
import { balance, cellAddress, numberIn, sum, type CellValue } from '../support/values.js'
import { silent } from './defects/common.js'
import { compose, draftFor, type Draft, type Said } from './report.js'

/** Prose that speaks of no number of the tables, for reports whose numbers are changed. */
export const quiet: Said = { ...silent, requests: '', requestsAdded: '', disputes: '' }

export const applicants = ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other']

/** The form of a year. */
export const formOf = (year: number): ReturnType<typeof editionOf> =>
  editionOf({ edition: year >= 2021 ? '2021' : '2019' })

/** Another report of the organ, of the year before. */
export const draftBefore = (draft: Draft): Draft =>
  draftFor(`before ${draft.seed}`, 0, {
    years: [draft.year - 1],
    organs: ({ name }) => name === draft.organ.name,
    sizes: ['small'],
  })

/** A draft with other numbers, which balance. */
export const withNumbers = (draft: Draft, numbers: Readonly<Record<string, CellValue>>): Draft => ({
  ...draft,
  values: balance(formOf(draft.year), new Map([...draft.values, ...Object.entries(numbers)])),
})

/**
 * A report of the year before that goes with a correct one: it carries on what that takes over, received what that says
 * of last year, and had the documents in force that follow. undefined where the draft says what no year can have been.
 */
export function reportBefore(draft: Draft): ReportModel | undefined {
  if (draft.year <= 2019) return undefined
  const at = (row: string, column: string): number => numberIn(draft.values, cellAddress('requests', row, column))
  const carried = applicants.map((column) => at('carriedIn', column))
  const dealtWith = (draft.facts['receivedLast'] ?? 0) - sum(carried)
  const stocks = draft.year < 2022 ? [] : ['rules', 'normative'].map((row) => [row, stockBefore(draft, row)] as const)
  if (dealtWith < 0 || stocks.some(([, stock]) => stock < 0)) return undefined
  const earlier = draftBefore(draft)
  const requests = [...earlier.values.keys()].filter((address) => address.startsWith('requests/'))
  const numbers = {
    ...Object.fromEntries(requests.map((address) => [address, 0])),
    ...Object.fromEntries(
      applicants.map((column, index) => [cellAddress('requests', 'carriedOut', column), carried[index] ?? 0]),
    ),
    [cellAddress('requests', 'granted', 'individual')]: dealtWith,
    ...Object.fromEntries(stocks.map(([row, stock]) => [cellAddress('documents', row, 'valid'), stock])),
  }
  return compose(withNumbers(earlier, numbers), quiet)
}

function stockBefore({ values }: Draft, row: string): number {
  const at = (column: string): number => numberIn(values, cellAddress('documents', row, column))
  return at('valid') - at('made') + at('repealed')
}
