/** What is too long, too small or too pale where a Word file is read. */

/** `looks-elements.ts`; in twentieths of a point. */
export const looksElements = {
  /** Rows of three points or less cut off so much of the text that it cannot be read. */
  lowestRow: 60,
  /** Lines of a point or less do the same. */
  lowestLine: 20,
  /** Frames stand within a page, and no page reaches as far. */
  farLeft: 5_000,
  farRight: 24_000,
}

/** `anchor.ts`; in points. */
export const anchor = {
  /** A shape may stand in the margin, and its place is counted from the text. */
  largestMargin: 160,
  /** No page is as broad or high; what a shape is set off by beyond it is off the page. */
  largestPage: 1_200,
  /** Shapes that are less high or wide have no room for text. */
  smallestShape: 2,
}

/** `write-blocks.ts` */
export const writeBlocks = {
  /** Outline levels are given to whole paragraphs of prose by mistake; a heading is no longer than this. */
  longestHeading: 60,
}

/** `character-looks.ts` */
export const characterLooks = {
  /** Three half points are too small to be read. */
  smallestSize: 3,
  /** Characters of so few hundredths of their width are lines. */
  smallestWidth: 10,
  /** Parts of two colours that differ by less are not told apart, of 255. */
  smallestDifference: 12,
  /** Half points by which characters are raised or lowered off the page: half a page. */
  farthestRaise: 1_000,
}

/** `contents.ts`; in characters. */
export const contents = {
  /** An entry of a table of contents is no longer than this. */
  longestEntry: 60,
}

/** `read.ts`; in characters. */
export const read = {
  /** A title and a date may stand above the pictures of a scanned report. */
  shortestReport: 150,
}

/** `layout.ts`; in characters. */
export const layout = {
  /** The longest official label has 38 characters; notes in brackets make it longer. */
  longestLabel: 60,
  /** No cell of data has as much text in several paragraphs. */
  longestCell: 200,
}
