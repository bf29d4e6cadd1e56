import parse, { type CssNode } from 'css-tree/parser'
import { type Declarations, declarationsIn, ignore, unescaped, withoutComments } from './declarations.js'
import { holdsOnScreen } from './media.js'
import { selectorsOf, type Selector } from './selectors.js'

/** A selector with its declarations. */
export interface StyleRule {
  selector: Selector
  declarations: Declarations
  /** Later rules go over earlier ones. */
  order: number
  /** The place of its layer among the layers: later ones go over it, and what stands in none. */
  layer: number | undefined
}

/** Nested rules multiply; no page has as many. */
const mostRules = 20_000
const deepest = 8
const longestSelector = 2_000

/** Reads style sheets into rules. */
export class SheetReader {
  readonly rules: StyleRule[] = []
  /** What animations go through and end with, by their names. */
  readonly keyframes = new Map<string, { frames: Declarations[]; end: Declarations | undefined }>()
  /** What properties are that a sheet registers. */
  readonly initial = new Map<string, string>()
  /** Names of the ways to count that a sheet defines. */
  readonly counterStyles = new Set<string>()
  readonly #layers: string[] = []

  /** Takes the content of a style element. */
  add(text: string, media: string): void {
    const holds = holdsOnScreen(media)
    if (holds === false) return
    this.#read(treeOf(text), { certain: holds === true, layer: undefined, parent: undefined, depth: 0 })
  }

  #read({ children }: CssNode, context: Context): void {
    if (context.depth > deepest) return
    for (const node of children ?? []) {
      if (this.rules.length > mostRules) return
      if (node.type === 'Rule') this.#rule(node, context)
      else if (node.type === 'Atrule') this.#atRule(node, context)
      else if (context.parent !== undefined) this.#mixed(node, context)
    }
  }

  #rule({ prelude, block }: CssNode, context: Context): void {
    if (!block) return
    const selector = nested(textOf(prelude), context.parent)
    if (selector.length > longestSelector) return
    this.#declare(block, { ...context, parent: selector })
    this.#read(block, { ...context, parent: selector, depth: context.depth + 1 })
  }

  /** A nested rule that begins like a declaration, and what stands behind it. */
  #mixed({ type, property = '', value }: CssNode, context: Context): void {
    const raw = typeof value === 'object' ? value.value : value
    if (typeof raw !== 'string' || !raw.includes('{') || property.startsWith('--')) return
    this.#read(treeOf(type === 'Declaration' ? `${property}:${raw}` : raw), { ...context, depth: context.depth + 1 })
  }

  #declare(block: CssNode, { parent = '', certain, layer }: Context): void {
    const declarations = declarationsIn(block)
    if (declarations.size === 0) return
    for (const selector of selectorsOf(parent)) {
      if (!certain) selector.certain = false
      this.rules.push({ selector, declarations, order: this.rules.length, layer })
    }
  }

  #keyframes(name: string, block: CssNode): void {
    const frames = [...(block.children ?? [])].flatMap((frame) =>
      frame.block ? [{ at: textOf(frame.prelude), declared: declarationsIn(frame.block) }] : [],
    )
    const end = frames.reverse().find(({ at }) => /(?:^|[\s,])(?:to|100%)(?:$|[\s,])/u.test(at))?.declared
    this.keyframes.set(name.toLowerCase(), { frames: frames.map(({ declared }) => declared), end })
  }

  /** Takes what a property of the page is where nothing declares it. */
  #register(name: string, { children = [] }: CssNode): void {
    for (const { type, property, value } of children) {
      const raw = typeof value === 'object' ? value.value : value
      if (type === 'Declaration' && property === 'initial-value' && typeof raw === 'string')
        this.initial.set(name, raw.trim())
    }
  }

  /** The place of a layer among the layers: those in another one stand where that one does. */
  #layer(name: string, { layer }: Context): number {
    if (layer !== undefined) return layer
    const [outer = ''] = name.split('.')
    const known = outer === '' ? -1 : this.#layers.indexOf(outer)
    return known < 0 ? this.#layers.push(outer) - 1 : known
  }

  #atRule({ name = '', prelude, block }: CssNode, context: Context): void {
    const at = unescaped(name).toLowerCase()
    if (at === 'layer' && !block) for (const layer of textOf(prelude).split(',')) this.#layer(layer.trim(), context)
    if (!block) return
    const inner = { ...context, depth: context.depth + 1 }
    if (at.endsWith('keyframes')) {
      this.#keyframes(textOf(prelude), block)
      return
    }
    if (at === 'media') {
      const holds = holdsOnScreen(textOf(prelude))
      if (holds === false) return
      inner.certain &&= holds === true
    } else if (at === 'layer') inner.layer = this.#layer(textOf(prelude), context)
    else if (at === 'counter-style') this.counterStyles.add(textOf(prelude).toLowerCase())
    else if (at === 'property') this.#register(textOf(prelude), block)
    else if (at === 'supports' || at === 'container' || at === 'scope' || at === 'starting-style') inner.certain = false
    else return
    if (context.parent !== undefined) this.#declare(block, inner)
    this.#read(block, inner)
  }
}

const treeOf = (text: string): CssNode =>
  parse(text, { parseValue: false, parseRulePrelude: false, parseAtrulePrelude: false, onParseError: ignore })

interface Context {
  certain: boolean
  layer: number | undefined
  /** Selector of the rule around it. */
  parent: string | undefined
  depth: number
}

function textOf(node: CssNode | null | undefined): string {
  const raw = typeof node?.value === 'string' ? node.value : ''
  return withoutComments(raw).trim()
}

/** A selector as it would stand outside the rule that it is nested in. */
function nested(selector: string, parent: string | undefined): string {
  if (parent === undefined) return selector
  const outer = parent.split(',')
  return selector
    .split(',')
    .flatMap((one) =>
      outer.map((around) =>
        one.includes('&') ? one.replaceAll('&', around.trim()) : `${around.trim()} ${one.trim()}`,
      ),
    )
    .join(',')
}
