/** What is too long where Markdown is read. */

/** `blocks.ts`; in characters. */
export const blocks = {
  /** A longer text over a line of hyphens is prose over a line. */
  longestHeading: 60,
}
