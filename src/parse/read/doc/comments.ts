import { isOwnAuthor } from '../docx/comments.js'
import type { WordFile } from './fib.js'

const referenceLength = 30
const authorAt = 20

/** How many comments a document has, those apart that report-lint wrote into the file that it was made from. */
export function countComments({ table, place }: WordFile): number {
  const { start, length } = place('commentReferences')
  const count = Math.max(0, Math.floor((length - 4) / (4 + referenceLength)))
  const authors = authorsOf(table, place('commentAuthors'))
  let counted = 0
  for (let index = 0; index < count; index += 1) {
    const author = table.u16(start + (count + 1) * 4 + index * referenceLength + authorAt)
    if (!isOwnAuthor(authors[author])) counted += 1
  }
  return counted
}

function authorsOf(table: WordFile['table'], { start, length }: ReturnType<WordFile['place']>): string[] {
  const authors: string[] = []
  for (let at = start; at + 2 <= start + length;) {
    const letters = table.u16(at)
    authors.push(table.utf16(at + 2, letters))
    at += 2 + letters * 2
  }
  return authors
}
