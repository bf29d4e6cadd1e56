import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, type CommanderError, type Option } from 'commander'
import { nearest } from '../text/nearest.js'
import type { Reason } from '../model/index.js'
import { UsageError } from '../node/usage-error.js'
import { columnsOf } from './columns.js'
import { commandProblems } from './command-problems.js'
import type { CommandContext } from './context.js'
import { makeEngine as makeLinter, type MakeEngine } from './engine.js'
import type { ExtractCommandOptions } from './extract-command.js'
import type { InspectCommandOptions } from './inspect-command.js'
import { addHelpCommand } from './help-command.js'
import { helpTexts, type HelpTexts } from './help.js'
import type { Io } from './io.js'
import { lintCommand } from './lint-command.js'
import type { LintCommandOptions } from './lint-options.js'
import { requestedLocale } from './locale.js'
import { addCommonOptions, addInputOptions, addLintOptions, addReportingOptions, addServeOptions } from './flags.js'
import { choice, refuseEmptyValues } from './option-values.js'
import { problems } from './problems.js'
import { queueActions } from './queue-actions.js'
import { addQueueCommands } from './queue-flags.js'
import type { RulesCommandOptions } from './rules-command.js'
import type { McpCommandOptions } from './mcp-command.js'
import type { ServeCommandOptions } from './serve-command.js'

/** How reports are printed as data, the default first. */
const extractFormats = ['json', 'csv'] as const
const inspectFormats = ['text', 'json'] as const

/** How the catalogue of rules is printed, the default first. */
const rulesFormats = ['stylish', 'json'] as const

/** Understands the arguments and runs the command that they name. Throws `UsageError` for a wrong call. */
export async function run(
  argv: readonly string[],
  { io, makeEngine = makeLinter, version }: { io: Io; makeEngine?: MakeEngine | undefined; version: string },
): Promise<number> {
  const asked = requestedLocale(argv)
  const locale = asked ?? 'zh-CN'
  const context: CommandContext = { locale, io, makeEngine, version, ...(asked && { requestedLocale: asked }) }
  const texts = helpTexts(locale)
  let exitCode = 0

  const program = configure(new Command('report-lint'), io, texts.titles)
    .usage(texts.lintUsage)
    .description(texts.description)
    .argument('[paths...]', texts.paths)
    .version(version, '-v, --version', texts.version)
    .enablePositionalOptions()
    .addHelpText('after', `\n${texts.exitCodes}`)
    .hook('preSubcommand', checkBefore)
  addLintOptions(program, texts)
  addInputOptions(addCommonOptions(program, texts), texts).action(
    async (paths: string[], options: LintCommandOptions) => {
      checkCommand(paths, program, io.cwd)
      exitCode = await lintCommand(paths, options, context)
    },
  )

  addReadCommand(program, texts, 'extract', choice('-f, --format <name>', texts.extractFormat, extractFormats)).action(
    async (paths: string[], options: ExtractCommandOptions) => {
      const { extractCommand } = await import('./extract-command.js')
      exitCode = await extractCommand(paths, options, context)
    },
  )

  addReadCommand(program, texts, 'inspect', choice('-f, --format <name>', texts.inspectFormat, inspectFormats)).action(
    async (paths: string[], options: InspectCommandOptions) => {
      const { inspectCommand } = await import('./inspect-command.js')
      exitCode = await inspectCommand(paths, options, context)
    },
  )

  const rules = program
    .command('rules')
    .usage(texts.ownUsage.rules)
    .description(texts.rules)
    .addOption(choice('-f, --format <name>', texts.rulesFormat, rulesFormats))
  addCommonOptions(rules, texts).action(async (options: RulesCommandOptions) => {
    const { rulesCommand } = await import('./rules-command.js')
    exitCode = rulesCommand(options, context)
  })

  const explain = program
    .command('explain')
    .usage(texts.ownUsage.explain)
    .description(texts.explain)
    .argument('<rule>', texts.explainRule)
  addCommonOptions(explain, texts).action(async (rule: string) => {
    const { explainCommand } = await import('./explain-command.js')
    exitCode = await explainCommand(rule, context)
  })

  const init = program.command('init').usage(texts.ownUsage.rules).description(texts.init)
  addCommonOptions(init, texts).action(async () => {
    const { initCommand } = await import('./init-command.js')
    exitCode = await initCommand(context)
  })

  const merge = program
    .command('merge')
    .usage(texts.ownUsage.merge)
    .description(texts.merge)
    .argument('[shards...]', texts.mergeShards)
  merge.option('--previous <path>', texts.previous)
  addCommonOptions(addReportingOptions(merge, texts), texts).action(
    async (shards: string[], options: LintCommandOptions) => {
      const { mergeCommand } = await import('./merge-command.js')
      exitCode = await mergeCommand(shards, options, context)
    },
  )

  addQueueCommands(program, texts, context, (code) => (exitCode = code))

  const serve = program.command('serve').usage(texts.ownUsage.rules).description(texts.serve)
  addServeOptions(serve, texts).action(async (options: ServeCommandOptions) => {
    const { serveCommand } = await import('./serve-command.js')
    exitCode = await serveCommand(options, context)
  })

  const mcp = program
    .command('mcp')
    .usage(texts.ownUsage.mcp)
    .description(texts.mcp)
    .argument('[folders...]', texts.mcpFolders)
    .option('-c, --config <file>', texts.config)
    .option('--no-config', texts.noConfig)
  addCommonOptions(mcp, texts).action(async (folders: string[], options: McpCommandOptions) => {
    const { mcpCommand } = await import('./mcp-command.js')
    exitCode = await mcpCommand(folders, options, context)
  })

  addHelpCommand(program, texts)
  checkValues(argv, program)
  for (const command of [program, ...program.commands]) refuseEmptyValues(command)
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!isOfCommander(error)) throw error
    if (error.exitCode !== 0) throw translate(error)
  }
  return exitCode
}

