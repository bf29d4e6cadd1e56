import type { ScopeKind, SetRule, SetRuleDefinition } from '../../model/index.js'
import { checkIsAsync, isAsync } from './define.js'

/**
 * Defines a rule about many reports together. Message ids, their placeholders and what the rule is given are checked by
 * the compiler.
 *
 * @throws {TypeError} for a `check` that is an async function: nobody waits for it.
 */
export function defineSetRule<
  const Id extends string,
  const Scope extends ScopeKind,
  const Texts extends Record<string, string>,
  const English extends Record<string, string>,
  Options extends object = object,
>(
  definition: SetRuleDefinition<Id, Scope, Texts, English, Options>,
): SetRule & { id: Id; scope: Scope; defaults?: Options } {
  if (isAsync(definition)) throw new TypeError(`${definition.id}: ${checkIsAsync.en}`)
  return definition
}
