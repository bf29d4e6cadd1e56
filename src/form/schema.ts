import { z } from 'zod'
import type { Edition } from '../model/index.js'
import { organKinds } from './organ-kinds.js'
import { sections as officialSections } from './sections.js'

/**
 * The shape of a form: one official format of the annual report as data. It checks the built-in forms in the tests and
 * those that come from outside when they are loaded; the running linter needs the types alone.
 */

const id = z.string().regex(/^[A-Za-z\d][A-Za-z\d-]*$/u)

const label = z.strictObject({
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
  number: z.string().min(1),
  /** Words that together give the meaning away when the wording is a new one: one of each group. */
  keywords: z.array(z.array(z.string().min(1)).min(1)).min(1),
})

const row = label.extend({
  id,
  /** Labels of the groups above the row, outermost first. */
  groups: z.array(z.string()).default([]),
  /** The label names the row among other words too. */
  telling: z.literal(true).exactOptional(),
})

const column = label.extend({
  id,
  /** Labels of the column groups above, outermost first. */
  groups: z.array(z.string()).default([]),
  unit: z.string().default('件'),
  /** Decimal places that the form allows; 0 for counts. */
  decimals: z.number().int().min(0).default(0),
  /** A change, which may be negative. */
  signed: z.boolean().default(false),
})

const equation = z.strictObject({
  rule: z.enum(['balance-equation', 'outcome-total', 'applicant-total', 'dispute-total', 'table-sum']),
  /** column: once for every column, the terms are rows; row: once for every row, the terms are columns. */
  scope: z.enum(['column', 'row']),
  left: z.array(z.string()).min(1),
  right: z.array(z.string()).min(1),
})

const table = z.strictObject({
  /** Lower and upper case letters, digits and hyphens; of a table from outside the name of its plugin and a colon before it. */
  id: z.string().regex(/^(?:[a-z\d][a-z\d-]*:)?[A-Za-z\d][A-Za-z\d-]*$/u),
  section: section.shape.id,
  layout: z.enum(['captioned', 'stacked', 'sideBySide']),
  caption: z.string(),
  corner: z.string().min(1).exactOptional(),
  name: z.string().min(1).exactOptional(),
  rows: z.array(row).min(1),
  columns: z.array(column).min(1),
  equations: z.array(equation).default([]),
})

const sums = z.array(z.array(z.string()).min(1)).min(1)

const statement = z.strictObject({
  area: z.enum(['requests', 'disputes', 'disclosure']),
  object: z.string(),
  act: z.string().nullable().exactOptional(),
  kind: z.string().exactOptional(),
  sums,
  beside: z.record(z.string(), sums).exactOptional(),
  including: z.record(z.string(), sums).exactOptional(),
  amid: z.object({ acts: z.array(z.string()), sums }).exactOptional(),
  atMost: z.boolean().exactOptional(),
  level: z.enum(['error', 'warning']),
})

export const editionSchema = z.strictObject({
  /** Of a form from outside the name of its plugin and a slash stand before it. */
  id: z.string().regex(/^[a-z\d][a-z\d-]*(?:\/[a-z\d][a-z\d-]*)?$/u),
  name: z.string().min(1),
  /** Clause id, or number, of the document that sets this format. */
  basis: z.string().min(1),
  /** First and last report year, both inclusive; null: still in force. */
  reportYears: z.strictObject({ from: z.number().int(), to: z.number().int().nullable() }),
  /** Kinds of organ that it is for; all where absent. */
  organs: z.array(z.enum(organKinds)).min(1).exactOptional(),
  /** Those of the official formats where absent. */
  sections: z.array(section).length(6).default(officialSections),
  tables: z.array(table).min(1),
  /** What the prose is held against. */
  statements: z.array(statement).default([]),
}) satisfies z.ZodType<Edition>
