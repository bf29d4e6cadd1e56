import { factsLine } from '../formatters/facts.js'
import { printJson } from '../formatters/json.js'
import { sanitize } from '../formatters/sanitize.js'
import { UsageError } from '../node/usage-error.js'
import { migrateQueue, openQueue, type Queue } from '../queue/queue.js'
import type { RunStatus } from '../queue/runs.js'
import { commandProblems } from './command-problems.js'
import { complain } from './complain.js'
import type { CommandContext } from './context.js'
import { databaseOf, type DatabaseOptions } from './database-option.js'
import { news } from './news.js'
import { queueActions, type QueueAction } from './queue-actions.js'

export interface QueueCommandOptions extends DatabaseOptions {
  run?: string
  format?: 'text' | 'json'
}

/** Makes the tables of the queue, says how far runs are, prints the facts of one, or removes it. */
export async function queueCommand(
  given: string,
  options: QueueCommandOptions,
  context: CommandContext,
): Promise<number> {
  const action = queueActions.find((known): known is QueueAction => known === given)
  if (!action) throw new UsageError(commandProblems.unknownAction(given, queueActions))
  const url = databaseOf(options, context.io)
  if (action === 'migrate') {
    complain(context, news.migrated(await migrateQueue(url)))
    return 0
  }
  const { run } = options
  if (action !== 'status' && run === undefined)
    throw new UsageError(commandProblems.missingRun(`report-lint queue ${action}`))
  const queue = await openQueue(url)
  try {
    await act(queue, action, options, context)
    return 0
  } finally {
    await queue.close()
  }
}

async function act(
  queue: Queue,
  action: Exclude<QueueAction, 'migrate'>,
  { run = '', format }: QueueCommandOptions,
  context: CommandContext,
): Promise<void> {
  const { stdout } = context.io
  if (action === 'forget') complain(context, news.forgotten(run, await queue.forget(run)))
  else if (action === 'facts') for await (const facts of queue.facts(run)) stdout.write(factsLine(facts))
  else {
    const runs = await queue.status(run === '' ? undefined : run)
    stdout.write(format === 'json' ? printJson(runs) : textOf(runs, context))
  }
}

const textOf = (runs: readonly RunStatus[], { locale }: CommandContext): string =>
  runs
    .map((run) => {
      const { zh, en } = news.progress({ ...run, run: sanitize(run.run) })
      return `${locale === 'en' ? en : zh}\n`
    })
    .join('')
