import type { Block, Span } from '../../../model/index.js'
import { isValueText } from '../../../lexicon/cell-values.js'
import { isWithinSentence } from '../../../lexicon/broken-lines.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { flatMap } from '../../../text/flat-map.js'
import { keyOf } from '../../../text/key.js'
import { joinSpans } from '../../../text/span.js'
import { joinLineBlocks } from './broken-lines.js'
import { linesByCharacters, linesByColumns, wrappedParagraphs as tolerances } from './tolerances.js'

/** How long a line is, by what editors and programs break lines at. */
interface Measure {
  of: (text: string) => number
  /** Shorter lines do not show how wide the text is set, and no text is set wider. */
  narrowest: number
  widest: number
  /** What may be left at the end of a full line: punctuation does not begin a line. */
  raggedness: number
}

const measures: Measure[] = [
  { of: columnsOf, ...linesByColumns },
  { of: ({ length }) => length, ...linesByCharacters },
]

const sentenceEnd = /[。；：！？!?;:]["”’）)]?$/u
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]\D)/u
const titleEnd = /(?:报告|年报)(?:[（(][^（）()]{0,12}[）)])?$/u
const hasColumns = /\S\s{2,}\S|\t/u
const rowEnd = /(?:\s-?[\d.]+){2}$/u
const lineEnd = /^[ \t]*(?:\\?(?:\r\n|[\n\r])|<br[ \t]*\/?>)$/iu
const firstWord = /^[\dA-Za-z.,%/:-]+/u

/**
 * Lines of prose that were broken within a sentence, or at the width of a page or a screen, put together to the
 * paragraphs that they were. Other text whose lines are not full but for the last of each paragraph stays as it is.
 */
export function joinWrapped(blocks: Block[], source: string, lexicon: Lexicon): Block[] {
  const full = fullLine(blocks)
  return joinLineBlocks(blocks, (line, next) => continues(line, next, { full, source, lexicon }), joinWords)
}

/** The length of a full line, and what it is measured in. */
interface FullLine {
  measure: Measure
  length: number
  /** How many lines are as long. */
  lines: number
}

/** The full line by the measure that most lines agree in; undefined for text that is not broken into lines. */
function fullLine(blocks: readonly Block[]): FullLine | undefined {
  let best: FullLine | undefined
  for (const measure of measures) {
    const lengths = flatMap(blocks, (block) => (block.type === 'line' ? measure.of(block.text.text) : []))
      .filter((length) => length >= measure.narrowest)
      .sort((a, b) => b - a)
    const length = lengths[Math.floor(lengths.length / 20)]
    if (length === undefined || length > measure.widest) continue
    const lines = lengths.filter((other) => Math.abs(other - length) <= measure.raggedness).length
    const isWrapped = lines >= tolerances.fewestFull && lines >= lengths.length * tolerances.fewestPart
    if (isWrapped && lines > (best?.lines ?? 0)) best = { measure, length, lines }
  }
  return best
}

/** A Chinese character has two columns. */
function columnsOf(text: string): number {
  let columns = text.length
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x2000) columns += 1
  return columns
}

/** What the lines of a text are held against. */
interface Surroundings {
  full: FullLine | undefined
  source: string
  lexicon: Lexicon
}

function continues(line: Span, next: Span, { full, source, lexicon }: Surroundings): boolean {
  if (!lineEnd.test(source.slice(line.end, next.start))) return false
  if (isWithinSentence(line.text, next.text)) return !isOfTable(line.text, lexicon) && !isOfTable(next.text, lexicon)
  if (!full) return false
  const { measure, length } = full
  if (sentenceEnd.test(line.text) || titleEnd.test(line.text) || numbered.test(next.text)) return false
  const room = measure.raggedness + measure.of(firstWord.exec(next.text)?.[0] ?? '')
  if (measure.of(line.text) < length - room) return false
  return (
    !isOfTable(line.text, lexicon) &&
    !isOfTable(next.text, lexicon) &&
    !(numbered.test(line.text) && !/[，。；]/u.test(line.text))
  )
}

/** What rows of a table without marks are made of. */
const isOfTable = (text: string, { labels }: Lexicon): boolean =>
  hasColumns.test(text) || rowEnd.test(text) || isValueText(text) || labels.isLabelPiece(keyOf(text))

/** Latin words keep a space where a line ended. */
const joinWords = (lines: readonly Span[]): Span =>
  joinSpans(
    flatMap(lines, (line, index) => {
      const { start } = line
      return isWithinWords(lines[index - 1]?.text ?? '', line.text) ? [{ text: ' ', start, end: start }, line] : [line]
    }),
  )

const isWithinWords = (line: string, next: string): boolean => /[A-Za-z,;]$/u.test(line) && /^[A-Za-z]/u.test(next)
