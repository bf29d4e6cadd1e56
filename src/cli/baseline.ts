import { dirname, resolve } from 'node:path'
import { baselineFor } from '../baseline/apply.js'
import { pruneBaseline, updateBaseline } from '../baseline/update.js'
import { readBaseline, writeBaseline } from '../node/baseline-file.js'
import type { LintResult } from '../model/index.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import type { Step } from './lint-command.js'
import type { LintCommandOptions } from './lint-options.js'

/** Opens the baseline of a call: leaves out what it knows, writes it where the call asks, says which entries are stale. */
export async function openBaseline(
  given: string,
  { updateBaseline: update = false, pruneBaseline: prune = false }: LintCommandOptions,
  context: CommandContext,
): Promise<Step> {
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
    end: async () => {
      await writeBaseline(path, change(results, file.baseline, base), file)
    },
  }
}
