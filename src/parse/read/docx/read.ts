import type { Limits, NoteKind, Reading, ReadingNote } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { defaultLimits } from '../../limits.js'
import { onlyPictures } from '../only-pictures.js'
import { openArchive } from '../packed/archive.js'
import { readComments } from './comments.js'
import { readDocument, type WordDocument } from './document.js'
import { ListCounter } from './list-counter.js'
import { notesOf } from './notes.js'
import { readNumbering } from './numbering.js'
import { findParts, type WordParts } from './package.js'
import { readStyles } from './styles.js'
import { BlockWriter, type WrittenStory } from './write-blocks.js'
import { read as tolerances } from './tolerances.js'

/**
 * Reads a Word document: its blocks, the canonical text that they have their places in, and what it holds besides.
 *
 * @throws {InputError} when the file is damaged, encrypted, no Word document, or beyond a limit.
 */
export function readDocx(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
  lexicon: Lexicon = lexiconOf(),
): Reading & { notes: ReadingNote[] } {
  const parts = findParts(openArchive(bytes, limits), limits)
  const comments = readComments(parts.comments, limits)
  const { blocks, source, places, hidden, changes } = readParts(parts, parts.document, comments, limits, lexicon)
  if (source.trim().length < tolerances.shortestReport && hasPicture(parts.document)) throw onlyPictures
  const counts = new Map<NoteKind, number>([['comment', comments.size], ...changes])
  return { blocks, source, notes: notesOf(counts, places), hidden }
}

/**
 * Reads the main part of a Word document in such a way that it is known what of its text stands where in the part.
 *
 * @param document The text of the main part.
 * @throws {InputError} as `readDocx` does.
 */
export const traceDocx = (parts: WordParts, document: string, limits: Limits): Pick<WrittenStory, 'source' | 'texts'> =>
  readParts(parts, document, new Set(), limits, lexiconOf())

function readParts(
  { styles: look, numbering }: WordParts,
  document: Uint8Array | string,
  comments: ReadonlySet<string>,
  limits: Limits,
  lexicon: Lexicon,
): WrittenStory & Pick<WordDocument, 'changes'> {
  const styles = readStyles(look, limits)
  const { story, changes } = readDocument(document, styles, comments, limits)
  const writer = new BlockWriter(new ListCounter(readNumbering(numbering, limits), styles, limits), styles, lexicon)
  return { ...writer.write(story), changes }
}

/** Whether a document part shows a picture. A part in UTF-16 is no scan that anybody has met. */
const hasPicture = (part: Uint8Array): boolean =>
  /<(?:\w+:)?(?:blip|imagedata)\b/u.test(new TextDecoder('latin1').decode(part))
