/** What is too long, too small or too pale where a page is read. Sizes are in pixels, opacity and scales are parts. */

/** `flow.ts` */
export const flow = {
  /** Sentences and longer texts in a heading element are set in its font and are no heading. */
  longestHeading: 80,
}

/** `style.ts` */
export const style = {
  /** By how much text is moved that is set off its line; less only puts it in the middle. */
  offLineFrom: 3,
}

/** `css/text-looks.ts` */
export const textLooks = {
  /** A point high. */
  smallestSize: 1.34,
}

/** `css/hiding.ts` */
export const hiding = {
  /** What is more transparent than this is not seen, nor what is scaled down to less. */
  smallestOpacity: 0.05,
  /** A box of this height that cuts off what does not fit shows no text. */
  lowestBox: 1,
  /** Farther to the left, or above, nobody sees anything, however far the page is scrolled. */
  farOff: 1_000,
  farIndent: 900,
  /** Letters are not told from each other through such a blur. */
  strongestBlur: 12,
}

/** `css/uncertain.ts` */
export const uncertain = {
  /** Brighter, darker, with more or less contrast than that, letters are lost. */
  weakest: 0.3,
  strongest: 3,
  /** Nobody waits for more seconds. */
  longestTime: 10,
  /** Drawings of pages are no wider. */
  widestDrawing: 1_000,
  /** The least height of lines of text. */
  leastLine: 12,
  /** The least widths of a character, and of one of Chinese. */
  leastCharacter: 4,
  leastWide: 10,
}

/** `css/lengths.ts` */
export const lengths = {
  /** Browsers show no relative size below this, however small it is written. */
  smallestRelative: 6,
}

/** `css/transforms.ts` */
export const transforms = {
  /** No page is as high: what is set off by more from the lower edge of something is above it. */
  highestPage: 9_000,
}

/** `css/colors.ts` */
export const colors = {
  /** The eye does not tell colours that differ by less, of 255. */
  smallestDifference: 12,
  smallestOpacity: 0.05,
  /** Lightness this near to none or all, as a part of it, is black or white whatever the hue. */
  extreme: 0.02,
}

/** `covers.ts` */
export const covers = {
  /** Boxes that are moved by less stay where their text is. */
  leastMove: 8,
  /** Smaller boxes cover no number. */
  leastWidth: 20,
  leastHeight: 8,
  /** What is more transparent than this covers nothing. */
  leastOpacity: 0.95,
  /** A shadow or an outline of such a width is an area. */
  widestLine: 40,
  /** A box that is as wide or high as so many hundredths of its container covers it. */
  leastPart: 90,
  /** What stands higher than this in a page is its head. */
  headOfPage: 300,
  /** What stands by no more than this within the window, from the left or the right, is in its margin. */
  margin: 200,
}

/** `find-report.ts` */
export const findReport = {
  /** A table that has fewer official labels than this is some other table. */
  fewestLabels: 3,
  /** Fewer headings and tables than this do not show how far the report reaches. */
  fewestAnchors: 3,
}

/** `title-lines.ts` */
export const titleLines = {
  /** A title stands near the report, if not in it. */
  linesSearched: 200,
  /** A longer line has more than a title and what a site puts around it; in characters. */
  longestLine: 200,
}

/** `layout.ts`; lengths are in characters. */
export const layout = {
  /** The longest official label has 38 characters; notes in brackets make it longer. */
  longestLabel: 60,
  /** Longer than this, and the lines of a cell that is a row by itself are not the pieces of one label. */
  longestPiece: 20,
  /** A table with no more filled cells than this is a word or two in a frame. */
  mostInFrame: 2,
}

/** `cut-out.ts` */
export const cutOut = {
  /** What is shorter and stands away from the report is no sentence of it; in characters. */
  shortestSentence: 21,
}
