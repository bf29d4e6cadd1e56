import type { Limits } from '../../../model/index.js'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { InputError } from '../../input-error.js'
import { contentOf } from './data-address.js'
import { transparentTags, voidElements } from './elements.js'
import { innerPage } from './inner-page.js'
import { OpenElements } from './open-elements.js'
import { keptAttributes, type AttributeName, type HtmlElement } from './tree.js'

/** A site page has some thousands. Each takes memory many times its size in the file. */
const mostNodes = 300_000

/** Files that were written as XML: there <p/> is complete. */
const isXml = (source: string): boolean => /^\s*<\?xml\s/u.test(source.slice(0, 256))
/** Text that pages of HTML hold in this is a comment up to the next bracket, as browsers take it. As long as what it replaces. */
const asComment = (source: string): string => source.replaceAll('<![CDATA[', '<!xCDATA[')

/** Reads a page into a tree whose every node knows its place. Comments are left out, conditional ones included. */
export function parseTree(source: string, limits: Limits, depth = 0): HtmlElement {
  const builder = new TreeBuilder(source, limits, depth)
  // Word's <![if …]> are comments in HTML and declarations in XML; both modes pass them over.
  const tokenizer = new Tokenizer({ recognizeSelfClosing: isXml(source) }, builder)
  tokenizer.write(isXml(source) ? source : asComment(source))
  tokenizer.end()
  return builder.root
}

/** No page shows a page in a page in a page. */
const deepestPage = 3

class TreeBuilder implements TokenizerCallbacks {
  readonly #source: string
  readonly #open: OpenElements
  readonly #isXml: boolean
  readonly #limits: Limits
  /** Sheets of the page may show attributes as text. */
  readonly #showsAttributes: boolean
  /** Pages in pages around this one. */
  readonly #depth: number
  #nodes = 0
  #name = ''
  #start = 0
  #attribute: AttributeName | undefined
  #value = ''
  #attributes: Partial<Record<AttributeName, string>> = {}
  /** The place of each character of the attribute at hand. */
  #places: number[] = []
  #page: { text: string; places: number[] } | undefined

  constructor(source: string, limits: Limits, depth: number) {
    this.#limits = limits
    this.#depth = depth
    this.#source = source
    this.#isXml = isXml(source)
    this.#showsAttributes = source.includes('attr(')
    this.#open = new OpenElements(limits, source.length)
  }

  get root(): HtmlElement {
    return this.#open.root
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#source.slice(start, end), start, end, true)
  }

  ontextentity(codePoint: number, end: number): void {
    this.#addText(String.fromCodePoint(codePoint), this.#source.lastIndexOf('&', end - 1), end, false)
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.#isXml) this.ontext(start, end - endOffset)
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end).toLowerCase()
    this.#start = start - 1
    this.#attributes = {}
    this.#page = undefined
  }

  onattribname(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase()
    const isKept = keptAttributes.has(name) || (this.#showsAttributes && name.startsWith('data-'))
    this.#attribute = isKept ? (name as AttributeName) : undefined
    this.#value = ''
    this.#places = []
  }

  onattribdata(start: number, end: number): void {
    if (!this.#attribute) return
    this.#value += this.#source.slice(start, end)
    if (this.#attribute === 'srcdoc') for (let at = start; at < end; at += 1) this.#places.push(at)
  }

  onattribentity(codePoint: number): void {
    if (!this.#attribute) return
    const text = String.fromCodePoint(codePoint)
    this.#value += text
    const last = this.#places.at(-1) ?? this.#start
    if (this.#attribute === 'srcdoc') this.#places.push(...Array.from({ length: text.length }, () => last))
  }

  onattribend(): void {
    if (this.#attribute === 'srcdoc') this.#page = { text: this.#value, places: this.#places }
    else if (this.#attribute === 'src' || this.#attribute === 'data') {
      const text = contentOf(this.#value, 'text/html')
      if (text !== undefined) this.#page ??= { text, places: Array.from(text, () => this.#start) }
    }
    if (this.#attribute) this.#attributes[this.#attribute] ??= this.#value
    this.#attribute = undefined
  }

  onopentagend(end: number): void {
    this.#begin(end + 1)
  }

  onselfclosingtag(end: number): void {
    this.#begin(end + 1)
    if (this.#isXml && !voidElements.has(this.#name)) this.#open.finish(this.#name, end + 1, end + 1)
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase()
    if (name === 'br') this.#open.begin('br', {}, start - 2, end + 1)
    else if (!transparentTags.has(name)) {
      const closed = this.#source.indexOf('>', end)
      this.#open.finish(name, start - 2, closed < 0 ? this.#source.length : closed + 1)
    }
  }

  onend(): void {
    this.#open.finishAll(this.#source.length)
  }

  oncomment(): void {
    // Not shown.
  }

  ondeclaration(): void {
    // Not shown.
  }

  onprocessinginstruction(): void {
    // Not shown.
  }

  #begin(end: number): void {
    this.#count()
    if (transparentTags.has(this.#name)) {
      // The root of the tree stands for html and body.
      Object.assign(this.root.attributes, this.#attributes)
      return
    }
    const element = this.#open.begin(this.#name, this.#attributes, this.#start, end)
    const holdsPage = this.#name === 'iframe' || this.#name === 'object'
    if (!holdsPage || !this.#page || !element || this.#depth >= deepestPage) return
    const { text, places } = this.#page
    element.children.push(innerPage(parseTree(text, this.#limits, this.#depth + 1), element, places, this.#source))
  }

  #addText(text: string, start: number, end: number, verbatim: boolean): void {
    this.#count()
    this.#open.current.children.push({ type: 'text', text, start, end, verbatim })
  }

  #count(): void {
    this.#nodes += 1
    if (this.#nodes > mostNodes) throw tooManyNodes
  }
}

const tooManyNodes = new InputError('limit-entries', {
  zh: `网页的元素超过 ${mostNodes} 个；正常的年度报告不会如此，请检查文件`,
  en: `The page has more than ${mostNodes} elements. No ordinary report does; check the file`,
})
