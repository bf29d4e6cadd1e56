import type { Edition, Heading, Paragraph, Section, SectionContent, SectionId, Span, Table } from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import type { LineIndex } from '../../text/lines.js'
import { joinSpans, sliceSpan, trimSpan } from '../../text/span.js'
import { hasSentenceMark, wordingIn, type HeadingLexicon, type SectionMatch } from '../../lexicon/headings.js'
import type { InlineHeading } from '../../lexicon/inline-headings.js'
import { numberingOf, type Numbering } from '../../text/numbering.js'
import type { ProseBlock } from './table-rows.js'
import { withoutContentsLists } from './contents-lists.js'
import { splitTitle } from '../../lexicon/titles.js'
import { sections as tolerances } from './tolerances.js'

/** A stretch of the report in reading order. */
export type Piece =
  | { kind: 'table'; start: number; table: Table }
  | {
      kind: 'text'
      start: number
      span: Span
      depth: number | null
      numbering: Numbering | undefined
      match: SectionMatch | undefined
    }

export type TextPiece = Extract<Piece, { kind: 'text' }>

/**
 * The prose of a report as pieces, headings inside paragraphs taken out of them and lists of contents left out. `tables`
 * are the offsets where tables begin, ascending.
 */
export function textPieces(
  prose: readonly ProseBlock[],
  tables: readonly number[],
  headings: HeadingLexicon,
): readonly TextPiece[] {
  const { inline } = headings
  const all = flatMap(joinWrapped(prose, headings), (block) =>
    block.type === 'heading'
      ? [textPiece(block.text, block.depth, headings)]
      : flatMap(splitTitle(block.text), (span) => splitAt(span, inline.inWords(span.text), headings)),
  )
  const pieces = withoutContentsLists(all, tables, headings)
  const matched = new Set(pieces.map(({ match }) => match?.id))
  const missing = headings.specs.filter(({ id }) => !matched.has(id))
  if (missing.length === 0) return pieces
  return flatMap(pieces, (piece) => {
    if (piece.match || piece.depth !== null) return [piece]
    const found = inline.byMeaning(piece.span.text, missing)
    return found.length > 0 ? splitAt(piece.span, found, headings) : [piece]
  })
}

/** Prose and tables in reading order. */
export function inReadingOrder(text: readonly TextPiece[], tables: readonly Table[]): Piece[] {
  const tabular = tables.map((table): Piece => ({ kind: 'table', start: table.position.start.offset, table }))
  return [...text, ...tabular].sort((a, b) => a.start - b.start)
}

/** A numbered heading whose words only a second line completes is one heading. */
function joinWrapped(prose: readonly ProseBlock[], headings: HeadingLexicon): ProseBlock[] {
  const joined: ProseBlock[] = []
  for (const block of prose) {
    const above = joined.at(-1)
    const span =
      above?.type === 'line' && block.type === 'line' ? wrappedHeading(above.text, block.text, headings) : undefined
    if (span) joined.splice(-1, 1, { type: 'line', text: span })
    else joined.push(block)
  }
  return joined
}

function wrappedHeading(first: Span, second: Span, headings: HeadingLexicon): Span | undefined {
  if (first.text.length + second.text.length > tolerances.longestSubheading) return undefined
  const numbering = numberingOf(first.text)
  if (!numbering || headings.byWording(first.text.slice(numbering.length))) return undefined
  return headings.byWording(first.text.slice(numbering.length) + second.text) ? joinSpans([first, second]) : undefined
}

function textPiece(span: Span, depth: number | null, headings: HeadingLexicon): TextPiece {
  const short = span.text.length <= tolerances.longestSubheading
  const numbering = short ? numberingOf(span.text) : undefined
  const words = numbering ? span.text.slice(numbering.length) : span.text
  const match = short
    ? (headings.byWording(words) ?? ((numbering ?? depth) ? headings.byMeaning(words) : undefined))
    : undefined
  return { kind: 'text', start: span.start, span: match ? withoutStop(span) : span, depth, numbering, match }
}

/** A heading's own full stop or colon is no part of it. */
const withoutStop = (span: Span): Span =>
  sliceSpan(span, 0, span.text.replace(/(?<![。：:.\s])[。：:.\s]+$/u, '').length)

function splitAt(span: Span, found: readonly InlineHeading[], headings: HeadingLexicon): TextPiece[] {
  if (found.length === 0) return [textPiece(span, null, headings)]
  const cuts = [0, ...flatMap(found, ({ from, to, behind }) => [from, to, behind]), span.text.length]
  const parts: TextPiece[] = []
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    // Every third cut ends a heading and its full stop, which belongs to neither part.
    if (at % 3 === 2) continue
    const part = trimSpan(sliceSpan(span, cuts[at] ?? 0, cuts[at + 1] ?? 0))
    if (part.text !== '') parts.push(textPiece(part, null, headings))
  }
  return parts
}

/** What the sections of a report are recognised by: all headings that there are, and those of its own form. */
export interface SectionWords {
  headings: HeadingLexicon
  form: Edition
}

