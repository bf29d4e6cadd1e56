import { organKinds } from '../form/organ-kinds.js'
import type { UnknownState, Zod } from '../model/index.js'

/** The schema of facts, as they are written and read. */
export function factsSchema(z: Zod) {
  const index = z.number().int().min(0)
  const stretches = z.array(z.tuple([index, index]))
  return z.strictObject({
    version: z.literal(1).describe('Version of this shape'),
    key: z.string().describe('Kind, names, year and form: reports with one key are of one organ and year'),
    file: z.string().describe('Path of the file; empty for a report without one'),
    hash: z
      .string()
      .regex(/^[\da-f]{64}$/u)
      .nullable()
      .describe('SHA-256 of the file in hexadecimal digits; null where only its text was at hand'),
    organ: z.string().nullable().describe('Name as printed'),
    names: z.array(z.string()).describe('Names in the form that they are matched in: its own, then former ones'),
    kind: z.enum(organKinds).nullable().describe('Kind of the organ; null where the report does not tell it'),
    scope: z
      .enum(['whole', 'own'])
      .nullable()
      .describe('whole: of the government or system with all its units; own: of the organ alone'),
    year: z.number().int().nullable().describe('Report year'),
    form: z.string().nullable().describe('Id of the format that the numbers are in the order of'),
    format: z.string().describe('Format of the file'),
    values: z
      .array(z.number().nullable())
      .describe('The number of each cell of the form, table by table, row by row; null where it is not known'),
    states: z
      .strictObject({
        blank: stretches,
        mark: stretches,
        text: stretches,
        unread: stretches,
        otherBase: stretches,
      } satisfies Record<UnknownState, typeof stretches>)
      .partial()
      .describe('Why numbers are not known: stretches of indexes into values, first and last'),
    sentences: z
      .array(z.string().regex(/^[\w-]{11}$/u))
      .describe('Hashes of its own sentences, 64 bits each in base64url; of a long report the least ones'),
    sentenceCount: index.describe('How many sentences of its own it has'),
  })
}
