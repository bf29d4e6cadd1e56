import type { Limits } from '../../../model/index.js'
import { type CharacterLooks, readLooks } from './character-looks.js'
import { characterLooks as tolerances } from './tolerances.js'
import { integer, isOn, type ParagraphProperties } from './story.js'
import { parseXml, type Attributes, type XmlHandler } from './xml.js'

/** A style with everything that it takes over from the styles it is based on. */
export interface Style extends ParagraphProperties, CharacterLooks {
  /** A line of the table of contents. */
  contents?: boolean
}

/** A style with what it says itself. */
export interface DeclaredStyle extends Style {
  basedOn?: string
  /** The style of characters that goes with a style of paragraphs. */
  link?: string
}

const headingName = /^(?:heading|标题)\s*([1-9])$/iu
const contentsName = /^(?:toc|目录|WPSOffice手动目录)\s*[1-9]$/iu
const longestChain = 32

/** The styles of a document by their ids. */
export class Styles {
  readonly #declared: ReadonlyMap<string, DeclaredStyle>
  readonly #resolved = new Map<string, Style>()
  readonly #byDefault: Readonly<Partial<Record<'paragraph' | 'table', string>>>
  /** What holds where no style says anything. */
  readonly defaults: CharacterLooks
  /** Whether a style makes characters unseen, which runs may undo. */
  readonly isUnseen: boolean

  /** @param byDefault Ids of the default styles. */
  constructor(
    declared: ReadonlyMap<string, DeclaredStyle>,
    byDefault: Readonly<Partial<Record<'paragraph' | 'table', string>>>,
    defaults: CharacterLooks = {},
  ) {
    this.#declared = declared
    this.#byDefault = byDefault
    this.defaults = defaults
    this.isUnseen = [defaults, ...declared.values()].some(
      ({ hidden, white, size = tolerances.smallestSize + 1 }) =>
        hidden === true || white === true || size <= tolerances.smallestSize,
    )
  }

  /** The style of a paragraph, or the default one; an unknown id is no style. */
  paragraph(id: string | undefined): Style {
    return this.style(id ?? this.#byDefault.paragraph ?? '')
  }

  /** The style of a table, or the default one. */
  table(id: string | undefined): Style {
    return this.style(id ?? this.#byDefault.table ?? '')
  }

  style(id: string): Style {
    let style = this.#resolved.get(id)
    if (!style) this.#resolved.set(id, (style = this.#inherit(id)))
    return style
  }

  #inherit(id: string): Style {
    let style: DeclaredStyle = this.#declared.get(id) ?? styleOfName(id)
    let base = style.basedOn
    for (let step = 0; base !== undefined && step < longestChain; step += 1) {
      const inherited: DeclaredStyle = this.#declared.get(base) ?? {}
      style = { ...inherited, ...style }
      base = inherited.basedOn
    }
    const linked = style.link === undefined ? undefined : this.#declared.get(style.link)
    return linked?.hidden === undefined ? style : { hidden: linked.hidden, ...style }
  }
}

/** What the built-in styles of a name are for; the names are English in every language of Word. */
export function styleOfName(name: string): DeclaredStyle {
  const heading = headingName.exec(name)
  if (heading) return { outline: Number(heading[1]) - 1 }
  return contentsName.test(name) ? { contents: true } : {}
}

export function readStyles(bytes: Uint8Array | undefined, limits: Limits): Styles {
  const reader = new StylesReader()
  if (bytes) parseXml(bytes, reader, limits, true)
  return new Styles(reader.declared, reader.byDefault, reader.defaults)
}

/** What has no bearing on text, or repeats these elements for other purposes. */
const skipped = new Set(['pPrDefault', 'latentStyles', 'pPrChange', 'rPrChange', 'tabs'])

class StylesReader implements XmlHandler {
  readonly declared = new Map<string, DeclaredStyle>()
  /** Ids of the default styles by type. */
  readonly byDefault: Partial<Record<'paragraph' | 'table', string>> = {}
  readonly defaults: CharacterLooks = {}
  #style: DeclaredStyle = this.defaults
  /** Within what a table style says of its first row and other parts: only that one of them has a colour counts. */
  #isPart = false

  open(name: string, attributes: Attributes): boolean | undefined {
    if (skipped.has(name)) return false
    const style = this.#style
    if (name === 'tblStylePr') this.#isPart = true
    if (this.#isPart) {
      const looks: CharacterLooks = {}
      if (readLooks(looks, name, attributes) && looks.filled) style.filled = true
      return undefined
    }
    if (readLooks(style, name, attributes)) return undefined
    switch (name) {
      case 'style':
        this.#begin(attributes)
        break
      case 'name':
        Object.assign(style, { ...styleOfName(attributes.get('val') ?? ''), ...style })
        break
      case 'basedOn':
        style.basedOn = attributes.get('val') ?? ''
        break
      case 'outlineLvl':
        style.outline = integer(attributes.get('val')) ?? 9
        break
      case 'numId':
        style.list = attributes.get('val') ?? '0'
        break
      case 'ilvl':
        style.level = integer(attributes.get('val')) ?? 0
        break
      case 'link':
        style.link = attributes.get('val') ?? ''
        break
    }
    return undefined
  }

  #begin(attributes: Attributes): void {
    const id = attributes.get('styleId') ?? ''
    this.#style = { style: id }
    this.declared.set(id, this.#style)
    const type = attributes.get('type')
    if (isOn(attributes.get('default') ?? '0') && (type === 'paragraph' || type === 'table')) this.byDefault[type] = id
  }

  close(name: string): void {
    if (name === 'tblStylePr') this.#isPart = false
  }

  text(): void {
    // Styles have no text.
  }
}
