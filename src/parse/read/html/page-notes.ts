import type { NoteKind, ReadingNote } from '../../../model/index.js'
import type { HtmlElement } from './tree.js'
import type { View } from './view.js'

type Place = NonNullable<ReadingNote['place']>

/** What a page shows otherwise than it is read, with its places. */
export class PageNotes {
  readonly #places = new Map<NoteKind, Place[]>()

  add(kind: Extract<NoteKind, 'unread' | 'struck' | 'cover'>, { start, end }: Place): void {
    const places = this.#places.get(kind)
    if (places) places.push({ start, end })
    else this.#places.set(kind, [{ start, end }])
  }

  /** Notes what an element shows otherwise than it is read; `text` gives all that it says. */
  meet(element: HtmlElement, view: View, text: () => string): void {
    if (view.hiddenBy(element)) return
    if (view.showsUnread(element, 'mark') || view.showsUnread(element, 'picture')) this.add('unread', element)
    if (view.strikesOut(element) && /\d/u.test(text())) this.add('struck', element)
  }

  /** Notes a number that a sheet puts before or behind an element. In front of a line it is that of a list or a heading. */
  meetMade(element: HtmlElement, view: View, where: 'before' | 'after'): void {
    if (view.showsUnread(element, where)) this.add('unread', element)
  }

  /** A note for each kind that was met between two places. */
  between(start: number, end: number): ReadingNote[] {
    return [...this.#places].flatMap(([kind, all]) => {
      const places = all.filter((place) => place.end >= start && place.start <= end)
      const [place] = places
      return place ? [{ kind, count: places.length, place }] : []
    })
  }
}
