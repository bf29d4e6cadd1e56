import type { ReadingHidden } from '../../../model/index.js'
import { groundOf } from './css/text-looks.js'
import { pixelsOf, window } from './css/lengths.js'
import type { PageLooks } from './css/page-looks.js'
import { transformedBy } from './css/transforms.js'
import { unseenElements } from './elements.js'
import type { PageNotes } from './page-notes.js'
import type { HtmlElement, HtmlNode } from './tree.js'
import { covers as tolerances } from './tolerances.js'

type Value = (property: string) => string | undefined

/** A box that is painted over what is around it. */
interface Cover {
  /** What it may lie over. */
  container: HtmlElement
  element: HtmlElement
  /** It lies over all of the container, or the container is hardly larger. */
  isCertain: boolean
  layer: number
}

/** Pages have some thousand elements, hardly one of which is placed. */
const mostCovers = 200

/**
 * Boxes with a background that is not seen through and a place of their own, over numbers of a page. What lies under
 * them cannot be determined without a browser: it is read, and said to be uncertain, or noted where the box may well lie
 * next to it.
 */
export function addCovers(root: HtmlElement, looks: PageLooks, notes: PageNotes): ReadingHidden[] {
  const covers = coversIn(root, looks)
  const known = new Set<HtmlElement>()
  return covers.flatMap(({ container, element, isCertain, layer }): ReadingHidden[] => {
    const text = textUnder(container, { element, layer, looks })
    if (known.has(container) || !/\d/u.test(text)) return []
    known.add(container)
    const { start, end } = container
    if (isCertain) return [{ by: 'uncertain', text, place: { start, end } }]
    notes.add('cover', element)
    return []
  })
}

