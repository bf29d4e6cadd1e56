import { balance, flow, sinceYearEnd } from '../../form/wordings/relations.js'
import type { Statement } from '../../model/index.js'
import { put } from '../../text/lists.js'
import type { Segment } from '../segments.js'
import type { Count, ParagraphReading } from '../statements.js'
import { bySentence, isDefinite, isNet, isOfEach, leadsTo, movementOf, sameUnits, total } from './units.js'

/** What a stock was, came to and left, and a number or direction that does not go with it. */
export interface Flow {
  /**
   * `stock`: what it is at the end · `net`: what it grew by, signed · `direction`: that it grew or fell, `printed` and
   * `expected` signed.
   */
  kind: 'stock' | 'net' | 'direction'
  printed: number
  expected: number
  unit: string
  at: Place
  parts: Statement[]
}

type Place = Pick<Statement, 'paragraph' | 'start' | 'end'>
type Side = 'opening' | 'added' | 'removed' | 'closing'

const sideOfAct: Readonly<Record<string, Side>> = {
  carryIn: 'opening',
  carryOut: 'closing',
  receiveNew: 'added',
  make: 'added',
  repeal: 'removed',
}

const documentActs = new Set(['make', 'repeal'])

/** The flows of a paragraph that do not come out, a sentence at a time. */
export function wrongFlows({ counts, segments }: ParagraphReading): Flow[] {
  const clauses = new Map<number, Segment[]>()
  for (const segment of segments) if (!segment.number) put(clauses, segment.sentence, segment)
  return [...bySentence(counts)].flatMap(([sentence, own]) =>
    own.length < 2
      ? []
      : [...wrongStock(own), ...wrongNet(own), ...wrongWays(own), ...wrongDirection(own, clauses.get(sentence) ?? [])],
  )
}

const textOf = ({ label, tail }: Segment): string =>
  [...label, ...tail].map((token) => (token.kind === 'mark' ? '' : token.text)).join('')

/** Which side of the balance a count is on, by its words or by what is done; undefined for any other number. */
function sideOf({ segment, features, statement }: Count): Side | undefined {
  const text = textOf(segment)
  const found = (['closing', 'opening', 'removed', 'added'] as const).find((side) => flow[side].test(text))
  const act = features.acts.at(-1) ?? ''
  // 发布 makes documents, and publishes anything else.
  return found ?? (documentActs.has(act) && statement.object !== 'normative' ? undefined : sideOfAct[act])
}

/** 原有81项，新增4项，取消2项，更新后83项: every number of the sentence is on one side or the other. */
function wrongStock(counts: readonly Count[]): Flow[] {
  if (counts.length < 3) return []
  const sides = counts.map((count) => [count, sideOf(count)] as const)
  const on = (side: Side): Count[] => sides.flatMap(([count, own]) => (own === side ? [count] : []))
  const [opening, ...otherOpenings] = on('opening')
  const [closing, ...otherClosings] = on('closing')
  if (!opening || !closing || otherOpenings.length + otherClosings.length > 0) return []
  const isPlain = sides.every(
    ([count, side]) => side !== undefined && isLevel(count) && count.statement.unit === opening.statement.unit,
  )
  // A list that opens with what is added tells no stock, and what is left stands last.
  if (!isPlain || counts[0] !== opening || counts.at(-1) !== closing) return []
  const expected = opening.statement.value + total(on('added')) - total(on('removed'))
  if (expected === closing.statement.value) return []
  const parts = counts.filter((count) => count !== closing).map(({ statement }) => statement)
  const { value, unit } = closing.statement
  return [{ kind: 'stock', printed: value, expected, unit, at: closing.statement, parts }]
}

const isLevel = (count: Count): boolean =>
  isDefinite(count) && count.statement.unit !== '%' && count.statement.unit !== ''

