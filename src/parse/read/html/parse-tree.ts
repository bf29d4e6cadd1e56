import type { Limits } from '../../../model/index.js'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { InputError } from '../../input-error.js'
import { transparentTags, voidElements } from './elements.js'
import { OpenElements } from './open-elements.js'
import { keptAttributes, type AttributeName, type HtmlElement } from './tree.js'

/** A site page has some thousands. Each takes memory many times its size in the file. */
const mostNodes = 300_000

/** Files that were written as XML: there <p/> is complete. */
const isXml = (source: string): boolean => /^\s*<\?xml\s/u.test(source.slice(0, 256))
/** Files that call themselves XHTML, most of which are served as HTML: in both kinds CDATA is meant as text. */
const isXhtml = (source: string): boolean =>
  isXml(source) || source.slice(0, 2048).includes('http://www.w3.org/1999/xhtml')

/** Reads a page into a tree whose every node knows its place. Comments are left out, conditional ones included. */
export function parseTree(source: string, limits: Limits): HtmlElement {
  const builder = new TreeBuilder(source, limits)
  // Word's <![if …]> are comments in HTML and declarations in XML; both modes pass them over.
  const tokenizer = new Tokenizer({ recognizeSelfClosing: isXml(source) }, builder)
  tokenizer.write(source)
  tokenizer.end()
  return builder.root
}

class TreeBuilder implements TokenizerCallbacks {
  readonly #source: string
  readonly #open: OpenElements
  readonly #isXml: boolean
  readonly #isXhtml: boolean
  #nodes = 0
  #name = ''
  #start = 0
  #attribute: AttributeName | undefined
  #value = ''
  #attributes: Partial<Record<AttributeName, string>> = {}

  constructor(source: string, limits: Limits) {
    this.#source = source
    this.#isXml = isXml(source)
    this.#isXhtml = isXhtml(source)
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
    if (this.#isXhtml) this.ontext(start, end - endOffset)
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end).toLowerCase()
    this.#start = start - 1
    this.#attributes = {}
  }

  onattribname(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase()
    this.#attribute = keptAttributes.has(name) ? (name as AttributeName) : undefined
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute) this.#value += this.#source.slice(start, end)
  }

  onattribentity(codePoint: number): void {
    if (this.#attribute) this.#value += String.fromCodePoint(codePoint)
  }

  onattribend(): void {
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
    if (!transparentTags.has(this.#name)) this.#open.begin(this.#name, this.#attributes, this.#start, end)
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
