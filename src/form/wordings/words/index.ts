import type { WordList } from '../word-list.js'
import { acts } from './acts.js'
import { fillers, shields } from './fillers.js'
import { actors, changes, modality, negation, structure, times } from './grammar.js'
import { objects } from './objects.js'
import { channels, topics } from './restrictions.js'
import { applicants, results, rows } from './rows.js'

/** Every word that prose is understood by. A phrase stands in one list only. */
export const wordLists: readonly WordList[] = [
  objects,
  acts,
  rows,
  results,
  applicants,
  channels,
  topics,
  actors,
  times,
  structure,
  negation,
  changes,
  modality,
  fillers,
  shields,
]
