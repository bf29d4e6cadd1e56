import { defaultLimits } from '../parse/limits.js'
import { findParts } from '../parse/read/docx/package.js'
import { openArchive } from '../parse/read/packed/archive.js'
import { readExisting } from './package/comments-part.js'
import { textOfPart } from './xml/part-text.js'

/** Whether a file is a Word file with comments by report-lint, as every annotated copy is. */
export function hasOwnComments(bytes: Uint8Array): boolean {
  try {
    const { comments } = findParts(openArchive(bytes, defaultLimits), defaultLimits)
    return comments !== undefined && readExisting(textOfPart(comments).text).own.length > 0
  } catch {
    // Whatever it is, it is no copy of ours.
    return false
  }
}
