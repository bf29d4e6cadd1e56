import { loadConfig } from '../node/load-config.js'
import type { Concurrency } from '../node/threads.js'
import { openQueue } from '../queue/queue.js'
import type { KeptText } from '../queue/store.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { databaseOf, type DatabaseOptions } from './database-option.js'
import { news } from './news.js'

export interface WorkCommandOptions extends DatabaseOptions {
  /** Path of the configuration; false: none. */
  config?: string | boolean
  inlineConfig?: boolean
  concurrency?: Concurrency
  text?: KeptText
  /** Seconds. */
  lease?: number
  untilEmpty?: boolean
}

/** Checks files of the queue until a signal ends it, or until none is left. Returns 0: what was found is in the database. */
export async function workCommand(options: WorkCommandOptions, context: CommandContext): Promise<number> {
  const { io, requestedLocale } = context
  const { config = true, inlineConfig, concurrency, text, lease, untilEmpty } = options
  const loaded = await loadConfig({ cwd: io.cwd, ...(config !== true && { path: config }) })
  const queue = await openQueue(databaseOf(options, io))
  try {
    complain(context, news.working)
    const written = await queue.work(loaded, {
      ...(typeof concurrency === 'number' && { threads: concurrency }),
      ...(text && { text }),
      ...(lease !== undefined && { lease }),
      ...(untilEmpty && { untilEmpty }),
      ...(requestedLocale && { locale: requestedLocale }),
      ...(inlineConfig !== undefined && { inlineConfig }),
      ...(io.signal && { signal: io.signal }),
      warn: (reason) => complain(context, reason),
    })
    complain(context, news.worked(written))
    return 0
  } finally {
    await queue.close()
  }
}
