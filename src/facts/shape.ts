import type { Facts } from '../model/index.js'

/**
 * Whether a value looks like facts of this version. They are written by this program; who has changed them by hand gets
 * what they say.
 */
export function isFacts(value: unknown): value is Facts {
  if (typeof value !== 'object' || value === null) return false
  const { version, names, values, sentences } = value as Partial<Facts>
  return version === 1 && [names, values, sentences].every((list) => Array.isArray(list))
}
