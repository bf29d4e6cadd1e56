import type { Reason } from '../model/index.js'

/** A roster that cannot be used: the place, what was met and what to do, in both languages. */
export class RosterError extends Error {
  readonly reason: Reason

  /** @param place Line and column from 1, as `3:2`; of a workbook the row and column of the sheet. */
  constructor(reason: Reason, place?: string) {
    const placed = place === undefined ? reason : { zh: `${place}：${reason.zh}`, en: `${place}: ${reason.en}` }
    super(placed.en)
    this.name = 'RosterError'
    this.reason = placed
  }
}

/** Whether an error is such a one. */
export const isRosterError = (error: unknown): error is RosterError =>
  error instanceof Error && error.name === 'RosterError' && 'reason' in error
