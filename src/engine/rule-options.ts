import type { ZodObject } from 'zod'
import type { Rule, Zod } from '../types.js'
import { keepKeys, problemsOf } from './config/issues.js'
import { placeName } from './config/place.js'
import { unknownRule } from './config/words.js'
import type { RuleOptions } from './run.js'

/** The schema of a rule's options; no option is known for a rule without any. */
export const optionsSchema = (z: Zod, rule: Rule): ZodObject => (rule.options?.(z) ?? z.object({})).strict()

/** Where options stand in a configuration, which tells their keys from other ones. */
const optionsPlace = 1

/**
 * Checks options against the schemas of their rules and fills in the defaults.
 *
 * @throws {TypeError} for an unknown rule, an unknown option or a value of the wrong kind.
 */
export async function checkedOptions(given: RuleOptions, rules: readonly Rule[]): Promise<RuleOptions> {
  const { z } = await import('zod')
  const entries = Object.entries(given).map(([id, options]) => {
    const rule = rules.find((candidate) => candidate.id === id)
    if (!rule) {
      const ids = rules.map((candidate) => candidate.id)
      throw new TypeError(`options of ${id}: ${unknownRule(id, ids).en}`)
    }
    const result = optionsSchema(z, rule).safeParse(options, { error: keepKeys })
    if (!result.success) {
      const problems = problemsOf(result.error.issues, options, [optionsPlace])
      throw new TypeError(
        problems.map(([path, { en }]) => `options of ${placeName([id, ...path.slice(1)])}: ${en}`).join('\n'),
      )
    }
    return [id, result.data] as const
  })
  return Object.fromEntries(entries)
}
