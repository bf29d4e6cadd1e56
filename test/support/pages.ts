import { type Grid, type GridCell, gridOf } from './grid.js'
import type { ReportModel } from './model.js'

/** What differs from one producer of fixed pages to another. */
export interface PageForm {
  /** How borders are drawn: stroked boxes, thin filled bars, only those between columns or rows, or not at all. */
  borders?: 'boxes' | 'bars' | 'columns' | 'rows' | 'none'
  /** Text is painted line by line, or from the left to the right, over the whole page, not cell by cell. */
  painted?: 'lines' | 'columns'
  /** Where the text of a cell stands, if not in its middle. */
  vertical?: 'top' | 'bottom'
  horizontal?: 'left' | 'right'
  /** All columns of a table have the same width, which wraps labels narrowly; the widest such width. */
  equalColumns?: number
  /** Pages that show a picture, from 0. */
  pictures?: readonly number[]
  /** Height of the page; lower ones break tables over more pages. */
  pageHeight?: number
  /** Let a page break go through a row whose label has several lines. */
  cutRows?: boolean
  /** Header rows printed again on each page. */
  repeatHeader?: boolean
  /** The label 三、本年度办理结果 with one character a line, or turned by a quarter. */
  verticalLabel?: 'stacked' | 'turned'
  pageNumbers?: boolean
  /** A line at the head of every page. */
  head?: string
  /** Rewrites what is printed, for example into Kangxi radicals. */
  print?: (text: string) => string
}

/** A line of text with the beginning of its baseline, from the top left corner of the page in points. */
export interface DrawnText {
  type: 'text'
  x: number
  y: number
  size: number
  text: string
  /** Turned by a quarter, so that it reads downwards. */
  turned: boolean
}

/** The four sides of a cell. */
export interface DrawnBorder {
  type: 'border'
  left: number
  top: number
  right: number
  bottom: number
}

/** What stands on a page, in the order of painting. */
export interface DrawnPage {
  content: (DrawnText | DrawnBorder)[]
  /** How far down the page is filled, from its top. */
  down: number
}

export const pageWidth = 595
const margin = 71
const bodySize = 12
const bodyPitch = 20
const cellSize = 9
const cellPitch = 12
const padding = 3

/** Pages on which a report is set. */
export function draftOf(model: ReportModel, form: PageForm): Draft {
  const draft = new Draft(form)
  draft.paragraph(model.title, { size: 18, centred: true })
  for (const text of model.preface) draft.paragraph(text)
  for (const { number, title, children } of model.sections) {
    draft.paragraph(`${number}、${title}`)
    for (const block of children) {
      if (block.type === 'table') draft.table(gridOf(model, block.grid))
      else draft.paragraph(block.type === 'subHeading' ? block.number + block.text : block.text)
    }
  }
  return draft
}

/** Pages with lines of text, a page each array. */
export function draftOfLines(pages: readonly (readonly string[])[], form: PageForm): Draft {
  const draft = new Draft(form)
  pages.forEach((lines, index) => {
    if (index > 0) draft.newPage()
    for (const line of lines) draft.paragraph(line)
  })
  return draft
}

/** Digits that a page draws small and above the line. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const raisedSize = 0.6
const raisedBy = 0.35

export const widthOfCharacter = (character: string): number =>
  (character.codePointAt(0) ?? 0) < 0x80 || raised.includes(character) ? 0.5 : 1
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + widthOfCharacter(character), 0)

/** Lines that are at most so many characters wide; no mark begins a line. */
function wrap(text: string, width: number, firstIndent = 0): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - firstIndent
  for (const character of text) {
    if (widthOf(line + character) > room && !/[，。、；：）》]/u.test(character)) {
      lines.push(line)
      line = ''
      room = width
    }
    line += character
  }
  return [...lines, line]
}

export class Draft {
  readonly #form: PageForm
  readonly #pages: DrawnPage[] = []

  constructor(form: PageForm) {
    this.#form = form
    this.newPage()
  }

  get height(): number {
    return this.#form.pageHeight ?? 842
  }

