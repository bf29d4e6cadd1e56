import type { Block } from './block.js'
import type { Limits } from './limits.js'
import type { ConfigObject } from './config.js'
import type { EditionAddition } from './edition-addition.js'
import type { FormInput } from './form.js'
import type { HiddenText, Note } from './report.js'
import type { Rule } from './rule.js'
import type { SetRule } from './set.js'

/** A note with its place as offsets into the text of the reading. */
export interface ReadingNote extends Pick<Note, 'kind' | 'count'> {
  place?: { start: number; end: number }
}

/** A run of text that is not seen, with its place as offsets into the text of the reading. */
export interface ReadingHidden extends Omit<HiddenText, 'position'> {
  place: { start: number; end: number }
}

/** What a reader gives: blocks, and the text that they have their places in. */
export interface Reading {
  blocks: Block[]
  source: string
  /** Offset in `source` where each page begins, for formats that have pages. */
  pages?: number[]
  /** What the file holds besides the blocks; none where absent. */
  notes?: readonly ReadingNote[]
  /** What the file holds and nobody sees: none of it is in the blocks. None where absent. */
  hidden?: readonly ReadingHidden[]
  /** Numbers of pages that show a picture and no text, from 1, where a format knows of such. */
  pagesWithoutText?: number[]
}

/** Reads one more file format into blocks. */
export interface Reader {
  /** Name of the format, for example ceb. */
  format: string
  /** Extensions of its files, with the dot, in lower case. */
  extensions: readonly string[]
  /** Whether the first bytes of a file are those of the format; absent for formats recognised by extension only. */
  recognises?: (bytes: Uint8Array) => boolean
  read(bytes: Uint8Array, limits: Readonly<Limits>): Reading | Promise<Reading>
}

/** Rules, presets, readers and formats from outside. Its rules and presets are known as `name/id`, so that no core id is shadowed. */
export interface Plugin {
  /** Lower case letters, digits and hyphens. */
  name: string
  version?: string
  rules?: readonly Rule[]
  /** Rules about many reports, made by `defineSetRule`; they run where a run has a roster. */
  setRules?: readonly SetRule[]
  /** Elements of a configuration by name. */
  presets?: Readonly<Record<string, ConfigObject | readonly ConfigObject[]>>
  readers?: readonly Reader[]
  /**
   * What a province adds to the official formats. Becomes the rules `name/required-sections`,
   * `name/required-statements` and `name/deadline`, and the preset `name/editions` that turns them on.
   */
  editions?: readonly EditionAddition[]
  /**
   * Whole formats: more official formats for the runs that use the plugin. The name of the plugin is put before their
   * ids with a slash, and before those of tables that no built-in format has with a colon.
   */
  forms?: readonly FormInput[]
}
