/** What is too small to be seen on a page of an OFD file. */

/** `page-content.ts`; in points. */
export const pageContent = {
  /** Characters of a point and less are not read by anybody. */
  smallestSize: 1,
}
