import type { Edition, Limits, LintMessage, LintResult, Locale } from '../model/index.js'
import { titleOf } from '../lexicon/titles.js'
import { traceDocx } from '../parse/read/docx/read.js'
import type { PlacedText } from '../parse/read/docx/write-blocks.js'
import { findParts } from '../parse/read/docx/package.js'
import { openArchive } from '../parse/read/packed/archive.js'
import { LineIndex } from '../text/lines.js'
import { type CommentText, CommentWriter } from './words.js'
import { Locator, type Range } from './document/locate.js'
import { withMarks } from './document/marks.js'
import { Outline, type Stretch } from './document/outline.js'
import { withoutMarks } from './document/without-marks.js'
import { CommentedPackage } from './package/commented-package.js'
import { refuseClosed } from './package/refusals.js'

/** Word opens no file with more than 32,767 ranges, and nobody reads as many comments as this. */
const mostComments = 1_000

/** How a copy is made. */
export interface CopyOptions {
  /** Language of what is said besides the findings. */
  locale: Locale
  limits: Limits
  /** Formats that the report may be in; the official ones where absent. */
  forms?: readonly Edition[]
}

/**
 * A copy of a Word file with a comment for each finding of its result, and one on the title. Undefined where the text
 * that the result is about is not that of the file.
 *
 * @throws {InputError} where the file cannot be read, is signed, or is protected against changes.
 */
export function annotateDocx(
  bytes: Uint8Array,
  result: LintResult,
  { locale, limits, forms }: CopyOptions,
): Uint8Array | undefined {
  const archive = openArchive(bytes, limits)
  const parts = findParts(archive, limits)
  refuseClosed(archive, parts.main, limits)
  const copy = new CommentedPackage(bytes, archive, parts, limits)
  const xml = withoutMarks(copy.document, copy.ownIds)
  const { source, texts } = traceDocx(parts, xml, limits)
  if (result.source !== undefined && result.source !== source) return undefined
  const outline = new Outline(xml)
  const locator = new Locator(xml, outline, source, texts)
  const lines = new LineIndex(source)
  const titlePlace = placeOfTitle(source, texts, lines)
  const writer = new CommentWriter(result, locale, forms ? { forms } : {})
  const drafts = inOrder(draftsOf(result.messages, locator, titlePlace, lines))
  const chosen = mostImportant(drafts)
  const range = locator.range(titlePlace)
  const comments: { text: CommentText; range: Range }[] = [
    ...(range ? [{ text: writer.summary(drafts.length - chosen.length), range }] : []),
    ...chosen.map(({ message, range: place }) => ({ text: writer.finding(message), range: place })),
  ]
  const placed = comments.map((comment, index) => ({ id: copy.nextId + index, range: comment.range }))
  const document = withMarks(xml, placed, outline.namespace)
  const said = comments.map(({ text }) => text)
  return copy.write(document, said, outline.namespace)
}

/** A finding with its place in the file. */
interface Draft {
  message: LintMessage
  range: Range
}

function draftsOf(messages: readonly LintMessage[], locator: Locator, titlePlace: Stretch, lines: LineIndex): Draft[] {
  return messages.flatMap((message) => {
    const { line, column, endLine, endColumn } = message
    const stretch = { start: lines.offset(line) + column - 1, end: lines.offset(endLine) + endColumn - 1 }
    // What is about the whole report points at its very beginning.
    const isOfAll = stretch.end === 0 && message.cell === undefined
    const range = (isOfAll ? undefined : locator.range(stretch)) ?? locator.range(titlePlace)
    return range ? [{ message, range }] : []
  })
}

const rank: Readonly<Record<LintMessage['level'], number>> = { error: 0, warning: 1, info: 2 }

/** In the order of the file; the worst first of those that begin at one place. */
const inOrder = (drafts: readonly Draft[]): Draft[] =>
  [...drafts].sort((a, b) => a.range.start.at - b.range.start.at || rank[a.message.level] - rank[b.message.level])

/** As many as there is room for besides the comment on the title, the worst first. */
function mostImportant(drafts: readonly Draft[]): Draft[] {
  if (drafts.length < mostComments) return [...drafts]
  const byLevel = [...drafts].sort((a, b) => rank[a.message.level] - rank[b.message.level])
  return inOrder(byLevel.slice(0, mostComments - 1))
}

/** Where the title stands; the first line that says something, where there is none. */
function placeOfTitle(source: string, texts: readonly PlacedText[], lines: LineIndex): Stretch {
  const prose = texts.filter(({ isCell, start, end }) => !isCell && source.slice(start, end).trim() !== '')
  const title = titleOf(
    prose.map(({ start, end }) => ({ text: source.slice(start, end), start, end })),
    lines,
  )
  if (title) return { start: title.position.start.offset, end: title.position.end.offset }
  const [first = { start: 0, end: 0 }] = prose
  return first
}
