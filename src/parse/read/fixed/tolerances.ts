/**
 * How near, how wide and how many is enough where placed characters and drawn lines become paragraphs and tables.
 * Distances are in points, or, where the comment says so, in parts of the size of the characters. `npm run tolerances`
 * tries each value at its half and its double; docs/tolerances.md names the tests that hold it.
 */

/** `tables/aligned-rows.ts` */
export const alignedRows = {
  /** Lines of one cell are at most this far apart, in parts of the character size; rows are farther apart. */
  sameCell: 0.6,
  /** Cells with their middles at heights that differ by less than this part of the character size are of one row. */
  sameRow: 0.4,
  /** Fewer lines with columns than this are no table. */
  fewestLines: 3,
  /** As many lines without columns may stand between two that have them: parts of wrapped labels, captions. */
  longestPause: 8,
  /** No cell is wider than this part of the lines around it. */
  widestCell: 0.7,
  /** Narrow columns are near one another, but there are more of them. */
  manyGaps: 3,
}

/** `tables/table-grid.ts` */
export const tableGrid = {
  /** Lines as near as this touch; lines of one direction as near as this are one, such as the two of a double border. */
  touching: 3.5,
  /** A border is there if it runs along this part of the side of a square. */
  enough: 0.5,
  /** A single cell as high as this is a frame; a lower one may be the only row of a table on its page. */
  highestRow: 45,
  /** An outermost column narrower than this holds no text. */
  narrowestColumn: 12,
  /** An outermost row lower than this holds none. */
  lowestRow: 6,
  /** How far lines have to reach beyond the last crossing to leave an open column or row there. */
  openSide: 8,
}

/** `tables/unruled-table.ts` */
export const unruledTable = {
  /** Numbers of a row stand at one height, up to this part of their size. */
  sameHeight: 0.35,
  /** Part of its size by which the middle of a number may be higher or lower than its label. */
  beside: 0.1,
  /** A number that is higher than this part of its size has several lines. */
  twoLines: 1.6,
  /** The second line of a cell is no farther below the first, and no farther to the side, than this part of its size. */
  sameCell: 1.5,
  indent: 2.2,
  /** Part of the page's height at its head in which nothing but a running head stands. */
  head: 0.14,
  /** The end of a label has fewer characters than this. */
  longestEnd: 30,
  /** Fewer numbers than this in a row, and fewer rows with numbers, are no table. */
  fewestNumbers: 5,
  fewestRows: 2,
}

/** `tables/cell-glyphs.ts` */
export const cellGlyphs = {
  /** Characters with less between them than this part of their size are of one word, which no border cuts. */
  sameWord: 0.1,
  /** As many lines with numbers below one another, or a label of several lines above a number, are of as many rows where they stand so in several cells. */
  severalRows: 3,
  /** A line of a label hangs over into the cell below by more than this part of its size, and is no farther from the line above than that. */
  overhanging: 0.25,
  nextLine: 1.8,
  /** Space between the text of a cell and its borders, left and right together, and part of a character. */
  cellPadding: 14,
}

/** `tables/wrapped-numbers.ts` */
export const wrappedNumbers = {
  /** Space between a full line and the borders of its cell, left and right together. */
  cellPadding: 20,
  /** Lines of a number follow one another no farther than this, in parts of the character size. */
  pitch: 1.8,
}

/** `tables/label-cells.ts`; all in parts of the character size. */
export const labelCells = {
  /** The lines of a cell differ in size by no more than this. */
  sameSize: 0.12,
  /** They begin, end or have their middles below one another, as near as this. */
  sameEdge: 0.6,
  /** The first of them may be indented by two characters. */
  indent: 2.2,
  /** The space between them is no higher than this. */
  farthest: 1.7,
  /** What stands higher or lower than a line by less than this stands next to it. */
  sameLine: 0.9,
}

/** `tables/painted-cells.ts`; all in parts of the character size. */
export const paintedCells = {
  /** Characters that were not painted one behind the other are of two cells where this is between them. */
  paintedApart: 0.15,
  /** A cell of the same row begins no farther than this before the end of the one to its left. */
  overlapping: 0.3,
  /** The space between the lines of a cell is no higher than this; that between the lines of a number is less. */
  farthest: 1.7,
  numberLines: 0.5,
  /** The lines of a cell begin, end or have their middles below one another, as near as this. */
  sameEdge: 0.6,
  /** A first line may be indented by two characters. */
  indent: 2.2,
  /** The lines of a cell are equally far apart. */
  samePitch: 0.2,
  /** The cells of a row begin at one height, or have their middles there. */
  sameHeight: 0.35,
  /** The lines of a cell differ in size by no more than this. */
  sameSize: 0.12,
}

