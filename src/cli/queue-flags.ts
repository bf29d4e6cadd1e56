import { Option, type Command } from 'commander'
import type { CommandContext } from './context.js'
import type { EnqueueCommandOptions } from './enqueue-command.js'
import { addCommonOptions } from './flags.js'
import type { HelpTexts } from './help.js'
import { choice, concurrency, repeatable, wholeNumber } from './option-values.js'
import type { QueueCommandOptions } from './queue-command.js'
import type { WorkCommandOptions } from './work-command.js'

/** How much text of findings may be kept, the default first. */
const texts = ['short', 'none'] as const
/** How the state of runs is printed, the default first. */
const formats = ['text', 'json'] as const

/** The commands of the queue. Each is loaded when it is called. */
export function addQueueCommands(
  program: Command,
  words: HelpTexts,
  context: CommandContext,
  end: (exitCode: number) => void,
): void {
  const enqueue = program
    .command('enqueue')
    .usage(words.lintUsage)
    .description(words.enqueue)
    .argument('[sources...]', words.enqueueSources)
    .option('--run <name>', words.run)
    .addOption(repeatable('--ignore-pattern <glob>', words.ignorePattern, (value) => value))
    .option('--found', words.found)
    .option('--roster <file>', words.enqueueRoster)
    .option('--previous <path>', words.enqueuePrevious)
  addConfigOptions(enqueue, words).action(async (sources: string[], options: EnqueueCommandOptions) => {
    const { enqueueCommand } = await import('./enqueue-command.js')
    end(await enqueueCommand(sources, options, context))
  })

  const work = program
    .command('work')
    .usage(words.ownUsage.rules)
    .description(words.work)
    .option('--no-inline-config', words.noInlineConfig)
    .addOption(new Option('--concurrency <number>', words.workConcurrency).argParser(concurrency))
    .addOption(choice('--text <amount>', words.workText, texts))
    .addOption(wholeNumber('--lease <seconds>', words.lease, 1))
    .option('--until-empty', words.untilEmpty)
  addConfigOptions(work, words).action(async (options: WorkCommandOptions) => {
    const { workCommand } = await import('./work-command.js')
    end(await workCommand(options, context))
  })

  const queue = program
    .command('queue')
    .usage(words.ownUsage.queue)
    .description(words.queue)
    .argument('<action>', words.queueAction)
    .option('--database <url>', words.database)
    .option('--run <name>', words.queueRun)
    .addOption(choice('-f, --format <name>', words.statusFormat, formats))
  addCommonOptions(queue, words).action(async (action: string, options: QueueCommandOptions) => {
    const { queueCommand } = await import('./queue-command.js')
    end(await queueCommand(action, options, context))
  })
}

const addConfigOptions = (command: Command, words: HelpTexts): Command =>
  addCommonOptions(
    command
      .option('--database <url>', words.database)
      .option('-c, --config <file>', words.config)
      .option('--no-config', words.noConfig),
    words,
  )
