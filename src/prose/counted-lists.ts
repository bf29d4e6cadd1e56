import { countedList, joiningWords, listMark, openList } from '../form/wordings/relations.js'
import type { Paragraph } from '../model/index.js'
import { matchesIn } from '../text/matches.js'
import { chineseNumber } from '../text/numerals.js'
import { proseOf } from './prose.js'

/** A number of things that is not that of the list behind it. Offsets are those of the paragraph. */
export interface CountedList {
  /** As printed, with what is counted: 三项工作. */
  said: string
  /** How many the list names. */
  named: number
  start: number
  end: number
}

/** The lists of a paragraph that name more or fewer things than are said. */
export const miscountedLists = (paragraph: Paragraph): CountedList[] =>
  matchesIn(proseOf(paragraph).text, countedList).flatMap((match) => {
    const { said = '', count = '', list = '' } = match.groups ?? {}
    const number = /\d/u.test(count) ? Number(count) : chineseNumber(count)
    const marks = matchesIn(list, listMark).length
    const joined = matchesIn(list, joiningWords).length
    if (number === undefined || openList.test(list) || marks + joined === 0) return []
    const [fewest, most] = [marks + 1, marks + joined + 1]
    // 和 may join words within an entry, and so may 、 then.
    const isWrong = number > most || (joined === 0 && number < fewest)
    return isWrong ? [{ said, named: most, start: match.index, end: match.index + said.length }] : []
  })