function coversIn(root: HtmlElement, looks: PageLooks): Cover[] {
  const found: Cover[] = []
  const visit = (element: HtmlElement): void => {
    if (found.length >= mostCovers || unseenElements.has(element.name)) return
    const { gone, declared, text } = looks.of(element)
    if (gone) return
    if (declared && !text.isInvisible) {
      const own = coverOf(element, declared.get, looks)
      if (own) found.push({ ...own, element })
      for (const made of [declared.before, declared.after]) {
        const content = made?.get('content')
        if (!made || content === undefined || content === 'none' || content === 'normal') continue
        const cover = coverOf({ ...element, parent: element, children: [] }, made.get, looks)
        if (cover) found.push({ ...cover, element: { ...element, children: [] } })
      }
    }
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit(root)
  return found
}

/** What an element may lie over; undefined where it covers nothing. */
function coverOf(element: HtmlElement, value: Value, looks: PageLooks): Omit<Cover, 'element'> | undefined {
  const layer = layerOf(value)
  if (layer < 0 || !element.parent || Number(value('opacity') ?? 1) < tolerances.leastOpacity) return undefined
  const spread = spreadOf(value)
  const isOpaque = groundOf(value, element.attributes.bgcolor, undefined)?.[3] === 1
  const blurs = (pixelsOf(/blur\(([^()]*)\)/u.exec(value('backdrop-filter') ?? '')?.[1]) ?? 0) > tolerances.leastMove
  if (!isOpaque && !blurs && spread < tolerances.widestLine) return undefined
  const position = value('position') ?? ''
  if (position !== 'absolute' && position !== 'fixed') {
    const isOver = position === 'relative' || position === 'sticky' || isLifted(value) || isInlineBox(value)
    if (spread < tolerances.widestLine && !(isOver && isMoved(value))) return undefined
    return { container: element.parent, isCertain: true, layer }
  }
  const container = containerOf(element, position, looks)
  const isWhole = coversAll(value)
  if (container.parent === undefined)
    return isWhole || spread >= tolerances.widestLine || isOverPage(value)
      ? { container, isCertain: false, layer }
      : undefined
  if (!isWhole && spread < tolerances.widestLine && (isSmall(value, element) || isBesides(value))) return undefined
  return {
    container,
    isCertain: isWhole || spread >= tolerances.widestLine || smallContainers.has(container.name),
    layer,
  }
}

const smallContainers: ReadonlySet<string> = new Set(['a', 'b', 'em', 'li', 'p', 'span', 'td', 'th', 'tr'])

const layerOf = (value: Value): number => Number(/^-?\d{1,9}$/u.exec(value('z-index') ?? '')?.[0] ?? 0)

/** Pixels by which a shadow or an outline goes beyond a box. */
function spreadOf(value: Value): number {
  const shadow = value('box-shadow') ?? ''
  const inner = shadow.match(/(?<![\w#.(])-?[\d.]{1,9}(?:px)?(?![\w%])/gu)?.[3]
  const outline = /(?:^|\s)([\d.]{1,9}px)(?:\s|$)/u.exec(value('outline') ?? '')?.[1]
  return Math.max(pixelsOf(inner?.replace(/px$|$/u, 'px')) ?? 0, pixelsOf(outline) ?? 0)
}

const isLifted = (value: Value): boolean =>
  ['transform', 'translate', 'filter'].some((property) => !/^(?:none)?$/u.test(value(property) ?? '')) ||
  Number(value('opacity') ?? 1) < 1

const isInlineBox = (value: Value): boolean =>
  value('display')?.startsWith('inline-') === true || /^(?:left|right)$/u.test(value('float') ?? '')

function isMoved(value: Value): boolean {
  const { right, down } = transformedBy(value, 16)
  const by = ['margin-left', 'margin-top', 'left', 'right', 'top', 'bottom'].map((side) => pixelsOf(value(side)) ?? 0)
  const backwards = by.slice(0, 2).some((moved) => moved <= -tolerances.leastMove)
  const isPlaced = /^(?:relative|sticky)$/u.test(value('position') ?? '')
  const offset =
    value('position') === 'relative' && by.slice(2).some((moved) => Math.abs(moved) >= tolerances.leastMove)
  return (
    backwards ||
    (isPlaced && offset) ||
    Math.abs(right) >= tolerances.leastMove ||
    Math.abs(down) >= tolerances.leastMove
  )
}

/** The nearest ancestor that boxes are placed in. */
function containerOf(element: HtmlElement, position: string, looks: PageLooks): HtmlElement {
  let container = element
  while (container.parent) {
    container = container.parent
    const value: Value = (property) => looks.of(container).declared?.get(property)
    if (position === 'absolute' && /^(?:relative|absolute|fixed|sticky)$/u.test(value('position') ?? '')) break
    if (isLifted(value) && Number(value('opacity') ?? 1) === 1) break
  }
  return container
}

/** Whether a box is as large as what it is placed in. */
function coversAll(value: Value): boolean {
  const reaches = (from: string, to: string, size: string): boolean => {
    const isAt = (side: string): boolean =>
      (pixelsOf(value(side), 16, window.width) ?? Infinity) <= tolerances.leastMove
    const large = pixelsOf(value(size), 16, 100)
    const isFull = /%$|^calc|^100v[wh]$/u.test(value(size) ?? '')
      ? (large ?? 0) >= tolerances.leastPart
      : (large ?? 0) >= window.width / 2
    return (isAt(from) && isAt(to)) || isFull
  }
  return reaches('left', 'right', 'width') && reaches('top', 'bottom', 'height')
}

/** Whether a box lies in the middle of a page by its own measures. */
function isOverPage(value: Value): boolean {
  const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((name) => pixelsOf(value(name), 16, 1_280))
  if (value('position') === 'fixed' || left === undefined || top === undefined) return false
  if (width === undefined || height === undefined || width < tolerances.leastWidth || height < tolerances.leastHeight)
    return false
  return top >= tolerances.headOfPage && left < window.width - tolerances.margin && left + width > tolerances.margin
}

/** Whether a box is too small to cover a number, or has no size. */
function isSmall(value: Value, { children }: HtmlElement): boolean {
  const isSized = (from: string, to: string, size: string, least: number): boolean =>
    (value(from) !== undefined && value(to) !== undefined && value(size) === undefined) ||
    (value(size) === undefined ? children.some(hasText) : (pixelsOf(value(size), 16, 1_000) ?? Infinity) >= least)
  return (
    !isSized('left', 'right', 'width', tolerances.leastWidth) ||
    !isSized('top', 'bottom', 'height', tolerances.leastHeight)
  )
}

/** Whether a box is placed next to what it is placed in. */
const isBesides = (value: Value): boolean =>
  ['left', 'right', 'top', 'bottom'].some((side) => {
    const size = side === 'left' || side === 'right' ? 'width' : 'height'
    const [at, large] = [pixelsOf(value(side), 16, 100), pixelsOf(value(size))]
    return value(side)?.endsWith('%') === true
      ? (at ?? 0) >= 100
      : at !== undefined && large !== undefined && at <= -large
  })

const hasText = (node: HtmlNode): boolean =>
  node.type === 'text' ? node.text.trim() !== '' : node.children.some(hasText)

/** The text of a container that a box in it may lie over: not its own, and none that is placed above it. */
function textUnder(
  container: HtmlElement,
  { element: cover, layer, looks }: { element: HtmlElement; layer: number; looks: PageLooks },
): string {
  const parts: string[] = []
  const visit = (node: HtmlNode): void => {
    if (node.type === 'text') {
      parts.push(node.text)
      return
    }
    if (node === cover || unseenElements.has(node.name)) return
    const { gone, declared } = looks.of(node)
    if (gone) return
    const own = declared ? layerOf(declared.get) : 0
    const isPlaced = /^(?:relative|absolute|fixed|sticky)$/u.test(declared?.get('position') ?? '')
    const isAround = cover.start >= node.start && cover.end <= node.end
    if (isPlaced && !isAround && node !== container && (own > layer || (own === layer && node.start > cover.start)))
      return
    for (const child of node.children) visit(child)
    if (node.name === 'td' || node.name === 'th') parts.push('\t')
    if (node.name === 'tr' || node.name === 'p') parts.push('\n')
  }
  visit(container)
  return parts.join('')
}
