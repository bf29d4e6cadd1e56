import { holding } from '../../../text/sorted.js'
/** An element of a page with what is inside it. */
export interface HtmlElement {
  type: 'element'
  /** In lower case. */
  name: string
  parent: HtmlElement | undefined
  children: HtmlNode[]
  /** Only those that say what is shown and how; see `keptAttributes`. */
  attributes: Readonly<Partial<Record<AttributeName, string>>>
  /** Where its start tag begins and ends. */
  start: number
  contentStart: number
  /** Where it ends, by its end tag or because of what follows. */
  end: number
}

/** Text between tags: a stretch of the source as it stands there, or one character reference. */
export interface HtmlText {
  type: 'text'
  text: string
  start: number
  end: number
  /** Whether the text is what the source has from `start` to `end`. */
  verbatim: boolean
}

export type HtmlNode = HtmlElement | HtmlText

const attributeNames = [
  'bgcolor',
  'class',
  'color',
  'colspan',
  'data',
  'display',
  'fill',
  'fill-opacity',
  'font-size',
  'height',
  'hidden',
  'href',
  'label',
  'id',
  'media',
  'multiple',
  'name',
  'opacity',
  'open',
  'placeholder',
  'popover',
  'rel',
  'reversed',
  'rowspan',
  'selected',
  'shadowrootmode',
  'size',
  'slot',
  'src',
  'srcdoc',
  'start',
  'style',
  'text',
  'transform',
  'type',
  'value',
  'viewbox',
  'visibility',
  'width',
  'x',
  'y',
] as const
export type AttributeName = (typeof attributeNames)[number] | `data-${string}`

/** Attributes that the reader looks at; those of the page's own (`data-`) only where its sheets show them. */
export const keptAttributes: ReadonlySet<string> = new Set(attributeNames)

/** The elements from the root down to the innermost one that holds all of a stretch of the source. */
export function pathTo(root: HtmlElement, start: number, end: number): HtmlElement[] {
  const path = [root]
  for (let inner = childAt(root, start); inner?.type === 'element' && end <= inner.end; inner = childAt(inner, start))
    path.push(inner)
  return path
}

/** The last child that begins at or before an offset: children stand in the order of the source. */
function childAt({ children }: HtmlElement, offset: number): HtmlNode | undefined {
  return children[holding(children.length, (index) => (children[index]?.start ?? 0) <= offset) - 1]
}

/** The first element of a name, in the order of the source. */
export function firstElement(root: HtmlElement, name: string): HtmlElement | undefined {
  for (const child of root.children) {
    if (child.type === 'text') continue
    const found = child.name === name ? child : firstElement(child, name)
    if (found) return found
  }
  return undefined
}
