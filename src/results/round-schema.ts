import type { ZodNumber, ZodType } from 'zod'
import type { CellAddress, Level, NotRechecked, SectionId, Zod } from '../model/index.js'

const levels = ['error', 'warning', 'info'] as const satisfies readonly Level[]
const reasons = ['missing', 'unreadable', 'off', 'undecided'] as const satisfies readonly NotRechecked[]

/** The schemas of what a comparison with an earlier round adds: to a finding, and to a result. */
export function roundSchemas(
  z: Zod,
  { section, address, count }: { section: ZodType<SectionId>; address: ZodType<CellAddress>; count: ZodNumber },
) {
  const handling = z
    .object({
      state: z.string().optional(),
      responsible: z.string().optional(),
      due: z.string().optional(),
      reviewer: z.string().optional(),
    })
    .describe('What people have written next to it in the ledger')
  const finding = z.object({
    state: z.enum(['remaining', 'changed', 'new']).describe('changed: still wrong, with another number'),
    before: z.string().optional().describe('What the finding said that was at its place'),
    handling: handling.optional(),
  })
  const gone = z.object({
    state: z.enum(['fixed', 'notRechecked']).describe('fixed: gone, and its rule was decided'),
    reason: z.enum(reasons).optional().describe('Why it was not rechecked'),
    ruleId: z.string(),
    message: z.string(),
    level: z.enum(levels),
    section: section.nullable(),
    cell: address.optional(),
    clause: z.array(z.string()),
    placeKey: z.string(),
    fingerprint: z.string(),
    handling: handling.optional(),
  })
  const result = z.object({
    file: z.string().nullable().describe('Path of the report in the earlier round; null: it was not there'),
    organ: z.string().nullable().describe('Whose report that was'),
    year: z.number().int().nullable(),
    version: z.string().nullable().describe('Version that the earlier round was made with; null: not known'),
    sameConfiguration: z.boolean().nullable().describe('null: not known'),
    counts: z
      .object({ fixed: count, remaining: count, changed: count, new: count, notRechecked: count })
      .describe('Findings by what has become of them, without those that are accepted now'),
    gone: z.array(gone).describe('Findings of the earlier round that this one has not'),
    handled: z
      .array(z.object({ rule: z.string(), text: z.string(), handling }))
      .describe('Rows of the ledger that are no findings'),
  })
  return { finding, result }
}
