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
}

/** `covers.ts` */
export const covers = {
  /** Lines and borders cover no character; in points. */
  smallest: 3,
}
