import { checkedOptions } from '../check/rule-options.js'
import type { SetRunOptions } from '../sets/run.js'
import { withMessages } from '../results/counts.js'
import { suppress } from '../suppress/suppress.js'
import type { LintResult, Locale, SetRule } from '../model/index.js'
import { configFor, formsIn, type Run } from './run.js'

/** The rules about many reports that are in force in a run, and how they are to run. @param path That of the roster. */
export async function setRulesOf(
  run: Run,
  path: string,
  locale: Locale,
): Promise<{ rules: readonly SetRule[]; options: SetRunOptions }> {
  const { rules, levels, ruleOptions } = configFor(run, path).sets
  const options = Object.keys(ruleOptions).length > 0 ? await checkedOptions(ruleOptions, rules) : {}
  return { rules, options: { filePath: path, locale, forms: formsIn(run), levels, options } }
}

/** A result from many reports without the findings that the configuration accepts. */
export function acceptedInSet(result: LintResult, run: Run, locale: Locale): LintResult {
  const { suppressions } = configFor(run, result.filePath)
  const { outcomes, reasons } = result
  const { today } = run.setup
  if (suppressions.length === 0) return result
  const isRule = (): boolean => true
  const given = {
    directives: [],
    suppressions,
    outcomes,
    reasons,
    isRule,
    locale,
    ...(today !== undefined && { today }),
  }
  const { messages, suppressedMessages, problems } = suppress(result.messages, given)
  return withMessages(result, [...messages, ...problems], suppressedMessages)
}
