import type { KnownFamily, LabelLexicon } from '../../lexicon/labels.js'

/** What the tables of a family are built by. */
export interface FamilyContext {
  family: KnownFamily
  labels: LabelLexicon
  /** Id of the form that is taken where a table does not tell. */
  fallback: string
}
