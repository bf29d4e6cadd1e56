import { contentOf } from './data-address.js'
import type { PageLooks } from './css/page-looks.js'
import type { HtmlElement } from './tree.js'

const counters = /\bcounters?\(/u
const strings = /"([^"]*)"|'([^']*)'/gu
const digit = /[\d一二三四五六七八九十百千]/u

/** Elements whose text is struck out. */
const striking: ReadonlySet<string> = new Set(['del', 's', 'strike'])

/** Whether an element strikes out what is in it. */
export const strikesOut = (element: HtmlElement, looks: PageLooks): boolean =>
  striking.has(element.name) || /\bline-through\b/u.test(looks.of(element).declared?.get('text-decoration') ?? '')

/** Whether what a style sheet puts before or behind the content of an element is a number that is not read. */
export function makesNumber(element: HtmlElement, where: 'before' | 'after', looks: PageLooks): boolean {
  const { declared } = looks.of(element)
  const content = declared?.[where]?.get('content') ?? ''
  if (counters.test(content) || showsDigits(content)) return true
  if (element.name !== 'q' && !content.includes('-quote')) return false
  const [opens = '', closes = ''] = Array.from(
    quotesOf(element, looks).matchAll(strings),
    (found) => found[1] ?? found[2],
  )
  return digit.test(where === 'before' ? opens : closes)
}

/** The quotation marks that hold for an element. */
function quotesOf(element: HtmlElement, looks: PageLooks): string {
  for (let around: HtmlElement | undefined = element; around; { parent: around } = around) {
    const quotes = looks.of(around).declared?.get('quotes')
    if (quotes !== undefined) return quotes
  }
  return ''
}

/** Whether the mark of a list item is a text with digits that is not read, or of a kind that the page defines. */
export function marksWithNumber(element: HtmlElement, looks: PageLooks): boolean {
  const { declared } = looks.of(element)
  const isItem = element.name === 'li' || declared?.get('display') === 'list-item'
  if (!isItem) return false
  const marker = declared?.marker?.get('content') ?? ''
  if (counters.test(marker) || digit.test(stringIn(marker))) return true
  for (let around: HtmlElement | undefined = element; around; { parent: around } = around) {
    const own = looks.of(around).declared
    const style = own?.get('list-style-type') ?? own?.get('list-style')
    if (style === undefined) continue
    return digit.test(stringIn(style)) || style.split(' ').some((name) => looks.definesCounter(element, name))
  }
  return false
}

const stringIn = (text: string): string => Array.from(text.matchAll(strings), (found) => found[1] ?? found[2]).join('')

/** Whether an element shows a drawing with digits as a picture, which stands in the page itself. */
export const picturesNumber = (element: HtmlElement, looks: PageLooks): boolean =>
  element.name === 'img'
    ? drawsDigits(element.attributes.src)
    : showsDigits(looks.of(element).declared?.get('background-image') ?? '')

const showsDigits = (value: string): boolean =>
  /url\(\s*["']?data:image\/svg/u.test(value) && drawsDigits(/url\(\s*["']?([^"'()]*)/u.exec(value)?.[1])

function drawsDigits(address: string | undefined): boolean {
  const drawing = contentOf(address, 'image/svg+xml') ?? ''
  return drawing.includes('<text') && /\d/u.test(drawing.replace(/<[^<>]*>/gu, ''))
}
