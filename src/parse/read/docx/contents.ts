import { keyOf } from '../../../text/key.js'
import { numberingOf } from '../../../text/numbering.js'
import type { Paragraph, Story } from './story.js'
import { contents as tolerances } from './tolerances.js'

/** The page number behind a line of contents, with the dots or the tab before it. */
const pageNumber = /\d{1,3}$/u
const setApart = /[\s.·…]\d{1,3}$/u
const dots = /[\s.·…]/gu
const heading = /^目\s*[录次]$/u

/**
 * A story without its table of contents. Only lines that look like one are left out: whatever else has the style of
 * contents is printed like any other text.
 */
export function withoutContents(story: Story): Story {
  if (!story.some((item) => item.type === 'paragraph' && item.contents)) return story
  const named = new Set<string>()
  for (const item of story) if (item.type === 'paragraph' && !item.contents) named.add(nameOf(item.text))
  return story.filter((item) => item.type === 'table' || !item.contents || !isEntry(item, named))
}

const nameOf = (text: string): string => keyOf(text.slice(numberingOf(text)?.length ?? 0))

function isEntry({ text }: Paragraph, named: ReadonlySet<string>): boolean {
  const line = text.trim()
  if (line === '' || heading.test(line)) return true
  if (line.length > tolerances.longestEntry) return false
  const name = line.replace(pageNumber, '').replace(dots, '')
  return named.has(nameOf(name)) || named.has(nameOf(line)) || (setApart.test(line) && !/\d/u.test(name))
}
