import type { Features } from './features.js'
import { isListMark } from './relations/units.js'
import type { Segment } from './segments.js'
import type { NumberToken, Token } from './tokens.js'

/**
 * A、B分别为x、y: each label with its number. A、B各x: the same number for each label. Where
 * labels and numbers do not pair off, the numbers stay without label: nobody knows which is which.
 */
export function distributed(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index]
    if (!segment) break
    const count = countFrom(segments, index)
    const labels = count > 0 ? labelsOf(segment, segments[index - 1]) : []
    if (count > 1) {
      const own = segments.slice(index, index + count)
      const changes = segment.label.filter(({ kind }) => kind === 'change')
      result.push(
        ...own.map((each, place): Segment => {
          const label = labels.length === count ? labels[place] : undefined
          // 分别增加12条、406条: each is a change.
          const own = place > 0 ? [...changes, ...each.label] : each.label
          return label ? { ...each, label } : { ...each, label: own, undecided: true }
        }),
      )
      index += count - 1
    } else result.push(segment)
  }
  return result
}

/** 分别, 分别为. */
const isRespectively = (token: Token): boolean =>
  token.kind === 'structure' && (token.id === 'respectively' || token.id === 'respectivelyAre')

/** How many numbers follow 分别 without a label of their own; 0 where there is no 分别. */
function countFrom(segments: readonly Segment[], index: number): number {
  const first = segments[index]
  if (!first?.number) return 0
  const at = first.label.findIndex(isRespectively)
  if (
    at < 0 ||
    first.label.slice(at + 1).some((token) => isLabel(token) && token.kind !== 'act' && token.kind !== 'change')
  )
    return 0
  let count = 1
  for (let at = index + 1; at < segments.length; at += 1) {
    const next = segments[at]
    if (!next) break
    const joins = next.before === 'list' || next.clause === first.clause || next.before === 'comma'
    if (
      !next.number ||
      !joins ||
      next.label.some(isLabel) ||
      (next.number.unit !== first.number.unit && first.number.unit !== '')
    )
      break
    count += 1
  }
  return count
}

/** 总数，分别为：A x条、B y条: a list that leaves nothing out, each part with its label. */
export const opensByDistribution = ({ label, number, before }: Segment): boolean =>
  before === 'comma' &&
  label[0]?.kind === 'structure' &&
  label[0].id === 'respectivelyAre' &&
  ((label.length === 1 && !number) || label.slice(1).some(isLabel))

const labelKinds = new Set([
  'object',
  'act',
  'row',
  'result',
  'applicant',
  'unknown',
  'topic',
  'channel',
  'shield',
  'change',
])
const isLabel = ({ kind }: Token): boolean => labelKinds.has(kind)
const isNoun = ({ kind }: Token): boolean =>
  kind === 'object' || kind === 'row' || kind === 'result' || kind === 'applicant' || kind === 'unknown'

const isYear = ([first, ...rest]: readonly Token[]): boolean => first?.kind === 'date' && rest.length === 0

/** The labels before 分别, or those of the clause before where its own has none. */
function labelsOf({ label }: Segment, before: Segment | undefined): Token[][] {
  const at = label.findIndex(isRespectively)
  const own = label.slice(0, at)
  const words = own.some(isLabel) || before?.number ? own : [...(before?.label ?? []), ...own]
  const acts = label.slice(at + 1).filter(({ kind }) => kind === 'act')
  return labelled(words).map((each) => (acts.length > 0 ? [...each, ...acts] : each))
}

/** Whether a number holds for each of several things that are named: 复议、诉讼各1件, 不予公开、其他处理都只有2件, 均为0件. */
export function holdsForEach(features: Features, number: NumberToken | undefined): boolean {
  const { objects, rows, applicants, results, structure, changes } = features
  const ofAll = structure.has('all') && (number?.value === 0 || rows.length + results.length + applicants.length > 1)
  const named = objects.length + rows.length + applicants.length + results.length
  return (structure.has('each') || ofAll) && changes.length === 0 && named > 1
}

/** Words taken apart at 、 and 和; what only one of them says besides its noun holds for all. */
export function labelled(words: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of words) {
    if (isListMark(token)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  // 2022年、2023年新收申请分别为: what stands behind the last year holds for all.
  const [year, ...rest] = parts.at(-1) ?? []
  if (year?.kind === 'date' && parts.length > 1 && parts.slice(0, -1).every(isYear))
    return parts.map(([own]) => (own ? [own, ...rest] : rest))
  const nouns = parts.filter((part) => part.some(isNoun) || part.some(isLabel))
  const acts = nouns.filter((part) => part.some(({ kind }) => kind === 'act'))
  if (acts.length !== 1 || nouns.length < 2) return nouns
  const shared = (acts[0] ?? []).filter(({ kind }) => kind === 'act')
  return nouns.map((part) => (part === acts[0] ? part : [...shared, ...part]))
}
