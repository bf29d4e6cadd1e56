import type { PartName, Rule, RuleDefinition } from '../../model/index.js'

/**
 * Defines a rule. Message ids, their placeholders, options and required parts are checked by the
 * compiler; the rule that comes back can stand in a list with others and still tells its id and options.
 */
export function defineRule<
  const Id extends string,
  const Texts extends Record<string, string>,
  const English extends Record<string, string>,
  Required extends PartName = never,
  Options extends object = object,
>(definition: RuleDefinition<Id, Texts, English, Required, Options>): Rule & { id: Id; defaults?: Options } {
  const { requires = [], legacy = false } = definition
  return { ...definition, requires, legacy }
}
