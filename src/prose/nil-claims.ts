import type { Paragraph, Statement } from '../model/index.js'
import type { Discourse, Speaker } from './discourse.js'
import { featuresOf, hasContent, type Features } from './features.js'
import { meaningOf, reasonOf, withoutNumber, type Meaning } from './grammar.js'
import { decisionObjects, disputeObjects } from './objects.js'
import type { Segment } from './segments.js'
import type { Token } from './tokens.js'

const contentKinds = new Set(['object', 'act', 'row', 'result', 'applicant', 'topic', 'time'])
/** What a report may say it has none of: what was not done is no count. */
const countedActs = new Set([
  'receive',
  'receiveNew',
  'receiveBoth',
  'carryIn',
  'carryOut',
  'make',
  'repeal',
  'valid',
  'newPublic',
  'decide',
])

/** What says as what something is taken. */
const isOfKind = ['countedAs', 'according']

/** A clause that denies something. */
interface NilClaim {
  segment: Segment
  /** What the clause says itself. */
  own: Features
  /** The clause before it in the sentence. */
  before: Segment | undefined
  state: Discourse
  speaker: Speaker
  paragraph: Paragraph
  /** Whether it is about what was published. */
  isAboutDisclosure: boolean
}

/** The claims of a clause that says there was none of something. */
export function nilStatementsOf({
  segment,
  own,
  before,
  state,
  speaker,
  paragraph,
  isAboutDisclosure,
}: NilClaim): Statement[] {
  // …的情况：无。
  const continues = !hasContent(own) && segment.before === 'colon' && before !== undefined && !before.number
  const tokens = continues ? [...before.label, ...segment.label] : segment.label
  const features = continues ? { ...featuresOf(tokens), negated: true } : own
  // 从未登记为信息公开申请, 未按信息公开申请登记: of what is no request.
  // 没有信函和当面申请.
  if (features.channels.length > 0) return []
  if (!hasContent(features) || isOfKind.some((id) => features.structure.has(id))) return []
  return meaningsOf(features, state, speaker).flatMap((meaning) => {
    const reason = reasonOf(meaning, features, undefined, state)
    if (reason !== null || !isCounted(meaning, isAboutDisclosure)) return []
    const { start, end } = placeOf(tokens, segment)
    const { object, act, kinds, applicants } = meaning
    return [
      {
        ...{ object, act, kinds, applicants, start, end, paragraph },
        ...{ ...withoutNumber, value: 0, nil: true },
        certainty: meaning.named ? ('certain' as const) : ('plausible' as const),
        sentence: segment.sentence,
      },
    ]
  })
}

/** Each act that is denied, or each object: 未制发、未废止 are two, and so are 未作出行政许可、行政处罚决定. */
function meaningsOf(features: Features, state: Discourse, speaker: Speaker): Meaning[] {
  const decisions = [...new Set(features.objects)].filter((object) => decisionObjects.has(object))
  if (decisions.length > 1 && decisions.length === new Set(features.objects).size)
    return decisions.map((object) => meaningOf({ ...features, objects: [object] }, state, speaker))
  const acts = [...new Set(features.acts)]
  if (acts.length < 2 || features.objects.at(-1) !== 'normative') return [meaningOf(features, state, speaker)]
  return acts.map((act) => meaningOf({ ...features, acts: [act] }, state, speaker))
}

function isCounted({ object, act, kinds }: Meaning, isAboutDisclosure: boolean): boolean {
  if (object === null) return false
  if (disputeObjects.has(object)) return isAboutDisclosure && act !== 'close'
  if (object === 'requests') return kinds.length > 0 || act === null || countedActs.has(act)
  if (object === 'charge') return false
  if (decisionObjects.has(object)) return act === 'decide'
  return act !== null && countedActs.has(act)
}

/** From the first word of what is denied to the last. */
function placeOf(tokens: readonly Token[], { label }: Segment): { start: number; end: number } {
  const words = tokens.filter(({ kind }) => contentKinds.has(kind) || kind === 'negation')
  const first = words.find(({ kind }) => kind !== 'time') ?? words[0]
  return { start: first?.start ?? 0, end: words.at(-1)?.end ?? label.at(-1)?.end ?? 0 }
}
