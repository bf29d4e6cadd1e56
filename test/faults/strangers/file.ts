/** A file that a stranger made, and what has to come of it. */
export interface StrangersFile {
  /** What it does, in words that make a name of a file. */
  name: string
  extension: 'docx' | 'doc' | 'html' | 'md' | 'pdf' | 'txt' | 'ofd' | 'xlsx'
  /**
   * - `judged`: the table that a reader sees is judged, which is wrong.
   * - `hidden`: what nobody sees is said, as an error or a warning.
   * - any other: the code of the refusal.
   */
  gives: 'judged' | 'hidden' | (string & {})
  make: () => string | Uint8Array
}
