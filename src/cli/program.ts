import { Command, CommanderError, Option } from 'commander'
import { formatterNames } from '../formatters/index.js'
import type { CommandContext } from './context.js'
import type { Engine } from './engine.js'
import type { ExtractCommandOptions } from './extract-command.js'
import { helpTexts } from './help.js'
import type { Io } from './io.js'
import type { LintCommandOptions } from './lint-command.js'
import { locales, requestedLocale } from './locale.js'
import { problems } from './problems.js'
import type { RulesCommandOptions } from './rules-command.js'
import { UsageError } from './usage-error.js'

/** How reports are printed as data, the default first. */
const extractFormats = ['json', 'csv'] as const

/** How the catalogue of rules is printed, the default first. */
const rulesFormats = ['stylish', 'json'] as const

/** Understands the arguments and runs the command that they name. Throws `UsageError` for a wrong call. */
export async function run(
  argv: readonly string[],
  { io, engine, version }: { io: Io; engine: Engine; version: string },
): Promise<number> {
  const locale = requestedLocale(argv)
  const context: CommandContext = { locale, io, engine }
  const texts = helpTexts(locale)
  let exitCode = 0

  const program = configure(new Command('report-lint'), io, texts.titles)
    .usage(texts.lintUsage)
    .description(texts.description)
    .argument('[paths...]', texts.paths)
    .addOption(choice('-f, --format <name>', texts.lintFormat, formatterNames))
    .version(version, '-v, --version', texts.version)
    .enablePositionalOptions()
    .addHelpText('after', `\n${texts.exitCodes}`)
  addInputOptions(addCommonOptions(program, texts), texts).action(
    async (paths: string[], options: LintCommandOptions) => {
      const { lintCommand } = await import('./lint-command.js')
      exitCode = await lintCommand(paths, options, context)
    },
  )

  const extract = program
    .command('extract')
    .usage(texts.lintUsage)
    .description(texts.extract)
    .argument('[paths...]', texts.paths)
    .addOption(choice('-f, --format <name>', texts.extractFormat, extractFormats))
  addInputOptions(addCommonOptions(extract, texts), texts).action(
    async (paths: string[], options: ExtractCommandOptions) => {
      const { extractCommand } = await import('./extract-command.js')
      exitCode = await extractCommand(paths, options, context)
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

  program.helpCommand('help [command]', texts.helpCommand)
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw translate(error)
  }
  return exitCode
}

/** Makes a command write to `io` and throw instead of ending the process. Its subcommands inherit this. */
function configure(command: Command, io: Io, titles: Record<string, string>): Command {
  const width = (): number => io.stdout.columns ?? 100
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

function addCommonOptions(command: Command, texts: ReturnType<typeof helpTexts>): Command {
  return command
    .addOption(choice('--locale <language>', texts.locale, locales))
    .option('--color', texts.color)
    .option('--no-color', texts.noColor)
    .helpOption('-h, --help', texts.help)
}

function addInputOptions(command: Command, texts: ReturnType<typeof helpTexts>): Command {
  return command.option('--stdin', texts.stdin).option('--stdin-filename <path>', texts.stdinFilename)
}

/** An option with a closed list of values. */
function choice(flags: string, description: string, allowed: readonly string[]): Option {
  const option = new Option(flags, description)
  return option.argParser((value) => {
    if (!allowed.includes(value)) throw new UsageError(problems.wrongValue(`--${option.name()}`, value, allowed))
    return value
  })
}

/** Commander speaks English only; its complaints are told by code and their particulars taken from the text. */
function translate({ code, message }: CommanderError): UsageError {
  const subject = /'([^']*)'/.exec(message)?.[1] ?? ''
  const similar = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1]
  if (code === 'commander.unknownOption') return new UsageError(problems.unknownOption(subject, similar))
  if (code === 'commander.missingArgument') return new UsageError(problems.missingRule)
  if (code === 'commander.excessArguments') return new UsageError(problems.tooManyArguments(subject))
  if (code === 'commander.optionMissingArgument') return new UsageError(problems.missingValue(subject))
  return new UsageError({ zh: message, en: message })
}
