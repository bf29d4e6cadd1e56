import type { KnownFamily, LabelLexicon } from '../../lexicon/labels.js'
import type { FormatName } from '../../model/index.js'

/** What the tables of a family are built by. */
export interface FamilyContext {
  family: KnownFamily
  labels: LabelLexicon
  /** The file format that it was read from. */
  format: FormatName
  /** Id of the form that is taken where a table does not tell. */
  fallback: string
}
