import { opensByDistribution } from './distribution.js'
import type { Features } from './features.js'
import type { Segment } from './segments.js'

/** Whether a segment opens a list of parts, and one that leaves nothing out by its own words; undefined for neither. */
export function listOpenedBy(
  { structure }: Features,
  segment: Segment,
  before: Segment | undefined,
): 'open' | 'closed' | undefined {
  if (structure.has('closedList') || opensByDistribution(segment)) return 'closed'
  const isOfSentence = before?.sentence === segment.sentence
  if (structure.has('divides') && isOfSentence) return 'closed'
  const opens = includesParts(structure) || namesParts(segment) || (structure.has('divided') && isOfSentence)
  return opens ? 'open' : undefined
}

/** 另含5件 is no part of what was counted. */
const includesParts = (structure: Features['structure']): boolean =>
  structure.has('including') && !structure.has('also')

/** 其中; but not 负责其中6个. */
function namesParts({ label }: Segment): boolean {
  const at = label.findIndex((token) => token.kind === 'structure' && token.id === 'among')
  return at >= 0 && label[at - 1]?.kind !== 'unknown'
}
