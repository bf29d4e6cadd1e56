import { dirname, resolve } from 'node:path'
import { baselineFor } from '../baseline/apply.js'
import { countWithoutReason, reasonWarning } from '../baseline/reasons.js'
import type { Baseline } from '../baseline/types.js'
import { changesOf, pruneBaseline, updateBaseline } from '../baseline/update.js'
import { readBaseline, writeBaseline, type BaselineFile } from '../node/baseline-file.js'
import type { LintResult } from '../model/index.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { inform } from './inform.js'
import type { Step } from './report-run.js'
import type { LintCommandOptions } from './lint-options.js'
import { problems } from './problems.js'

/** Opens the baseline of a call: applies it, or brings it up to date where the call asks for that. */
export async function openBaseline(given: string, options: LintCommandOptions, context: CommandContext): Promise<Step> {
  const path = resolve(context.io.cwd, given)
  const file = await readBaseline(path, { mayBeAbsent: options.updateBaseline === true })
  const isChanged = options.updateBaseline === true || options.pruneBaseline === true
  return isChanged ? changeBaseline(path, file, options, context) : useBaseline(path, file, context)
}

/** Accepts what the baseline knows, and says which of its entries give no reason and which are stale. */
function useBaseline(path: string, { baseline }: BaselineFile, context: CommandContext): Step {
  const { io, locale } = context
  const base = dirname(path)
  const applied = baselineFor(baseline, base, { today: io.today, locale })
  const warning = reasonWarning(baseline, locale)
  return {
    apply: (result) => warning.apply(applied.apply(result)),
    end: () => {
      const unsaid = warning.unsaid()
      if (unsaid) complain(context, unsaid, path)
      for (const { entry, reason } of applied.stale()) complain(context, reason, resolve(base, entry.file))
      return Promise.resolve()
    },
  }
}

/** Brings the baseline up to date with the results, and says what that has changed. */
function changeBaseline(path: string, file: BaselineFile, options: LintCommandOptions, context: CommandContext): Step {
  const { updateBaseline: update = false, reason } = options
  const { io, locale } = context
  const base = dirname(path)
  const results: LintResult[] = []
  const change = (of: readonly LintResult[]): Baseline =>
    update ? updateBaseline(of, file.baseline, base, reason) : pruneBaseline(of, file.baseline, base)
  return {
    apply: (result) => {
      results.push(result)
      // Entries are all about one file, so what is written at the end is known of each file now.
      return baselineFor(change([result]), base, { today: io.today, locale }).apply(result)
    },
    end: async () => {
      const next = change(results)
      const written = await writeBaseline(path, next, file)
      const counts = { entries: next.entries.length, ...changesOf(next, file.baseline) }
      const withoutReason = countWithoutReason(next)
      const said = written ? problems.baselineWritten(counts) : problems.baselineUnchanged(counts.entries)
      inform(context, options, said, path)
      if (withoutReason > 0) inform(context, options, problems.withoutReason(withoutReason), path)
    },
  }
}
