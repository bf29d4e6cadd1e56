import type { LintMessage, LintResult } from '../model/index.js'
import { applyFixes } from './apply.js'

/** Fixes make room for others; a set of rules that needs more passes than this contradicts itself. */
const mostPasses = 10

/** A text fixed until nothing is left to fix. */
export interface FixedText {
  output: string
  /** Passes that changed something. */
  passes: number
  fixed: LintMessage[]
  /** What there is to say of the output. */
  result: LintResult
}

/**
 * Fixes a text and looks at it again until it stays as it is.
 *
 * @param lint Checks a text, always in the same way and as the same format.
 * @param first What it says of the source, where that is known.
 */
export async function fixText(
  source: string,
  lint: (source: string) => LintResult | Promise<LintResult>,
  { types, first }: { types?: readonly string[]; first?: LintResult } = {},
): Promise<FixedText> {
  const fixed: LintMessage[] = []
  let output = source
  let result = first ?? (await lint(source))
  let passes = 0
  while (passes < mostPasses) {
    const pass = applyFixes(output, result.messages, types && { types })
    if (pass.output === output) break
    const next = await lint(pass.output)
    // A fix that makes the file unreadable is none.
    if (next.fatalErrorCount > 0) break
    passes += 1
    fixed.push(...pass.fixed)
    output = pass.output
    result = next
  }
  return { output, passes, fixed, result }
}
