import type { Block } from '../../../model/index.js'
import { flatMap } from '../../../text/flat-map.js'
import { documentTitle, lastTitle } from './title-lines.js'
import { firstElement, type HtmlElement } from './tree.js'

/**
 * The addresses of what a page without a report shows in frames of other pages and files: of a page that is nothing but
 * frames, and of one that calls itself a report. What other pages have in frames is no report of anybody.
 *
 * @param shown What the page itself shows.
 */
export function otherPagesOf(root: HtmlElement, shown: readonly Block[]): string[] {
  const isFrames = firstElement(root, 'frameset') !== undefined
  const lines = flatMap(shown, (block) => (block.type === 'table' ? [] : [block.text]))
  if (!isFrames && !documentTitle(root) && !lastTitle(lines)) return []
  return [...new Set(addressesIn(root))]
}

function* addressesIn({ children }: HtmlElement): Generator<string> {
  for (const child of children) {
    if (child.type === 'text') continue
    const { name, attributes } = child
    const address = name === 'object' ? attributes.data : framing.has(name) ? attributes.src : undefined
    if (address !== undefined && !isNoAddress.test(address)) yield address.trim()
    yield* addressesIn(child)
  }
}

const framing: ReadonlySet<string> = new Set(['frame', 'iframe', 'embed'])

/** Nothing, or what a frame holds or makes itself. */
const isNoAddress = /^\s*(?:$|#|about:|data:|javascript:)/iu
