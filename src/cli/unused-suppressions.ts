import { unusedInRun } from '../suppress/unused-in-run.js'
import { configFor, type Run } from '../node/run.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import type { Step } from './report-run.js'

/** Says at the end which suppressions of the configuration no file needed. */
export function unusedSuppressions(run: Run, context: CommandContext): Step {
  const suppressions = unusedInRun()
  return {
    apply: (result) => suppressions.apply(result, configFor(run, result.filePath).suppressions),
    end: () => {
      for (const { message } of suppressions.unused())
        complain(context, { zh: message, en: message }, run.loaded.file ?? undefined)
      return Promise.resolve()
    },
  }
}
