import type { PartName, Reason, Rule, RuleDefinition } from '../../model/index.js'

/**
 * Defines a rule. Message ids, their placeholders, options and required parts are checked by the
 * compiler; the rule that comes back can stand in a list with others and still knows its id and options.
 *
 * @throws {TypeError} for a `check` that is an async function: nobody waits for it.
 */
export function defineRule<
  const Id extends string,
  const Texts extends Record<string, string>,
  const English extends Record<string, string>,
  Required extends PartName = never,
  Options extends object = object,
>(definition: RuleDefinition<Id, Texts, English, Required, Options>): Rule & { id: Id; defaults?: Options } {
  const { requires = [], legacy = false } = definition
  if (isAsync(definition)) throw new TypeError(`${definition.id}: ${checkIsAsync.en}`)
  return { ...definition, requires, legacy }
}

/** Whether the function of a rule is declared async, and so gives a promise whatever it does. */
export const isAsync = ({ check }: { check: unknown }): boolean =>
  Object.prototype.toString.call(check).startsWith('[object Async')

/** Why a rule with such a function is refused. */
export const checkIsAsync: Reason = {
  zh: 'check 是 async 函数，应为同步函数',
  en: 'its check is an async function; it has to be synchronous',
}
