import { standingShortNames } from '../form/wordings/organ-names.js'
import { organBodies as tolerances } from './tolerances.js'

/** Short names of what an organ does that stand in the table of those all the country uses. */
export const standingBodies = (body: string): ReadonlySet<string> =>
  new Set(
    standingShortNames.flatMap(([full, short]) => (body.includes(full) ? [body.replace(full, short), short] : [])),
  )

/**
 * Whether some characters are a short name of a function: 卫健 of 卫生健康, 人社 of 人力资源和社会保障.
 * They stand in the same order, and the first one is kept.
 */
export function bodyWithin(short: string, body: string): boolean {
  if (short === body) return true
  if (short.length < tolerances.fewestOfFunction || short.length > body.length || !body.startsWith(short.charAt(0)))
    return false
  let at = 0
  for (const character of short) {
    at = body.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
