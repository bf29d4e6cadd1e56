import type { Statement } from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import type { Count, ParagraphReading } from '../statements.js'
import { isAddend, isExact } from './units.js'

/** The same quantity with two values. */
export interface Repeat {
  first: Statement
  second: Statement
}

const passedOver = new Set(['filler', 'time', 'date', 'actor', 'mark'])
/** Words that name a quantity well enough to know it again. */
const fewest = 6

/** Totals that are said twice in the very same words, with two values. */
export function repeatedQuantities(paragraphs: readonly Pick<ParagraphReading, 'counts'>[]): Repeat[] {
  const known = new Map<string, Count>()
  const repeats: Repeat[] = []
  for (const count of flatMap(paragraphs, ({ counts }) => counts)) {
    const label = labelOf(count)
    if (label === undefined) continue
    const first = known.get(label)
    if (!first) known.set(label, count)
    else if (first.statement.value !== count.statement.value && first.segment !== count.segment)
      repeats.push({ first: first.statement, second: count.statement })
  }
  return repeats
}

/** The words of a total, with its measure word and year; undefined for what is no total of a year or too short. */
function labelOf(count: Count): string | undefined {
  const { segment, statement, list, year } = count
  if (list > 0 || segment.before === 'list' || year === undefined || !isAddend(count) || !isExact(count))
    return undefined
  const said = segment.label
    .filter((token) => !passedOver.has(token.kind) && !isTotalWord(token))
    .map((token) => ('text' in token ? token.text : ''))
  const label = said.join('')
  if (label.length < fewest || segment.label.some(({ kind }) => kind === 'figure')) return undefined
  if (statement.reason === 'partOfYear' || statement.reason === 'plan' || statement.reason === 'otherOrgan')
    return undefined
  return `${String(year)} ${statement.unit} ${label}`
}

const isTotalWord = (token: Count['segment']['label'][number]): boolean =>
  token.kind === 'structure' && token.id === 'total'
