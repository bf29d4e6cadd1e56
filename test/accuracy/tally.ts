import { rules } from '../../src/rules/index.js'
import type { Level } from '../../src/model/index.js'
import type { Alarm, Measured, Trial } from './measure.js'

/** What was measured of one rule. */
export interface RuleTally {
  rule: string
  level: Level
  /** Different defects, and the reports that had one of them. */
  defects: number
  injected: number
  found: number
  inPlace: number
  /** Findings of the rule in reports whose defect does not explain them. */
  unexplained: number
  /** Errors and warnings of the rule on correct reports. */
  alarms: number
}

/** Least share of its defects that a rule must find, by its level. */
export const leastRecall: Readonly<Record<Level, number>> = { error: 0.99, warning: 0.95, info: 0.95 }

const isLimit = ({ defect }: Trial): boolean => defect.limit !== undefined

/** Trials of what should be found; known limits are counted by themselves. */
export const counted = (trials: readonly Trial[]): Trial[] => trials.filter((trial) => !isLimit(trial))

const ofRule = (findings: readonly string[], rule: string): number =>
  findings.filter((finding) => finding.startsWith(`${rule}/`)).length

/** The tally of every rule, in the order of the catalogue. */
export function tallyOf({ trials, alarms }: Pick<Measured, 'trials' | 'alarms'>): RuleTally[] {
  const unexplained = trials.flatMap((trial) => trial.unexplained)
  return rules.map(({ id, level }) => {
    const own = counted(trials).filter(({ defect }) => defect.rule === id)
    return {
      rule: id,
      level,
      defects: new Set(own.map(({ defect }) => defect.name)).size,
      injected: own.length,
      found: own.filter(({ found }) => found).length,
      inPlace: own.filter(({ inPlace }) => inPlace).length,
      unexplained: ofRule(unexplained, id),
      alarms: alarms.filter(({ rule }: Alarm) => rule === id).length,
    }
  })
}

/** Everything that falls short, each in a line that says which report shows it; empty where nothing does. */
export function shortfalls({
  trials,
  alarms,
  sets,
}: Pick<Measured, 'trials' | 'alarms'> & Partial<Measured>): string[] {
  const lines = tallyOf({ trials, alarms }).flatMap(({ rule, level, injected, found, inPlace }) => {
    const least = leastRecall[level]
    const all = injected === 0 ? 1 : injected
    return [
      ...(found / all < least ? [`${rule}: ${found} of ${injected} found`] : []),
      ...(inPlace / all < least ? [`${rule}: ${inPlace} of ${injected} found in place`] : []),
    ]
  })
  return [
    ...lines,
    ...trials.flatMap(({ defect, form, report, unexplained }) =>
      unexplained
        .filter((finding) => !/^\S+ info /u.test(finding))
        .map((finding) => `${defect.rule} (${defect.name}), ${form}, ${report}: unexplained ${finding}`),
    ),
    ...alarms.map(({ finding, form, report }) => `correct report, ${form}, ${report}: ${finding}`),
    ...(sets?.shortfalls ?? []),
  ]
}

/** Trials in which nothing was found, or not in place. */
export const missed = (trials: readonly Trial[]): Trial[] => counted(trials).filter(({ inPlace }) => !inPlace)
