import { hidesElement } from './hiding.js'
import { pixelsOf } from './lengths.js'
import type { Cascade } from './cascade.js'
import type { HtmlElement, HtmlNode } from '../tree.js'
import { uncertain as tolerances } from '../tolerances.js'

type Value = (property: string) => string | undefined

/** Whether declarations may hide an element or a part of its text, which only a browser can determine. */
export const mayBeUnseen = (element: HtmlElement, value: Value): boolean =>
  isIntricate(element) ||
  mayBeOff(value) ||
  distorts(value('filter')) ||
  isCutByDrawing(value) ||
  hasColoursOfAnotherScheme(value) ||
  isCutShort(element, value)

/** Whether an animation hides an element at times, and such a time is long. */
export function mayAnimate(value: Value, cascade: Cascade): boolean {
  const names = value('animation-name')
  if (names === undefined || names === 'none') return false
  const kinds = ['fill-mode', 'duration', 'delay', 'play-state', 'iteration-count'].map((kind) =>
    value(`animation-${kind}`),
  )
  const text = [names, ...kinds].join(' ')
  const times = text.match(/\d[\d.]{0,9}m?s(?![\w-])/gu) ?? []
  const lasts = times.some(
    (time) => Number.parseFloat(time) / (time.endsWith('ms') ? 1_000 : 1) > tolerances.longestTime,
  )
  if (!lasts && !/\b(?:paused|infinite)\b/u.test(text)) return false
  return cascade.framesOf(names).some((frame) => {
    const framed: Value = (property) => frame.get(property)?.value
    return hidesElement(framed, 16) !== undefined || framed('visibility') === 'hidden'
  })
}

/** Whether an element is placed far to the left, by a part of a width that is not known. */
const mayBeOff = (value: Value): boolean =>
  /^(?:absolute|fixed)$/u.test(value('position') ?? '') &&
  ['left', 'top'].some((side) => /^-(?:[3-9]\d|\d{3,})(?:\.\d+)?%$/u.test(value(side) ?? ''))

/** Whether a drawing or a path of the page decides what of an element is seen and where. */
const isCutByDrawing = (value: Value): boolean =>
  ['clip-path', 'mask-image'].some((property) => value(property)?.includes('url(#') === true) ||
  /\d{3}/u.test(value('offset-path') ?? '')

/** Parts of drawings that show another part of what is in them, or none, and attributes that move or shrink it. */
const intricateParts = /^(?:clippath|marker|mask|pattern|svg|switch|textpath)$/u
const intricateAttributes = ['fill-opacity', 'font-size', 'transform', 'viewbox'] as const

/** Whether an element is a drawing whose text cannot be placed here, or a formula that shows one of several parts. */
function isIntricate({ name, children, attributes }: HtmlElement): boolean {
  if (name === 'maction') return children.filter(({ type }) => type === 'element').length > 1
  return name === 'svg' && (attributes.viewbox !== undefined || children.some(hasIntricatePart))
}

function hasIntricatePart(node: HtmlNode): boolean {
  if (node.type === 'text') return false
  const { name, attributes, children } = node
  const isFlat = name === 'foreignobject' && (attributes.width === '0' || attributes.height === '0')
  const isMoved = Math.abs(Number(attributes.x ?? 0)) > tolerances.widestDrawing || Number(attributes.x ?? 0) < 0
  const isPlain = intricateAttributes.every((attribute) => attributes[attribute] === undefined)
  return intricateParts.test(name) || isFlat || isMoved || !isPlain || children.some(hasIntricatePart)
}

/** Whether text has a colour that depends on a scheme of colours that the element sets. */
const hasColoursOfAnotherScheme = (value: Value): boolean =>
  /^[a-z-]+\(from /u.test(value('color') ?? '') ||
  (/^(?:only )?dark\b/u.test(value('color-scheme') ?? '') &&
    /^(?:canvas|canvastext|buttontext|fieldtext)$/u.test(value('color') ?? ''))

const cuts = /^(?:hidden|clip)/u

/** Whether a box of a height or a width of its own cuts off text that hardly has room in it. */
function isCutShort({ children }: HtmlElement, value: Value): boolean {
  if (/^0(?:fr|px)?$/u.test(value('grid-template-rows') ?? '')) return true
  if (cuts.test(value('overflow-y') ?? '')) {
    if (/^\d/u.test(value('line-clamp') ?? '')) return true
    const height = pixelsOf(value('height')) ?? pixelsOf(value('max-height'))
    if (height !== undefined && value('min-height') === undefined && heightOf(children) > height) return true
  }
  const width = pixelsOf(value('width')) ?? pixelsOf(value('max-width'))
  const isLine = value('white-space') === 'nowrap' && cuts.test(value('overflow-x') ?? '')
  return isLine && width !== undefined && widthOf(children) > width
}

/** The least height that nodes take, by the lines that they begin and the heights that they set. */
const heightOf = (nodes: readonly HtmlNode[]): number =>
  nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum
    const own = pixelsOf(
      /(?:^|[\s;])(?:height|margin-top|padding-top)\s*:\s*(\d+px)/iu.exec(node.attributes.style ?? '')?.[1],
    )
    const line = /^(?:br|p|tr|li|h[1-6])$/u.test(node.name) ? tolerances.leastLine : 0
    return sum + Math.max(own ?? 0, node.name === 'tr' ? line : Math.max(line, heightOf(node.children)))
  }, 0)

const widthOf = (nodes: readonly HtmlNode[]): number =>
  nodes.reduce((sum, node) => {
    if (node.type === 'element') return sum + widthOf(node.children)
    const text = node.text.trim()
    const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0
    return sum + wide * tolerances.leastWide + (text.length - wide) * tolerances.leastCharacter
  }, 0)

/** Whether a filter may make letters and what is behind them alike. */
function distorts(filter: string | undefined): boolean {
  const [, amount, sign] = /\b(?:brightness|contrast)\(\s*([\d.]+)(%?)\s*\)/u.exec(filter ?? '') ?? []
  const factor = Number(amount ?? 1) / (sign === '%' ? 100 : 1)
  return factor < tolerances.weakest || factor > tolerances.strongest
}
