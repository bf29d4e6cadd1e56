import type { ZodObject } from 'zod'
import type { RuleBase, Zod } from '../model/index.js'
import type { RuleOptions } from './run.js'

/** The schema of a rule's options; no option is known for a rule without any. */
export const optionsSchema = (z: Zod, rule: RuleBase): ZodObject => (rule.options?.(z) ?? z.object({})).strict()

/**
 * Checks options against the schemas of their rules and fills in the defaults.
 *
 * @throws {TypeError} for an unknown rule, an unknown option or a value of the wrong kind.
 */
export async function checkedOptions(given: RuleOptions, rules: readonly RuleBase[]): Promise<RuleOptions> {
  const { z } = await import('zod')
  const entries = Object.entries(given).map(([id, options]) => {
    const rule = rules.find((candidate) => candidate.id === id)
    if (!rule) throw new TypeError(`unknown rule: ${id}`)
    const result = optionsSchema(z, rule).safeParse(options)
    if (!result.success) throw new TypeError(`options of ${id}: ${z.prettifyError(result.error)}`)
    return [id, result.data] as const
  })
  return Object.fromEntries(entries)
}
