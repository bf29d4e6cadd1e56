import { type Lock, nameOf } from './lock.js'

/** Licences under which a package may be part of ours, as SPDX calls them: all let it be passed on under MIT. */
const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
]

/** Whether a licence is allowed; of `(A OR B)` one has to be, of `(A AND B)` both. */
export function isAllowed(licence: string): boolean {
  const expression = licence.replace(/^\((.*)\)$/, '$1')
  if (expression.includes(' AND ')) return expression.split(' AND ').every(isAllowed)
  return expression.split(' OR ').some((choice) => allowedLicences.includes(choice))
}

/** How many packages there are of each licence, and those whose licence is missing or not allowed. */
export function judgeLicences(
  lock: Lock,
  folders: readonly string[],
): { counts: Map<string, number>; refused: string[] } {
  const counts = new Map<string, number>()
  const refused: string[] = []
  for (const folder of folders) {
    const { version, license = 'none' } = lock[folder] ?? { version: 'not in the lock file' }
    counts.set(license, (counts.get(license) ?? 0) + 1)
    if (!isAllowed(license)) refused.push(`${nameOf(folder)} ${version}: ${license}`)
  }
  return { counts, refused }
}
