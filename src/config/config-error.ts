import type { Reason } from '../model/index.js'

/** A configuration that cannot be used: which file, which place in it, what was met and what to do, in both languages. */
export class ConfigError extends Error {
  /** All that is wrong, one a line. */
  readonly reason: Reason
  /** Each thing that is wrong. */
  readonly reasons: readonly Reason[]

  constructor(first: Reason, ...others: readonly Reason[]) {
    const reasons = [first, ...others]
    const together = (locale: keyof Reason): string => reasons.map((reason) => reason[locale]).join('\n')
    super(together('en'))
    this.name = 'ConfigError'
    this.reason = { zh: together('zh'), en: together('en') }
    this.reasons = reasons
  }
}

/** Whether an error is such a one, of whichever copy of this package: the command and a configuration have one each. */
export const isConfigError = (error: unknown): error is ConfigError =>
  error instanceof Error && error.name === 'ConfigError' && 'reason' in error
