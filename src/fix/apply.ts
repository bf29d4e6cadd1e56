import type { Fix, LintMessage } from '../model/index.js'

/** A source with fixes made, and what of its findings they took care of. */
export interface FixedSource {
  output: string
  fixed: LintMessage[]
  remaining: LintMessage[]
}

/**
 * Makes the fixes of findings, each where no other has been made yet. What two of them want is left to the next pass.
 *
 * @param source The very text that was linted, byte order mark included: fixes have offsets into it.
 * @param types Which fixes to make: ids of rules, or `rule/message` for a part of what a rule finds; all where absent.
 */
export function applyFixes(
  source: string,
  messages: readonly LintMessage[],
  { types }: { types?: readonly string[] } = {},
): FixedSource {
  const chosen = messages
    .filter((message): message is LintMessage & { fix: Fix } => message.fix !== undefined && hasType(message, types))
    .toSorted((a, b) => a.fix.range[0] - b.fix.range[0] || a.fix.range[1] - b.fix.range[1])
  const fixed = new Set<LintMessage>()
  let output = ''
  let at = 0
  let last = -1
  for (const message of chosen) {
    const [start, end] = message.fix.range
    // Two insertions at one place could come out in either order.
    if (start < at || (start === end && start === last) || end > source.length) continue
    output += source.slice(at, start) + message.fix.text
    at = last = end
    fixed.add(message)
  }
  output += source.slice(at)
  return { output, fixed: [...fixed], remaining: messages.filter((message) => !fixed.has(message)) }
}

/** Whether a finding is of one of the types: ids of rules, or `rule/message` for a part of what a rule finds. */
const hasType = ({ ruleId, messageId }: LintMessage, types: readonly string[] | undefined): boolean =>
  types === undefined || (ruleId !== null && (types.includes(ruleId) || types.includes(`${ruleId}/${messageId ?? ''}`)))
