import type { Block, BlockCell, BlockRow, NoteKind, ReadingHidden, Span } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { flatMap } from '../../../text/flat-map.js'
import { trimSpan } from '../../../text/span.js'
import { HiddenTexts, isWithinNumber } from '../hidden-texts.js'
import { joinBrokenLines } from '../lines/broken-lines.js'
import { blocksFromLines } from '../lines/line-blocks.js'
import { CanonicalText } from './canonical-text.js'
import { cellsOf } from './layout.js'
import type { ListCounter } from './list-counter.js'
import type { Paragraph, ParagraphProperties, Row, Story, Table, UnseenPart } from './story.js'
import type { Styles } from './styles.js'
import { writeBlocks as tolerances } from './tolerances.js'

const lowestOutline = 8
/** A number typed in front of a paragraph, set apart by a tab: no cell of a table. */
const numberAndTab = /^((?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]){1,2})\t+(?=[^\t]+$)/u

/** Only behind a figure and its full stop does a space have to keep number and text apart. */
const withoutTab = (_: string, number: string): string => (/[.．]$/u.test(number) ? `${number} ` : number)

/** A story as text, the blocks in it, and the place of each kind of note that it is marked with. */
export interface WrittenStory {
  blocks: Block[]
  source: string
  places: ReadonlyMap<NoteKind, Pick<Span, 'start' | 'end'>>
  hidden: readonly ReadingHidden[]
  texts: readonly PlacedText[]
}

/** Where a paragraph of prose, or all paragraphs of a cell, stand in the canonical text. */
export interface PlacedText extends Pick<Span, 'start' | 'end'> {
  paragraphs: readonly Paragraph[]
  isCell: boolean
}

/** Writes a story as canonical text, and gives the blocks in it. */
export class BlockWriter {
  readonly #blocks: Block[] = []
  readonly #text = new CanonicalText()
  readonly #places = new Map<NoteKind, Pick<Span, 'start' | 'end'>>()
  readonly #hidden = new HiddenTexts()
  readonly #texts: PlacedText[] = []
  readonly #counter: ListCounter
  readonly #styles: Styles
  readonly #lexicon: Lexicon
  /** Lines of prose that may be rows of a table typed with tabs. */
  #lines: Span[] = []

  constructor(counter: ListCounter, styles: Styles, lexicon: Lexicon = lexiconOf()) {
    this.#lexicon = lexicon
    this.#counter = counter
    this.#styles = styles
  }

  write(story: Story): WrittenStory {
    this.#story(story)
    this.#endLines()
    return {
      blocks: this.#blocks,
      source: this.#text.source,
      places: this.#places,
      hidden: this.#hidden.all,
      texts: this.#texts,
    }
  }

