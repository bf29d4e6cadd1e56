/** What is too long, too few or too seldom where lines of text become paragraphs and tables. */

/** `wrapped-paragraphs.ts` */
export const wrappedParagraphs = {
  /** Fewer full lines than this, or less than this part of all, are chance. */
  fewestFull: 4,
  fewestPart: 0.33,
}

/** `wrapped-paragraphs.ts`, where lines are broken by columns, of which a Chinese character has two. */
export const linesByColumns = {
  /** Shorter lines do not show how wide the text is set, and no text is set wider. */
  narrowest: 24,
  widest: 160,
  /** What may be left at the end of a full line: punctuation does not begin a line. */
  raggedness: 6,
}

/** `wrapped-paragraphs.ts`, where they are broken by characters. */
export const linesByCharacters = {
  /** Shorter lines do not show how wide the text is set, and no text is set wider. */
  narrowest: 16,
  widest: 120,
  /** What may be left at the end of a full line: punctuation does not begin a line. */
  raggedness: 2,
}

/** `quoted-lines.ts` */
export const quotedLines = {
  /** Cells of spreadsheets have no more lines than this. */
  mostLines: 12,
}

/** `blank-cells.ts` */
export const blankCells = {
  /** More blank lines than the widest row of a form has cells are space on the page. */
  mostBlanks: 15,
}

/** `line-cells.ts` */
export const lineCells = {
  /** Fewer numbers than this next to a label that nobody knows do not make a row. */
  fewestNumbers: 3,
  /** A field between commas is no longer than this. */
  longestField: 60,
  /** A longer line is prose, whatever stands between its commas. */
  longestRow: 300,
}

/** `line-blocks.ts` */
export const lineBlocks = {
  /** A line with a tab before or behind it is prose where it is longer than this. */
  longestCell: 60,
}
