import { contentsEntry, isContentsTitle } from '../../../lexicon/contents-lists.js'
import { keyOf } from '../../../text/key.js'
import { numberingOf } from '../../../text/numbering.js'
import type { Paragraph, Story } from './story.js'
import { contents as tolerances } from './tolerances.js'

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
  if (line === '' || isContentsTitle(line)) return true
  if (line.length > tolerances.longestEntry) return false
  const { name, page } = contentsEntry(line)
  return named.has(nameOf(name)) || named.has(nameOf(line)) || (page === 'apart' && !/\d/u.test(name))
}
