import type { HiddenBy } from '../../../model/index.js'
import type { OffLine } from '../../../text/off-line.js'
import type { PageLooks } from './css/page-looks.js'
import { isDisplayed } from './css/text-looks.js'
import { cellElements, pageFurniture, unseenElements } from './elements.js'
import { shownValue } from './shown-values.js'
import { slotOf } from './shown-children.js'
import { makesNumber, marksWithNumber, picturesNumber, strikesOut } from './seen-otherwise.js'
import { offLineOf } from './style.js'
import { firstElement, type HtmlElement } from './tree.js'

/** How much of a page is taken for seen. */
export class View {
  readonly #looks: PageLooks | undefined

  /** @param looks How a browser shows the page before any script has run; without it all is taken for seen. */
  constructor(looks?: PageLooks) {
    this.#looks = looks
  }

  /** Whether an element is no text of the page, whatever its style. */
  isLeftOut(element: HtmlElement): boolean {
    const { name, parent } = element
    if (name === 'option' && parent?.name !== 'select' && parent?.name !== 'datalist') return false
    if (unseenElements.has(name) || name === 'input')
      return !slotOf(element) && !isDisplayed(element, this.#looks?.of(element).declared?.get('display'))
    if (!this.#looks || isWithin(element, cellElements)) return false
    if (pageFurniture.has(name)) return !firstElement(element, 'table')
    return name === 'footer' && !isWithin(element, articles)
  }

  /** What an element shows that has no text of the page. */
  shownValue(element: HtmlElement): string {
    return this.#looks && !this.hiddenBy(element) ? shownValue(element) : ''
  }

  /** The text that a style sheet puts before or behind the content of an element. */
  generated(element: HtmlElement, where: 'before' | 'after'): string {
    return this.#looks?.generated(element, where) ?? ''
  }

  /** Whether an element shows numbers that are not read: made by a style sheet, or in a drawing that is a picture. */
  showsUnread(element: HtmlElement, where: 'before' | 'after' | 'mark' | 'picture'): boolean {
    const looks = this.#looks
    if (!looks) return false
    if (where === 'mark') return marksWithNumber(element, looks)
    return where === 'picture' ? picturesNumber(element, looks) : makesNumber(element, where, looks)
  }

  /** Whether an element strikes out what is in it. */
  strikesOut(element: HtmlElement): boolean {
    return this.#looks !== undefined && strikesOut(element, this.#looks)
  }

  /** Why an element and all in it is not seen; undefined where it is. */
  hiddenBy(element: HtmlElement): HiddenBy | undefined {
    return this.#looks?.of(element).gone
  }

  /** Why text right in an element is not seen. */
  unseenBy(element: HtmlElement): HiddenBy | undefined {
    return this.#looks?.of(element).unseen
  }

  /** Where an element sets its text off the line; undefined where it does not. */
  offLine(element: HtmlElement): OffLine | undefined {
    if (!this.#looks) return offLineOf(element)
    const { declared } = this.#looks.of(element)
    return offLineOf(element, (property) => declared?.get(property))
  }

  /** Whether it cannot be determined without a browser if an element is seen. */
  isUncertain(element: HtmlElement): boolean {
    return this.#looks?.of(element).uncertain ?? false
  }
}

/** The foot of an article may hold its signature; any other is the site's. */
const articles: ReadonlySet<string> = new Set(['article', 'main'])

function isWithin(element: HtmlElement, names: ReadonlySet<string>): boolean {
  for (let { parent } = element; parent; { parent } = parent) if (names.has(parent.name)) return true
  return false
}
