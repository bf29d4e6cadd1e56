/** How much of a stranger's file is read before it is refused. Each is an option; each has its own error code. */
export interface Limits {
  /** Bytes of the file as it is given. */
  bytes: number
  /** Bytes of an archive's parts together, counted while inflating. */
  inflatedBytes: number
  /** How many times its size a part of an archive may grow to, from 1 MB on. */
  growth: number
  /** Parts of an archive. */
  entries: number
  /** Elements within elements, objects within objects. */
  depth: number
  /** Marks of emphasis, links and code in one block of Markdown, and quotes and lists apart: its parser slows down with them. */
  marks: number
  /** Lines and paragraphs with text, tables apart. */
  lines: number
  /** Cells of all tables together. */
  cells: number
  /** Columns or rows that one cell may span, and columns of a table. */
  spans: number
  /** Pages of a document. */
  pages: number
  /** Steps in which the pages of a PDF are drawn. */
  operators: number
  /** Time for one file, after which the command line stops the work on it. */
  milliseconds: number
  /** Memory in MB that a process of its own may take to read a PDF. */
  memory: number
}
