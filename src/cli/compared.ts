import type { Setup } from '../node/run.js'
import type { CommandContext } from './context.js'
import { listsMany, type LintCommandOptions } from './lint-options.js'
import type { ManyReports } from './many-reports.js'
import type { SetCheck } from './set-check.js'

/** What a call compares reports with besides the norms. */
export interface Compared {
  setup: Pick<Setup, 'previous' | 'rosterHash'>
  /** The check of all reports together. */
  set: SetCheck | undefined
  /** What a ledger says of several reports, where the call writes one. */
  many: ManyReports | undefined
  close: () => Promise<void>
}

/**
 * Opens what the options name: the roster, last year's reports.
 *
 * @param paths What `--previous auto` stands for.
 * @throws {UsageError} for a roster or reports of last year that cannot be used.
 */
export async function openCompared(
  options: LintCommandOptions,
  paths: readonly string[],
  context: CommandContext,
): Promise<Compared> {
  const { SetCheck: Check } = options.roster === undefined ? {} : await import('./set-check.js')
  const { openRoster, formerNamesIn = () => [] } =
    options.roster === undefined ? {} : await import('../node/roster-file.js')
  const roster = await openRoster?.(options.roster ?? '', context.io.cwd)
  const { openPrevious } = options.previous === undefined ? {} : await import('./previous.js')
  const previous = await openPrevious?.(options.previous ?? '', paths, options, context)
  const set = roster && (await Check?.open(roster))
  const many = listsMany(options) ? await (await import('./many-reports.js')).ManyReports.open() : undefined
  const renamed = roster && { renamed: formerNamesIn(roster.roster) }
  return {
    setup: {
      ...(previous && { previous: { ...previous.facts, ...renamed } }),
      ...(roster && { rosterHash: roster.hash }),
    },
    set,
    many,
    close: async () => {
      await Promise.all([previous?.close(), set?.close(), many?.close()])
    },
  }
}
