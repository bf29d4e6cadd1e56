import type { HiddenBy } from '../../../model/index.js'
import type { OffLine } from '../../../text/off-line.js'
import type { PageLooks } from './css/page-looks.js'
import { pageFurniture, unseenElements } from './elements.js'
import { slotOf } from './shown-children.js'
import { offLineOf } from './style.js'
import type { HtmlElement } from './tree.js'

/** How much of a page is taken for seen. */
export class View {
  readonly #looks: PageLooks | undefined

  /** @param looks How a browser shows the page before any script has run; without it all is taken for seen. */
  constructor(looks?: PageLooks) {
    this.#looks = looks
  }

  /** Whether an element is no text of the page, whatever its style. */
  isLeftOut(element: HtmlElement): boolean {
    if (unseenElements.has(element.name)) return !slotOf(element)
    if (!this.#looks) return false
    return pageFurniture.has(element.name) || (element.name === 'footer' && !isWithinArticle(element))
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
function isWithinArticle(element: HtmlElement): boolean {
  for (let { parent } = element; parent; { parent } = parent)
    if (parent.name === 'article' || parent.name === 'main') return true
  return false
}
