import type { Span } from '../../../model/index.js'
import { trimSpan } from '../../../text/span.js'

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

/** What may mean something within a line, or over several, to CommonMark or to GFM. One tilde means nothing. */
const inlineMark = /[\0&*<[\\_`|]|~[^~]*~/u
/** What may open another block than a paragraph, or go on with one. */
const blockMark = /^(?:[\t #+:=>-]|\d{1,9}[).](?:[\t ]|$))/u
const headingMarks = /^#{1,6}[\t ]+/u
const endsInSpace = /[\t ]$/u

/** The heading that a line is whatever stands around it; undefined for other lines and for those with marks. */
export function plainHeading({ text, start, end }: Span): PlainHeading | undefined {
  const marks = headingMarks.exec(text)?.[0]
  if (marks === undefined) return undefined
  const depth = marks.trimEnd().length
  if (text.includes('#', depth) || inlineMark.test(text) || endsInSpace.test(text)) return undefined
  const words = trimSpan({ text: text.slice(marks.length), start: start + marks.length, end })
  return { type: 'heading', start, end, depth, text: words }
}

/** The paragraph that some lines are; undefined where they may be anything else, or have marks in them. */
export function plainParagraph(lines: Span[]): PlainParagraph | undefined {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last || lines.some(({ text }) => blockMark.test(text) || endsInSpace.test(text))) return undefined
  if (inlineMark.test(lines.map(({ text }) => text).join('\n'))) return undefined
  return { type: 'paragraph', start: first.start, end: last.end, lines }
}
