import type { Paragraph, Statement, StatementRole } from '../model/index.js'
import type { Discourse } from './discourse.js'
import type { Features } from './features.js'
import type { Meaning } from './grammar.js'
import { boundsOf } from './numbers.js'
import type { Segment } from './segments.js'
import type { NumberToken } from './tokens.js'

/** What is known of a number besides what it counts. */
interface Details extends Pick<Statement, 'role' | 'reason'> {
  mayCount: Statement['mayCount'] | undefined
  mayBeOf: Statement['mayBeOf'] | undefined
  supposed: Statement['supposed'] | undefined
}

/** The statement that a number of a paragraph makes. Written out: copying its parts takes longer than to find them. */
export function statementOf(
  number: NumberToken,
  { object, act, kinds, applicants, named }: Meaning,
  { sentence }: Segment,
  paragraph: Paragraph,
  { role, reason, mayCount, mayBeOf, supposed }: Details,
): Statement {
  const { value, unit, precision, decimals, start, end } = number
  const statement: Statement = {
    object,
    act,
    kinds,
    applicants,
    value,
    unit,
    nil: false,
    precision,
    decimals,
    role,
    certainty: named ? 'certain' : 'plausible',
    reason,
    sentence,
    paragraph,
    start,
    end,
  }
  const bounds = boundsOf(number)
  if (bounds) statement.bounds = bounds
  if (mayCount) statement.mayCount = mayCount
  if (mayBeOf) statement.mayBeOf = mayBeOf
  if (supposed) statement.supposed = supposed
  return statement
}

/** What a number is in its sentence. */
export function roleOf({ structure, changes }: Features, { parts }: Discourse, unit: string): StatementRole {
  if (structure.has('share')) return 'share'
  if (structure.has('rate')) return 'rate'
  if (changes.length > 0 || (unit === '%' && !parts)) return 'change'
  if (structure.has('total')) return 'sum'
  return parts ? 'part' : 'total'
}
