import {
  actorOf,
  headedBy,
  opensPerUnit,
  timeBeforeBracket,
  timeOf,
  type Discourse,
  type Speaker,
} from './discourse.js'
import type { Features } from './features.js'
import { listOpenedBy } from './list-openings.js'
import { isWithin } from './relations/units.js'
import type { Segment } from './segments.js'
import type { Count } from './statements.js'

/** The segment before, and the last one that was counted. */
interface Before {
  last: Segment | undefined
  counted: Count | undefined
}

const carried = new Set(['carry', 'carryIn', 'carryOut'])

/** Time, actor, plan and lists of the discourse, as far as a segment changes them. */
export function advance(
  state: Discourse,
  segment: Segment,
  features: Features,
  speaker: Speaker,
  { last, counted }: Before,
): void {
  // 按照县政府印发的方案，…: a clause of that kind reports nothing that was done.
  if (segment.number === undefined && segment.label[0]?.kind === 'structure' && segment.label[0].id === 'according')
    return
  const time = timeOf(features, state, speaker) ?? timeBeforeBracket(segment, last, state, speaker)
  if (time !== undefined) {
    if (segment.bracketed) state.outside ??= { time: state.time, timed: state.timed }
    Object.assign(state, { time, timed: true })
  }
  state.ownLevel ||= features.actors.includes('level')
  const isOfMore = state.ownLevel && features.actors[0]?.startsWith('whole') === true
  state.actor = isOfMore ? 'others' : (actorOf(features, speaker) ?? state.actor)
  if (features.plan && segment.number === undefined) state.plan = true
  if (features.topics.includes('disclosure') || features.objects.includes('requests'))
    state.disclosure = segment.sentence
  if (segment.number && opensPerUnit(segment)) state.perUnit = true
  // 公众关注的热点，依次是环评审批142件、行政处罚83件.
  if (features.topics.includes('hotspots')) state.restricted = true
  state.kindsBefore = kindsBefore(state, segment, counted)
  state.excepted ||= features.structure.has('except')
  if (segment.before === 'semicolon') Object.assign(state, { applicants: [], restricted: false, perUnit: false })
  Object.assign(state, headedBy(segment, last))
  // 其中网站16件、信函11件，上年结转5件: behind parts that make the whole, other things are counted.
  const isComplete = segment.before === 'comma' && state.partsSum > 0 && state.partsSum === state.whole?.value
  state.itemsBehind = state.parts ? itemsBehind(state, segment, last) : undefined
  const closes =
    (segment.before === 'semicolon' && state.itemsBehind !== 'semicolon') ||
    (segment.before === 'enumerator' && state.itemsBehind !== 'enumerator') ||
    features.structure.has('also') ||
    (state.partsBracketed && !segment.bracketed) ||
    (isComplete && carried.has(features.acts[0] ?? ''))
  if (closes) Object.assign(state, { parts: false, partsBracketed: false })
  const list = listOpenedBy(features, segment, counted?.segment)
  if (!list) return
  const closedList = list === 'closed'
  if (state.parts) {
    state.closedList ||= closedList
    // 其中网站1000条、公众号286条，其中重点领域462条: another way of dividing.
    if (features.structure.has('among') && segment.before === 'comma') state.list += 1
    return
  }
  const opened = { parts: true, partsBracketed: segment.bracketed, closedList, list: state.list + 1 }
  const whole = counted && { ...counted.statement, kinds: state.kindsBefore }
  Object.assign(state, { ...opened, whole, partsSum: 0 })
}

/** What parts the items of a list: 其中：1.政策文件77件；2.工作动态48件, or 其中：网站77件，占61%；公众号48件. */
function itemsBehind(
  { itemsBehind: known }: Discourse,
  { before }: Segment,
  last: Segment | undefined,
): Discourse['itemsBehind'] {
  if (before === 'enumerator') return last?.number === undefined ? 'enumerator' : known
  if (before === 'colon' && last?.number === undefined) return 'semicolon'
  return before === 'semicolon' && known === 'enumerator' ? undefined : known
}

/** The whole whose parts may follow, where a segment names it. */
export function wholeNamed(
  { number, label, tail }: Segment,
  features: Features,
  act: string | null,
): Partial<Discourse> {
  if (!number) return {}
  if (tail.some(isWithin)) return { wholeAct: act ?? 'some' }
  // 新收申请中自然人9件、企业2件, whatever was counted last.
  const isNamed = label.some(isWithin) && features.acts.length > 0 && features.applicants.length > 0
  return isNamed ? { whole: undefined, wholeAct: act } : {}
}

/** The rows whose applicants may follow, all of a stretch together: 予以公开12件、部分公开2件，其中自然人11件. */
function kindsBefore(state: Discourse, segment: Segment, counted: Count | undefined): readonly string[] {
  if (counted?.segment.stretch !== segment.stretch) return []
  const { object, applicants } = counted.statement
  // 予以公开12件、部分公开2件: only the second is certain to be of requests.
  const kinds = object === null ? counted.features.rows : counted.statement.kinds
  if (object !== 'requests' && kinds.length === 0) return []
  if (segment.before === 'open') return kinds
  if (applicants.length > 0) return state.kindsBefore
  return kinds.length > 0 ? [...new Set([...state.kindsBefore, ...kinds])] : []
}
