import type { FileResult, LintResult } from '../../model/index.js'
import { acceptanceDetails, acceptedBy, besidesVerdict, countAccepted, type Acceptance } from '../accepted.js'
import { displayPath } from '../display-path.js'
import { nothingFound } from '../document/nothing-found.js'
import { documentWords, type DocumentWords } from '../document/words.js'
import { formWords } from '../form-words.js'
import type { FormatContext } from '../formatter.js'
import { groupMessages } from '../group.js'
import { manualReviews } from '../document/manual-review.js'
import { escapeMarkdown } from './escape.js'
import { causeItems, findingItem } from './finding.js'
import { goneTexts } from '../round-lines.js'
import { roundWords } from '../round-words.js'
import { countsText, goneText, roundOf } from '../rounds.js'
import { sanitize } from '../sanitize.js'
import { sectionName } from '../words-place.js'
import { subjectOf } from '../scope.js'

/** Name of a file, safe in Markdown. */
export const fileName = ({ filePath }: FileResult, { cwd }: FormatContext): string =>
  escapeMarkdown(displayPath(filePath, cwd))

/** Blocks about one file: facts, why it could not be judged, findings by section and cause, what is to be looked at. */
export function fileSection(result: LintResult, context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const fatal = result.messages.filter((message) => message.fatal)
  const sections = groupMessages(result.messages.filter((message) => !message.fatal))
  return [
    `## ${fileName(result, context)}`,
    factsLine(result, context, words),
    ...fatal.map(({ message }) => `**${words.fatal}**${words.colon}${escapeMarkdown(message)}`),
    ...(sections.length === 0 && fatal.length === 0 ? [nothingFound(result, context)] : []),
    ...sections.flatMap(({ section, causes }) => [
      `### ${sectionName(section, result, words, formWords(result, context))}`,
      causes.flatMap((group) => causeItems(group, result, context)).join('\n'),
    ]),
    ...manual(result, context, words),
    ...accepted(result, context, words),
    ...round(result, context),
  ]
}

/** How a file stands to the earlier round, and the findings of that which are gone or were not rechecked. */
function round(result: LintResult, context: FormatContext): string[] {
  const comparison = roundOf(result)
  if (!comparison) return []
  const { locale } = context
  return [`### ${roundWords(locale).title}`, countsText(comparison.counts, locale), ...goneLists(result, context)]
}

/** The findings of the earlier round that a file has no more, or that were not rechecked; nothing for none. */
export function goneLists(result: FileResult, context: FormatContext): string[] {
  const items = goneTexts(result, context).map(
    ({ gone, text }) =>
      `- ${escapeMarkdown(sanitize(goneText(gone, context.locale) + text))} (\`${sanitize(gone.ruleId)}\`)`,
  )
  return items.length > 0 ? [items.join('\n')] : []
}

function factsLine(result: LintResult, { locale }: FormatContext, words: DocumentWords): string {
  const { organ, year, edition } = subjectOf(result)
  return [
    `**${words.verdict[result.verdict]}**${besidesVerdict(result, locale)}`,
    ...(organ === null ? [] : [escapeMarkdown(organ)]),
    ...(year === null ? [] : [words.year(year)]),
    ...(edition === null ? [] : [escapeMarkdown(words.edition(edition))]),
  ].join(' · ')
}

function manual(result: LintResult, context: FormatContext, words: DocumentWords): string[] {
  const items = manualReviews(result, context).map(({ reason, rules }) => {
    const names = rules.map(({ duty, id }) => `${escapeMarkdown(duty)} (\`${id}\`)`)
    return `- ${escapeMarkdown(reason)}${words.colon}${names.join(words.separator)}`
  })
  return items.length === 0 ? [] : [`### ${words.manual}`, words.manualNote, items.join('\n')]
}

function accepted(result: LintResult, context: FormatContext, words: DocumentWords): string[] {
  const items = result.suppressedMessages.flatMap((message) => [
    ...findingItem(message, result, context),
    ...message.suppressions.map((suppression) => `  - ${suppressionText(suppression, words)}`),
  ])
  if (items.length === 0) return []
  return [`### ${words.accepted}`, acceptedBy(countAccepted([result]), words), items.join('\n')]
}

function suppressionText(acceptance: Acceptance, words: DocumentWords): string {
  const details = acceptanceDetails(acceptance, words).map(escapeMarkdown).join(words.separator)
  return `${words.reason} (${words.suppressedBy[acceptance.kind]})${words.colon}${details}`
}
