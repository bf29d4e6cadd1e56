/** What is too small, too pale or too thin to be seen on a page. */

/** `painted-areas.ts`; parts of 1. */
export const paintedAreas = {
  /** Less than this is seen through, and gives no ground that characters could be lost on. */
  seenThrough: 0.5,
  /** More covers what is below. */
  opaque: 0.95,
}

/** `seen.ts` */
export const seen = {
  /** The eye does not tell colours that differ by less, of 255. */
  smallestDifference: 12,
  /** Characters of a point and less are not read by anybody. */
  smallestSize: 1,
  /** Less of an ink is none. */
  smallestOpacity: 0.05,
  /** Characters narrowed to less of their width are lines. */
  smallestStretch: 0.1,
  /** Where less is left than this part of a character's size, nothing is seen. */
  leastLeft: 0.5,
  /** Rows that are too low cut off the last line of their labels, no farther away than this, in parts of its size. */
  nearCut: 1.5,
}

/** `covers.ts` */
export const covers = {
  /** Lines and borders cover no character; in points. */
  smallest: 3,
  /** Areas that are further apart do not touch; in points. */
  widestGap: 0.3,
}

/** `letters-over-letters.ts`; parts of the size of a character. */
export const lettersOverLetters = {
  /** An outline of such a width leaves no room between its lines. */
  thickOutline: 0.2,
  /** Characters that stand in one place are no further apart. */
  samePlace: 0.1,
}

/** `page-content.ts` */
export const pageContent = {
  /** Codes of letters and digits are hardly bullets: one of them is as much as so many others. */
  letterWeight: 5,
}
