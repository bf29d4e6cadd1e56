/** What is too long, too few or too little alike where blocks become a report. Lengths are in characters. */

/** `table-rows.ts` */
export const tableRows = {
  /** The longest official label has 38 characters; notes in brackets make it longer. */
  longestLabel: 60,
  /** A row of a PDF's text, its columns set apart by many spaces. */
  longestRow: 300,
  /** Fewer recognised pieces than this in a run of lines are chance, not a table. */
  fewestPieces: 3,
  /** A heading among the rows of a table is no longer than this, or the table ends there. */
  longestHeading: 20,
  /** Fewer numbers than this behind a label that nobody knows do not make a row. */
  fewestNumbers: 3,
}

/** `table-debris.ts` */
export const tableDebris = {
  /** Fewer loose pieces in a section are chance. */
  fewestPieces: 3,
  /** A longer line is prose. */
  longestPiece: 60,
}

/** `identify.ts`; parts of 1. */
export const identify = {
  /** Labels less alike than this are different labels. */
  alike: 0.5,
}

/** `columns.ts`; parts of 1. */
export const columns = {
  /** The label of a column is at least so much like one in another wording. */
  alike: 0.4,
}

/** `shifted-rows.ts` */
export const shiftedRows = {
  /** A row alone may fail its own sum for many reasons: a shift is certain where the columns say so as well. */
  fewestFailures: 2,
}

/** `contents-lists.ts` */
export const contentsLists = {
  /** A list of contents names at least so many sections. */
  fewestSections: 3,
  /** An entry is no longer than this, the dots before its page number included. */
  longestEntry: 200,
}

/** `sections.ts` */
export const sections = {
  /** A heading, with its number and in two lines, is no longer than this. */
  longestSubheading: 40,
}

/** `report.ts` */
export const report = {
  /** Lines at the end of a report in which a signature may stand. */
  tailLength: 6,
}
