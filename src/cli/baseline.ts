import { dirname, resolve } from 'node:path'
import { baselineFor } from '../engine/baseline/apply.js'
import { pruneBaseline, updateBaseline } from '../engine/baseline/update.js'
import { readBaseline, writeBaseline } from '../node/baseline-file.js'
import type { LintResult } from '../types.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import type { LintCommandOptions } from './lint-options.js'

/** Findings of the past and what a run does with them. */
export interface BaselineStep {
  /** The result without what the baseline knows. */
  apply(result: LintResult): LintResult
  /** Writes the baseline where the call asks for it, and says which of its entries hold for nothing. */
  end(): Promise<void>
}

const none: BaselineStep = { apply: (result) => result, end: () => Promise.resolve() }

/** Opens the baseline of a call; without one, results stay as they are. */
export async function openBaseline(
  { baseline: given, updateBaseline: update = false, pruneBaseline: prune = false }: LintCommandOptions,
  context: CommandContext,
): Promise<BaselineStep> {
  if (given === undefined) return none
  const { io, locale } = context
  const path = resolve(io.cwd, given)
  const base = dirname(path)
  const file = await readBaseline(path, { mayBeAbsent: update })
  const options = { today: io.today, locale }
  if (!update && !prune) {
    const applied = baselineFor(file.baseline, base, options)
    return {
      apply: (result) => applied.apply(result),
      end: () => {
        for (const { entry, reason } of applied.stale()) complain(context, reason, resolve(base, entry.file))
        return Promise.resolve()
      },
    }
  }
  const change = update ? updateBaseline : pruneBaseline
  const results: LintResult[] = []
  return {
    apply: (result) => {
      results.push(result)
      // Entries are all about one file, so what is written at the end is known of each file now.
      return baselineFor(change([result], file.baseline, base), base, options).apply(result)
    },
    end: async () => void (await writeBaseline(path, change(results, file.baseline, base), file)),
  }
}
