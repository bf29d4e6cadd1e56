import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import {
  blockElements,
  cellElements,
  headingElements,
  tableParts,
  tableSections,
  unseenElements,
  voidElements,
} from './elements.js'
import type { HtmlElement } from './tree.js'

type Attributes = HtmlElement['attributes']

/** Elements that an end tag inside them does not reach out of. */
const isBoundary = (name: string): boolean => name === 'table' || tableParts.has(name)

/**
 * The elements that are open while a page is read, and which of them a tag closes. Tags that are
 * left out are supplied as browsers do: a cell ends where the next begins, a paragraph where any
 * block begins, a row before a row. Unlike in a browser, what stands in a table outside its cells
 * stays where it is, so that the order of the source is kept.
 */
export class OpenElements {
  readonly root: HtmlElement
  readonly #limits: Limits
  /** From the root inwards. */
  readonly #open: HtmlElement[]
  /** Tables that have no tag: rows and cells stood outside any table. */
  readonly #implied = new Set<HtmlElement>()

  constructor(limits: Limits, length: number) {
    this.#limits = limits
    this.root = elementNode('', undefined, {}, 0, 0)
    this.root.end = length
    this.#open = [this.root]
  }

  get current(): HtmlElement {
    return this.#open.at(-1) ?? this.root
  }

  /** A start tag from `start` to `end`. */
  begin(name: string, attributes: Attributes, start: number, end: number): HtmlElement | undefined {
    if (tableParts.has(name)) this.#makeRoomForPart(name, start)
    else if (name === 'table') this.#makeRoomForTable(start)
    else this.#makeRoom(name, start)
    return this.#push(name, attributes, start, end)
  }

  /** An end tag from `start` to `end`. Those that nothing open belongs to are passed over. */
  finish(name: string, start: number, end: number): void {
    const index = this.#indexToClose(name)
    if (index < 0) return
    const element = this.#open[index]
    const isInline = !blockElements.has(name) && !unseenElements.has(name)
    const holdsBlock = isInline && this.#open.slice(index + 1).some((inner) => blockElements.has(inner.name))
    if (holdsBlock && element) {
      // <b><p>…</b>…</p>: the block goes on without the inline element.
      element.end = end
      this.#open.splice(index, 1)
      return
    }
    this.#closeFrom(index + 1, start)
    this.#closeFrom(index, end)
  }

  finishAll(at: number): void {
    this.#closeFrom(1, at)
  }

  /** Index of the innermost open element that an end tag means; negative where there is none. */
  #indexToClose(name: string): number {
    if (name === 'table') return this.#lastIndex((open) => open === 'table')
    if (tableParts.has(name)) {
      const same = cellElements.has(name) ? cellElements : new Set([name])
      return this.#lastIndex(
        (open) => same.has(open),
        (open) => open === 'table',
      )
    }
    const same = headingElements.has(name) ? headingElements : new Set([name])
    return this.#lastIndex((open) => same.has(open), isBoundary)
  }

  #lastIndex(isMeant: (name: string) => boolean, stops: (name: string) => boolean = () => false): number {
    for (let index = this.#open.length - 1; index > 0; index -= 1) {
      const name = this.#open[index]?.name ?? ''
      if (isMeant(name)) return index
      if (stops(name)) return -1
    }
    return -1
  }

  #makeRoomForTable(at: number): void {
    const { name } = this.current
    // A table directly in another, or in a row of it, can only be the next table.
    if (name === 'table' || name === 'tr' || tableSections.has(name))
      this.#closeFrom(
        this.#lastIndex((open) => open === 'table'),
        at,
      )
    else this.#closeInScope('p', at)
  }

  #makeRoomForPart(name: string, at: number): void {
    let table = this.#lastIndex((open) => open === 'table')
    if (table < 0) {
      this.#closeInScope('p', at)
      const implied = this.#push('table', {}, at, at)
      this.#implied.add(implied)
      table = this.#open.length - 1
    }
    const within = (isPart: (open: string) => boolean): number => {
      const index = this.#lastIndex(isPart, (open) => open === 'table')
      return index < 0 ? table : index
    }
    if (cellElements.has(name)) {
      this.#closeFrom(within((open) => open === 'tr' || tableSections.has(open)) + 1, at)
      if (this.current.name !== 'tr') this.#push('tr', {}, at, at)
    } else if (name === 'tr') this.#closeFrom(within((open) => tableSections.has(open)) + 1, at)
    else this.#closeFrom(table + 1, at)
  }

  #makeRoom(name: string, at: number): void {
    const { current } = this
    const outsideCell = current.name === 'table' || current.name === 'tr' || tableSections.has(current.name)
    if (outsideCell) {
      const table = this.#lastIndex((open) => open === 'table')
      const element = this.#open[table]
      if (element && this.#implied.has(element)) this.#closeFrom(table, at)
    }
    if (name === 'li') this.#closeItem(['li'], ['ul', 'ol', 'menu'], at)
    else if (name === 'dd' || name === 'dt') this.#closeItem(['dd', 'dt'], ['dl'], at)
    else if (name === 'a' || name === 'button' || name === 'option') this.#closeInScope(name, at)
    if (blockElements.has(name)) this.#closeInScope('p', at)
    if (headingElements.has(name) && headingElements.has(this.current.name)) this.#closeFrom(this.#open.length - 1, at)
  }

  #closeItem(items: string[], lists: string[], at: number): void {
    const index = this.#lastIndex(
      (open) => items.includes(open),
      (open) => lists.includes(open) || isBoundary(open),
    )
    if (index > 0) this.#closeFrom(index, at)
  }

  #closeInScope(name: string, at: number): void {
    const index = this.#lastIndex((open) => open === name, isBoundary)
    if (index > 0) this.#closeFrom(index, at)
  }

  #closeFrom(index: number, at: number): void {
    if (index < 1) return
    for (const element of this.#open.splice(index)) element.end = at
  }

  /** Inline elements without end add up on real pages: beyond half the limit they are no longer nested. */
  #push(name: string, attributes: Attributes, start: number, end: number): HtmlElement {
    const { depth } = this.#limits
    const element = elementNode(name, this.current, attributes, start, end)
    this.current.children.push(element)
    if (voidElements.has(name)) return element
    if (!blockElements.has(name) && this.#open.length > depth / 2) return element
    if (this.#open.length > depth) throw limitError('depth', this.#limits)
    this.#open.push(element)
    return element
  }
}

const elementNode = (
  name: string,
  parent: HtmlElement | undefined,
  attributes: Attributes,
  start: number,
  contentStart: number,
): HtmlElement => ({ type: 'element', name, parent, children: [], attributes, start, contentStart, end: contentStart })
