import type { ClauseId } from '../model/index.js'
import { citeClause } from '../form/norms.js'

/** How the clauses of a rule are cited, each once. */
export const citedClauses = (ids: readonly ClauseId[]): string[] => [...new Set(ids.map(citeClause))]
