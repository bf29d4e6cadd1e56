import type { SectionId } from '../model/index.js'

/** Ids of the six sections. */
export const sectionIds = [
  'overview',
  'disclosure',
  'requests',
  'disputes',
  'problems',
  'otherMatters',
] as const satisfies readonly SectionId[]
