import type { CellAddress, Paragraph } from './report.js'

/** Tables that prose is held against. */
export type ClaimArea = 'requests' | 'disputes' | 'disclosure'

/** Where the number that prose speaks of stands in the tables: cells to add up, or to take away. */
export type Target = readonly (CellAddress & { less?: true })[]

/** A statement of the report about a number that its tables hold as well. */
export interface Claim {
  /** Id of the binding, for example received or review/upheld. */
  subject: string
  area: ClaimArea
  /** 0 for a nil claim. */
  value: number
  nil: boolean
  approximate: boolean
  /** What one unit of the last printed digit is worth. */
  precision: number
  targets: readonly Target[]
  level: 'error' | 'warning'
  paragraph: Paragraph
  /** Place in the text of the paragraph. */
  start: number
  end: number
}
