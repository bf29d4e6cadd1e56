import type { HiddenBy } from '../../../model/index.js'
import { isWordNumber, keepsSpace } from './style.js'
import type { HtmlElement } from './tree.js'

/** Where text stands: what its surroundings make of it. */
export interface Place {
  keepsSpace: boolean
  /** Depth of the heading around it. */
  heading: number | undefined
  /** Within a number that Word made: the spaces behind it are its tab. */
  wordNumber: boolean
  /** Why text here is not seen; undefined where it is. */
  unseen: HiddenBy | undefined
  /** Whether it was said already that text here may not be seen. */
  uncertain: boolean
}

export const outside: Place = {
  keepsSpace: false,
  heading: undefined,
  wordNumber: false,
  unseen: undefined,
  uncertain: false,
}

/** Where text in an element stands. */
export function placeIn(element: HtmlElement, outer: Place, unseen: HiddenBy | undefined): Place {
  const keeps = keepsSpace(element, outer.keepsSpace)
  const level = /^h([1-6])$/u.exec(element.name)?.[1]
  const heading = level === undefined ? outer.heading : Number(level)
  const wordNumber = outer.wordNumber || isWordNumber(element)
  const same =
    keeps === outer.keepsSpace &&
    heading === outer.heading &&
    wordNumber === outer.wordNumber &&
    unseen === outer.unseen
  return same ? outer : { ...outer, keepsSpace: keeps, heading, wordNumber, unseen }
}
