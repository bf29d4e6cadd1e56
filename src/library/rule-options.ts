import { optionsSchema } from '../check/rule-options.js'
import { keepKeys, problemsOf } from '../config/issues.js'
import { unknownRule } from '../config/words.js'
import type { CheckOptions, Rule } from '../model/index.js'
import { rules as builtIn } from '../rules/index.js'
import { refuse } from './refuse.js'
import type { Problem } from './value-checks.js'

/** Where options stand in the setting of a rule, which distinguishes their keys from other ones. */
const optionsPlace = 1

/**
 * Checks options of rules against their schemas; without any, the schema library is not loaded.
 *
 * @throws {TypeError} for a rule that does not run, an unknown option or a value of the wrong kind.
 */
export async function checkRuleOptions(called: string, { rules = builtIn, ruleOptions }: CheckOptions): Promise<void> {
  if (!ruleOptions || Object.keys(ruleOptions).length === 0) return
  const { z } = await import('zod')
  const problems = Object.entries(ruleOptions).flatMap(([id, options]): Problem[] => {
    const rule = rules.find((candidate) => candidate.id === id)
    if (!rule) return [{ path: ['ruleOptions', id], reason: notRun(id, rules) }]
    const result = optionsSchema(z, rule).safeParse(options, { error: keepKeys })
    if (result.success) return []
    return problemsOf(result.error.issues, options, [optionsPlace]).map(([[, ...path], reason]) => ({
      path: [id, ...path],
      reason,
    }))
  })
  refuse(called, problems)
}

const notRun = (id: string, rules: readonly Rule[]): Problem['reason'] =>
  builtIn.some((rule) => rule.id === id)
    ? { zh: '这条规则不运行', en: 'this rule does not run' }
    : unknownRule(
        id,
        rules.map((rule) => rule.id),
      )
