import type { CellAddress, ClaimArea, Target } from '../../model/index.js'

/** What a clause may speak of, and how it is recognised. */
export interface Binding {
  id: string
  /** Tables that it is held against. */
  area: ClaimArea
  /**
   * Patterns over a clause in which # stands for the number: `收到…申请#` and `收到#申请`.
   * Patterns are tried in the order of the list; the first that fits binds the number.
   */
  patterns: readonly RegExp[]
  /** Whatever a pattern fits holds one of these words: no other clause is held against the patterns. */
  words: readonly string[]
  /** The sums that the number may be. Agreement with any of them is agreement. */
  targets: (edition: string) => readonly Target[]
  /** What the clause or the sentence before it must speak of, where the pattern alone does not tell. */
  topic?: Topic
  /** May stand behind 其中, where totals do not stand. */
  part?: true
  /** Binds a 0 and nothing else: 均为0. */
  onlyNil?: true
  level: 'error' | 'warning'
  units: RegExp
}

export type Topic = 'requests' | 'review' | 'litigation' | 'normative' | 'other'

export const cell = (address: string): CellAddress => {
  const [table = '', row = '', column = ''] = address.split('/')
  return { table: table as CellAddress['table'], row, column }
}
export const cells = (...addresses: string[]): Target => addresses.map(cell)
export const always =
  (...targets: Target[]) =>
  (): readonly Target[] =>
    targets

/** Measure words that requests, cases and documents are counted in. */
export const counts = /^(?:件次?|[宗起份条次项个例])$/u
