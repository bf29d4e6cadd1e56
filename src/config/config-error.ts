import type { Reason } from '../model/index.js'

/** A configuration that cannot be used: which file, which place in it, what was met and what to do, in both languages. */
export class ConfigError extends Error {
  readonly reason: Reason

  constructor(reason: Reason) {
    super(reason.en)
    this.name = 'ConfigError'
    this.reason = reason
  }
}
