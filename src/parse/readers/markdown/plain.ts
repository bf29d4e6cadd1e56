import { trimSpan, type Span } from '../../span.js'
import { isAtxHeading, isBlankLine } from './source-lines.js'

/** A heading with # before it and no marks in it. */
export interface PlainHeading {
  type: 'heading'
  /** Offset of the first #. */
  start: number
  end: number
  depth: number
  text: Span
}

/** A paragraph without marks, in one line or several. */
export interface PlainParagraph {
  type: 'paragraph'
  start: number
  end: number
  lines: Span[]
}

/** What may mean something within a line, to CommonMark or to GFM. One tilde means nothing. */
const inlineMark = /[\0&*<[\\_`|]|~[^~]*~/u
/** What may open another block than a paragraph, or go on with one. */
const blockMark = /^(?:[\t #+:=>-]|\d{1,9}[).](?:[\t ]|$))/u
const headingMarks = /^#{1,6}[\t ]+/u

const isPlain = (text: string): boolean => !inlineMark.test(text) && !/[\t ]$/u.test(text)

/** The heading that a line is whatever stands around it; undefined for other lines and for those with marks. */
export function plainHeading({ text, start, end }: Span): PlainHeading | undefined {
  if (!text.startsWith('#')) return undefined
  const marks = headingMarks.exec(text)?.[0]
  if (marks === undefined || text.includes('#', marks.trimEnd().length) || !isPlain(text)) return undefined
  const words = trimSpan({ text: text.slice(marks.length), start: start + marks.length, end })
  return { type: 'heading', start, end, depth: marks.trimEnd().length, text: words }
}

/** Index behind the lines of the paragraph that begins at a line, as far as no line of it opens another block. */
export function paragraphEnd(lines: readonly Span[], from: number): number {
  let to = from + 1
  for (let line = lines[to]; line && !isBlankLine(line.text) && !isAtxHeading(line.text); line = lines[to]) to += 1
  return to
}

/** The paragraph that some lines are; undefined where they may be anything else, or have marks in them. */
export function plainParagraph(lines: readonly Span[]): PlainParagraph | undefined {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last || !lines.every(({ text }) => isPlain(text) && !blockMark.test(text))) return undefined
  if (lines.length > 1 && inlineMark.test(lines.map(({ text }) => text).join('\n'))) return undefined
  return { type: 'paragraph', start: first.start, end: last.end, lines: [...lines] }
}