  #story(story: Story): void {
    for (const item of story) {
      if (item.type === 'paragraph') {
        const start = this.#text.length
        this.#paragraph(item)
        this.#texts.push({ start, end: this.#text.length - 1, paragraphs: [item], isCell: false })
      } else this.#table(item)
    }
  }

  #paragraph({ text, properties, noted, unseen }: Paragraph): void {
    const number = this.#counter.next(properties)
    // A number alone is displayed too, but says nothing.
    const shown = text.trim() === '' ? '' : number === '' ? text : number + text.trimStart()
    const depth = this.#headingDepth(properties)
    const heading = depth === undefined ? undefined : headingLines(shown)
    if (depth !== undefined && heading !== undefined) {
      this.#endLines()
      const span = trimSpan(this.#text.line(heading.text))
      this.#blocks.push({ type: 'heading', depth, text: span })
      this.#place(noted, span)
      this.#hide(text, unseen, span)
      for (const line of heading.rest) this.#line(line)
      return
    }
    const [first, ...others] = joinBrokenLines(shown.replace(numberAndTab, withoutTab).split('\n'))
    const span = this.#line(first ?? '')
    this.#place(noted, span)
    this.#hide(text, unseen, span)
    for (const line of others) this.#line(line)
  }

  /** Takes what a paragraph hides, besides or instead of its text. */
  #hide(text: string, unseen: readonly UnseenPart[], { start, end }: Span): void {
    const isSeen = text.trim() !== ''
    if (isSeen) this.#hidden.seen()
    for (const { by, text: hidden, at } of unseen) {
      const isNumber = isWithinNumber(hidden, text.slice(0, at), text.slice(at))
      if (isSeen) this.#hidden.part({ by, text: hidden, place: { start, end }, ...(isNumber && { within: 'number' }) })
      else this.#hidden.line(by, hidden, { start, end })
    }
  }

  #headingDepth({ outline: own, style }: ParagraphProperties): number | undefined {
    const outline = own ?? this.#styles.paragraph(style).outline
    return outline !== undefined && outline >= 0 && outline <= lowestOutline ? outline + 1 : undefined
  }

  #table({ rows }: Table): void {
    let tableRows: BlockRow[] = []
    const endTable = (): void => {
      // A table that shows nothing but hides something is none to its readers.
      const isUnseen = hidesText && tableRows.every(({ cells }) => cells.every(({ text }) => text.trim() === ''))
      if (tableRows.length > 0 && !isUnseen) this.#blocks.push({ type: 'table', rows: tableRows })
      tableRows = []
    }
    this.#endLines()
    const hidesText = rows.some(({ cells }) => cells.some(({ story }) => unseenIn(story).length > 0))
    for (const row of rows) {
      if (row.layout) {
        endTable()
        for (const { story } of row.cells) this.#story(story)
        this.#endLines()
      } else tableRows.push(this.#row(row))
    }
    endTable()
  }

  #row(row: Row): BlockRow {
    const cells = cellsOf(row)
    const spans = this.#text.row(cells.map(({ story }) => this.#cellText(story)))
    cells.forEach(({ story }, index) => {
      const { start, end } = spans[index] ?? { start: 0, end: 0 }
      const paragraphs = story.filter((item): item is Paragraph => item.type === 'paragraph')
      for (const { noted } of paragraphs) this.#place(noted, { start, end })
      this.#texts.push({ start, end, paragraphs, isCell: true })
    })
    this.#hidden.row(
      cells.map(({ story, column }, index) => {
        const { text, start, end } = spans[index] ?? { text: '', start: 0, end: 0 }
        const unseen = unseenIn(story)
        const hidden = unseen.map((part) => part.text).join('')
        return { column, text: hidden, seen: text.trim() !== '', by: unseen[0]?.by, place: { start, end } }
      }),
    )
    return {
      closed: true,
      cells: spans.map((span, index): BlockCell => ({ ...span, column: cells[index]?.column ?? index })),
    }
  }

  /** The paragraphs of a cell as one text: the lines of a wrapped label belong together. */
  #cellText(story: Story): string {
    const lines = flatMap(story, (item) =>
      item.type === 'table' ? [] : (this.#counter.next(item.properties) + item.text).split('\n'),
    )
    return joinLines(lines.map((line) => line.replaceAll('\t', ' ').trim()).filter((line) => line !== ''))
  }

  /** Tabs around a line indent it, unless they stand for empty cells: in a row, or below one. */
  #line(text: string): Span {
    const line = this.#text.line(text)
    const isRow = text.trim().includes('\t') || this.#lines.at(-1)?.text.includes('\t')
    const span = isRow ? line : trimSpan(line)
    this.#lines.push(span)
    return span
  }

  #place(noted: readonly NoteKind[], { start, end }: Pick<Span, 'start' | 'end'>): void {
    for (const kind of noted) this.#places.set(kind, { start, end })
  }

  #endLines(): void {
    if (this.#lines.length > 0)
      for (const block of blocksFromLines(this.#lines, this.#lexicon)) this.#blocks.push(block)
    this.#lines = []
  }
}

/** A heading with the prose behind it, where a soft line break divides them; undefined for prose with an outline level. */
function headingLines(text: string): { text: string; rest: string[] } | undefined {
  const [first = '', ...rest] = text.split('\n')
  const whole = first + rest.join('')
  if (isHeading(whole)) return { text: whole, rest: [] }
  return isHeading(first) ? { text: first, rest } : undefined
}

const isHeading = (text: string): boolean =>
  text.trim() !== '' && text.length <= tolerances.longestHeading && !/[。；]./u.test(text)

/** Lines of a cell; a space keeps figures and letters apart that are two numbers or words. */
const joinLines = (lines: readonly string[]): string =>
  lines
    .map((line, index) =>
      /^[\da-z]/iu.test(line) && /[\da-z]/iu.test(lines[index - 1]?.at(-1) ?? '') ? ` ${line}` : line,
    )
    .join('')

/** What the paragraphs of a cell hide. */
const unseenIn = (story: Story): UnseenPart[] =>
  flatMap(story, (item) => (item.type === 'paragraph' ? [...item.unseen] : []))
