import { lint } from '../engine/lint.js'
import type { LintOptions, LintResult } from '../types.js'

/** What a worker does: check one report. */
export default async ({ source, options }: { source: Uint8Array; options: LintOptions }): Promise<LintResult> =>
  lint(source, options)
