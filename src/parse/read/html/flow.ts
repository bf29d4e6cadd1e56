import type { Block, HiddenBy, Limits, Span, TableBlock } from '../../../model/index.js'
import type { Lexicon } from '../../../lexicon/lexicon.js'
import { limitError } from '../../limits.js'
import { isIndented, joinLineBlocks } from '../lines/broken-lines.js'
import { isWithinSentence } from '../../../lexicon/broken-lines.js'
import { blocksFromLines } from '../lines/line-blocks.js'
import { gridRows, type CellCount, type GridCell } from './grid.js'
import { isLayoutRow, joinedCell, type CellContent } from './layout.js'
import { LineWriter, shownLine } from './line-writer.js'
import { itemNumbers } from './list-number.js'
import { HiddenTexts } from '../hidden-texts.js'
import { blockElements } from './elements.js'
import { cellsWithHidden, textOfBlocks } from './hidden-rows.js'
import { HiddenPieces, type HiddenPiece } from './hidden-pieces.js'
import { shownChildren, slotOf } from './shown-children.js'
import type { PageNotes } from './page-notes.js'
import { outside, type Place, placeIn } from './place.js'
import { isBlock } from './style.js'
import type { HtmlElement, HtmlNode } from './tree.js'
import { View } from './view.js'
import { flow as tolerances } from './tolerances.js'

/** What holds for a whole file while its tree is read. */
interface Page {
  view: View
  hidden: HiddenTexts
  /** Takes what is seen otherwise than it is read; absent where nobody asks. */
  notes?: PageNotes
  limits: Limits
  lexicon: Lexicon
  count: CellCount
}

/** `- 3 -` and the like; longer lines are no page number. */
const longestPageNumber = 24

/** The content of an element as blocks, in the order of the source. What is not seen goes to `hidden`. */
export function blocksOf(root: HtmlElement, page: Omit<Page, 'count'>): Block[] {
  const flow = new Flow({ ...page, count: { cells: 0 } })
  return flow.read([root])
}

class Flow {
  readonly #page: Page
  readonly #writer = new LineWriter()
  #blocks: Block[] = []
  /** Lines of the <pre> that is being read. */
  #kept: Span[] | undefined
  /** What the line at hand hides. */
  readonly #pieces: HiddenPieces
  /** Whether nothing but a soft line break stands behind the last line. */
  #isBroken = false
  /** The lines in front of which there is nothing but such a break. */
  readonly #behindBreak = new Set<Span>()
  readonly #isCell: boolean

  /** @param ofCell Takes what a cell hides; without it that goes to the page. */
  constructor(page: Page, ofCell?: HiddenPiece[]) {
    this.#page = page
    this.#isCell = ofCell !== undefined
    this.#pieces = new HiddenPieces(page.hidden, ofCell)
  }

  /** Where the first text stood, shown or blank. */
  get firstText(): number | undefined {
    return this.#writer.firstText
  }

  read(nodes: readonly HtmlNode[], place: Place = outside): Block[] {
    for (const node of nodes) this.#visit(node, place)
    this.#endLine(place)
    const broken = this.#behindBreak
    if (broken.size === 0) return this.#blocks
    return joinLineBlocks(this.#blocks, ({ text }, line) => broken.has(line) && isWithinSentence(text, line.text))
  }

  #visit(node: HtmlNode, place: Place): void {
    if (node.type === 'text') {
      if (place.wordNumber && node.text.trim() === '') return
      if (place.unseen) {
        this.#pieces.add(place.unseen, node, this.#writer.last)
        return
      }
      this.#pieces.meet(node.text)
      if (!place.keepsSpace) this.#writer.write(node, place.offLine)
      else for (const line of this.#writer.writeKept(node)) this.#addLine(line, place, true)
      return
    }
    const { view } = this.#page
    this.#page.notes?.meet(node, view, () => this.#textOf(node.children))
    if (view.isLeftOut(node)) {
      this.#writeShown(view.shownValue(node), node, node.name === 'rt' ? { ...place, offLine: 'above' } : place)
      return
    }
    const by = view.hiddenBy(node)
    if (by) this.#hide([node], by, place)
    else this.#readElement(node, this.#placeIn(node, place))
  }

  /** Text that is seen and stands in no text of the source. */
  #writeShown(text: string, { start, end }: HtmlElement, place: Place): void {
    if (text !== '') this.#visit({ type: 'text', text, start, end, verbatim: false }, place)
  }

