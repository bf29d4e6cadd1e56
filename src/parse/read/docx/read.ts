import type { Limits, NoteKind, Reading, ReadingNote } from '../../../model/index.js'
import { lexiconOf, type Lexicon } from '../../../lexicon/lexicon.js'
import { defaultLimits } from '../../limits.js'
import { onlyPictures } from '../only-pictures.js'
import { openArchive } from '../packed/archive.js'
import { readComments } from './comments.js'
import { readDocument } from './document.js'
import { ListCounter } from './list-counter.js'
import { notesOf } from './notes.js'
import { readNumbering } from './numbering.js'
import { findParts } from './package.js'
import { readStyles } from './styles.js'
import { BlockWriter } from './write-blocks.js'

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
  const styles = readStyles(parts.styles, limits)
  const lists = readNumbering(parts.numbering, limits)
  const comments = readComments(parts.comments, limits)
  const { story, changes } = readDocument(parts.document, styles, comments, limits)
  const writer = new BlockWriter(new ListCounter(lists, styles, limits), styles, lexicon)
  const { blocks, source, places, hidden } = writer.write(story)
  if (source.trim().length < shortestReport && hasPicture(parts.document)) throw onlyPictures
  const counts = new Map<NoteKind, number>([['comment', comments.size], ...changes])
  return { blocks, source, notes: notesOf(counts, places), hidden }
}

/** A title and a date may stand above the pictures of a scanned report. */
const shortestReport = 150

/** Whether a document part shows a picture. A part in UTF-16 is no scan that anybody has met. */
const hasPicture = (part: Uint8Array): boolean =>
  /<(?:\w+:)?(?:blip|imagedata)\b/u.test(new TextDecoder('latin1').decode(part))
