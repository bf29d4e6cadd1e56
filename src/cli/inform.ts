import type { Reason } from '../model/index.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import type { LintCommandOptions } from './lint-options.js'

/** Says in one line on stderr what was done, after the path that it was done to; nothing with `--quiet`. */
export function inform(
  context: Pick<CommandContext, 'io' | 'locale'>,
  { quiet = false }: Pick<LintCommandOptions, 'quiet'>,
  reason: Reason,
  path?: string,
): void {
  if (!quiet) complain(context, reason, path)
}
