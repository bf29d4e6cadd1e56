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
