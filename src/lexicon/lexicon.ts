import { editions } from '../form/index.js'
import type { Edition } from '../model/index.js'
import { HeadingLexicon } from './headings.js'
import { LabelLexicon } from './labels.js'

/** What a text is in the forms of a run: a label, a heading. Made once for each list of forms and handed to its readers. */
export interface Lexicon {
  forms: readonly Edition[]
  headings: HeadingLexicon
  labels: LabelLexicon
}

const known = new WeakMap<readonly Edition[], Lexicon>()

/** The lexicon of some forms; of the official ones where none are given. */
export function lexiconOf(forms: readonly Edition[] = editions): Lexicon {
  const lexicon = known.get(forms) ?? { forms, headings: new HeadingLexicon(forms), labels: new LabelLexicon(forms) }
  known.set(forms, lexicon)
  return lexicon
}
