import type { Block, Limits, Span, TableBlock } from '../../../model/index.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { limitError } from '../../limits.js'
import { blocksFromLines } from '../lines/line-blocks.js'
import { gridRows, type CellCount, type GridCell } from './grid.js'
import { isLayoutRow, joinedCell, type CellContent } from './layout.js'
import { LineWriter, shownLine } from './line-writer.js'
import { itemNumbers } from './list-number.js'
import { isBlock, isInvisible, isLeftOut, isWordNumber, keepsSpace, type Visibility } from './style.js'
import type { HtmlElement, HtmlNode } from './tree.js'

/** What holds for a whole file while its tree is read. */
interface Page {
  visibility: Visibility
  limits: Limits
  lexicon: Lexicon
  count: CellCount
}

/** Where text stands: what its surroundings make of it. */
interface Place {
  keepsSpace: boolean
  /** Depth of the heading around it. */
  heading: number | undefined
  /** Within a number that Word made: the spaces behind it are its tab. */
  wordNumber: boolean
}

const outside: Place = { keepsSpace: false, heading: undefined, wordNumber: false }

/** Sentences and longer texts in a heading element are set in its font and are no heading. */
const longestHeading = 80
/** `- 3 -` and the like; longer lines are no page number. */
const longestPageNumber = 24

/** The content of an element as blocks, in the order of the source. */
export function blocksOf(root: HtmlElement, page: Omit<Page, 'count'>): Block[] {
  const flow = new Flow({ ...page, count: { cells: 0 } })
  return flow.read(root.children)
}

class Flow {
  readonly #page: Page
  readonly #writer = new LineWriter()
  #blocks: Block[] = []
  /** Lines of the <pre> that is being read. */
  #kept: Span[] | undefined

  constructor(page: Page) {
    this.#page = page
  }

  /** Where the first text stood, shown or blank. */
  get firstText(): number | undefined {
    return this.#writer.firstText
  }

  read(nodes: readonly HtmlNode[], place: Place = outside): Block[] {
    for (const node of nodes) this.#visit(node, place)
    this.#endLine(place)
    return this.#blocks
  }

  #visit(node: HtmlNode, place: Place): void {
    if (node.type === 'text') {
      if (place.wordNumber && node.text.trim() === '') return
      if (!place.keepsSpace) this.#writer.write(node)
      else for (const line of this.#writer.writeKept(node)) this.#addLine(line, place)
      return
    }
    if (isLeftOut(node, this.#page.visibility) || isInvisible(node, this.#page.visibility)) return
    if (node.name === 'br' || node.name === 'hr') this.#endLine(place)
    else if (node.name === 'table') {
      this.#endLine(place)
      this.#readTable(node)
    } else if (node.name === 'ol' || node.name === 'ul') this.#readList(node, place)
    else if (isBlock(node)) this.#readBlock(node, place)
    else this.#readChildren(node, placeIn(node, place))
  }

  #readChildren({ children }: HtmlElement, place: Place): void {
    for (const child of children) this.#visit(child, place)
  }

  #readBlock(element: HtmlElement, outer: Place): void {
    this.#endLine(outer)
    const place = placeIn(element, outer)
    const isPre = element.name === 'pre' && !this.#kept
    if (isPre) this.#kept = []
    this.#readChildren(element, place)
    this.#endLine(place)
    if (!isPre || !this.#kept) return
    // Text that keeps its lines may hold tables of any layout that plain text has.
    this.#countDividers(this.#kept)
    this.#addBlocks(blocksFromLines(this.#kept, this.#page.lexicon))
    this.#kept = undefined
  }

  /** Each pipe and each tab may make a cell. */
  #countDividers(lines: readonly Span[]): void {
    const { count, limits } = this.#page
    for (const { text } of lines)
      for (const character of text) {
        if (character !== '\t' && character !== '|') continue
        count.cells += 1
        if (count.cells > limits.cells) throw limitError('cells', limits)
      }
  }

  #readList(list: HtmlElement, place: Place): void {
    this.#endLine(place)
    const numberOf = itemNumbers(list)
    for (const child of list.children) {
      const isItem = child.type === 'element' && child.name === 'li'
      const number = isItem && !isLeftOut(child, this.#page.visibility) ? numberOf(child) : ''
      if (isItem && number !== '') {
        this.#endLine(place)
        this.#writer.prefix(number, child.contentStart)
      }
      this.#visit(child, place)
      if (isItem) this.#writer.dropPrefix()
    }
    this.#endLine(place)
  }

  #endLine(place: Place): void {
    const line = this.#writer.endLine()
    if (line) this.#addLine(line, place)
  }

  #addLine(raw: Span, { heading }: Place): void {
    if (this.#kept) {
      this.#kept.push(raw)
      return
    }
    const text = shownLine(raw)
    if (!text || isPageNumber(text, this.#page.lexicon)) return
    if (heading !== undefined && text.text.length <= longestHeading && !text.text.includes('。'))
      this.#blocks.push({ type: 'heading', depth: heading, text })
    else this.#blocks.push({ type: 'line', text })
  }

  #addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.#blocks.push(block)
  }

  /** A table of data becomes a table; rows that lay out the page give what is in their cells. */
  #readTable(element: HtmlElement): void {
    let table: TableBlock | undefined
    for (const { strays, cells } of gridRows(element, this.#page.visibility, this.#page.limits, this.#page.count)) {
      const before = new Flow(this.#page).read(strays)
      if (before.length > 0) table = undefined
      this.#addBlocks(before)
      if (cells.length === 0) continue
      const contents = cells.map((cell) => this.#readCell(cell))
      if (isLayoutRow(contents, this.#page.lexicon)) {
        table = undefined
        for (const { blocks } of contents) this.#addBlocks(blocks)
        continue
      }
      if (!table) this.#blocks.push((table = { type: 'table', rows: [] }))
      table.rows.push({ cells: contents.map(joinedCell), closed: true })
    }
  }

  #readCell({ element, column }: GridCell): CellContent {
    if (isInvisible(element, this.#page.visibility)) return { blocks: [], column, at: element.contentStart }
    const flow = new Flow(this.#page)
    const blocks = flow.read(element.children, placeIn(element, outside))
    return { blocks, column, at: flow.firstText ?? element.contentStart }
  }
}

function placeIn(element: HtmlElement, outer: Place): Place {
  const keeps = keepsSpace(element, outer.keepsSpace)
  const level = /^h([1-6])$/u.exec(element.name)?.[1]
  const heading = level === undefined ? outer.heading : Number(level)
  const wordNumber = outer.wordNumber || isWordNumber(element)
  const same = keeps === outer.keepsSpace && heading === outer.heading && wordNumber === outer.wordNumber
  return same ? outer : { keepsSpace: keeps, heading, wordNumber }
}

/** The foot of a printed page, left in by a converter. */
const isPageNumber = (line: Span, lexicon: Lexicon): boolean =>
  line.text.length <= longestPageNumber && /\d/u.test(line.text) && blocksFromLines([line], lexicon).length === 0