/** `tables/ruling-lines.ts` */
export const rulingLines = {
  /** A filled shape no wider than this is a line. */
  thinnest: 3,
  /** A stroke as far from straight as this is still straight. */
  straight: 0.8,
  /** Lines as near as this to one another are the same line. */
  sameLine: 1.5,
  /** A gap as short as this does not end a line: dashes, dots, borders drawn cell by cell. */
  smallGap: 3.5,
  /** What is shorter after joining is no line of a table. */
  shortest: 5,
}

/** `tables/first-line-rows.ts` */
export const firstLineRows = {
  /** Part of its size by which a number may stand higher or lower than its label. */
  sameHeight: 0.25,
  /** Rows of the disclosure tables have fewer numbers than this, and rows of labels between them. */
  fewestOfLongRow: 5,
}

/** `lines/line-wraps.ts` */
export const lineWraps = {
  /** Part of a character by which lines of one width may differ. */
  slack: 0.2,
}

/** `lines/text-lines.ts` */
export const textLines = {
  /** Baselines that differ by less than this part of the character size are one. */
  sameBaseline: 0.45,
  /** A character printed twice, to look bold, is moved by less than this part of its size. */
  doubled: 0.3,
  /** Gaps, in parts of the character size, from which a space is seen. */
  wordGap: 0.2,
  hanGap: 0.45,
  columnGap: 1.5,
  /** Gap within the text of a cell that sets one word from another; narrower ones are letter-spacing. */
  cellGap: 0.6,
}

/** `lines/note-marks.ts`; all in parts of a character's size. */
export const noteMarks = {
  /** A mark is no larger than this part of the character that it stands behind, and no farther from it. */
  largest: 0.8,
  apart: 0.5,
  /** How far its line is above or below that of the character. */
  lowest: 0.08,
  highest: 0.8,
}

/** `lines/paragraphs.ts` */
export const paragraphs = {
  /** Two characters begin a paragraph; this many are enough to see it. */
  indent: 1.4,
  /** Spacing between paragraphs, in parts of the usual distance between lines: where no sentence ends, and where one does. */
  apart: 1.3,
  apartBehindSentence: 1.1,
  sameSize: 0.12,
  /** Room that typesetting may leave at the end of a full line, in characters: punctuation does not begin a line. */
  raggedness: 1.3,
  /** Lines with fewer characters than this do not say where text begins and ends. */
  fewestCharacters: 12,
  /** Pages whose widths differ by less than this have one text area. */
  sameWidth: 2,
  /** Lines that are closer than this part of their size stand next to one another. */
  closest: 0.8,
  /** Lines that are farther apart than this follow one another in no paragraph. */
  farthest: 4,
}

/** `placement.ts` */
export const placement = {
  /** Text slanted by more than this is a watermark, not part of the report. */
  slant: 0.1,
}

/** `pages/unruled-pages.ts` */
export const unruledPages = {
  /** Labels that begin as near as this to one another are of one column. */
  sameColumn: 6,
  /** The end of a label behind a page break is no longer than this: no label of the form is as short that has a row to itself. */
  longestEnd: 3,
}

/** `pages/page-pieces.ts`, `pages/column-stretches.ts` and `pages/text-columns.ts` */
export const textColumns = {
  /** A gutter is at least as wide as this part of the size of the characters beside it. */
  narrowest: 0.8,
  /** Full lines have so many characters, and are as wide as this part of their column. */
  fewestCharacters: 9,
  full: 0.8,
  /** So many full lines are a column of prose; so many of them are, whatever stands next to it. */
  fewestFull: 3,
  manyFull: 5,
  /** Columns are no narrower than this part of the page. */
  narrowestColumn: 0.2,
  /** What begins within this part of the width of a column stands at its beginning. */
  first: 0.15,
}

/** `pages/seen-page.ts` */
export const seenPage = {
  /** Fewer characters below a picture than this are those that a seal covers. */
  fewestOfLayer: 4,
}

/** `pages/watermarks.ts` */
export const watermarks = {
  /** Characters of a watermark are larger than this, in parts of the size that most of the page have. */
  large: 2.2,
  /** Part of the lines of a watermark that go through text. */
  crossed: 0.34,
}

/** `pages/table-pages.ts` */
export const tablePages = {
  /** Columns that differ by less than this on two pages are the same. */
  sameColumn: 4,
  /** Where there is no room for a whole label, it is repeated without its end. */
  shortestPart: 6,
}

/** `pages/page-furniture.ts` */
export const pageFurniture = {
  /** Part of the page's height at its head and foot in which furniture stands. */
  margin: 0.14,
  /** Lines at the head or foot of a page that are looked at. */
  deepest: 3,
}

/** `pages/page-items.ts` */
export const pageItems = {
  /** Pictures that cover a smaller part of the page than this are emblems. */
  largePicture: 0.05,
  /** As many numbers of paths as some fifty characters have that are drawn as outlines. */
  manyOutlines: 2_000,
}
