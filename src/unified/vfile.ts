import type remarkParse from 'remark-parse'
import type { Plugin } from 'unified'
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

/** The root of an mdast tree, by the types of what reads it: users need not have those of mdast. */
export type Tree = typeof remarkParse extends Plugin<Parameters<typeof remarkParse>, string, infer Root> ? Root : never
