import type { Block, Limits } from '../../../model/index.js'
import { formatByMagic } from '../../detect.js'
import { InputError } from '../../input-error.js'
import { defaultLimits } from '../../limits.js'
import { openArchive } from './archive.js'
import { compoundFileError } from './compound-file.js'
import { readDocument } from './document.js'
import { ListCounter } from './list-counter.js'
import { readNumbering } from './numbering.js'
import { findParts } from './package.js'
import { readStyles } from './styles.js'
import { BlockWriter } from './write-blocks.js'

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
  const written = new BlockWriter(new ListCounter(lists, styles), styles).write(story)
  if (written.source.trim().length < shortestReport && hasPicture(parts.document)) throw onlyPictures
  return written
}

/** A title and a date may stand above the pictures of a scanned report. */
const shortestReport = 150

/** Whether a document part shows a picture. A part in UTF-16 is no scan that anybody has met. */
const hasPicture = (part: Uint8Array): boolean =>
  /<(?:\w+:)?(?:blip|imagedata)\b/u.test(new TextDecoder('latin1').decode(part))

const onlyPictures = new InputError('no-text', {
  zh: 'Word 文件里只有图片，没有文字，可能是扫描件；请提供可以编辑文字的 Word（.docx）等文件，或先做文字识别（OCR）',
  en: 'The Word file has pictures and no text; it may be a scan. Give a file with text, or run text recognition (OCR) first',
})
