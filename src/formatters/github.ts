import type { FileResult, Level, LintMessage, LintResult, Unjudged } from '../model/index.js'
import { acceptedTexts } from './accepted.js'
import type { FormatContext } from './formatter.js'
import { locateFile } from './locate-file.js'
import { hasLines } from './placed-text.js'
import { placedWithState } from './round-lines.js'
import { roundWords } from './round-words.js'
import { countsText, roundOf } from './rounds.js'
import { sanitize } from './sanitize.js'
import { wordsFor } from './stylish-words.js'
import { undecidedTexts } from './undecided.js'
import { groupText, judgedOf, namesOf, unjudgedGroups, unjudgedWord, type UnjudgedGroup } from './unjudged.js'

type Context = Pick<FormatContext, 'cwd' | 'locale' | 'verbose' | 'forms'>

const commands: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' }

/**
 * Workflow commands of GitHub Actions, in the order of the findings. GitHub shows the first ten of each kind in a
 * step, so there is nothing to gain from another order. What is left for a person to decide is a notice, and so is what
 * is accepted, and how a file stands to an earlier round, once a file. Files that were not judged are reported by kind, those that were not checked as an error.
 */
export const github = (results: readonly FileResult[], context: Context): string =>
  [
    ...judgedOf(results).flatMap((result) => annotations(result, context)),
    ...unjudgedGroups(results, context.locale).map((group) => groupAnnotation(group, context)),
  ].join('')

const groupCommands: Record<Unjudged, string> = {
  unchecked: 'error',
  notReport: 'notice',
  otherFile: 'notice',
  earlierOnly: 'notice',
}

function groupAnnotation(group: UnjudgedGroup, { cwd, locale, verbose = false }: Context): string {
  const { colon, listSeparator } = wordsFor(locale)
  const names = verbose ? [namesOf(group, cwd).join(listSeparator)] : []
  const title = unjudgedWord(group.verdict, locale)
  return command(groupCommands[group.verdict], { title }, [groupText(group, locale), ...names].join(colon))
}

function annotations(result: LintResult, context: Context): string[] {
  const { cwd, locale } = context
  const file = locateFile(result.filePath, cwd).path
  const { fatal: notJudged, verdict, accepted, colon } = wordsFor(locale)
  const round = roundOf(result)
  return [
    ...result.messages.map((message) =>
      command(
        commands[message.level],
        { file, ...lineOf(message, result), title: message.ruleId ?? message.code },
        (message.fatal ? notJudged + colon : '') + placedWithState(message, result, context),
      ),
    ),
    ...undecidedTexts(result, locale).map((text) => command('notice', { file, title: verdict.incomplete }, text)),
    ...acceptedTexts(result, locale).map((text) => command('notice', { file, title: accepted }, text)),
    ...(round ? [command('notice', { file, title: roundWords(locale).title }, countsText(round.counts, locale))] : []),
  ]
}

/** A column is only taken where a finding begins and ends on one line. */
function lineOf({ line, column, endLine }: LintMessage, result: LintResult): Record<string, number> {
  if (!hasLines(result)) return {}
  return line === endLine ? { line, col: column, endLine } : { line, endLine }
}

function command(name: string, properties: Record<string, string | number | undefined>, text: string): string {
  const printed = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  )
  return `::${name} ${printed.join(',')}::${escapeText(text)}\n`
}

/** Line ends, which would end the command, are control characters and so gone with them. */
const escapeText = (text: string): string => sanitize(text).replaceAll('%', '%25')

const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
