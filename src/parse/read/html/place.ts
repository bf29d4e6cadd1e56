import type { HiddenBy } from '../../../model/index.js'
import type { OffLine } from '../../../text/off-line.js'
import { isWordNumber, keepsSpace } from './style.js'
import type { HtmlElement } from './tree.js'
import type { View } from './view.js'

/** Where text stands: what its surroundings make of it. */
export interface Place {
  keepsSpace: boolean
  /** Depth of the heading around it. */
  heading: number | undefined
  /** Within a number that Word made: the spaces behind it are its tab. */
  wordNumber: boolean
  /** Why text here is not seen; undefined where it is. */
  unseen: HiddenBy | undefined
  /** Where text here is set off its line; undefined where it stands on it. */
  offLine: OffLine | undefined
  /** Whether it was said already that text here may not be seen. */
  uncertain: boolean
}

export const outside: Place = {
  keepsSpace: false,
  heading: undefined,
  wordNumber: false,
  unseen: undefined,
  offLine: undefined,
  uncertain: false,
}

/** Where text in an element stands. */
export function placeIn(element: HtmlElement, outer: Place, view: View): Place {
  const unseen = view.unseenBy(element)
  const offLine = view.offLine(element) ?? outer.offLine
  const keeps = keepsSpace(element, outer.keepsSpace)
  const level = /^h([1-6])$/u.exec(element.name)?.[1]
  const heading = level === undefined ? outer.heading : Number(level)
  const wordNumber = outer.wordNumber || isWordNumber(element)
  const same =
    keeps === outer.keepsSpace &&
    heading === outer.heading &&
    wordNumber === outer.wordNumber &&
    unseen === outer.unseen &&
    offLine === outer.offLine
  return same ? outer : { ...outer, keepsSpace: keeps, heading, wordNumber, unseen, offLine }
}
