import { catalogueRules as rules } from '../rules/index.js'
import type { ConfigObject, Level, RuleLevel } from '../model/index.js'

/** How levels are called in a configuration. */
export const configLevels: Readonly<Record<Level, RuleLevel>> = { error: 'error', warning: 'warn', info: 'info' }

const raised: Readonly<Record<Level, RuleLevel>> = { error: 'error', warning: 'error', info: 'warn' }

/** Rules that the strict preset leaves at their levels: the length rests on “原则上” and so obliges nobody. */
const unraised: readonly string[] = ['overview-length']

/** What a draft may still lack, with the level that it then has. Numbers that contradict each other stay errors. */
const unfinished = {
  'report-title': 'info',
  'required-sections': 'warn',
  'required-tables': 'warn',
  'section-content': 'warn',
  'cell-filled': 'warn',
  'fee-statement': 'warn',
  'supervision-results': 'warn',
  'overview-aspects': 'info',
  'problems-and-measures': 'info',
  'template-residue': 'info',
} as const satisfies Readonly<Record<string, RuleLevel>>

/** Names of the presets that come with the rules. */
export type PresetName = 'recommended' | 'strict' | 'draft'

/** Presets by name. What a preset does not name stays as it was. */
export const presets: Readonly<Record<PresetName, ConfigObject>> = {
  recommended: { rules: Object.fromEntries(rules.map(({ id, level }) => [id, configLevels[level]])) },
  strict: {
    rules: Object.fromEntries(
      rules.map(({ id, level }) => [id, unraised.includes(id) ? configLevels[level] : raised[level]]),
    ),
  },
  draft: { rules: unfinished },
}