/** Options that hold for every command, wherever they stand. */
const everywhere = ['locale', 'color']

/** What stands before the name of a command would be taken for an option of the check, and do nothing. */
function checkBefore(program: Command, command: Command): void {
  const isGiven = (name: string): boolean => program.getOptionValueSource(name) === 'cli'
  const option = program.options.find((one) => {
    const name = one.attributeName()
    return isGiven(name) && !everywhere.includes(name)
  })
  if (option) {
    const { flags, long: flag = flags } = option
    const { beforeCommand, notOfCommand } = commandProblems
    const isItsOwn = command.options.some(({ long }) => long === flag)
    throw new UsageError((isItsOwn ? beforeCommand : notOfCommand)(flag, command.name()))
  }
  if (isGiven('color')) command.setOptionValueWithSource('color', program.getOptionValue('color'), 'cli')
}

const isOf = ({ short, long }: Option, word: string): boolean => word === short || word === long

/** Commander takes whatever follows an option for its value; here an option is none. */
function checkValues(argv: readonly string[], program: Command): void {
  const options = [program, ...program.commands].flatMap((command) => command.options)
  const isOption = (word: string): boolean => ['-h', '--help'].includes(word) || options.some((one) => isOf(one, word))
  const end = argv.indexOf('--')
  const words = end < 0 ? argv : argv.slice(0, end)
  for (const [index, word] of words.entries()) {
    const asked = options.find((option) => option.required && isOf(option, word))
    const next = words[index + 1]
    if (asked && next !== undefined && isOption(next)) throw new UsageError(problems.missingValue(asked.flags))
  }
}

/** A first word that is no file but like a command is a slip. With words behind it, a command that takes some is meant. */
function checkCommand([word, ...others]: readonly string[], { commands }: Command, cwd: string): void {
  if (word === undefined || !/^[a-z]+$/iu.test(word) || existsSync(resolve(cwd, word))) return
  const possible = commands.filter((command) => others.length === 0 || command.registeredArguments.length > 0)
  const meant = nearest(
    word,
    possible.map((command) => command.name()),
  )
  if (meant !== undefined) throw new UsageError(commandProblems.commandTypo(word, meant))
}

/** Makes a command write to `io` and throw instead of ending the process. Its subcommands inherit this. */
function configure(command: Command, io: Io, titles: Record<string, string>): Command {
  const width = (): number => columnsOf(io.stdout, 100)
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: width,
      getErrHelpWidth: width,
    })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
}

/** A command that reads reports and prints something of each. */
function addReadCommand(program: Command, texts: HelpTexts, name: 'extract' | 'inspect', format: Option): Command {
  const command = program
    .command(name)
    .usage(texts.lintUsage)
    .description(texts[name])
    .argument('[paths...]', texts.paths)
    .addOption(format)
    .option('-c, --config <file>', texts.config)
    .option('--no-config', texts.noConfig)
  return addInputOptions(addCommonOptions(command, texts), texts)
}

const isOfCommander = (error: unknown): error is CommanderError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')

/** Two commands need an argument. Commander names the argument, not the command. */
const missingArgument = (argument: string): Reason =>
  argument === 'action' ? commandProblems.missingAction(queueActions) : commandProblems.missingRule

/** Commander speaks English only; its complaints are known by code and their particulars taken from the text. */
function translate({ code, message }: CommanderError): UsageError {
  const subject = /'([^']*)'/.exec(message)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?([^?(]+)\?\)/.exec(message)?.[1]
  if (code === 'commander.unknownOption') return new UsageError(problems.unknownOption(subject, similar))
  if (code === 'commander.missingArgument') return new UsageError(missingArgument(subject))
  if (code === 'commander.excessArguments') return new UsageError(commandProblems.tooManyArguments(subject))
  if (code === 'commander.optionMissingArgument') return new UsageError(problems.missingValue(subject))
  return new UsageError({ zh: message, en: message })
}
