import type { PlacedElement } from '../xml/walk.js'
import type { Child, ParagraphPlace, Place, Run } from './outline.js'

/** Where marks are put in. */
export interface Cut {
  at: number
  /** How many characters they replace: the `/>` of a paragraph that has nothing in it, otherwise none. */
  length: number
  /** What closes the elements that are cut, and what opens them again. */
  before: string
  after: string
  /** Where an attribute is put in that keeps the white space at the sides of a text that is cut. */
  preserveAt?: number
  paragraph: ParagraphPlace
}

/** Where marks stand if something cannot be cut: before it or behind it. */
export type Side = 'start' | 'end'

/** A side of a paragraph, within it. */
export function sideOfParagraph(paragraph: ParagraphPlace, side: Side): Cut {
  const { element, contentStart, contentEnd } = paragraph
  if (!element.isEmptyTag) return between(side === 'start' ? contentStart : contentEnd, paragraph)
  return { ...between(element.startEnd - 2, paragraph), length: 2, before: '>', after: endTag(element) }
}

/**
 * A place before a character of an element that text comes from, or as near as marks can stand: nothing but plain runs
 * is cut.
 *
 * @param xml The text of the main part.
 * @param index Of the character in the text of the element.
 */
export function cutInText(xml: string, place: Place, index: number, side: Side): Cut {
  const { child, element, paragraph } = place
  if (!child) return sideOfParagraph(paragraph, side)
  const around = between((child.field ?? child)[side], paragraph)
  const { run } = child
  if (!run || run.isWhole || child.field || element.parent !== run.element) return around
  const content = xml.slice(element.startEnd, element.endStart)
  const at = element.name === 't' ? indexInXml(content, index) : index <= 0 ? 0 : content.length
  if (at === undefined) return around
  if (at > 0 && at < content.length) return cutText(xml, content, at, place, run) ?? around
  return cutRun(xml, place, { ...child, run }, index > 0 ? 'end' : 'start')
}

const between = (at: number, paragraph: ParagraphPlace): Cut => ({ at, length: 0, before: '', after: '', paragraph })

const endTag = ({ prefix, local }: PlacedElement): string => `</${prefix}${local}>`

/** Opens a run as it is opened in the part, with its properties. */
const runStart = (xml: string, { element, properties }: Run): string =>
  xml.slice(element.start, element.startEnd) + (properties ? xml.slice(properties.start, properties.end) : '')

/** Before or behind an element of a run; where that is at a side of the run, nothing has to be cut. */
function cutRun(xml: string, { element, paragraph }: Place, child: Child & { run: Run }, side: Side): Cut {
  const { run } = child
  const outermost = side === 'start' ? run.content[0] : run.content.at(-1)
  if (element === outermost) return between(child[side], paragraph)
  const at = side === 'start' ? element.start : element.end
  return { ...between(at, paragraph), before: endTag(run.element), after: runStart(xml, run) }
}

const space = /[ \t\r\n]/u

/** Undefined where white space at the sides of the whole text, which is not shown, would come to be shown. */
function cutText(xml: string, content: string, at: number, { element, paragraph }: Place, run: Run): Cut | undefined {
  const start = xml.slice(element.start, element.startEnd)
  const isKept = element.attributes['xml:space'] === 'preserve' || !space.test(content)
  if (!isKept && (element.attributes['xml:space'] !== undefined || content.trim() !== content)) return undefined
  return {
    ...between(element.startEnd + at, paragraph),
    before: endTag(element) + endTag(run.element),
    after: runStart(xml, run) + (isKept ? start : withPreserve(start)),
    ...(!isKept && { preserveAt: element.startEnd - 1 }),
  }
}

export const preserve = ' xml:space="preserve"'

const withPreserve = (startTag: string): string => `${startTag.slice(0, -1)}${preserve}>`

const reference = /^&(?:#(?:x([\da-f]+)|(\d+))|\w+);/iu

/** Where a character of a text stands in XML; undefined where more than text is before it. */
function indexInXml(content: string, index: number): number | undefined {
  if (content.includes('<')) return undefined
  let at = 0
  for (let passed = 0; passed < index && at < content.length; passed += 1) {
    if (content[at] === '&') {
      const [whole, hexadecimal, decimal] = reference.exec(content.slice(at, at + 16)) ?? []
      if (whole === undefined) return undefined
      const code = hexadecimal === undefined ? Number(decimal ?? 0) : parseInt(hexadecimal, 16)
      if (code > 0xffff) passed += 1
      at += whole.length
    } else at += content.startsWith('\r\n', at) ? 2 : 1
  }
  return at
}
