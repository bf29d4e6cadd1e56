import {
  countedEntries,
  countedList,
  entryMarks,
  joiningWords,
  listMark,
  listStarts,
  namedBefore,
  openList,
} from '../form/wordings/relations.js'
import type { Paragraph } from '../model/index.js'
import { matchesIn } from '../text/matches.js'
import { chineseNumber } from '../text/numerals.js'
import { proseOf } from './prose.js'

/** A number of things that is not that of the list next to it. Offsets are those of the paragraph. */
export interface CountedList {
  /** As printed, with what is counted: 三项工作. */
  said: string
  /** How many the list names. */
  named: number
  start: number
  end: number
}

/** The lists of a paragraph that name more or fewer things than are said; `next` is the paragraph behind it. */
export const miscountedLists = (paragraph: Paragraph, next?: Paragraph): CountedList[] => [
  ...listsBehind(paragraph),
  ...listsBefore(paragraph),
  ...entriesBehind(paragraph, next),
]

const numberOf = (count: string): number | undefined => (/\d/u.test(count) ? Number(count) : chineseNumber(count))

/** 三项工作：A、B和C。 */
const listsBehind = (paragraph: Paragraph): CountedList[] =>
  matchesIn(proseOf(paragraph).text, countedList).flatMap((match) => {
    const { said = '', count = '', list = '' } = match.groups ?? {}
    const number = numberOf(count)
    const marks = matchesIn(list, listMark).length
    const joined = matchesIn(list, joiningWords).length
    if (number === undefined || openList.test(list) || marks + joined === 0) return []
    const [fewest, most] = [marks + 1, marks + joined + 1]
    // 和 may join words within an entry, and so may 、 then.
    const isWrong = number > most || (joined === 0 && number < fewest)
    return isWrong ? [{ said, named: most, start: match.index, end: match.index + said.length }] : []
  })

/** 围绕A、B、C三个方面: where the list begins is open where several words may lead to it. */
const listsBefore = (paragraph: Paragraph): CountedList[] =>
  matchesIn(proseOf(paragraph).text, namedBefore).flatMap((match) => {
    const { words = '', said = '', count = '' } = match.groups ?? {}
    const number = numberOf(count)
    const starts = matchesIn(words, listStarts)
    const list = starts[0] ? words.slice(starts[0].index + starts[0][0].length) : words
    const marks = matchesIn(list, listMark).length
    const most = marks + matchesIn(list, joiningWords).length + 1
    if (number === undefined || marks < 2) return []
    // A、B等6项任务 may name the first of them.
    const isOver = number > most && !openList.test(list.slice(-1))
    const isWrong = isOver || (number < marks + 1 && most === marks + 1 && starts.length === 1)
    const end = match.index + match[0].length
    return isWrong ? [{ said, named: most, start: end - said.length, end }] : []
  })

/** 三个方面：一是…；二是…；三是…。 Entries that go on in the next paragraph are not counted. */
function entriesBehind(paragraph: Paragraph, next: Paragraph | undefined): CountedList[] {
  const { text } = proseOf(paragraph)
  return matchesIn(text, countedEntries).flatMap((match) => {
    const { said = '', count = '', first = '' } = match.groups ?? {}
    const number = numberOf(count)
    const marks = entryMarks.find((own) => own[0] === first)
    if (number === undefined || !marks) return []
    let named = 0
    for (let at = match.index; named < marks.length; named += 1) {
      at = text.indexOf(marks[named] ?? '', at) + 1
      if (at === 0) break
    }
    const goesOn =
      next !== undefined &&
      proseOf(next)
        .text.trimStart()
        .startsWith(marks[named] ?? '')
    const isWrong = named > 1 && named !== number && !goesOn
    return isWrong ? [{ said, named, start: match.index, end: match.index + said.length }] : []
  })
}
