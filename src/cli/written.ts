import { resolve } from 'node:path'
import type { CommandContext } from './context.js'
import { inform } from './inform.js'
import { targetsOf, type LintCommandOptions } from './lint-options.js'
import { news } from './news.js'
import type { Tally } from './thresholds.js'

/** Says of each file that the run has written what it is, where, and how much is in it. */
export function sayWritten(
  options: LintCommandOptions,
  { reported, findings, unread }: Tally,
  context: CommandContext,
): void {
  for (const { format, path } of targetsOf(options)) {
    if (path !== undefined) {
      inform(context, options, news.written(format, reported, findings, unread), resolve(context.io.cwd, path))
    }
  }
}
