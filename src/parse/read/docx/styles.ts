import type { Limits } from '../../../model/index.js'
import { integer, isOn, type ParagraphProperties } from './story.js'
import { parseXml, type Attributes, type XmlHandler } from './xml.js'

/** A style with everything that it takes over from the styles it is based on. */
export interface Style extends ParagraphProperties {
  /** Text of this style is not displayed. */
  hidden?: boolean
  /** A line of the table of contents. */
  contents?: boolean
}

/** A style with what it says itself. */
export interface DeclaredStyle extends Style {
  basedOn?: string
}

const headingName = /^(?:heading|标题)\s*([1-9])$/iu
const contentsName = /^(?:toc|目录|WPSOffice手动目录)\s*[1-9]$/iu
const longestChain = 32

/** The styles of a document by their ids. */
export class Styles {
  readonly #declared: ReadonlyMap<string, DeclaredStyle>
  readonly #resolved = new Map<string, Style>()
  readonly #byDefault: string

  constructor(declared: ReadonlyMap<string, DeclaredStyle>, byDefault: string) {
    this.#declared = declared
    this.#byDefault = byDefault
  }

  /** The style of a paragraph, or the default one; an unknown id is no style. */
  paragraph(id: string | undefined): Style {
    return this.style(id ?? this.#byDefault)
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
    return style
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
  if (bytes) parseXml(bytes, reader, limits)
  return new Styles(reader.declared, reader.byDefault)
}

/** What has no bearing on text, or repeats these elements for other purposes. */
const skipped = new Set(['docDefaults', 'latentStyles', 'tblStylePr', 'pPrChange', 'rPrChange', 'tblPr', 'tabs'])

class StylesReader implements XmlHandler {
  readonly declared = new Map<string, DeclaredStyle>()
  byDefault = ''
  #style: DeclaredStyle = {}

  open(name: string, attributes: Attributes): boolean | undefined {
    if (skipped.has(name)) return false
    const style = this.#style
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
      case 'vanish':
        style.hidden = isOn(attributes.get('val'))
        break
    }
    return undefined
  }

  #begin(attributes: Attributes): void {
    const id = attributes.get('styleId') ?? ''
    this.#style = { style: id }
    this.declared.set(id, this.#style)
    const isDefault = isOn(attributes.get('default') ?? '0') && attributes.get('type') === 'paragraph'
    if (isDefault) this.byDefault = id
  }

  close(): void {
    // Elements are read by their names alone.
  }

  text(): void {
    // Styles have no text.
  }
}
