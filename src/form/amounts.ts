import type { OrganKind } from '../model/index.js'

/** Organs whose charges and purchases of a year stay far below 1亿元; bureaus of cities may reach it. */
const smallOrgans: readonly OrganKind[] = ['township', 'subdistrict', 'governmentOffice']

/** From here on, a round number of 万元 in the report of a small organ is most likely one of 元. */
const suspicious = 10_000

/** Whether an amount, as printed under 万元, is plainly in 元. Real amounts of that size have decimals. */
export const isPlainlyYuan = (text: string, value: number, kind: OrganKind | null): boolean =>
  value >= suspicious && !text.includes('.') && kind !== null && smallOrgans.includes(kind)
