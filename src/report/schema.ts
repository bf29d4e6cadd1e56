import { organKinds } from '../form/organ-kinds.js'
import { sectionIds } from '../form/section-ids.js'
import { uncomparedReasons } from '../form/wordings/reasons.js'
import type { Cell, Certainty, UncomparedReason, Zod } from '../model/index.js'

const states = ['number', 'blank', 'mark', 'text'] as const satisfies readonly Cell['state'][]
const certainties = ['certain', 'pieced', 'torn', 'labelLost', 'runTogether'] as const satisfies readonly Certainty[]

const reasons = Object.keys(uncomparedReasons) as UncomparedReason[]

/** What schemas of reports and of what is said of them have in common. */
export function reportSchemas(z: Zod) {
  const section = z.enum(sectionIds)
  const certainty = z.enum(certainties).describe('Whether it was read with certainty, or why not')
  const address = z.object({
    table: z.string().describe('documents, permits, enforcement, charges, procurement, requests, disputes, …'),
    row: z.string(),
    column: z.string(),
  })
  const count = z.number().int().min(0)
  const place = z.number().int().min(1)
  return { section, certainty, address, count, place, organKind: z.enum(organKinds) }
}

/** The schema of a report as data. */
export function dataSchema(z: Zod) {
  const { section, certainty, place, count, organKind } = reportSchemas(z)
  const cell = z.object({
    text: z.string().describe('As printed'),
    state: z.enum(states),
    value: z.number().nullable().describe('null unless state is number and the cell is certain'),
    certainty,
    line: place,
    column: place,
  })
  const number = z.object({
    line: place,
    column: place,
    text: z.string().describe('The words around it, as printed'),
    reason: z.enum(reasons).nullable().describe('Why it was not compared; null where its cell could not be read'),
  })
  return z.object({
    filePath: z.string(),
    title: z.string().nullable(),
    organ: z.string().nullable().describe('Name as printed'),
    organKind: organKind.nullable(),
    year: z.number().int().nullable().describe('Report year'),
    edition: z.string().nullable().describe('Id of the official format that the tables are in'),
    format: z.string().describe('Format of the file'),
    sections: z.array(
      z.object({
        id: section.nullable(),
        number: z.string().nullable(),
        heading: z.string().nullable(),
        line: place,
      }),
    ),
    cells: z.record(z.string(), cell).describe('By address table/row/column'),
    prose: z.object({ total: count, compared: count, left: z.array(number) }).optional(),
  })
}
