import { aroundTheme, themes } from '../../form/wordings/relations.js'
import type { Statement } from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import type { Segment } from '../segments.js'
import type { Count, ParagraphReading } from '../statements.js'
import { lookAlike } from './digits.js'
import type { Repeat } from './repeats.js'
import { isAddend, isExact } from './units.js'

/**
 * The same quantity in other words with another number: what one channel published, where the numbers differ by a slip
 * (网站发布信息536条, 网站公开的56条信息), and what the problems say of the trainings or explanations of the year.
 */
export function repeatedThemes(
  paragraphs: readonly ParagraphReading[],
  year: number | undefined,
  isProblem: (statement: Statement) => boolean,
): Repeat[] {
  const counts = flatMap(paragraphs, ({ counts: own, segments }) => {
    const told = own.filter((count) => unitsOfThemes.has(count.statement.unit) && isOfYear(count, year))
    const before = new Map(told.length > 0 ? segments.map((segment, index) => [segment, segments[index - 1]]) : [])
    return told.map((count) => [count, wordsOf(count, before.get(count.segment))] as const)
  })
  return themes.flatMap(({ pattern, units, bySlip }) => {
    const own = counts.filter(([count, words]) => units.includes(count.statement.unit) && pattern.test(words))
    if (bySlip) return slips(own.map(([count]) => count))
    const plain = own.filter(([, words]) => words.replace(pattern, '').replace(aroundTheme, '') === '')
    const [inProblems, ...others] = plain.filter(([{ statement }]) => isProblem(statement))
    const [told, ...more] = own.filter(([{ statement }]) => !isProblem(statement))
    if (!inProblems || !told || !plain.includes(told) || others.length + more.length > 0) return []
    const [first, second] = [told[0].statement, inProblems[0].statement]
    return first.value === second.value ? [] : [{ first, second }]
  })
}

const unitsOfThemes = new Set(themes.flatMap(({ units }) => units))

/** The first number of a theme that a later one differs from by a slip, where no third one agrees with both. */
function slips(counts: readonly Count[]): Repeat[] {
  return counts.slice(0, mostCounts).flatMap((count, index) => {
    const { statement: second, segment } = count
    const first = counts
      .slice(0, Math.min(index, mostCounts))
      .find(
        (other) =>
          (other.statement.paragraph !== second.paragraph || other.segment.sentence !== segment.sentence) &&
          lookAlike(other.statement.value, second.value),
      )
    return first ? [{ first: first.statement, second }] : []
  })
}

/** Numbers of one theme that are looked at. */
const mostCounts = 40

/** The words around a number, and those of the clause before it where it has none of its own before it. */
function wordsOf({ segment }: Count, before: Segment | undefined): string {
  const textIn = (words: typeof segment.label): string =>
    words.map((token) => ('text' in token && token.kind !== 'mark' ? token.text : '')).join('')
  const own = textIn(segment.label) + textIn(segment.tail)
  return before && !before.number && before.sentence === segment.sentence ? textIn(before.label) + own : own
}

const elsewhere: ReadonlySet<string> = new Set(['partOfYear', 'plan', 'otherOrgan', 'otherYear', 'change', 'range'])

const isOfYear = (count: Count, year: number | undefined): boolean =>
  isAddend(count) &&
  isExact(count) &&
  !elsewhere.has(count.statement.reason ?? '') &&
  (count.year === undefined || count.year === year)
