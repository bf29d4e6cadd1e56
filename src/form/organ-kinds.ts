import type { OrganKind } from '../model/index.js'

/** Kinds of reporting organs. */
export const organKinds = [
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
