import { former, latter } from '../../form/wordings/relations.js'
import type { Statement } from '../../model/index.js'
import { featuresOf, hasContent, type Features } from '../features.js'
import type { Segment } from '../segments.js'
import type { Count, ParagraphReading } from '../statements.js'
import { textOf } from '../tokens.js'
import { isDefinite, sameUnits } from './units.js'

/** Two numbers of which the text says the wrong one to be more. */
export interface Order {
  /** The number that is said to be more, or fewer. */
  first: Statement
  second: Statement
  said: 'more' | 'fewer'
  /** Offsets of the word that compares, with what stands behind it in its clause. */
  start: number
  end: number
}

/** The comparisons of a paragraph that its numbers contradict: A 300件，少于B 200件; A少于B，前者300件，后者200件. */
export function wrongOrders({ counts, segments }: ParagraphReading): Order[] {
  const inline = counts.flatMap((second, index): Order[] => {
    const first = counts[index - 1]
    const words = wordsOf(second, segments)
    const said = saidOf(words)
    // 少于B 200件, 少于B（200件）: the word stands at the beginning, behind the number that it is said of.
    if (!first || said === undefined || wordAt(words) !== 0) return []
    return first.segment.sentence === second.segment.sentence ? wrongOrder(first, second, said, words) : []
  })
  const apart = segments.flatMap((segment): Order[] => {
    const said = segment.number ? undefined : saidOf(segment)
    if (said === undefined) return []
    const own = counts.filter(
      (count) => count.segment.sentence === segment.sentence && count.segment.clause > segment.clause,
    )
    const pair = pairOf(segment, own)
    return pair ? wrongOrder(...pair, said, segment) : []
  })
  return [...inline, ...apart]
}

/** The segment whose words a number is told by: its own, or the one before its bracket. */
function wordsOf({ segment }: Count, segments: readonly Segment[]): Segment {
  if (segment.before !== 'open' || segment.label.length > 0) return segment
  const before = segments.find(({ clause }) => clause === segment.clause - 1)
  return before && !before.number ? before : segment
}

const isOrder = (token: Segment['label'][number]): boolean =>
  token.kind === 'change' && (token.id === 'more' || token.id === 'fewer')

const wordAt = ({ label }: Segment): number => label.findIndex(isOrder)

function saidOf({ label }: Segment): Order['said'] | undefined {
  const word = label.find(isOrder)
  return word?.kind === 'change' ? (word.id === 'more' ? 'more' : 'fewer') : undefined
}

function wrongOrder(first: Count, second: Count, said: Order['said'], { label, number }: Segment): Order[] {
  const isJudged = [first, second].every((count) => isDefinite(count) && count.statement.unit !== '')
  if (!isJudged || !sameUnits(first, second)) return []
  const difference = first.statement.value - second.statement.value
  const isRight = said === 'more' ? difference > 0 : difference < 0
  if (isRight) return []
  const start = label.find(isOrder)?.start ?? first.statement.start
  const end = number?.end ?? label.at(-1)?.end ?? start
  return [{ first: first.statement, second: second.statement, said, start, end }]
}

const isRespectively = (token: Segment['label'][number]): boolean =>
  token.kind === 'structure' && token.id === 'respectivelyAre'

/** The two numbers behind a clause that names what they count: by 前者 and 后者, or by their own words. */
function pairOf(clause: Segment, counts: readonly Count[]): [Count, Count] | undefined {
  const [first, second, ...others] = counts
  if (!first || !second || others.length > 0) return undefined
  const text = ({ segment }: Count): string => textOf(segment.label)
  if (former.test(text(first)) && latter.test(text(second))) return [first, second]
  const at = wordAt(clause)
  const named = [clause.label.slice(0, at), clause.label.slice(at + 1)].map((label) => featuresOf(label))
  const [left, right] = named
  if (!left || !right) return undefined
  const isInOrder = first.segment.label.some(isRespectively) && second.segment.label.length === 0
  if (isInOrder && hasContent(left) && hasContent(right)) return [first, second]
  if (shares(left, first.features, right) && shares(right, second.features, left)) return [first, second]
  if (shares(left, second.features, right) && shares(right, first.features, left)) return [second, first]
  return undefined
}

/** The label of a count says what one side of the comparison does, and the other side does not. */
function shares(side: Features, label: Features, other: Features): boolean {
  const words = ({ objects, acts, rows, applicants, results }: Features): string[] => [
    ...[...objects, ...acts],
    ...[...rows, ...applicants, ...results],
  ]
  const elsewhere = new Set(words(other))
  const own = words(side).filter((word) => !elsewhere.has(word))
  return (
    words(label).some((word) => own.includes(word)) &&
    !words(label).some((word) => elsewhere.has(word) && !words(side).includes(word))
  )
}
