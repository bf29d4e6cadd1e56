import { z } from 'zod'
import type { Edition } from '../model/index.js'

/**
 * The shape of an edition: one official format of the annual report as data.
 *
 * Only the types of this module reach the running linter. The schema itself checks the
 * built-in editions in the tests and any edition that comes from outside.
 */

const label = z.object({
  /** Official wording. */
  label: z.string().min(1),
  /** Other wordings that are as good as the official one. */
  accepted: z.array(z.string()).default([]),
  /** Wordings met in real reports that are wrong but plain in meaning. */
  altered: z.array(z.string()).default([]),
})

const section = label.extend({
  id: z.enum(['overview', 'disclosure', 'requests', 'disputes', 'problems', 'otherMatters']),
  /** Official number, 一 to 六. */
  number: z.string(),
  /** Words that together give the meaning away when the wording is a new one: one of each group. */
  keywords: z.array(z.array(z.string())),
})

const row = label.extend({
  id: z.string(),
  /** Labels of the groups above the row, outermost first. */
  groups: z.array(z.string()).default([]),
})

const column = label.extend({
  id: z.string(),
  /** Labels of the column groups above, outermost first. */
  groups: z.array(z.string()).default([]),
  unit: z.string(),
  /** Decimal places that the form allows; 0 for counts. */
  decimals: z.number().int().min(0),
  /** A change, which may be negative. */
  signed: z.boolean().default(false),
})

const equation = z.object({
  rule: z.enum(['balance-equation', 'outcome-total', 'applicant-total', 'dispute-total']),
  /** column: once for every column, the terms are rows; row: once for every row, the terms are columns. */
  scope: z.enum(['column', 'row']),
  left: z.array(z.string()).min(1),
  right: z.array(z.string()).min(1),
})

const table = z.object({
  id: z.enum(['documents', 'permits', 'enforcement', 'charges', 'procurement', 'requests', 'disputes']),
  section: section.shape.id,
  caption: z.string(),
  rows: z.array(row).min(1),
  columns: z.array(column).min(1),
  equations: z.array(equation),
})

const sums = z.array(z.array(z.string()).min(1)).min(1)

const statement = z.object({
  area: z.enum(['requests', 'disputes', 'disclosure']),
  object: z.string(),
  act: z.string().nullable().optional(),
  kind: z.string().optional(),
  sums,
  beside: z.record(z.string(), sums).optional(),
  including: z.record(z.string(), sums).optional(),
  atMost: z.boolean().optional(),
  level: z.enum(['error', 'warning']),
})

export const editionSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Clause id of the document that sets this format. */
  basis: z.string(),
  /** First and last report year, both inclusive; null: still in force. */
  reportYears: z.object({ from: z.number().int(), to: z.number().int().nullable() }),
  sections: z.array(section).length(6),
  tables: z.array(table).min(1),
  /** What the prose is held against. */
  statements: z.array(statement).default([]),
  /** First report year that must tell whether 信息处理费 was charged; null: not asked for. */
  feeStatementFrom: z.number().int().nullable(),
}) satisfies z.ZodType<Edition>
