import type { Reason } from '../model/index.js'

/** A wrong call: what was met and what to do, in both languages. */
export class UsageError extends Error {
  readonly reason: Reason

  constructor(reason: Reason, options?: ErrorOptions) {
    super(reason.en, options)
    this.name = 'UsageError'
    this.reason = reason
  }
}
