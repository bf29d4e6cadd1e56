import type { Facts, FileResult, LintResult, Locale, Reason } from '../model/index.js'

/** A file as somebody gave it to the page. */
export interface GivenFile {
  /** Its name, with the folders below the one that was given before it, parted by `/`. */
  path: string
  /** Null where the browser could not open it. */
  content: Blob | null
  /** Whether it was found in a folder, and not given by itself. */
  found: boolean
}

/** What files are held against: reports of last year, and the names of files that held none. */
export interface Previous {
  facts: readonly Facts[]
  unread: readonly string[]
}

/** A file of an archive. */
export interface Packed {
  path: string
  content: Uint8Array
}

/** What the worker does for the page. Everything goes in and comes out as plain data. */
export interface Engine {
  /** The result of a file; null for one that is not reported. */
  check: (file: GivenFile, locale: Locale, previous: Previous) => Promise<FileResult | null>
  /** What a report of last year tells, or why it cannot be read. */
  readPrevious: (file: GivenFile) => Promise<Facts | Reason>
  /** The page of `-f html` about some results. */
  report: (results: readonly FileResult[], locale: Locale) => Promise<string>
  /** The ledger, `-f xlsx`. */
  ledger: (results: readonly FileResult[], locale: Locale) => Promise<Uint8Array>
  /** The annotated copy of a Word file, or why there is none. */
  annotate: (file: GivenFile, result: LintResult, locale: Locale) => Promise<Uint8Array | Reason>
  pack: (files: readonly Packed[]) => Promise<Uint8Array>
}

/** A call of the engine, by its number. */
export interface Question {
  id: number
  name: keyof Engine
  values: unknown[]
}

/** What came of it. */
export interface Answer {
  id: number
  value?: unknown
  /** The message of an error. */
  error?: string
}
