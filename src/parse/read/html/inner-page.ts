import type { HtmlElement, HtmlNode, HtmlText } from './tree.js'

/**
 * The tree of a page that stands in an attribute of another, with places in the source of that one.
 *
 * @param places The place in the source of each character of the attribute.
 */
export function innerPage(
  root: HtmlElement,
  around: HtmlElement,
  places: readonly number[],
  source: string,
): HtmlElement {
  const placeOf = (offset: number): number => places[offset] ?? (places.at(-1) ?? around.start) + 1
  const move = (element: HtmlElement, parent: HtmlElement): HtmlElement => {
    const moved: HtmlElement = {
      ...element,
      parent,
      start: placeOf(element.start),
      contentStart: placeOf(element.contentStart),
      end: placeOf(element.end),
    }
    moved.children = element.children.flatMap((child): HtmlNode[] =>
      child.type === 'text' ? piecesOf(child, placeOf, source) : [move(child, moved)],
    )
    return moved
  }
  return { ...move(root, around), name: 'srcdoc' }
}

/** A text as stretches that the source has as they are, and as single characters. */
function piecesOf(
  { text, start, end, verbatim }: HtmlText,
  placeOf: (offset: number) => number,
  source: string,
): HtmlText[] {
  if (!verbatim) return [{ type: 'text', text, start: placeOf(start), end: placeOf(end), verbatim }]
  const pieces: HtmlText[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const place = placeOf(start + at)
    const last = pieces.at(-1)
    const isSame = source[place] === character
    if (last?.verbatim && isSame && last.end === place) {
      last.text += character
      last.end = place + 1
    } else pieces.push({ type: 'text', text: character, start: place, end: place + 1, verbatim: isSame })
  }
  return pieces
}
