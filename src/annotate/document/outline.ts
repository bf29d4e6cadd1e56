import { namespaceOf } from '../xml/namespaces.js'
import { type PlacedElement, walkXml, wordAttribute } from '../xml/walk.js'

/** A stretch of the main part's text. */
export interface Stretch {
  start: number
  end: number
}

/** A child of a paragraph of the body or of a cell: marks stand before it or behind it, and within it only if it is a plain run. */
export interface Child extends Stretch {
  run?: Run
  /** The field that it is part of, as far as it stands in the same paragraph. */
  field?: Stretch
}

/** A run of characters with the same properties. */
export interface Run {
  element: PlacedElement
  properties?: PlacedElement
  /** What it holds besides its properties. */
  content: PlacedElement[]
  /** Its properties are a tracked change, of which nobody makes two. */
  isWhole: boolean
}

/** A paragraph that comments can stand in: none within a text box, where Word passes them by. */
export interface ParagraphPlace {
  element: PlacedElement
  /** Behind its properties. */
  contentStart: number
  contentEnd: number
  cell: CellPlace | undefined
}

/** The first and the last paragraph of a cell. */
export interface CellPlace {
  first?: ParagraphPlace
  last?: ParagraphPlace
}

/** Where something stands: in which paragraph that comments can stand in, and in which child of it. */
export interface Place {
  paragraph: ParagraphPlace
  child: Child | undefined
  element: PlacedElement
}

/** Elements that the reader takes text from. */
const written = new Set(['t', 'm:t', 'tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'sym'])

/** What of the main part's structure bears on where marks can stand. Elements are known by the index behind their start tag. */
export class Outline {
  /** Word's namespace in this part. */
  namespace = ''
  readonly places = new Map<number, Place>()
  #paragraph: ParagraphPlace | undefined
  #child: Child | undefined
  /** Paragraphs of text boxes that are open within the one at hand. */
  #inner = 0
  readonly #cells: CellPlace[] = []
  readonly #children: { child: Child; paragraph: ParagraphPlace }[] = []
  readonly #fieldMarks: { isBegin: boolean; at: number }[] = []

  /** @throws {InputError} `corrupt`. */
  constructor(xml: string) {
    walkXml(xml, { open: (element) => this.#open(element), close: (element) => this.#close(element) })
    this.#markFields()
  }

  #open(element: PlacedElement): void {
    const { name } = element
    const paragraph = this.#paragraph
    if (!element.parent) this.namespace = namespaceOf(element) ?? ''
    if (!paragraph) {
      if (name === 'tc') this.#cells.push({})
      if (name === 'p') this.#openParagraph(element)
      return
    }
    if (element.parent === paragraph.element) this.#openChild(element, paragraph)
    else this.#openWithin(element)
    if (name === 'p') this.#inner += 1
    if (name === 'p' || written.has(name)) this.places.set(element.startEnd, { paragraph, child: this.#child, element })
  }

  #openParagraph(element: PlacedElement): void {
    const cell = this.#cells.at(-1)
    const paragraph = { element, contentStart: element.startEnd, contentEnd: element.startEnd, cell }
    if (cell) {
      cell.first ??= paragraph
      cell.last = paragraph
    }
    this.#paragraph = paragraph
    this.#inner = 0
    this.places.set(element.startEnd, { paragraph, child: undefined, element })
  }

  #openChild(element: PlacedElement, paragraph: ParagraphPlace): void {
    if (element.name === 'pPr') return
    const run: Run | undefined = element.name === 'r' ? { element, content: [], isWhole: false } : undefined
    this.#child = { start: element.start, end: element.end, ...(run && { run }) }
    this.#children.push({ child: this.#child, paragraph })
  }

  #openWithin(element: PlacedElement): void {
    const run = this.#child?.run
    if (run && element.parent === run.element) {
      if (element.name === 'rPr') run.properties = element
      else run.content.push(element)
    }
    if (run && element.name === 'rPrChange' && element.parent === run.properties) run.isWhole = true
    if (element.name !== 'fldChar' || this.#inner > 0) return
    const type = wordAttribute(element, 'fldCharType')
    if (type === 'begin' || type === 'end')
      this.#fieldMarks.push({ isBegin: type === 'begin', at: this.#children.length - 1 })
  }

  #close(element: PlacedElement): void {
    const paragraph = this.#paragraph
    if (!paragraph) {
      if (element.name === 'tc') this.#cells.pop()
      return
    }
    if (element === paragraph.element) {
      paragraph.contentEnd = element.endStart
      this.#paragraph = undefined
      this.#child = undefined
    } else if (element.parent === paragraph.element) {
      if (element.name === 'pPr') paragraph.contentStart = element.end
      if (this.#child) this.#child.end = element.end
      this.#child = undefined
    } else if (element.name === 'p') this.#inner -= 1
  }

  /** Fields that have no end are none, so that one of them does not take all that comes behind it. */
  #markFields(): void {
    const open: number[] = []
    const fields: { from: number; to: number }[] = []
    for (const { isBegin, at } of this.#fieldMarks) {
      const from = isBegin ? undefined : open.pop()
      if (isBegin) open.push(at)
      else if (from !== undefined) fields.push({ from, to: at })
    }
    // What holds another begins before it: outer fields come first.
    for (const { from, to } of fields.sort((a, b) => a.from - b.from || b.to - a.to)) this.#markField(from, to)
  }

  #markField(from: number, to: number): void {
    let last: { paragraph: ParagraphPlace; stretch: Stretch } | undefined
    for (const { child, paragraph } of this.#children.slice(from, to + 1)) {
      if (child.field) return
      if (last?.paragraph !== paragraph) last = { paragraph, stretch: { start: child.start, end: child.end } }
      last.stretch.end = child.end
      child.field = last.stretch
    }
  }
}
