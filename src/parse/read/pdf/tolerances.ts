/** How much of a PDF may not be read. */

/** `read.ts` */
export const read = {
  /** Bullets and signs are shapes as well; a sentence is longer. */
  mostUnread: 20,
}
