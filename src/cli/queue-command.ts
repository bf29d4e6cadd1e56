import { printJson } from '../formatters/json.js'
import { sanitize } from '../formatters/sanitize.js'
import { UsageError } from '../node/usage-error.js'
import { migrateQueue, openQueue } from '../queue/queue.js'
import type { RunStatus } from '../queue/runs.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { databaseOf, type DatabaseOptions } from './database-option.js'
import { news } from './news.js'
import { problems } from './problems.js'

/** What can be done with the queue as a whole. */
const queueActions = ['migrate', 'status', 'forget'] as const
type QueueAction = (typeof queueActions)[number]

export interface QueueCommandOptions extends DatabaseOptions {
  run?: string
  format?: 'text' | 'json'
}

/** Makes the tables of the queue, says how far runs are, or removes one. */
export async function queueCommand(
  given: string,
  options: QueueCommandOptions,
  context: CommandContext,
): Promise<number> {
  const action = queueActions.find((known): known is QueueAction => known === given)
  if (!action) throw new UsageError(problems.wrongValue('report-lint queue', given, queueActions))
  const url = databaseOf(options, context.io)
  if (action === 'migrate') {
    const done = await migrateQueue(url)
    complain(context, news.migrated(done))
    return 0
  }
  const { run } = options
  if (action === 'forget' && run === undefined)
    throw new UsageError(problems.onlyWith('report-lint queue forget', '--run'))
  const queue = await openQueue(url)
  try {
    if (action === 'forget' && run !== undefined) complain(context, news.forgotten(run, await queue.forget(run)))
    else {
      const runs = await queue.status(run)
      context.io.stdout.write(options.format === 'json' ? printJson(runs) : textOf(runs, context))
    }
    return 0
  } finally {
    await queue.close()
  }
}

const textOf = (runs: readonly RunStatus[], { locale }: CommandContext): string =>
  runs
    .map((run) => {
      const { zh, en } = news.progress({ ...run, run: sanitize(run.run) })
      return `${locale === 'en' ? en : zh}\n`
    })
    .join('')
