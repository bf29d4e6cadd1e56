import { flatMap } from '../text/flat-map.js'
import type { LintMessage, SuppressedMessage, Suppression } from '../model/index.js'
import type { Directive } from './directives.js'
import { isIn } from './stretch.js'

/** One thing that suppresses findings of one rule or of all. */
export interface Entry {
  /** null: all rules. */
  rule: string | null
  /** Where it comes from. */
  from: Directive | Suppression
  covers: (message: LintMessage) => boolean
  /** What it says of a finding that it suppresses. */
  said: SuppressedMessage['suppressions'][number]
}

/** Entries of the comments of a file: one for every rule that one names. */
export function entriesOfDirectives(directives: readonly Directive[]): Entry[] {
  const enables = directives.filter(({ kind }) => kind === 'enable')
  return flatMap(
    directives.filter(({ kind }) => kind !== 'enable'),
    (from) => {
      const later = from.kind === 'disable' ? enables.filter((enable) => isAfter(enable, from)) : []
      const ids = from.rules.length > 0 ? from.rules : [null]
      return ids.map((rule): Entry => ({
        rule,
        from,
        covers: (message) =>
          isOf(message, rule) &&
          isIn(message, from.holds) &&
          !later.some((enable) => names(enable, message.ruleId) && !isIn(message, until(from, enable))),
        said: { kind: 'directive', justification: from.reason },
      }))
    },
  )
}

const isAfter = (one: Directive, other: Directive): boolean => one.position.start.offset > other.position.start.offset

const until = (from: Directive, enable: Directive): Directive['holds'] => ({
  from: from.holds.from,
  to: enable.position.start,
})

const names = ({ rules }: Directive, id: string | null): boolean =>
  rules.length === 0 || (id !== null && rules.includes(id))

/** Whether one of the comments ends an entry, so that it does not hold to the end of the file. Only `disable` needs it. */
export function endedBy({ rule, from }: Entry, directives: readonly Directive[]): boolean {
  if (!('kind' in from) || from.kind !== 'disable') return true
  return directives.some((one) => one.kind === 'enable' && isAfter(one, from) && names(one, rule))
}

/** Whether `enable` has something to end in an entry, be it one rule of all. */
export const hasEffectOn = ({ rule, from }: Entry, enable: Directive): boolean =>
  'kind' in from && from.kind === 'disable' && isAfter(enable, from) && (rule === null || names(enable, rule))

/** Entries of a configuration: one for every rule that one names. */
export const entriesOfConfiguration = (suppressions: readonly Suppression[]): Entry[] =>
  flatMap(suppressions, (from) => {
    const { rule: rules, reason, owner, expires } = from
    return [rules].flat().map((rule): Entry => ({
      rule,
      from,
      covers: (message) => isOf(message, rule) && isAt(message, from),
      said: {
        kind: 'configuration',
        justification: reason,
        ...(owner !== undefined && { owner }),
        ...(expires !== undefined && { expires }),
      },
    }))
  })

/** Messages of no rule cannot be suppressed. */
const isOf = ({ ruleId, fatal }: LintMessage, rule: string | null): boolean =>
  ruleId !== null && !fatal && (rule === null || ruleId === rule)

function isAt(message: LintMessage, { section, cell }: Suppression): boolean {
  if (section !== undefined && message.section !== section) return false
  if (cell === undefined) return true
  if (!message.cell) return false
  const { table, row, column } = message.cell
  const parts = cell.split('/')
  return (
    parts.length === 3 && [table, row, column].every((part, index) => parts[index] === '*' || parts[index] === part)
  )
}
