import { editions } from '../form/index.js'
import { clauses, norms } from '../form/norms.js'
import { ruleUrl } from '../project.js'
import { rules } from '../rules/index.js'
import type { Level, Reason, Rule } from '../model/index.js'

/** What the catalogue says of a rule. */
export interface RuleInfo {
  id: string
  level: Level
  duty: Reason
  /** Numbers of the documents that the duty rests on. */
  clause: string[]
  /** Editions of the format whose reports it judges. */
  editions: string[]
  /** Judges reports of years before the first edition too. */
  legacy: boolean
  fixable: boolean
  url: string
}

/** The built-in rules in the order of the catalogue. */
export const catalogue = (): RuleInfo[] => rules.map(infoOf)

export function infoOf(rule: Rule): RuleInfo {
  const { id, level, duty, clause, legacy, fixable = false } = rule
  return {
    id,
    level,
    duty,
    clause: [...new Set(clause.map((name) => norms[clauses[name].norm].number))],
    editions: editionsOf(rule),
    legacy,
    fixable,
    url: ruleUrl(id),
  }
}

/** The editions that are in force in some year that the rule applies to. */
function editionsOf({ from = -Infinity }: Rule): string[] {
  return editions.filter(({ reportYears: { to } }) => to === null || to >= from).map(({ id }) => id)
}
