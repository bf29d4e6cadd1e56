import type { Block } from '../blocks.js'
import { formatByMagic } from '../format.js'
import { defaultLimits, type Limits } from '../limits.js'
import { openArchive } from './docx/archive.js'
import { compoundFileError } from './docx/compound-file.js'
import { readDocument } from './docx/document.js'
import { ListCounter } from './docx/list-counter.js'
import { readNumbering } from './docx/numbering.js'
import { findParts } from './docx/package.js'
import { readStyles } from './docx/styles.js'
import { BlockWriter } from './docx/write-blocks.js'

/**
 * Reads a Word document: its blocks, and the canonical text that they have their places in.
 *
 * @throws {InputError} when the file is damaged, encrypted, no Word document, or beyond a limit.
 */
export function readDocx(bytes: Uint8Array, limits: Limits = defaultLimits): { blocks: Block[]; source: string } {
  if (formatByMagic(bytes) === 'doc') throw compoundFileError(bytes)
  const parts = findParts(openArchive(bytes, limits), limits)
  const styles = readStyles(parts.styles, limits)
  const lists = readNumbering(parts.numbering, limits)
  const story = readDocument(parts.document, styles, limits)
  return new BlockWriter(new ListCounter(lists, styles), styles).write(story)
}
