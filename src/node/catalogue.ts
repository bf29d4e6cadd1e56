import { editions } from '../form/index.js'
import { clauses, norms } from '../form/norms.js'
import { ruleUrl } from '../project.js'
import { catalogueRules } from '../rules/index.js'
import type { Level, Reason, Rule, ScopeKind, SetRule } from '../model/index.js'

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
  /** Only of rules about many reports: what each finding is about. */
  scope?: ScopeKind
  url: string
}

/** The built-in rules in the order of the catalogue. */
export const catalogue = (): RuleInfo[] => catalogueRules.map(infoOf)

export function infoOf(rule: Rule | SetRule): RuleInfo {
  const { id, level, duty, clause } = rule
  const { legacy, from, fixable = false } = 'scope' in rule ? aboutMany : rule
  return {
    id,
    level,
    duty,
    clause: [...new Set(clause.map((name) => norms[clauses[name].norm].number))],
    editions: editionsOf(from),
    legacy,
    fixable,
    ...('scope' in rule && { scope: rule.scope }),
    url: ruleUrl(id),
  }
}

/** What rules about many reports leave to those about one. */
const aboutMany = { legacy: false, from: undefined, fixable: false }

/** The editions that are in force in some year that the rule applies to. */
function editionsOf(from = -Infinity): string[] {
  return editions.filter(({ reportYears: { to } }) => to === null || to >= from).map(({ id }) => id)
}
