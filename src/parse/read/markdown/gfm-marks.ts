import { isBlankLine, sourceLines } from './source-lines.js'

const task = /\[[\sx]\]/iu
const link = /https?:|www\.|@/iu
const inLocalPart = /[\w.+-]/u
/** Marks that are not read within a link. An underscore within a word is none. */
const markInLink = /[*`\\&[\]]|(?<![a-z0-9])_|_(?![a-z0-9])/iu

/**
 * Whether the text of a Markdown source that has no tables may depend on what GFM adds to CommonMark:
 * footnotes, task lists, strikethrough, and bare links with marks in them. A bare link without marks reads
 * the same as the text that it is.
 */
export const needsGfm = (source: string): boolean =>
  source.includes('[^') || task.test(source) || mayStrikeThrough(source) || hasMarkedLink(source)

/** Whether there is a bare link in a text and in it a mark that would be read otherwise outside of it. */
export function hasMarkedLink(text: string): boolean {
  if (!link.test(text)) return false
  // A link ends at white space or a tag at the latest.
  return Array.from(text.matchAll(/[^ \t\r\n<]+/gu)).some(([word]) => {
    let at = word.search(link)
    if (word[at] === '@') while (inLocalPart.test(word[at - 1] ?? '')) at -= 1
    return at >= 0 && markInLink.test(word.slice(at))
  })
}

/**
 * Whether two tildes stand in one run of lines (1~3月 has one and means nothing by it), or one next to a mark of emphasis,
 * which GFM reads otherwise there.
 */
export function mayStrikeThrough(source: string): boolean {
  const first = source.indexOf('~')
  if (first < 0) return false
  if (/~[*_]|[*_]~/u.test(source)) return true
  if (first === source.lastIndexOf('~')) return false
  let tildes = 0
  for (const { text } of sourceLines(source)) {
    tildes = isBlankLine(text) ? 0 : tildes + text.split('~').length - 1
    if (tildes > 1) return true
  }
  return false
}
