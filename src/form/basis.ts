import type { Edition } from '../model/index.js'
import { clauses, norms, type Norm } from './norms.js'

/** The document behind an official format; undefined for one from outside. */
export const basisOf = ({ basis }: Edition): Norm | undefined =>
  isClause(basis) ? norms[clauses[basis].norm] : undefined

/** Number of the document that sets a format. */
export const basisNumber = (form: Edition): string => basisOf(form)?.number ?? form.basis

const isClause = (basis: string): basis is keyof typeof clauses => Object.hasOwn(clauses, basis)
