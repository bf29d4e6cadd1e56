import type { Level } from '../../src/model/index.js'
import type { ReportModel } from '../support/model.js'
import type { Draw } from './draw.js'
import type { Draft, Wanted } from './report.js'

/** Where the finding of a defect must stand. */
export type Place =
  /** Over one of these cells, by address; or in words of the prose that the same cause falsifies. */
  | { cells: readonly string[] }
  /** Over these words; where they stand more than once, over those within the given sentence. */
  | { words: string; within?: string }
  /** At a point behind the one and before the other, each absent at an end of the report. */
  | { after?: string; before?: string }

/** A report with one defect. */
export interface Injected {
  model: ReportModel
  place: Place
  /** The report of the year before, for rules that need it. */
  previous?: ReportModel
  /** Change of the file as it is written, for what no model can have. Undefined where the form has no such words. */
  edit?: (text: string) => string | undefined
  /** Change of a packed file, for what it may hold besides its text. */
  pack?: (file: Uint8Array) => Uint8Array
}

/** One thing that is wrong, in many reports, and the finding that must come of it. */
export interface Defect {
  rule: string
  message: string
  /** What is wrong, in a few words; defects of one rule have different names. */
  name: string
  /** Level of the finding, where it is not that of the rule. */
  level?: Level
  wanted?: Wanted
  /** Names of the forms that can show it; all where absent. */
  forms?: (form: string) => boolean
  /** Rules, or `rule/message`, whose findings have the same cause. */
  tolerated?: readonly string[]
  /** Why it is not found, for what is known not to be; it is counted by itself. */
  limit?: string
  /** Undefined where the draft has nothing to make wrong in this way. */
  make: (draft: Draft, draw: Draw) => Injected | undefined
}

/** Every text format in which a line is a block and a row of a table is a line. */
export const lineForms = (form: string): boolean =>
  ['text tab-rows', 'text pipes-gfm', 'markdown markdown'].includes(form)

/** Replaces words that must be there. */
export function replaced(text: string, from: string | RegExp, to: string): string | undefined {
  const changed = text.replace(from, to)
  return changed === text ? undefined : changed
}
