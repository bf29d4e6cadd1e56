import { timeOfToken, type Speaker } from './discourse.js'
import type { Features } from './features.js'

/** 公开本年作出的行政许可决定326件: no more than there were. */
export const publishesOwn = ({ structure, times }: Features, { year }: Speaker): boolean =>
  structure.has('decidedOnes') && times.some((token) => timeOfToken(token, year?.value) === 'this')

/** 结转 with years: from the last one, or to this one, is in; to the next one is out. */
export function carryOf({ allTimes }: Features, { year }: Speaker): string {
  const said = allTimes.map((token) => timeOfToken(token, year?.value))
  if (said.includes('next')) return 'carryOut'
  if (said.includes('last')) return 'carryIn'
  return 'carry'
}