  get #page(): DrawnPage {
    return this.#pages.at(-1)!
  }

  get #room(): number {
    return this.height - margin - this.#page.down
  }

  newPage(): void {
    this.#pages.push({ content: [], down: margin })
  }

  paragraph(text: string, { size = bodySize, centred = false } = {}): void {
    const width = (pageWidth - 2 * margin) / size
    wrap(this.#printed(text), Math.floor(width), centred ? 0 : 2).forEach((line, index) => {
      if (this.#room < bodyPitch) this.newPage()
      const indent = centred ? (width - widthOf(line)) / 2 : index === 0 ? 2 : 0
      this.#text(this.#page, margin + indent * size, this.#page.down + size, size, line)
      this.#page.down += bodyPitch
    })
  }

  table(grid: Grid): void {
    const columns = columnsOf(grid, this.#form.equalColumns)
    const placed = placeCells(grid)
    const heights = grid.rows.map((_, row) =>
      Math.max(
        cellPitch + 2 * padding,
        ...placed
          .filter(({ cell, top }) => top === row && cell.rowSpan === 1)
          .map((own) => this.#lines(own, columns).length * cellPitch + 2 * padding),
      ),
    )
    const parts = this.#placeRows(heights, headerHeight(grid))
    for (const own of placed) this.#cell(own, columns, parts)
  }

  /** Each row as the stretches of pages that it stands on. */
  #placeRows(heights: readonly number[], header: number): RowPart[] {
    const parts: RowPart[] = []
    heights.forEach((height, row) => {
      const lines = Math.floor((this.#room - 2 * padding) / cellPitch)
      const all = (height - 2 * padding) / cellPitch
      if (this.#room >= height) parts.push(this.#take(row, height))
      else if (this.#form.cutRows && lines >= 1 && all > 1) {
        parts.push(this.#take(row, lines * cellPitch + 2 * padding))
        this.newPage()
        parts.push(this.#take(row, (all - lines) * cellPitch + 2 * padding))
      } else {
        this.newPage()
        if (this.#form.repeatHeader && row >= header)
          for (let again = 0; again < header; again += 1)
            parts.push({ ...this.#take(again, heights[again]!), repeated: true })
        parts.push(this.#take(row, height))
      }
    })
    this.#page.down += padding
    return parts
  }

  #take(row: number, height: number): RowPart {
    const top = this.#page.down
    this.#page.down += height
    return { row, page: this.#page, top, bottom: top + height, repeated: false }
  }

  #cell(own: PlacedCell, columns: readonly number[], allParts: readonly RowPart[]): void {
    const left = columns[own.left]!
    const right = columns[own.left + own.cell.colSpan]!
    const rows = allParts.filter(({ row }) => row >= own.top && row < own.top + own.cell.rowSpan)
    for (const repeated of new Set(rows.map((part) => part.repeated))) {
      const parts = rows.filter((part) => part.repeated === repeated)
      const pages = [...new Set(parts.map(({ page }) => page))]
      let lines = this.#lines(own, columns)
      for (const page of pages) {
        const top = Math.min(...parts.filter((part) => part.page === page).map((part) => part.top))
        const bottom = Math.max(...parts.filter((part) => part.page === page).map((part) => part.bottom))
        this.#border(page, left, top, right, bottom)
        const fitting = page === pages.at(-1) ? lines.length : Math.floor((bottom - top - 2 * padding) / cellPitch)
        const here = lines.slice(0, fitting)
        lines = lines.slice(fitting)
        if (this.#form.verticalLabel === 'turned' && isVertical(own.cell)) {
          this.#text(page, (left + right) / 2 - cellSize / 3, top + padding, cellSize, here.join(''), true)
          continue
        }
        const room = bottom - top - here.length * cellPitch
        const above = { top: padding, bottom: room - padding, middle: room / 2 }[this.#form.vertical ?? 'middle']
        here.forEach((line, index) => {
          const free = right - left - widthOf(line) * cellSize
          const x = left + { left: padding, right: free - padding, middle: free / 2 }[this.#form.horizontal ?? 'middle']
          this.#text(page, x, top + above + index * cellPitch + cellSize, cellSize, line)
        })
      }
    }
  }

  #lines({ cell, left }: PlacedCell, columns: readonly number[]): string[] {
    const text = this.#printed(cell.text)
    if (this.#form.verticalLabel && isVertical(cell)) return Array.from(text)
    return wrap(text, Math.floor((columns[left + cell.colSpan]! - columns[left]! - 2 * padding) / cellSize))
  }

  #printed(text: string): string {
    return this.#form.print?.(text) ?? text
  }

  #border({ content }: DrawnPage, left: number, top: number, right: number, bottom: number): void {
    content.push({ type: 'border', left, top, right, bottom })
  }

  #text({ content }: DrawnPage, x: number, y: number, size: number, text: string, turned = false): void {
    const mark = new RegExp(`[${raised}]+$`, 'u').exec(text)?.[0] ?? ''
    const line = text.slice(0, text.length - mark.length)
    content.push({ type: 'text', x, y, size, text: line, turned })
    if (mark === '') return
    const digits = Array.from(mark, (digit) => raised.indexOf(digit)).join('')
    const place = { x: x + widthOf(line) * size, y: y - raisedBy * size }
    content.push({ type: 'text', ...place, size: raisedSize * size, text: digits, turned })
  }

  /** The pages with their numbers and heads, in the order of painting. */
  pages(): readonly DrawnPage[] {
    this.#pages.forEach((page, index) => {
      const number = `- ${index + 1} -`
      if (this.#form.pageNumbers ?? true)
        this.#text(page, (pageWidth - widthOf(number) * 10) / 2, this.height - 30, 10, number)
      if (this.#form.head !== undefined) this.#text(page, margin, 40, 10, this.#form.head)
    })
    const { painted } = this.#form
    if (painted) for (const page of this.#pages) page.content.sort(painted === 'lines' ? byLine : byColumn)
    return this.#pages
  }
}

interface RowPart {
  row: number
  page: DrawnPage
  top: number
  bottom: number
  repeated: boolean
}

interface PlacedCell {
  cell: GridCell
  top: number
  left: number
}

const isVertical = ({ rowSpan, text }: GridCell): boolean => rowSpan > 10 && text.length > 4

function placeCells({ rows }: Grid): PlacedCell[] {
  const taken = rows.map((): boolean[] => [])
  return rows.flatMap((cells, top) => {
    let left = 0
    return cells.map((cell) => {
      while (taken[top]?.[left]) left += 1
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) taken[top + down]![left + across] = true
      return { cell, top, left }
    })
  })
}

/** Rows before the first number. */
const headerHeight = ({ rows }: Grid): number =>
  rows.findIndex((cells) => cells.some(({ address }) => address !== null))

/** Where the columns of a table begin and end: labels wide, numbers narrow. */
function columnsOf({ id, width }: Grid, equal?: number): number[] {
  if (equal !== undefined) {
    const own = Math.min(equal, (pageWidth - 2 * margin) / width)
    return Array.from({ length: width + 1 }, (_, column) => margin + column * own)
  }
  const known: Partial<Record<string, number[]>> = { disclosure: [130], requests: [36, 54, 126], disputes: [] }
  const labels = known[id] ?? [130]
  const rest = pageWidth - 2 * margin - labels.reduce((sum, label) => sum + label, 0)
  const widths = [...labels, ...Array.from({ length: width - labels.length }, () => rest / (width - labels.length))]
  return widths.reduce((places, own) => [...places, places.at(-1)! + own], [margin])
}

/** Order of what is painted, from the top of the page and then from the left; borders first. */
function byLine(one: DrawnPage['content'][number], other: DrawnPage['content'][number]): number {
  const [[x1, y1], [x2, y2]] = [placeOf(one), placeOf(other)]
  return y1 - y2 || x1 - x2
}

/** The same from the left of the page and then from the top. */
function byColumn(one: DrawnPage['content'][number], other: DrawnPage['content'][number]): number {
  const [[x1, y1], [x2, y2]] = [placeOf(one), placeOf(other)]
  return Math.round(x1) - Math.round(x2) || y1 - y2
}

const placeOf = (drawn: DrawnPage['content'][number]): [x: number, y: number] =>
  drawn.type === 'text' ? [Number(drawn.x.toFixed(2)), Number(drawn.y.toFixed(2))] : [-1, -10_000]
