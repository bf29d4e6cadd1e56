import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { matchedName, matchedNames } from '../lexicon/organ-identity.js'
import { readRoster } from '../sets/roster.js'
import { isRosterError } from '../sets/roster-error.js'
import type { Roster } from '../model/index.js'
import { comparedProblems as problems } from './compared-problems.js'
import { causeOf } from './file-error.js'
import { sha256 } from './lint-source.js'
import { UsageError } from './usage-error.js'

/** A roster that a call names. */
export interface GivenRoster {
  /** Absolute path. */
  path: string
  roster: Roster
  /** SHA-256 of the file in hexadecimal digits. */
  hash: string
}

/** Reads the roster of a call. @throws {UsageError} for a file that is none, with the place in it. */
export async function openRoster(given: string, cwd: string): Promise<GivenRoster> {
  const path = resolve(cwd, given)
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(problems.rosterUnreadable(given, causeOf((error as NodeJS.ErrnoException).code ?? '')))
  })
  try {
    return { path, roster: readRoster(bytes), hash: await sha256(bytes) }
  } catch (error) {
    if (isRosterError(error)) throw new UsageError(problems.wrongRoster(given, error.reason))
    throw error
  }
}

/** Names of units that had others, as names are matched. */
export const formerNamesIn = ({ units }: Roster): string[][] =>
  units.flatMap(({ name, formerNames }) =>
    formerNames.length === 0 ? [] : [[...matchedNames({ name }), ...formerNames.map(matchedName)]],
  )
