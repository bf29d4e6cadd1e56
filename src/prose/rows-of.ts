import type { Discourse } from './discourse.js'
import type { Features } from './features.js'

/** The rows that a label names, or those whose applicants it tells: 予以公开12件，其中自然人9件. */
export function rowsOf(features: Features, { parts, whole, kindsBefore }: Discourse): readonly string[] {
  const { rows, applicants, acts } = features
  if (rows.length > 0 || applicants.length === 0 || acts.length > 0) return mostTelling(rows, features)
  if (!parts) return kindsBefore
  return whole?.object === 'requests' ? whole.kinds : []
}

/** Of several rows in one label without 和 or 、 the leaf counts: 重复申请不予处理; after several reasons it is the group. */
function mostTelling(rows: readonly string[], { structure, negated }: Features): readonly string[] {
  // 未因公开出版物、大量反复申请等不予处理 denies those alone.
  const leaves = rows.filter((row) => !rowGroups.has(row))
  if (negated && leaves.length > 1) return leaves
  // 重复申请等不予处理4件 is of the group.
  const last = rows.slice(-1)
  const endsInGroup = last.some((row) => rowGroups.has(row))
  if (structure.has('andOthers') && endsInGroup) return last
  if (rows.length < 2 || structure.has('and') || structure.has('listed')) return rows
  // 4件因重复申请、信访投诉等原因不予处理.
  if (leaves.length > 1 && endsInGroup) return last
  return leaves.length > 0 ? leaves.slice(0, 1) : last
}

/** Rows that stand for several of the table. */
export const rowGroups: ReadonlySet<string> = new Set(['granted', 'denied', 'unable', 'refused', 'otherHandling'])
