import { formNames } from '../form/names.js'
import type { FileResult, LintResult } from '../model/index.js'
import { acceptedTotals } from './accepted.js'
import { briefOf, grades, noCells, openOf, problemsOf, type Brief } from './brief/content.js'
import { toLookAt } from './brief/many.js'
import { briefWords } from './brief/words.js'
import { countLevels, countVerdicts } from './count.js'
import { knownCount } from './counts-shown.js'
import { displayPath } from './display-path.js'
import { documentWords } from './document/words.js'
import type { FormatContext, Formatter } from './formatter.js'
import { escapeMarkdown } from './markdown/escape.js'
import { roundTotals } from './round-lines.js'
import { comparisonsOf, originNotes } from './rounds.js'
import { resultsOfFiles, subjectOf, totalsOfMany } from './scope.js'
import { groupLine, judgedOf, unjudgedGroups, unjudgedTotals } from './unjudged.js'

/** The page for the head of an office as Markdown, for an e-mail or a document system. */
export const briefMarkdown = ((results, context) => {
  const judged = judgedOf(results)
  const [only] = judged.length === 1 && results.length === 1 ? judged : []
  const blocks = [
    `# ${briefWords(context.locale).title}`,
    ...(only ? ofOne(only, context) : ofMany(results, context)),
    signatures(context),
    '---',
    madeWith(results, context),
  ]
  return `${blocks.join('\n\n')}\n`
}) satisfies Formatter

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const list = (items: readonly string[]): string => items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')

function ofOne(result: LintResult, context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const { organ, year, edition } = subjectOf(result)
  const brief = briefOf(result, context)
  const whose = [
    `**${words.verdict[result.verdict]}**`,
    ...(organ === null ? [] : [escapeMarkdown(organ)]),
    ...(year === null ? [] : [words.year(year)]),
    ...(brief.counts === '' ? [] : [brief.counts]),
  ]
  const file = escapeMarkdown(displayPath(result.filePath, context.cwd))
  const facts = [
    `${words.facts.file}${words.colon}${file}`,
    ...(edition === null
      ? []
      : [words.facts.edition + words.colon + escapeMarkdown(formNames(context).formName(edition))]),
  ]
  return [
    whose.join(' · '),
    ...[...originNotes(comparisonsOf([result]), context), ...brief.notes].map(escapeMarkdown),
    ...parts(brief, facts.join(words.separator), result.report !== null, context),
  ]
}

function parts(brief: Brief, facts: string, isRead: boolean, context: FormatContext): string[] {
  const words = briefWords(context.locale)
  const { columns } = words
  const cells = brief.cells.map(({ cell, printed, expected, problem }) =>
    [cell, printed, expected, problem].map((text) => escapeMarkdown(text.replaceAll('\n', ' '))),
  )
  const others = [...brief.others, ...(brief.moreOthers === '' ? [] : [brief.moreOthers])]
  return [
    `## ${words.checked}`,
    facts,
    brief.checked,
    `## ${words.open}`,
    brief.open.length > 0 ? list(brief.open) : words.allDecided,
    ...(isRead
      ? [
          `## ${words.cells}`,
          cells.length > 0
            ? table([columns.cell, columns.printed, columns.expected, columns.problem], cells)
            : noCells(context),
        ]
      : []),
    ...(brief.moreCells === '' ? [] : [brief.moreCells]),
    ...(others.length > 0 ? [`## ${words.others}`, list(others)] : []),
  ]
}

function ofMany(results: readonly FileResult[], context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const brief = briefWords(context.locale)
  const { locale, cwd } = context
  const { shown, compliant } = toLookAt(results)
  const ofFiles = resultsOfFiles(results)
  const fatal = results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).length
  const rows = shown.map((result) => {
    const counts = countLevels(result.messages)
    return [
      escapeMarkdown(displayPath(result.filePath, cwd)),
      escapeMarkdown(subjectOf(result).organ ?? words.none),
      words.verdict[result.verdict],
      escapeMarkdown(problemsOf(result, context)),
      ...grades.map((level) => String(knownCount(level, counts, context) ?? words.none)),
    ]
  })
  const totals = [
    words.totals(ofFiles.length, countVerdicts(judgedOf(ofFiles)), fatal) + unjudgedTotals(results, locale),
    ...totalsOfMany(results, locale),
    ...acceptedTotals(judgedOf(results), locale),
  ]
  const open = [...unjudgedGroups(results, locale).map((group) => groupLine(group, locale)), ...openOf(shown, context)]
  const { facts, level, verdictHeading } = words
  return [
    totals.join(words.separator),
    ...[...originNotes(comparisonsOf(results), context), ...roundTotals(results, context)].map(escapeMarkdown),
    ...(open.length > 0 ? [`## ${brief.open}`, list(open)] : []),
    `## ${brief.files}`,
    ...(rows.length > 0
      ? [table([facts.file, facts.organ, verdictHeading, brief.columns.problem, level.error, level.warning], rows)]
      : []),
    ...(compliant > 0 ? [brief.compliantFiles(compliant, shown.length)] : []),
  ]
}

/** A table to sign in. */
function signatures({ locale }: FormatContext): string {
  const { signatures: names, day, dayBlank } = briefWords(locale)
  return table([...names, day], [[...names.map(() => '　　　　'), dayBlank === '' ? '　　　　' : dayBlank]])
}

/** Hashes stand in code, where no site takes them for commits. */
function madeWith(results: readonly FileResult[], { locale, cwd, version, configurationHash }: FormatContext): string {
  const { tool, configuration, colon, facts } = documentWords(locale)
  const hashes = results.flatMap(({ filePath, sha256 }) =>
    sha256 === undefined ? [] : [`- ${facts.hash} ${escapeMarkdown(displayPath(filePath, cwd))}${colon}\`${sha256}\``],
  )
  return [
    `- ${tool}${colon}\`report-lint ${version}\``,
    `- ${configuration}${colon}\`${configurationHash}\``,
    ...hashes,
  ].join('\n')
}