/** The sections of a report, each with its content; what stands before the first heading comes first. */
export function sectionsOf(pieces: readonly Piece[], lines: LineIndex, { headings, form }: SectionWords): Section[] {
  const chosen = chooseHeadings(pieces, headings)
  const sections: Section[] = []
  const begin = (piece: Piece, id: SectionId | null): Section => {
    const heading = piece.kind === 'text' && id !== null ? headingNode(piece, lines) : null
    const section: Section = {
      type: 'section',
      id,
      number: heading && piece.kind === 'text' ? (piece.numbering?.number ?? null) : null,
      wording: heading && piece.kind === 'text' ? wordingOf(piece, id, form) : null,
      heading,
      position: heading?.position ?? lines.position({ start: piece.start, end: piece.start }),
      children: heading ? [heading] : [],
    }
    sections.push(section)
    return section
  }
  for (const piece of pieces) {
    const id = chosen.get(piece)
    let section = sections.at(-1)
    if (piece.kind === 'text' && id !== undefined) {
      begin(piece, id)
      continue
    }
    // Where a table follows the overview without a heading of its own, the overview has ended.
    if (!section || (piece.kind === 'table' && section.id === 'overview')) section = begin(piece, null)
    const node = contentNode(piece, lines)
    section.children.push(node)
    section.position = { start: section.position.start, end: node.position.end }
  }
  return sections
}

function wordingOf({ match, span, numbering }: TextPiece, id: SectionId | null, form: Edition): Section['wording'] {
  return id !== null && match?.id === id ? wordingIn(form, id, span.text.slice(numbering?.length ?? 0)) : 'altered'
}

function contentNode(piece: Piece, lines: LineIndex): SectionContent {
  if (piece.kind === 'table') return piece.table
  const { span, numbering, depth } = piece
  const isSubheading = depth !== null || (numbering !== undefined && !hasSentenceMark(span.text))
  return isSubheading ? headingNode(piece, lines) : paragraphNode(span, lines)
}

function headingNode({ span, depth, numbering }: TextPiece, lines: LineIndex): Heading {
  return { type: 'heading', depth: depth ?? numbering?.depth ?? 1, value: span.text, position: lines.position(span) }
}

function paragraphNode(span: Span, lines: LineIndex): Paragraph {
  const node: Paragraph = { type: 'paragraph', value: span.text, position: lines.position(span) }
  return span.offsets ? { ...node, offsets: span.offsets } : node
}

/** The piece that is the heading of each section. */
function chooseHeadings(pieces: readonly Piece[], headings: HeadingLexicon): Map<Piece, SectionId> {
  const top = topSystem(pieces)
  const chosen = new Map<Piece, SectionId>()
  for (const id of headings.ids) {
    let best: { piece: TextPiece; score: number } | undefined
    pieces.forEach((piece, index) => {
      if (piece.kind !== 'text') return
      const score = scoreOf(piece, pieces[index + 1], id, { headings, top })
      if (score !== undefined && (!best || score > best.score)) best = { piece, score }
    })
    if (best) chosen.set(best.piece, id)
  }
  return chosen
}

/** Numbering system of the six headings: the one that most of those in a known wording have. */
function topSystem(pieces: readonly Piece[]): number {
  const idsOf = new Map<number, Set<SectionId>>()
  for (const piece of pieces) {
    if (piece.kind !== 'text' || !piece.match || piece.match.wording === 'meaning') continue
    const depth = piece.numbering?.depth ?? 0
    idsOf.set(depth, (idsOf.get(depth) ?? new Set()).add(piece.match.id))
  }
  const [best] = [...idsOf].sort(([depthA, a], [depthB, b]) => b.size - a.size || depthA - depthB)
  return best?.[0] ?? 1
}

/** How well a piece serves as the heading of a section; undefined where it cannot be it. */
function scoreOf(
  piece: TextPiece,
  next: Piece | undefined,
  id: SectionId,
  { headings, top }: { headings: HeadingLexicon; top: number },
): number | undefined {
  const tableFollows = next?.kind === 'table' && next.table.section === id
  const { match, numbering } = piece
  const rightNumber =
    headings.isNumberOf(id, numbering?.number) ||
    (top === arabic && numbering?.depth === arabic && headings.isPlaceOf(id, Number(numbering.number)))
  if (match?.id !== id) {
    // A heading in words of its own, over the very table of the section.
    return tableFollows && rightNumber && numbering?.depth === top && !match ? 0.5 : undefined
  }
  const system = numbering?.depth ?? 0
  const ofTop = system === top || (system === 0 && piece.depth !== null)
  if (
    !ofTop &&
    !tableFollows &&
    (system === 2 || system === 4 || match.wording === 'altered' || match.wording === 'meaning')
  )
    return undefined
  if (match.wording === 'meaning' && !rightNumber) return undefined
  const wording = { official: 1, accepted: 1, altered: 0.5, meaning: 0 }[match.wording]
  return (ofTop ? 3 : 0) + wording + (rightNumber ? 1 : 0) + (tableFollows ? 1 : 0)
}

/** Depth of 1. 2. 3., which some reports number their sections with. */
const arabic = 3
