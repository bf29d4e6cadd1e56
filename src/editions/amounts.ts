import type { OrganKind } from '../types.js'

/**
 * Amounts in 万元 that an organ of a kind does not reach: two orders of magnitude above what
 * reports of such organs print. Provinces and cities are not judged.
 */
export const implausibleAmounts: readonly { kinds: readonly OrganKind[]; above: number }[] = [
  { kinds: ['township', 'subdistrict'], above: 50_000 },
  { kinds: ['governmentOffice'], above: 500_000 },
]
