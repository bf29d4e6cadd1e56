import type { SectionId } from './ids.js'
import type { OrganKind } from './report.js'
import type { Level } from './result.js'
import type { Reason } from './rule.js'

/** What is asked beyond an official format says of itself. */
export interface Demand {
  /** The document that asks for it, as messages name it, with its number. */
  basis: string
  /** Level of a finding; error where absent. */
  level?: Level
  /** Kinds of organ that it is asked of; all where absent. */
  organs?: readonly OrganKind[]
  /** First report year that it is asked for. */
  from?: number
}

/** A heading, of a section or within one, that the report must have. */
export interface RequiredSection extends Demand {
  /** Without its number. */
  heading: string
  /** Other wordings that are as good. */
  accepted?: readonly string[]
}

/** Something that the report must say, known by words. */
export interface RequiredStatement extends Demand {
  /** What it is about, to stand behind 没有说明 and “does not state”. */
  about: Reason
  /** Words that must all occur; of a list, one. White space and look-alike characters do not count. */
  words: readonly (string | readonly string[])[]
  /** Section that must say it; any where absent. */
  section?: SectionId
}

/** The last day, in the year after the report year, that the report may be signed on. */
export interface Deadline extends Demand {
  /** From 1. */
  month: number
  day: number
}

/** What a province or an organ asks beyond an official format, as data. */
export interface EditionAddition {
  /** Lower case letters, digits and hyphens; none of the core's. */
  id: string
  /** Id of the official format that it adds to, or `name/id` of one that a plugin brings. */
  extends: string
  sections?: readonly RequiredSection[]
  statements?: readonly RequiredStatement[]
  deadline?: Deadline
}
