import type { TableId } from '../model/index.js'

/** Rows of a table that together are, in another form, other rows: their sums are the same number. */
export interface RowCorrespondence {
  table: TableId
  /** Ids of the two forms. */
  forms: readonly [earlier: string, later: string]
  /** Rows of the earlier form and those of the later one. */
  rows: readonly [earlier: readonly string[], later: readonly string[]]
}

/**
 * How the numbers of the official forms go over into each other. Cells with one address in both are the same number;
 * here is what else is. What has no counterpart, such as 对外公开总数量 and 现行有效件数, is compared with nothing.
 */
export const rowCorrespondences: readonly RowCorrespondence[] = [
  {
    table: 'requests',
    forms: ['2019', '2021'],
    rows: [['otherHandling'], ['otherNoCorrection', 'otherFeeUnpaid', 'otherOther']],
  },
]
