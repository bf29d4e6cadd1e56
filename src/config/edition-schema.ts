import type { ZodObject, ZodType } from 'zod'
import { organKinds } from '../form/organ-kinds.js'
import type { Zod } from '../model/index.js'
import { sectionIds } from '../form/section-ids.js'

/**
 * The schema of what a province adds to a format.
 *
 * @param forms Ids of the formats that there are.
 */
export function editionSchema(z: Zod, forms: readonly string[]): ZodObject {
  const text = z.string().trim().min(1)
  const demand = {
    basis: text,
    level: z.enum(['error', 'warning', 'info']).optional(),
    organs: z.array(z.enum(organKinds)).min(1).optional(),
    from: z.number().int().optional(),
  }
  const list = (shape: Record<string, ZodType>): ZodType => z.array(z.strictObject({ ...demand, ...shape })).optional()
  return z.strictObject({
    id: z.string().regex(/^[a-z\d][a-z\d-]*$/u),
    extends: z.enum(forms),
    sections: list({ heading: text, accepted: z.array(text).optional() }),
    statements: list({
      about: z.strictObject({ zh: text, en: text }),
      words: z.array(z.union([text, z.array(text).min(1)])).min(1),
      section: z.enum(sectionIds).optional(),
    }),
    deadline: z
      .strictObject({ ...demand, month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) })
      .optional(),
  })
}
