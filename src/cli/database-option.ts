import { UsageError } from '../node/usage-error.js'
import { queueProblems } from '../queue/problems.js'
import type { Io } from './io.js'

export interface DatabaseOptions {
  /** Address of the database. */
  database?: string
}

/** Address of the database of a call: its option, or the variable that holds it for other programs too. */
export function databaseOf({ database }: DatabaseOptions, { env }: Pick<Io, 'env'>): string {
  const url = database ?? env['DATABASE_URL']
  if (url === undefined || url === '') throw new UsageError(queueProblems.noDatabase)
  return url
}
