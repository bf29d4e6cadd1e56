import type { TableId } from './../model/index.js'

/**
 * Tables in which two organs may rightly count one thing: a document that they issue together, a case that they are both
 * defendants in. The sum of the units' numbers may be above that of the whole.
 */
export const countedBySeveral: ReadonlySet<TableId> = new Set<TableId>(['documents', 'disputes'])
