/** What a list of contents is told by: its title, and the page number behind an entry. */

const title = /^[【[]?目\s*[录次][】\]]?[:：]?$/u

/** What stands behind a page number, in front of it, and between it and the name. White space is all of them. */
const behind = new Set('）)】]页')
const inFront = new Set('（(【[第')
const leader = new Set('.．·・•…‥⋯。_＿—–－-')
const digit = /^\d$/u
const longestPage = 3

/** An entry of a list of contents. */
export interface ContentsEntry {
  /** The line without its page number. */
  name: string
  /** `apart`: behind dots, a blank or a bracket; `joined`: digits at the end of the line, which may be part of it. */
  page: 'apart' | 'joined' | 'none'
}

/** Whether a line is 目录 or 目次. */
export const isContentsTitle = (line: string): boolean => title.test(line.trim())

/** A line as an entry of a list of contents. */
export function contentsEntry(line: string): ContentsEntry {
  const text = line.trim()
  const ends = backOver(text, text.length, (character) => behind.has(character) || isBlank(character))
  const starts = backOver(text, ends, (character) => digit.test(character))
  if (starts === ends || ends - starts > longestPage) return { name: text, page: 'none' }
  const name = backOver(
    text,
    starts,
    (character) => inFront.has(character) || leader.has(character) || isBlank(character),
  )
  if (name < starts) return { name: text.slice(0, name), page: 'apart' }
  return ends === text.length ? { name: text.slice(0, name), page: 'joined' } : { name: text, page: 'none' }
}

const isBlank = (character: string): boolean => character.trim() === ''

/** How far back characters of a kind go in front of a place. */
function backOver(text: string, from: number, isOfKind: (character: string) => boolean): number {
  let at = from
  while (at > 0 && isOfKind(text.charAt(at - 1))) at -= 1
  return at
}