  #readElement(node: HtmlElement, place: Place): void {
    const slot = slotOf(node)
    if (slot) {
      this.#endLine(place)
      for (const child of slot) this.#visit(child, place)
      this.#endLine(place)
    } else if (node.name === 'br' || node.name === 'hr') this.#endLine(place, node.name === 'br')
    else if (node.name === 'table') {
      this.#endLine(place)
      this.#readTable(node, place)
    } else if (node.name === 'ol' || node.name === 'ul') this.#readList(node, place)
    else if (isBlock(node)) this.#readBlock(node, place)
    else this.#readChildren(node, place)
  }

  #readChildren(element: HtmlElement, place: Place): void {
    const { view } = this.#page
    const { shown, hidden, by } = shownChildren(element)
    if (this.#isCell || this.#writer.last !== '') this.#page.notes?.meetMade(element, view, 'before')
    this.#writeShown(view.generated(element, 'before'), element, place)
    for (const child of shown) this.#visit(child, place)
    if (hidden.length > 0) this.#hide(hidden, by, place)
    if (this.#isCell || this.#writer.last !== '') this.#page.notes?.meetMade(element, view, 'after')
    this.#writeShown(view.generated(element, 'after'), element, place)
  }

  /** Takes nodes that are not seen. */
  #hide(nodes: readonly HtmlNode[], by: HiddenBy, place: Place): void {
    const [first] = nodes
    const isInline = nodes.length === 1 && first?.type === 'element' && !blockElements.has(first.name)
    if (!isInline) this.#endLine(place)
    const text = this.#textOf(nodes)
    if (first && text !== '')
      this.#pieces.add(by, { text, start: first.start, end: nodes.at(-1)?.end ?? first.end }, this.#writer.last)
    if (!isInline) this.#endLine(place)
  }

  /** Everything that nodes say, whether it is seen or not. */
  #textOf(nodes: readonly HtmlNode[]): string {
    return textOfBlocks(new Flow({ ...this.#page, view: everything, hidden: new HiddenTexts() }).read(nodes))
  }

  #placeIn(element: HtmlElement, outer: Place): Place {
    const { view, hidden } = this.#page
    const place = placeIn(element, outer, view)
    if (place.uncertain || !view.isUncertain(element)) return place
    const { start, end } = element
    hidden.part({ by: 'uncertain', text: this.#textOf([element]), place: { start, end } })
    return { ...place, uncertain: true }
  }

  #readBlock(element: HtmlElement, place: Place): void {
    this.#endLine(place)
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
      const number = isItem && !this.#page.view.hiddenBy(child) ? numberOf(child) : ''
      if (isItem && number !== '') {
        this.#endLine(place)
        this.#writer.prefix(number, child.contentStart)
      }
      this.#visit(child, place)
      const alone = isItem ? this.#writer.dropPrefix() : undefined
      // A cell may show nothing but the number of a list.
      if (alone && this.#isCell) this.#visit({ type: 'text', ...alone }, place)
      else if (alone && (child as HtmlElement).attributes.value !== undefined) this.#page.notes?.add('unread', child)
    }
    this.#endLine(place)
  }

  /** @param isSoft Whether it ends within its paragraph. */
  #endLine(place: Place, isSoft = false): void {
    const line = this.#writer.endLine()
    this.#pieces.endLine(line !== undefined && line.text.trim() !== '')
    if (line) this.#addLine(line, place, isSoft)
    else this.#isBroken = false
  }

  #addLine(raw: Span, { heading }: Place, isSoft: boolean): void {
    const wasBroken = this.#isBroken
    this.#isBroken = false
    if (this.#kept) {
      this.#kept.push(raw)
      return
    }
    const text = shownLine(raw)
    if (!text || isPageNumber(text, this.#page.lexicon)) return
    if (heading !== undefined && text.text.length <= tolerances.longestHeading && !text.text.includes('。'))
      this.#blocks.push({ type: 'heading', depth: heading, text })
    else {
      this.#isBroken = isSoft
      if (wasBroken && !isIndented(raw.text)) this.#behindBreak.add(text)
      this.#blocks.push({ type: 'line', text })
    }
  }

  #addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.#blocks.push(block)
  }

  /** A table of data becomes a table; rows that lay out the page give what is in their cells. */
  #readTable(element: HtmlElement, place: Place): void {
    const { view, limits, count, hidden } = this.#page
    let table: TableBlock | undefined
    let hidesText = false
    const groups = new Map<HtmlElement, Place>()
    for (const { element: row, strays, cells, gone } of gridRows(element, view, limits, count)) {
      const group = row?.parent ?? element
      const around = groups.get(group) ?? (group === element ? place : this.#placeIn(group, place))
      groups.set(group, around)
      const own = row ? this.#placeIn(row, around) : around
      const before = new Flow(this.#page).read(strays, place)
      if (before.length > 0) table = undefined
      this.#addBlocks(before)
      const contents = cells.map((cell) => this.#readCell(cell, own))
      const pieces = contents.map(({ hides }) => hides)
      if (isLayoutRow(contents, this.#page.lexicon)) {
        table = undefined
        for (const { blocks, hides } of contents) {
          this.#addBlocks(blocks)
          for (const { by, text, place: at } of hides) hidden.line(by, text, at)
        }
        continue
      }
      const rest = gone.map(({ element: cell, column }) => ({ cell, column, text: this.#textOf(cell.children) }))
      hidden.row(cellsWithHidden(contents, pieces, rest, view))
      hidesText ||= rest.length > 0 || pieces.some(({ length }) => length > 0)
      if (cells.length === 0) continue
      if (!table) this.#blocks.push((table = { type: 'table', rows: [] }))
      table.rows.push({ cells: contents.map(joinedCell), closed: true })
    }
    // A table that shows nothing but hides something is none to its readers.
    const isBlank = ({ rows }: TableBlock): boolean => rows.every(({ cells }) => cells.every(({ text }) => text === ''))
    if (hidesText) this.#blocks = this.#blocks.filter((block) => block !== table || !isBlank(table))
  }

  #readCell({ element, column }: GridCell, outer: Place): CellContent & { hides: HiddenPiece[] } {
    const hides: HiddenPiece[] = []
    const flow = new Flow(this.#page, hides)
    const place = this.#placeIn(element, { ...outside, uncertain: outer.uncertain })
    flow.#readChildren(element, place)
    const blocks = flow.read([], place)
    return { blocks, column, at: flow.firstText ?? element.contentStart, hides }
  }
}

const everything = new View()

/** The foot of a printed page, left in by a converter. */
const isPageNumber = (line: Span, lexicon: Lexicon): boolean =>
  line.text.length <= longestPageNumber && /\d/u.test(line.text) && blocksFromLines([line], lexicon).length === 0
