import type { Limits, NoteKind, Reading, ReadingNote } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { defaultLimits, limitError } from '../../limits.js'
import { ListCounter } from '../docx/list-counter.js'
import { notesOf } from '../docx/notes.js'
import { read as tolerances } from '../docx/tolerances.js'
import { BlockWriter } from '../docx/write-blocks.js'
import { onlyPictures } from '../only-pictures.js'
import { countComments } from './comments.js'
import { readDocument } from './document.js'
import { openWordFile } from './fib.js'
import { readLists } from './list-tables.js'
import { PropertyReader } from './property-reader.js'
import { SprmReader } from './sprms.js'
import { readStyleSheet } from './style-sheet.js'

/**
 * Reads a document of Word 97 to 2003 or of WPS Writer (`.doc`, `.wps`): its blocks, the canonical text that they have
 * their places in, and what it holds besides.
 *
 * @throws {InputError} when the file is damaged, encrypted, of another program or an older Word, or beyond a limit.
 */
export function readDoc(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
  lexicon: Lexicon = lexiconOf(),
): Reading & { notes: ReadingNote[] } {
  if (bytes.length > limits.bytes) throw limitError('bytes', limits)
  const file = openWordFile(bytes)
  const sprms = new SprmReader(bytes.length)
  const styles = readStyleSheet(file, sprms)
  const { story, changes, tally } = readDocument(file, new PropertyReader(file, sprms), styles, limits)
  const numbers = new ListCounter(readLists(file), styles, limits)
  const { blocks, source, places, hidden } = new BlockWriter(numbers, styles, lexicon).write(story)
  if (source.trim().length < tolerances.shortestReport && tally.omitted('object') > 0) throw onlyPictures
  const counts = new Map<NoteKind, number>([['comment', countComments(file)], ...changes])
  return { blocks, source, notes: notesOf(counts, places), hidden }
}
