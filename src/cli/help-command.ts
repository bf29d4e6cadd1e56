import type { Command } from 'commander'
import { nearest } from '../text/nearest.js'
import { UsageError } from '../node/usage-error.js'
import { commandProblems } from './command-problems.js'
import { addCommonOptions } from './flags.js'
import type { HelpTexts } from './help.js'

/** The command that prints help. Commander has one of its own, which does not say why it refuses a name. */
export function addHelpCommand(program: Command, texts: HelpTexts): void {
  const help = program
    .command('help')
    .usage(texts.ownUsage.help)
    .description(texts.helpCommand)
    .argument('[command]', texts.helpCommandName)
    .allowExcessArguments()
  addCommonOptions(help, texts).action((name: string | undefined) => commandNamed(name, program).outputHelp())
}

/** Without a name, the program as a whole. */
function commandNamed(name: string | undefined, program: Command): Command {
  if (name === undefined || name === '') return program
  const { commands } = program
  const command = commands.find((known) => known.name() === name)
  if (command) return command
  const names = commands.map((known) => known.name())
  throw new UsageError(commandProblems.unknownCommand(name, nearest(name, names)))
}
