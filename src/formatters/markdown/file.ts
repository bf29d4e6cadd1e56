import { sectionTitle } from '../../form/names.js'
import type { LintResult, SuppressedMessage } from '../../model/index.js'
import { displayPath } from '../display-path.js'
import { documentWords, type DocumentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { groupMessages } from '../group.js'
import { manualReviews } from '../document/manual-review.js'
import { escapeMarkdown } from './escape.js'
import { causeItems, findingItem } from './finding.js'

/** Name of a file, safe in Markdown. */
export const fileName = ({ filePath }: LintResult, { cwd }: FormatContext): string =>
  escapeMarkdown(displayPath(filePath, cwd))

/** Blocks about one file: facts, why it could not be judged, findings by section and cause, what is to be looked at. */
export function fileSection(result: LintResult, context: FormatContext): string[] {
  const words = documentWords(context.locale)
  const fatal = result.messages.filter((message) => message.fatal)
  const sections = groupMessages(result.messages.filter((message) => !message.fatal))
  return [
    `## ${fileName(result, context)}`,
    factsLine(result, words),
    ...fatal.map(({ message }) => `**${words.fatal}**${words.colon}${escapeMarkdown(message)}`),
    ...(sections.length === 0 && fatal.length === 0 ? [words.noFindings] : []),
    ...sections.flatMap(({ section, causes }) => [
      `### ${section === null ? words.wholeReport : sectionTitle(section)}`,
      causes.flatMap((group) => causeItems(group, result, context)).join('\n'),
    ]),
    ...manual(result, context, words),
    ...accepted(result, context, words),
  ]
}

function factsLine({ verdict, report }: LintResult, words: DocumentWords): string {
  const { organ = null, year = null, edition = null } = report ?? {}
  return [
    `**${words.verdict[verdict]}**`,
    ...(organ === null ? [] : [escapeMarkdown(organ)]),
    ...(year === null ? [] : [words.year(year)]),
    ...(edition === null ? [] : [escapeMarkdown(words.edition(edition))]),
  ].join(' · ')
}

function manual(result: LintResult, context: FormatContext, words: DocumentWords): string[] {
  const items = manualReviews(result, context).map(({ reason, rules }) => {
    const names = rules.map(({ duty, id }) => `${escapeMarkdown(duty)} (\`${id}\`)`)
    return `- ${[escapeMarkdown(reason), ...(names.length > 0 ? [names.join(words.separator)] : [])].join(words.colon)}`
  })
  return items.length === 0 ? [] : [`### ${words.manual}`, words.manualNote, items.join('\n')]
}

function accepted(result: LintResult, context: FormatContext, words: DocumentWords): string[] {
  const items = result.suppressedMessages.flatMap((message) => [
    ...findingItem(message, result, context),
    ...message.suppressions.map((suppression) => `  - ${suppressionText(suppression, words)}`),
  ])
  return items.length === 0 ? [] : [`### ${words.accepted}`, items.join('\n')]
}

function suppressionText(
  { kind, justification, owner, expires }: SuppressedMessage['suppressions'][number],
  words: DocumentWords,
): string {
  const parts = [
    `${words.reason} (${words.suppressedBy[kind]})${words.colon}${escapeMarkdown(justification)}`,
    ...(owner === undefined ? [] : [`${words.owner}${words.colon}${escapeMarkdown(owner)}`]),
    ...(expires === undefined ? [] : [`${words.expires}${words.colon}${escapeMarkdown(expires)}`]),
  ]
  return parts.join(words.separator)
}
