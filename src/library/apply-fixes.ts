import { applyFixes as apply, type FixedSource } from '../fix/apply.js'
import type { LintMessage } from '../model/index.js'
import { checkArgument } from './refuse.js'
import { being, isObject, list, shape, text } from './value-checks.js'

/**
 * Makes the fixes of findings, each where no other has been made yet. What two of them want is left to the next pass.
 *
 * @param source The very text that was linted, byte order mark included: fixes have offsets into it.
 * @param options `types`: which fixes to make, ids of rules, or `rule/message` for a part of what a rule finds; all
 * where absent.
 * @throws {TypeError} for an argument of the wrong kind.
 */
export function applyFixes(
  source: string,
  messages: readonly LintMessage[],
  options: { types?: readonly string[] } = {},
): FixedSource {
  checkArgument('applyFixes', 'source', source, text)
  checkArgument('applyFixes', 'messages', messages, list(being(isObject, { zh: '问题', en: 'a message of a result' })))
  checkArgument('applyFixes', 'options', options, shape({ types: list(text) }))
  return apply(source, messages, options)
}
