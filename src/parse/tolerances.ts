/** What is too little or too strange to be a text, a report or a table. */

/** `decode.ts`; parts of the characters of a text, and a number of them. */
export const decode = {
  /** Text that was decoded the right way round has at least so many ordinary characters. */
  leastOrdinary: 0.9,
  /** More characters that no text has, and more than this part of all, are those of another encoding. */
  mostStrange: 2,
  strangePart: 0.005,
}

/** `parse.ts` */
export const parse = {
  /** A blank form may still have its title and a line of instructions; in characters. */
  longestBlank: 30,
  /** So many headings of sections make a report of a text without title and tables. */
  fewestHeadings: 3,
}

/** `hidden.ts` */
export const hidden = {
  /** A table of fewer lines is none of the form. */
  fewestRows: 2,
}
