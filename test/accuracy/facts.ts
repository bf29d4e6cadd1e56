import { editionOf, type EditionId } from '../support/model.js'
import { cellAddress, disputeColumns, numberIn, outcomeRows, sum, type Values } from '../support/values.js'
import type { Draw } from './draw.js'

/** Numbers that prose speaks of, by name. Those of the tables come first, then those that stand in no table. */
export type Facts = Readonly<Record<string, number>>

const outcomeGroups = {
  granted: 'granted',
  partly: 'partlyGranted',
  denied: 'denied',
  unable: 'unable',
  refused: 'refused',
  other: 'other',
} as const

function requestFacts(edition: EditionId, values: Values): Record<string, number> {
  const at = (row: string, column = 'total'): number => numberIn(values, cellAddress('requests', row, column))
  const rows = outcomeRows(editionOf({ edition }))
  const groups = Object.entries(outcomeGroups).map(([name, prefix]) => [
    name,
    sum(rows.filter((row) => row.startsWith(prefix)).map((row) => at(row))),
  ])
  const received = at('received')
  return {
    received,
    carriedIn: at('carriedIn'),
    handled: at('outcomeTotal'),
    carriedOut: at('carriedOut'),
    ...(Object.fromEntries(groups) as Record<string, number>),
    notHeld: at('unableNotHeld'),
    needCreate: at('unableNeedCreate'),
    unclear: at('unableUnclear'),
    unpaid: edition === '2021' ? at('otherFeeUnpaid') : 0,
    individual: at('received', 'individual'),
  }
}

function disputeFacts(edition: EditionId, values: Values): Record<string, number> {
  const count = (rows: readonly string[], column: string): number =>
    sum(rows.map((row) => numberIn(values, cellAddress('disputes', row, column))))
  const columns = disputeColumns(editionOf({ edition }))
  const total = (rows: readonly string[]): number => sum(columns.map((column) => count(rows, column)))
  const named = (name: string, rows: readonly string[]): [string, number][] =>
    columns.map((column) => [`${name}_${column}`, count(rows, column)])
  return {
    reviews: total(['review']),
    suits: total(['direct', 'afterReview']),
    direct: total(['direct']),
    afterReview: total(['afterReview']),
    ...Object.fromEntries([...named('reviews', ['review']), ...named('suits', ['direct', 'afterReview'])]),
  }
}

const disclosureAddresses: Record<EditionId, Record<string, string>> = {
  '2019': {
    made: 'documents/normative/newMade',
    newPublic: 'documents/normative/newPublic',
    publicTotal: 'documents/normative/publicTotal',
    procured: 'procurement/procurement/items',
    procuredAmount: 'procurement/procurement/amount',
  },
  '2021': {
    made: 'documents/normative/made',
    repealed: 'documents/normative/repealed',
    valid: 'documents/normative/valid',
    charge: 'charges/charge/amount',
  },
}
const decisions = {
  licences: 'permits/licence/decisions',
  penalties: 'enforcement/penalty/decisions',
  coercions: 'enforcement/coercion/decisions',
}

/** What the tables say. */
export function tableFacts(edition: EditionId, values: Values): Record<string, number> {
  const addresses = { ...disclosureAddresses[edition], ...decisions }
  return {
    ...requestFacts(edition, values),
    ...disputeFacts(edition, values),
    ...Object.fromEntries(Object.entries(addresses).map(([name, address]) => [name, numberIn(values, address)])),
  }
}

/** Numbers of work that no table has, and the last year's for comparison. */
export function freeFacts(draw: Draw, { received = 0 }: Facts): Record<string, number> {
  const [website, media, board, bulletin] = [
    draw.between(120, 4800),
    draw.between(41, 940),
    draw.between(11, 96),
    draw.between(4, 38),
  ]
  return {
    website,
    media,
    board,
    bulletin,
    published: website + media,
    publishedWithBoard: website + media + board,
    publishedInAll: website + media + board + bulletin,
    publishedLast: draw.between(150, 5200),
    receivedLast: Math.max(1, received + draw.between(-Math.min(received, 9), 12)),
    trained: draw.between(2, 6),
    people: draw.between(34, 318),
    meetings: draw.between(2, 5),
    interpreted: draw.between(5, 64),
    checked: draw.between(2, 12),
    problemsFound: draw.between(3, 27),
    proposals: draw.between(3, 41),
    hotline: draw.between(120, 5200),
    onlineAsked: draw.between(10, 240),
    villages: draw.between(6, 31),
    visitors: draw.between(2, 92) * 10,
  }
}

/** Facts that follow from others: sums, shares and changes. Percentages have two decimals. */
export function derivedFacts(facts: Facts): Record<string, number> {
  const of = (name: string): number => facts[name] ?? 0
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100)
  return {
    base: of('received') + of('carriedIn'),
    organizations: of('received') - of('individual'),
    grantedOrPartly: of('granted') + of('partly'),
    disputes: of('reviews') + of('suits'),
    decisions: of('licences') + of('penalties') + of('coercions'),
    procuredAmountYuan: of('procuredAmount') * 10_000,
    individualShare: percent(of('individual'), of('received')),
    organizationsShare: percent(of('received') - of('individual'), of('received')),
    grantedShare: percent(of('granted'), of('handled')),
    websiteShare: percent(of('website'), of('published')),
    mediaShare: percent(of('media'), of('published')),
    publishedChange: percent(of('published') - of('publishedLast'), of('publishedLast')),
    receivedChange: percent(of('received') - of('receivedLast'), of('receivedLast')),
    more: of('received') - of('receivedLast'),
    notices: of('unpaid'),
    noticeTotal: of('unpaid') * 100,
  }
}
