import {
  caseUnits,
  countOfPlaces,
  decisionUnits,
  moneyUnit,
  projectUnits,
  ruleUnits,
} from '../form/wordings/numbers.js'
import type { Features } from './features.js'
import type { NumberToken } from './tokens.js'

/** Reviews and suits. */
export const disputeObjects: ReadonlySet<string> = new Set([
  'review',
  'litigation',
  'direct',
  'afterReview',
  'disputes',
])
/** Decisions that are no rules. */
export const decisionObjects: ReadonlySet<string> = new Set(['licence', 'penalty', 'coercion', 'decisions'])
/** What the tables count. */
export const comparedObjects: ReadonlySet<string> = new Set([
  'requests',
  ...disputeObjects,
  ...decisionObjects,
  'normative',
  'rules',
  'charge',
  'procurement',
  'procurementAmount',
])

/** Acts that say which year a request went over from or to. */
export const carriedActs: ReadonlySet<string> = new Set(['carryIn', 'carryOut'])

const cases = new Set(caseUnits)
const projects = new Set(projectUnits)
const decisions = new Set(decisionUnits)
const rules = new Set(ruleUnits)

/** Whether an object is counted in the unit of a number. */
export function unitFits(object: string, { unit, value }: NumberToken, { endsInKind, objects }: Features): boolean {
  if (object === 'charge' || object === 'procurementAmount') return unit === moneyUnit || (value === 0 && unit === '')
  if (unit === '') return value === 0 || endsInKind
  if (object === 'procurement') return projects.has(unit)
  // 9个按期答复 counts those that answered.
  if (object === 'requests' && unit === countOfPlaces) return objects.length > 0
  if (object === 'rules' && rules.has(unit)) return true
  return (decisionObjects.has(object) ? decisions : cases).has(unit)
}
