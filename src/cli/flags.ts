import { Option, type Command } from 'commander'
import { formatterNames } from '../formatters/index.js'
import { titlesByStatus } from '../server/problem.js'
import type { HelpTexts } from './help.js'
import {
  choices,
  concurrency,
  knownLocale,
  list,
  port,
  repeatable,
  ruleSetting,
  shardOf,
  wholeNumber,
} from './option-values.js'
import { failOnChoices } from './thresholds.js'

/** Outcomes that SARIF can hold besides findings, in its own words. */
const sarifKinds = ['pass', 'review', 'notApplicable'] as const

/** Options of a run: how files are checked, and how results are reported. */
export function addLintOptions(command: Command, texts: HelpTexts): Command {
  return addReportingOptions(command, texts)
    .option('--print-config <file>', texts.printConfig)
    .option('--no-inline-config', texts.noInlineConfig)
    .option('--fix', texts.fix)
    .option('--fix-dry-run', texts.fixDryRun)
    .addOption(new Option('--fix-type <rules>', texts.fixType).argParser(list))
    .addOption(new Option('--concurrency <number>', texts.concurrency).argParser(concurrency))
    .option('--cache', texts.cache)
    .option('--cache-location <folder>', texts.cacheLocation)
    .option('--resume <file>', texts.resume)
    .addOption(new Option('--shard <i/n>', texts.shard).argParser(shardOf))
    .option('--annotate <folder>', texts.annotate)
    .option('--previous <path>', texts.previous)
}

/** Options of how results are reported, however they were come by. */
export function addReportingOptions(command: Command, texts: HelpTexts): Command {
  const text = (value: string): string => value
  return command
    .addOption(repeatable('-f, --format <name[:file]>', texts.lintFormat(formatterNames), text))
    .option('-c, --config <file>', texts.config)
    .option('--no-config', texts.noConfig)
    .addOption(repeatable('--rule <setting>', texts.rule, ruleSetting))
    .option('--roster <file>', texts.roster)
    .option('--compare <file>', texts.compare)
    .option('--baseline <file>', texts.baseline)
    .option('--update-baseline', texts.updateBaseline)
    .option('--prune-baseline', texts.pruneBaseline)
    .option('--reason <text>', texts.reason)
    .addOption(choices('--fail-on <levels>', texts.failOn, failOnChoices))
    .addOption(wholeNumber('--max-warnings <number>', texts.maxWarnings))
    .option('-q, --quiet', texts.quiet)
    .option('--verbose', texts.verbose)
    .option('--overwrite', texts.overwrite)
    .addOption(choices('--sarif-kinds <kinds>', texts.sarifKinds, sarifKinds))
}

/** Options that every command has. */
export function addCommonOptions(command: Command, texts: HelpTexts): Command {
  return command
    .addOption(new Option('--locale <language>', texts.locale).argParser(knownLocale))
    .option('--color', texts.color)
    .option('--no-color', texts.noColor)
    .helpOption('-h, --help', texts.help)
}

/** Options of the service. */
export function addServeOptions(command: Command, texts: HelpTexts): Command {
  const serve = command
    .option('--host <address>', texts.serveHost)
    .addOption(new Option('--port <number>', texts.servePort).argParser(port))
    .option('--token-file <file>', texts.serveTokenFile)
    .option('-c, --config <file>', texts.config)
    .option('--no-config', texts.noConfig)
    .option('--no-inline-config', texts.noInlineConfig)
    .addOption(wholeNumber('--rate <number>', texts.serveRate, 1))
    .addOption(wholeNumber('--burst <number>', texts.serveBurst, 1))
    .addOption(wholeNumber('--queue <number>', texts.serveQueue))
    .addOption(wholeNumber('--wait <seconds>', texts.serveWait, 1))
    .addOption(new Option('--concurrency <number>', texts.serveConcurrency).argParser(concurrency))
  // Made when it is asked for, and not at every start.
  return addCommonOptions(serve, texts).addHelpText('after', () => {
    const statuses = Array.from(titlesByStatus(), ([status, titles]) => `${status} ${texts.titlesOf(titles)}`)
    return `\n${texts.serveStatuses(statuses)}`
  })
}

/** Options of where input comes from. */
export function addInputOptions(command: Command, texts: HelpTexts): Command {
  return command
    .addOption(repeatable('--ignore-pattern <glob>', texts.ignorePattern, (value) => value))
    .option('--found', texts.found)
    .option('--stdin', texts.stdin)
    .option('--stdin-filename <path>', texts.stdinFilename)
}