/** 净增加5件，制发6件、废止1件. */
function wrongNet(counts: readonly Count[]): Flow[] {
  const net = counts.filter((count) => isNet(count) || isSinceYearEnd(count))
  const [said] = net
  if (!said || net.length > 1) return []
  const others = counts.filter((count) => count !== said)
  const before = counts.slice(0, counts.indexOf(said)).slice(-2)
  // 制发3件、废止4件，净减1件，年底共有43件.
  const rest = [before, others, others.filter((count) => isFlow(sideOf(count)))].find(isBoth) ?? []
  const sides = rest.map(sideOf)
  if (!isBoth(rest) || ![said, ...rest].every((count) => isLevel(count) && sameUnits(count, said))) return []
  const signed = (count: Count, index: number): number => count.statement.value * (sides[index] === 'added' ? 1 : -1)
  const expected = rest.map(signed).reduce((sum, value) => sum + value, 0)
  const isDown = said.features.changes.includes('netDown') || movementOf(said) === 'down'
  const printed = said.statement.value * (isDown ? -1 : 1)
  if (expected === printed) return []
  const { unit } = said.statement
  return [{ kind: 'net', printed, expected, unit, at: said.statement, parts: rest.map(({ statement }) => statement) }]
}

const isFlow = (side: Side | undefined): boolean => side === 'added' || side === 'removed'

/** 制发2件，废止1件，现行有效3件，比上年末增加1件: what there is grew by what came less what went. */
const isSinceYearEnd = (count: Count): boolean =>
  count.statement.object === 'normative' && movementOf(count) !== undefined && sinceYearEnd.test(textOf(count.segment))

const isBoth = (counts: readonly Count[]): boolean => {
  const sides = counts.map(sideOf)
  return counts.length === 2 && sides.includes('added') && sides.includes('removed')
}

/** 由25个增加到23个. */
const wrongWays = (counts: readonly Count[]): Flow[] =>
  counts.flatMap((after, index) => {
    const before = counts[index - 1]
    if (
      !before ||
      !leadsTo(before, after) ||
      [before, after].some(isOfEach) ||
      !sameUnits(before, after) ||
      ![before, after].every(isDefinite)
    )
      return []
    const { changes } = after.features
    const printed = changes.includes('reachedUp') ? 1 : changes.includes('reachedDown') ? -1 : 0
    const expected = Math.sign(after.statement.value - before.statement.value)
    if (printed === 0 || expected === printed) return []
    const at = { ...after.statement, start: after.segment.label[0]?.start ?? after.statement.start }
    return [{ kind: 'direction', printed, expected, unit: '', at, parts: [before.statement, after.statement] }]
  })

/** 上年转来8件，转往下年9件，结转量增加. */
function wrongDirection(counts: readonly Count[], clauses: readonly Segment[]): Flow[] {
  const [opening, closing, ...others] = counts
  const [clause] = clauses.filter((own) => balance.test(textOf(own)) && directionOf(own) !== 0)
  if (!opening || !closing || others.length > 0 || !clause) return []
  if (sideOf(opening) !== 'opening' || sideOf(closing) !== 'closing' || !sameUnits(opening, closing)) return []
  const expected = Math.sign(closing.statement.value - opening.statement.value)
  const printed = directionOf(clause)
  if (expected === printed || !isLevel(opening) || !isLevel(closing)) return []
  const at = {
    paragraph: opening.statement.paragraph,
    start: clause.label[0]?.start ?? 0,
    end: clause.label.at(-1)?.end ?? 0,
  }
  return [{ kind: 'direction', printed, expected, unit: '', at, parts: [opening.statement, closing.statement] }]
}

/** 1 for a rise, −1 for a fall, 0 where the clause tells neither, or says that there was none. */
function directionOf({ label }: Segment): number {
  const ids = label.flatMap((token) => (token.kind === 'change' ? [token.id] : []))
  if (label.some(({ kind }) => kind === 'negation')) return 0
  const up = ids.includes('up') || ids.includes('netUp')
  const down = ids.includes('down') || ids.includes('netDown')
  return up === down ? 0 : up ? 1 : -1
}
