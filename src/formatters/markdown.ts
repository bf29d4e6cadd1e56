import type { FileResult, LintResult } from '../model/index.js'
import { acceptedTotals } from './accepted.js'
import { countLevels, countVerdicts } from './count.js'
import { knownCount } from './counts-shown.js'
import { documentWords } from './document/words.js'
import type { FormatContext, Formatter } from './formatter.js'
import { escapeMarkdown } from './markdown/escape.js'
import { fileName, fileSection, goneLists } from './markdown/file.js'
import { roundTotals } from './round-lines.js'
import { comparisonsOf, originNotes } from './rounds.js'
import { resultsOfFiles, subjectOf, totalsOfMany } from './scope.js'
import { groupLine, judgedOf, namesOf, unjudgedGroups, unjudgedTotals, unjudgedWord } from './unjudged.js'

/** A summary for a pull request or an e-mail: the verdicts in a table, then the findings of each file. */
export const markdown = ((results, context) => {
  const { title } = documentWords(context.locale)
  const blocks = [
    `# ${title}`,
    ...overview(judgedOf(results), results, context),
    ...unjudged(results, context),
    ...judgedOf(results).flatMap((result) => fileSection(result, context)),
    ...earlierOnly(results, context),
    ...footer(judgedOf(results), context),
  ]
  return `${blocks.join('\n\n')}\n`
}) satisfies Formatter

const levels = ['error', 'warning', 'info'] as const
const verdictSign = { pass: '✅', fail: '❌', incomplete: '⚠️' }

function overview(results: readonly LintResult[], all: readonly FileResult[], context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const ofFiles = resultsOfFiles(all)
  const fatal = results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).length
  const head = [words.facts.file, words.facts.organ, words.facts.year, words.verdictHeading]
  const rows = results.map((result) => {
    const counts = countLevels(result.messages)
    const ofLevels = levels.map((level) => knownCount(level, counts, context))
    return [
      fileName(result, context),
      escapeMarkdown(subjectOf(result).organ ?? words.none),
      String(subjectOf(result).year ?? words.none),
      `${verdictSign[result.verdict]} ${words.verdict[result.verdict]}`,
      ...[...ofLevels, result.suppressedMessages.length].map((count) => String(count ?? words.none)),
    ]
  })
  const table = [
    [...head, words.level.error, words.level.warning, words.level.info, words.accepted],
    ['---', '---', '---', '---', '---:', '---:', '---:', '---:'],
    ...rows,
  ]
  return [
    [
      words.totals(ofFiles.length, countVerdicts(judgedOf(ofFiles)), fatal) + unjudgedTotals(all, context.locale),
      ...totalsOfMany(all, context.locale),
      ...acceptedTotals(results, context.locale),
    ].join(words.separator),
    ...[...originNotes(comparisonsOf(all), context), ...roundTotals(all, context)].map(escapeMarkdown),
    table.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  ]
}

/** Findings in files that only the earlier round has checked. */
function earlierOnly(results: readonly FileResult[], context: FormatContext): string[] {
  return results.flatMap((result) =>
    result.verdict === 'earlierOnly'
      ? [`## ${fileName(result, context)}`, unjudgedWord(result.verdict, context.locale), ...goneLists(result, context)]
      : [],
  )
}

/** A line a kind; the names of files that were not checked, of which somebody has to take care. */
function unjudged(results: readonly FileResult[], { locale, cwd, verbose = false }: FormatContext): string[] {
  const items = unjudgedGroups(results, locale).flatMap((group) => [
    `- ${escapeMarkdown(groupLine(group, locale))}`,
    ...(verbose || group.verdict === 'unchecked'
      ? namesOf(group, cwd).map((name) => `  - ${escapeMarkdown(name)}`)
      : []),
  ])
  return items.length === 0 ? [] : [items.join('\n')]
}

/** What is needed to repeat the run. Hashes stand in code, where no site takes them for commits. */
function footer(results: readonly LintResult[], context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const hashes = results.flatMap((result) =>
    result.sha256 === undefined ? [] : [`- ${fileName(result, context)}${words.colon}\`${result.sha256}\``],
  )
  return [
    '---',
    [
      `- ${words.tool}${words.colon}\`report-lint ${context.version}\``,
      `- ${words.configuration}${words.colon}\`${context.configurationHash}\``,
    ].join('\n'),
    ...(hashes.length > 0 ? [words.facts.hash, hashes.join('\n')] : []),
  ]
}
