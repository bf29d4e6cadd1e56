import { existing } from '../form/wordings/relations.js'
import type { Paragraph, Report, Statement } from '../model/index.js'
import { valuesFor } from './comparison.js'
import type { Discourse } from './discourse.js'
import type { Features } from './features.js'
import { meaningOf, reasonOf, withoutNumber, type Meaning } from './grammar.js'
import { decisionObjects, disputeObjects } from './objects.js'
import type { Segment } from './segments.js'

/** Acts that a report tells to have happened without a number: 曾制定行政规范性文件. */
const happening = new Set<string | null>([
  'receive',
  'receiveNew',
  'receiveBoth',
  'carryIn',
  'carryOut',
  'make',
  'decide',
  'collect',
])

/**
 * The claim of a clause that there was some of a thing that the tables have none of: 全年已作出行政许可决定. Of several
 * things it says no more than that there was one of them.
 */
export function someStatementOf(
  segment: Segment,
  features: Features,
  state: Discourse,
  report: Report,
  paragraph: Paragraph,
  isAboutDisclosure: boolean,
): Statement | undefined {
  const { label, sentence } = segment
  const says = label.some((token) => 'text' in token && existing.has(token.text))
  const isPlain =
    !features.unknown &&
    !features.plan &&
    features.changes.length === 0 &&
    !restricting.some((id) => features.structure.has(id))
  if (
    !says ||
    !isPlain ||
    state.parts ||
    reasonOf(meaningOf(features, state, report), features, undefined, state) !== null
  )
    return undefined
  const meanings = meaningsOf(features, state, report)
  const certain = meanings.filter((meaning) => isTold(meaning, isAboutDisclosure))
  if (certain.length === 0 || certain.length < meanings.length) return undefined
  const statements = certain.map(({ object, act, kinds, applicants }): Statement => ({
    ...{ object, act, kinds, applicants, paragraph, sentence },
    ...{ ...withoutNumber, value: 1, nil: false, certainty: 'plausible' },
    start: label[0]?.start ?? 0,
    end: label.at(-1)?.end ?? 0,
  }))
  const isDenied = statements.every((statement) => {
    const values = valuesFor(statement, report)
    return values.length > 0 && values.every((value) => value === 0)
  })
  return isDenied ? statements.at(-1) : undefined
}

const restricting = ['through', 'according', 'all', 'except', 'within', 'after']

/** What is claimed of each object, or of each outcome. */
function meaningsOf(features: Features, state: Discourse, report: Report): Meaning[] {
  const { objects, rows } = features
  if (objects.length > 1) return objects.map((object) => meaningOf({ ...features, objects: [object] }, state, report))
  if (rows.length > 1) return rows.map((row) => meaningOf({ ...features, rows: [row] }, state, report))
  return [meaningOf(features, state, report)]
}

function isTold({ object, act, kinds, named }: Meaning, isAboutDisclosure: boolean): boolean {
  if (object === null || !named) return false
  if (disputeObjects.has(object)) return isAboutDisclosure && (act === null || happening.has(act))
  if (object === 'requests') return kinds.length > 0 ? act === null : act === null || happening.has(act)
  if (object === 'normative' || object === 'rules') return act === 'make'
  return (
    (decisionObjects.has(object) && act === 'decide') || (object === 'charge' && (act === null || act === 'collect'))
  )
}
