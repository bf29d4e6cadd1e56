import type { StatementCells, TableSpec } from '../model/index.js'

/** Ids of the rows under the group whose label holds some words. */
const rowsUnder = ({ rows }: TableSpec, number: string): string[] =>
  rows.filter(({ groups }) => groups.at(-1)?.includes(number)).map(({ id }) => id)

const cellsOf = (rows: readonly string[], column = 'total', table = 'requests'): string[] =>
  rows.map((row) => `${table}/${row}/${column}`)

/** What statements about requests are held against, for a requests table of any edition. */
export function requestStatements(table: TableSpec): StatementCells[] {
  const groups: Record<string, string[]> = {
    denied: rowsUnder(table, '（三）'),
    unable: rowsUnder(table, '（四）'),
    refused: rowsUnder(table, '（五）'),
    otherHandling: table.rows.some(({ id }) => id === 'otherHandling') ? ['otherHandling'] : rowsUnder(table, '（六）'),
  }
  const received = cellsOf(['received'])
  const both = cellsOf(['received', 'carriedIn'])
  const total = cellsOf(['outcomeTotal'])
  const lessOut = [...received, '-requests/carriedOut/total']
  const lessIn = [...total, '-requests/carriedIn/total']
  const base = { area: 'requests', object: 'requests' } as const
  const act = (id: string | null, sums: string[][], level: StatementCells['level'] = 'error'): StatementCells => ({
    ...base,
    act: id,
    sums,
    level,
  })
  const kind = (id: string, ...sums: string[][]): StatementCells => ({ ...base, kind: id, sums, level: 'error' })
  return [
    { ...act('receive', [received, both]), beside: { carryIn: [received] }, including: { carryIn: [both] } },
    act('receiveNew', [received]),
    // Where a sentence names both, it is their sum that it tells.
    act('receiveBoth', [both, received]),
    act('carryIn', [cellsOf(['carriedIn'])]),
    act('carryOut', [cellsOf(['carriedOut'])]),
    act('carry', [cellsOf(['carriedIn']), cellsOf(['carriedOut'])], 'warning'),
    act('pending', [cellsOf(['carriedOut'])], 'warning'),
    // 待办共32件, 年末在办3件: what is there to be done, or what is left of it.
    act('inHand', [cellsOf(['carriedOut']), both], 'warning'),
    { ...act('handle', [total, received, both]), including: { carryIn: [both, total] } },
    {
      ...act('finish', [total, received, both, lessOut, lessIn], 'warning'),
      amid: { acts: ['carryIn', 'carryOut'], sums: [total] },
    },
    act('receiveAndFinish', [received, total, lessOut, lessIn, both], 'warning'),
    act(null, [received, both, total], 'warning'),
    ...Object.entries(groups).map(([id, rows]) =>
      kind(
        id,
        cellsOf(rows),
        ...(id === 'otherHandling' ? [cellsOf(rows.slice(-1)), cellsOf([...rows, ...(groups['refused'] ?? [])])] : []),
      ),
    ),
    ...table.rows.filter(({ id }) => !(id in groups) && id !== 'granted').map(({ id }) => kind(id, cellsOf([id]))),
    // 同意公开14件（含部分公开2件）.
    {
      ...kind('granted', cellsOf(['granted'])),
      including: { partlyGranted: [cellsOf(['granted', 'partlyGranted']), cellsOf(['granted'])] },
    },
    kind('alreadyPublic', cellsOf(['granted'])),
    // 公开9件、不予公开2件.
    kind('published', cellsOf(['granted']), cellsOf(['granted', 'partlyGranted'])),
    kind('grantedOrPartly', cellsOf(['granted', 'partlyGranted'])),
    {
      ...kind(
        'unableNonexistent',
        cellsOf(['unableNotHeld']),
        cellsOf(['unableNeedCreate']),
        cellsOf(groups['unable'] ?? []),
      ),
      level: 'warning',
    },
  ]
}

/** The rows of the disputes table that each of its objects is counted in. */
export const disputeRows: Readonly<Record<string, readonly string[]>> = {
  review: ['review'],
  litigation: ['direct', 'afterReview'],
  direct: ['direct'],
  afterReview: ['afterReview'],
  disputes: ['review', 'direct', 'afterReview'],
}

const suits = ['direct', 'afterReview']
const isSuit = (object: string): boolean => suits.includes(object)

