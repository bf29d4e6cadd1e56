import type { Level, Position } from '../model/index.js'

/** What is set of a message of a vfile besides its text and place. */
export interface FileMessage {
  /** true: the file could not be read; false: error or warning; undefined: information. */
  fatal?: boolean | null | undefined
  /** Level of the finding, which `fatal` does not tell. */
  level?: Level
  url?: string | null | undefined
  note?: string | null | undefined
  actual?: string | null | undefined
  expected?: string[] | null | undefined
}

/** What is used of a vfile. */
export interface File {
  path?: string | undefined
  cwd: string
  value: string | Uint8Array
  data: Record<string, unknown>
  message(reason: string, options: { place?: Position; ruleId: string; source: string }): FileMessage
}

/** What is used of the root of an mdast tree. */
export interface Tree {
  type: string
}
