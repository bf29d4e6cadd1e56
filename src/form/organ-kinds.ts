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

/** Governments of areas above towns. */
export const areaGovernments: ReadonlySet<OrganKind | null> = new Set<OrganKind>([
  'provincialGovernment',
  'cityGovernment',
  'countyGovernment',
])

/** People's governments of every level. */
export const peoplesGovernments: ReadonlySet<OrganKind | null> = new Set([...areaGovernments, 'township'])
