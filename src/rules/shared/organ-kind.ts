import type { OrganKind, Zod } from '../../model/index.js'

/** Kinds of reporting organs. */
export const kinds = [
  'ministry',
  'provincialGovernment',
  'cityGovernment',
  'countyGovernment',
  'township',
  'subdistrict',
  'committee',
  'governmentOffice',
  'department',
] as const satisfies readonly OrganKind[]

/** The option of rules that depend on the kind of organ, for names that do not tell it. */
export const organKindOption = (z: Zod) =>
  z.object({
    organKind: z.enum(kinds).optional().describe('Kind of the reporting organ, where its name does not tell'),
  })

/** The default: the name tells. */
export const noOrganKind: { organKind?: OrganKind } = {}
