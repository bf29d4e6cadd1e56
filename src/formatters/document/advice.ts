import type { LintMessage, Locale, RuleBase } from '../../model/index.js'
import type { FormWords } from '../form-words.js'
import type { DocumentWords } from './words.js'

/** What to do about a finding, and what its rule asks for; either may be nothing. */
export interface Advice {
  steps: string[]
  duty: string | null
}

/** The suggestions of a finding's rule, and whether --fix does it. The duty only where there is nothing else to say. */
export function adviceOn(
  { suggestions, fix, ruleId, cause }: LintMessage,
  rules: ReadonlyMap<string, RuleBase>,
  words: DocumentWords,
  locale: Locale,
): Advice {
  const steps = [...suggestions.map(({ desc }) => desc), ...(fix ? [words.fixable] : [])]
  const duty = rules.get(ruleId ?? '')?.duty
  if (steps.length > 0 || cause || !duty) return { steps, duty: null }
  return { steps, duty: locale === 'en' ? duty.en : duty.zh }
}

/** The cell that probably is to be changed, and to what; nothing where several may be. */
export function changeOf({ cause }: LintMessage, form: FormWords, words: DocumentWords): string[] {
  if (!cause || !('cell' in cause)) return []
  return [words.change(form.cellName(cause.cell), cause.printed, cause.expected)]
}

/** Rules by id. */
export const rulesById = (rules: readonly RuleBase[]): Map<string, RuleBase> =>
  new Map(rules.map((rule) => [rule.id, rule]))
