import { countedIn } from '../form/wordings/relations.js'
import { opensByDistribution } from './distribution.js'
import type { Features } from './features.js'
import type { Segment } from './segments.js'
import { textOf } from './tokens.js'

/** Whether a segment opens a list of parts, and one that leaves nothing out by its own words; undefined for neither. */
export function listOpenedBy(
  { structure }: Features,
  segment: Segment,
  before: Segment | undefined,
): 'open' | 'closed' | undefined {
  if (structure.has('closedList') || opensByDistribution(segment)) return 'closed'
  const isOfSentence = before?.sentence === segment.sentence
  if (structure.has('divides') && isOfSentence) return 'closed'
  // 含上年结转1件在内，应处理23件: nothing that was counted before it.
  const isAhead = !isOfSentence && textOf(segment.tail).endsWith(countedIn)
  const opens =
    (includesParts(segment, structure) && !isAhead && !describes(segment)) ||
    namesParts(segment) ||
    (structure.has('divided') && isOfSentence)
  return opens ? 'open' : undefined
}

/** 自然人55件，主要是学生家长和教师，商业企业14件: without a number it tells who they are. */
const describes = ({ label, number }: Segment): boolean =>
  number === undefined && label.at(-1)?.kind !== 'structure' && label.at(-1)?.kind !== 'filler'

/** 另含5件 is no part of what was counted, and 办结含上年结转在内的29件 a number of its own. */
function includesParts({ label }: Segment, structure: Features['structure']): boolean {
  if (!structure.has('including') || structure.has('also')) return false
  const at = label.findIndex((token) => token.kind === 'structure' && token.id === 'including')
  return label.slice(0, Math.max(0, at)).every(({ kind }) => kind !== 'act')
}

/** 其中; but not 负责其中6个. */
function namesParts({ label }: Segment): boolean {
  const at = label.findIndex((token) => token.kind === 'structure' && token.id === 'among')
  return at >= 0 && label[at - 1]?.kind !== 'unknown'
}
