import { checkedOptions } from '../check/rule-options.js'
import type { SetRunOptions } from '../sets/run.js'
import type { Locale, SetRule } from '../model/index.js'
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
