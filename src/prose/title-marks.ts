import { matchesIn } from '../text/matches.js'

/** A title within a title that is not marked with 〈〉: its place, and those of its two marks. */
export interface NestedTitle {
  start: number
  end: number
  opens: number
  closes: number
}

const opening = '《<＜'
const closing = '》>＞'
const mark = /[《<＜》>＞]/gu

/** Titles within 《》 that have 《》 or <> themselves. A mark without its partner is left alone. */
export function nestedTitles(text: string): NestedTitle[] {
  if (!text.includes('《')) return []
  const stack: { mark: string; index: number }[] = []
  const nested: NestedTitle[] = []
  for (const { 0: character, index: at } of matchesIn(text, mark)) {
    if (opening.includes(character)) {
      // Outside of 《》 a < is no title mark.
      if (character === '《' || stack.length > 0) stack.push({ mark: character, index: at })
    } else {
      const last = stack.at(-1)
      if (!last || closing.indexOf(character) !== opening.indexOf(last.mark)) continue
      stack.pop()
      if (stack.length > 0) nested.push({ start: last.index, end: at + 1, opens: last.index, closes: at })
    }
  }
  // An outer title that never ends gives no ground to call the others inner ones.
  const open = stack.find(({ mark }) => mark === '《')
  return open ? nested.filter(({ start }) => start < open.index) : nested
}
