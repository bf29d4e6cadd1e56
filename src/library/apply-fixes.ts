import { applyFixes as apply, type FixedSource } from '../fix/apply.js'
import { fixableRules } from '../fix/fixable-rules.js'
import { noSuchRule, withGuess } from '../config/words.js'
import { similarity } from '../text/similarity.js'
import type { LintMessage } from '../model/index.js'
import { checkArgument } from './refuse.js'
import { being, isObject, list, shape, text, type Check } from './value-checks.js'

/**
 * Makes the fixes of findings, each where no other has been made yet. What two of them want is left to the next pass.
 *
 * @param source The very text that was linted, byte order mark included: fixes have offsets into it.
 * @param options `types`: which fixes to make, ids of rules, or `rule/message` for a part of what a rule finds; all
 * where absent. Rules of others are not known here: an id that nothing is known of fixes nothing.
 * @throws {TypeError} for an argument of the wrong kind, and for an id that is a slip of that of a built-in rule.
 */
export function applyFixes(
  source: string,
  messages: readonly LintMessage[],
  options: { types?: readonly string[] } = {},
): FixedSource {
  checkArgument('applyFixes', 'source', source, text)
  checkArgument('applyFixes', 'messages', messages, list(being(isObject, { zh: '问题', en: 'a message of a result' })))
  checkArgument('applyFixes', 'options', options, shape({ types: list(typeWith(messages)) }))
  return apply(source, messages, options)
}

/** How alike an id has to be to that of a rule of ours to be a slip of it. */
const slip = 0.8

/** A type of fix: no slip of a rule of ours, unless there are findings of a rule that is called so. */
const typeWith =
  (messages: readonly LintMessage[]): Check =>
  (value, path) => {
    if (typeof value !== 'string') return text(value, path)
    const [id = ''] = value.split('/')
    const known: readonly string[] = fixableRules
    if (known.includes(id) || messages.some(({ ruleId }) => ruleId === id)) return []
    const meant = known.find((rule) => similarity(id, rule) >= slip)
    return meant === undefined ? [] : [{ path, reason: withGuess(noSuchRule, value.replace(id, meant)) }]
  }
