import { isJudged } from '../formatters/unjudged.js'
import { leavesUnjudged } from '../results/treatment.js'
import type { FileResult, Level, LintResult } from '../model/index.js'

/** From where on a run fails: findings of a level and above, or anything that could not be decided. */
export const failOnChoices = ['error', 'warning', 'info', 'incomplete'] as const
export type FailOn = (typeof failOnChoices)[number]

export interface Thresholds {
  /** error where empty. */
  failOn: readonly FailOn[]
  /** Warnings of the whole run that are borne. */
  maxWarnings: number
  /** Whether a run that comes to no report is fine, because the files were chosen by another program. */
  mayBeNone?: boolean
}

/** Counts what decides the exit code, result by result. */
export class Tally {
  private readonly counts = { error: 0, warning: 0, info: 0, incomplete: 0, fatal: 0 }
  /** Something that was to be judged could not be. */
  unjudged = false
  /** Something that was to be written for the files that were judged could not be. */
  unwritten = false
  /** Files that the run is done with, whatever their results. */
  files = 0
  /** Files that were reported. */
  reported = 0
  private judged = 0
  private unchecked = 0

  /** null: a file that is not reported. */
  add(result: FileResult | null): void {
    this.files += 1
    if (result === null) return
    this.reported += 1
    if (!isJudged(result)) {
      if (!leavesUnjudged(result.verdict)) return
      this.unjudged = true
      this.unchecked += 1
      return
    }
    this.judged += 1
    this.count(result)
  }

  /** Counts what was found in many reports together, which is of no file. */
  count(result: LintResult): void {
    if (result.messages.some(({ code }) => code === 'rule-failed')) this.unjudged = true
    this.counts.fatal += result.fatalErrorCount
    this.counts.error += result.errorCount - result.fatalErrorCount
    this.counts.warning += result.warningCount - readingsOf(result, 'warning')
    this.counts.info += result.infoCount - readingsOf(result, 'info')
    if (result.verdict === 'incomplete') this.counts.incomplete += 1
  }

  get findings(): number {
    return this.counts.error + this.counts.warning + this.counts.info
  }

  /** Files that could not be judged. */
  get unread(): number {
    return this.counts.fatal + this.unchecked
  }

  get errors(): number {
    return this.counts.error
  }

  get warnings(): number {
    return this.counts.warning
  }

  /** Whether not one file was judged, and none is said to be one that could not be. */
  get cameToNothing(): boolean {
    return this.judged === 0 && !this.unjudged
  }

  /** 0 nothing at or above the failing level, 1 findings there, 2 something could not be judged. */
  exitCode({ failOn, maxWarnings, mayBeNone = false }: Thresholds): number {
    if (this.unjudged || this.unwritten || this.counts.fatal > 0 || (this.judged === 0 && !mayBeNone)) return 2
    const { error, warning } = this.counts
    return error > 0 || warning > maxWarnings || this.reached(failOn) ? 1 : 0
  }

  /** How much there is, besides errors, of what a run fails on; undefined where there is nothing. */
  reached(failOn: readonly FailOn[]): Record<'warning' | 'info' | 'incomplete', number> | undefined {
    const counted = (name: 'warning' | 'info' | 'incomplete', ...by: FailOn[]): number =>
      by.some((one) => failOn.includes(one)) ? this.counts[name] : 0
    const warning = counted('warning', 'warning', 'info')
    const [info, incomplete] = [counted('info', 'info'), counted('incomplete', 'incomplete')]
    return warning + info + incomplete > 0 ? { warning, info, incomplete } : undefined
  }
}

/** Findings about the reading: what is not certain counts as not decided, not as found. */
const readingsOf = ({ messages }: LintResult, level: Level): number =>
  messages.filter((message) => message.about === 'reading' && message.level === level).length

/**
 * A result with its errors alone; null for a file that somebody need not take care of. What it counts towards the exit
 * code is counted before.
 */
export function errorsOnly(result: FileResult | null): FileResult | null {
  if (result === null || !isJudged(result)) return result?.verdict === 'unchecked' ? result : null
  return withErrorsOnly(result)
}

/** A result with its errors alone. */
function withErrorsOnly(result: LintResult): LintResult {
  const messages = result.messages.filter(({ level }) => level === 'error')
  const { round } = result
  const gone = round && { round: { ...round, gone: round.gone.filter(({ level }) => level === 'error') } }
  return { ...result, messages, warningCount: 0, infoCount: 0, fixableWarningCount: 0, ...gone }
}
