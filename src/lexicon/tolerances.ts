/** What is too long, too short or too far down to be a label, a heading, a title or a name. Lengths are in characters. */

/** `titles.ts` */
export const titles = {
  /** A title is no longer than this, its lines joined. */
  longestTitle: 70,
  /** The title stands among so many lines above the first section, or it is none. */
  linesSearched: 40,
  /** A title is wrapped over at most this many lines. */
  mostLines: 4,
}

/** `headings.ts` */
export const headings = {
  /** A heading is no longer than this; the longest official one has 26 characters. */
  longestHeading: 40,
}

/** `inline-headings.ts` */
export const inlineHeadings = {
  /** Fewer headings one behind the other are no contents. */
  fewestOfContents: 3,
  /** Headings of contents have nothing between them but so many spaces. */
  widestSpace: 2,
  /** What stands behind the last heading of contents is shorter than this, such as a page number. */
  longestRest: 12,
}

/** `labels.ts` */
export const labels = {
  /** A shorter beginning of a label may be that of another one. */
  shortestPart: 6,
}

/** `cell-values.ts` */
export const cellValues = {
  /** No number and no mark has more characters, those of its notes included. */
  longestValue: 24,
}

/** `organs.ts` */
export const organs = {
  /** A name in the preface that is no longer than this may be that of any organ: 市教育局. */
  longestGeneral: 4,
  /** A line above the date that is longer than this is no signature. */
  longestSignature: 30,
}

/** `organ-names.ts` */
export const organNames = {
  /** What stands behind a name and is no longer than this is no other name: 本级. */
  longestMark: 2,
}

/** `organ-bodies.ts` */
export const organBodies = {
  /** Of a function in a name, at least so many characters: 卫健. */
  fewestOfFunction: 2,
}

/** `site-lines.ts` */
export const siteLines = {
  /** What a site says above a report is no longer than this, and what it says below one twice as long. */
  longestLine: 160,
}