/** What statements about reviews and suits are held against. */
export const disputeStatements: StatementCells[] = Object.entries(disputeRows).flatMap(([object, rows]) => {
  const base = { area: 'disputes', object, level: 'error' } as const
  const column = (id: string, of = rows): string[] =>
    id.startsWith('-') ? column(id.slice(1), of).map((cell) => `-${cell}`) : cellsOf(of, id, 'disputes')
  const ofEither = (...ids: string[]): string[][] =>
    (isSuit(object) ? [rows, suits] : [rows]).map((of) => ids.flatMap((id) => column(id, of)))
  return [
    { ...base, act: null, sums: [column('total')] },
    // What was filed or received is counted on another base.
    ...['receive', 'handle'].map((act) => ({ ...base, act, level: 'warning' as const, sums: [column('total')] })),
    // Behind 直接起诉2件、复议后起诉1件 what became of suits is of both.
    ...['upheld', 'corrected', 'otherResult', 'pending'].map((kind) => ({ ...base, kind, sums: ofEither(kind) })),
    // 审结 is all but those that are pending.
    { ...base, act: 'close', level: 'warning' as const, sums: ofEither('total', '-pending') },
    { ...base, kind: 'lost', sums: ofEither('corrected') },
    // A suit that was dismissed is won, in whichever column it stands.
    { ...base, kind: 'won', sums: ofEither('upheld', 'otherResult'), atMost: true },
    // A report may count these under one column or another: no more than both.
    { ...base, kind: 'dismissed', sums: ofEither('upheld', 'otherResult'), atMost: true },
    { ...base, kind: 'revoked', sums: ofEither('corrected', 'otherResult'), atMost: true },
  ]
})

const document = (row: string, act: string, ...columns: string[]): StatementCells => ({
  area: 'disclosure',
  object: row === 'rules' ? 'rules' : 'normative',
  act,
  sums: columns.map((column) => [`documents/${row}/${column}`]),
  level: 'warning',
})

const decisionTables = [
  ['licence', 'permits'],
  ['penalty', 'enforcement'],
  ['coercion', 'enforcement'],
] as const

/** 行政许可、行政处罚合计9件: what is added up is told as kinds. */
const decisionSums: StatementCells[] = decisionTables.map(([row, table]) => ({
  area: 'disclosure',
  object: 'decisions',
  kind: row,
  sums: [[`${table}/${row}/decisions`]],
  level: 'warning',
}))

const decisions: StatementCells[] = decisionTables.flatMap(([row, table]) =>
  [null, 'decide', 'handle', 'finish'].map((act): StatementCells => ({
    area: 'disclosure',
    object: row,
    act,
    sums: [[`${table}/${row}/decisions`]],
    level: 'warning',
  })),
)

/** What was decided this year and is published: not all of it need be. */
const publishedDecisions: StatementCells[] = decisionTables.map(([row, table]) => ({
  area: 'disclosure',
  object: row,
  act: 'publishDecided',
  sums: [[`${table}/${row}/decisions`]],
  level: 'warning',
  atMost: true,
}))

const chargeStatements = [null, 'collect'].map((act): StatementCells => ({
  area: 'disclosure',
  object: 'charge',
  act,
  sums: [['charges/charge/amount']],
  level: 'warning',
}))

/** What statements about documents, decisions and charges are held against in the 2021 format. */
export const disclosureStatements2021: StatementCells[] = [
  ...['normative', 'rules'].flatMap((row) => [
    document(row, 'make', 'made'),
    document(row, 'repeal', 'repealed'),
    document(row, 'valid', 'valid'),
  ]),
  ...decisions,
  ...decisionSums,
  ...publishedDecisions,
  ...chargeStatements,
]

/** The same in the 2019 format. */
export const disclosureStatements2019: StatementCells[] = [
  ...['normative', 'rules'].flatMap((row) => [
    document(row, 'make', 'newMade'),
    document(row, 'newPublic', 'newPublic'),
    document(row, 'publicTotal', 'publicTotal'),
  ]),
  ...decisions,
  ...decisionSums,
  ...publishedDecisions,
  ...(
    [
      ['procurement', 'items'],
      ['procurementAmount', 'amount'],
    ] as const
  ).flatMap(([object, column]) =>
    [null, 'handle', 'finish', 'publish'].map((act): StatementCells => ({
      area: 'disclosure',
      object,
      act,
      sums: [[`procurement/procurement/${column}`]],
      level: 'warning',
    })),
  ),
]
