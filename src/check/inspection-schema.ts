import { uncomparedReasons } from '../form/wordings/reasons.js'
import { reportSchemas } from '../report/schema.js'
import type { Doubt, InspectedNumber, StatementArea, StatementRole, UncomparedReason, Zod } from '../model/index.js'

const doubts = ['pieced', 'torn', 'labelLost', 'runTogether'] as const satisfies readonly Doubt[]
const roles = ['total', 'part', 'sum', 'change', 'share', 'rate'] as const satisfies readonly StatementRole[]
const areas = ['requests', 'disputes', 'disclosure'] as const satisfies readonly StatementArea[]
const verdicts = [
  'agrees',
  'contradicts',
  'unreadable',
  'notCompared',
] as const satisfies readonly InspectedNumber['verdict'][]
const reasons = Object.keys(uncomparedReasons) as UncomparedReason[]

/** The schema of what was understood of a report. */
export function inspectionSchema(z: Zod) {
  const { section, certainty, address, count, place, organKind } = reportSchemas(z)
  const number = z.object({
    line: place,
    column: place,
    text: z.string().describe('The words around it, as printed'),
    object: z.string().nullable().describe('What it counts'),
    act: z.string().nullable().describe('What is done with it'),
    kinds: z.array(z.string()),
    applicants: z.array(z.string()),
    value: z.number(),
    unit: z.string(),
    nil: z.boolean().describe('It says without a number that there was none'),
    role: z.enum(roles),
    area: z.enum(areas).nullable(),
    verdict: z.enum(verdicts),
    cells: z.array(address),
    reason: z.enum(reasons).nullable().describe('Why it was not compared'),
  })
  const unsure = z.object({ ...address.shape, certainty: z.enum(doubts) })
  return z.object({
    filePath: z.string(),
    title: z.string().nullable(),
    organ: z.object({ name: z.string(), kind: organKind.nullable() }).nullable(),
    year: z.number().int().nullable(),
    edition: z.string().nullable(),
    sections: z.array(z.object({ id: section.nullable(), heading: z.string().nullable(), line: place })),
    tables: z.array(
      z.object({
        id: z.string(),
        cells: count,
        certainty,
        unread: z.array(address),
        unsure: z.array(unsure),
      }),
    ),
    numbers: z.array(number),
    compared: count,
    total: count,
  })
}
