import { organKinds } from '../../form/organ-kinds.js'
import type { OrganKind, Zod } from '../../model/index.js'

/** The option of rules that depend on the kind of organ, for names that do not tell it. */
export const organKindOption = (z: Zod) =>
  z.object({
    organKind: z.enum(organKinds).optional().describe('Kind of the reporting organ, where its name does not tell'),
  })

/** The default: by the name. */
export const noOrganKind: { organKind?: OrganKind } = {}
