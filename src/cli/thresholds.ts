import type { LintResult } from '../model/index.js'

/** From where on a run fails: findings of a level and above, or anything that could not be decided. */
export const failOnChoices = ['error', 'warning', 'info', 'incomplete'] as const
export type FailOn = (typeof failOnChoices)[number]

export interface Thresholds {
  /** error where empty. */
  failOn: readonly FailOn[]
  /** Warnings of the whole run that are borne. */
  maxWarnings: number
}

/** Counts what decides the exit code, result by result. */
export class Tally {
  private readonly counts = { error: 0, warning: 0, info: 0, incomplete: 0, fatal: 0 }
  /** Something that was to be judged could not be. */
  unjudged = false
  files = 0

  add(result: LintResult): void {
    this.files += 1
    this.counts.fatal += result.fatalErrorCount
    this.counts.error += result.errorCount - result.fatalErrorCount
    this.counts.warning += result.warningCount
    this.counts.info += result.infoCount
    if (Object.values(result.outcomes).includes('incomplete') || result.verdict === 'incomplete') {
      this.counts.incomplete += 1
    }
  }

  get findings(): number {
    return this.counts.error + this.counts.warning + this.counts.info
  }

  get warnings(): number {
    return this.counts.warning
  }

  /** 0 nothing at or above the failing level, 1 findings there, 2 something could not be judged. */
  exitCode({ failOn, maxWarnings }: Thresholds): number {
    if (this.unjudged || this.counts.fatal > 0 || this.files === 0) return 2
    const { error, warning, info, incomplete } = this.counts
    const fails =
      error > 0 ||
      (warning > 0 && (failOn.includes('warning') || failOn.includes('info'))) ||
      (info > 0 && failOn.includes('info')) ||
      (incomplete > 0 && failOn.includes('incomplete')) ||
      warning > maxWarnings
    return fails ? 1 : 0
  }
}

/** A result with its errors alone. What it counts towards the exit code is counted before. */
export function errorsOnly(result: LintResult): LintResult {
  const messages = result.messages.filter(({ level }) => level === 'error')
  return { ...result, messages, warningCount: 0, infoCount: 0, fixableWarningCount: 0 }
}
