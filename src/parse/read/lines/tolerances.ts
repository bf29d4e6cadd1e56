/** What is too long, too few or too seldom where lines of text become paragraphs and tables. */

/** `wrapped-paragraphs.ts` */
export const wrappedParagraphs = {
  /** Fewer full lines than this, or less than this part of all, are chance. */
  fewestFull: 4,
  fewestPart: 0.33,
}

/** `line-cells.ts` */
export const lineCells = {
  /** Fewer numbers than this next to a label that nobody knows do not make a row. */
  fewestNumbers: 3,
  /** A field between commas is no longer than this. */
  longestField: 60,
}

/** `line-blocks.ts` */
export const lineBlocks = {
  /** A line with a tab before or behind it is prose where it is longer than this. */
  longestCell: 60,
}
