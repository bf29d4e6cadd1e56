import { countOfPlaces, textUnit } from '../form/wordings/numbers.js'
import { tellingRows } from '../form/wordings/words/rows.js'
import type { UncomparedReason } from '../model/index.js'
import { carryOf, publishesOwn } from './acts-by-year.js'
import type { Discourse, Speaker } from './discourse.js'
import { hasContent, type Features } from './features.js'
import { comparedObjects, decisionObjects, disputeObjects, unitFits } from './objects.js'
import { rowsOf } from './rows-of.js'
import type { NumberToken } from './tokens.js'

/** What a number counts, as far as its words and those before it say. */
export interface Meaning {
  object: string | null
  act: string | null
  kinds: readonly string[]
  applicants: readonly string[]
  /** The object is named in the sentence itself. */
  named: boolean
}

const documentActs = new Set(['make', 'repeal', 'valid', 'newPublic', 'publicTotal'])
const requestActs = new Set([
  'receive',
  'receiveNew',
  'finish',
  'handle',
  'pending',
  'carryIn',
  'carryOut',
  'carry',
  'inHand',
])
const carrying = new Set(['carryIn', 'carryOut', 'pending', 'inHand'])
const askingActs = new Set(['receive', 'receiveNew', 'carryIn', 'carryOut', 'carry'])

/** What a claim that tells no number of its own has in place of it. */
export const withoutNumber = { unit: '', precision: 1, decimals: null, reason: null, role: 'total' } as const

/** The meaning of a label where it stands. */
export function meaningOf(features: Features, state: Discourse, speaker: Speaker): Meaning {
  const object = objectOf(features, state)
  const own = features.objects.length > 0
  const telling = object === 'requests' && features.rows.some((row) => tellingRows.has(row))
  const named = (own || telling || state.subjectFrom === state.sentence) && object !== null
  const act = actOf(features, object, state, speaker)
  if (object === 'requests')
    return {
      object,
      act,
      kinds: act === 'publish' && state.outcomes ? ['published'] : rowsOf(features, state),
      applicants: applicantsOf(features, state),
      named,
    }
  if (object !== null && disputeObjects.has(object))
    return { object, act, kinds: features.results, applicants: [], named }
  const added = addedDecisions(features)
  if (added.length > 1) return { object: 'decisions', act: null, kinds: added, applicants: [], named }
  return { object, act, kinds: [], applicants: [], named }
}

/** 法人或其他组织中商业企业: the last one is counted. */
function applicantsOf({ applicants, structure }: Features, state: Discourse): string[] {
  const own = structure.has('within') ? applicants.slice(-1) : applicants
  return [...new Set(own.length > 0 ? own : state.applicants)]
}

/** 行政许可、行政处罚合计: decisions of several kinds that are added up. */
const addedDecisions = ({ objects, structure }: Features): string[] =>
  structure.has('total') && (structure.has('listed') || structure.has('and'))
    ? [...new Set(objects.filter((object) => decisionObjects.has(object)))]
    : []

/** What is counted: the object that is named last, or what the words can only be said of. */
function objectOf(
  { objects, acts, rows, results, applicants, topics, structure, unknown }: Features,
  { subject, subjectFrom, sentence, parts }: Discourse,
): string | null {
  const real = objects.filter((object) => object !== 'bareRequest' && object !== 'asker')
  const last = real.at(-1)
  if (objects.includes('bareRequest') && last === undefined) {
    const asked =
      rows.length + applicants.length > 0 ||
      acts.some((act) => askingActs.has(act)) ||
      (structure.has('within') && !unknown)
    return asked ||
      subject === 'requests' ||
      (subject === null && acts.some((act) => act === 'finish' || act === 'handle'))
      ? 'requests'
      : subjectOr(subject)
  }
  if (last === 'feeTotal' && (subject === 'charge' || subject === 'procurement'))
    return subject === 'charge' ? 'charge' : 'procurementAmount'
  if (last !== undefined) {
    if (real.includes('direct')) return 'direct'
    if (real.includes('afterReview')) return 'afterReview'
    if (last === 'litigation' || last === 'review')
      return real.includes('review') && real.includes('litigation') ? 'disputes' : last
    // 公文中主动公开23件，依申请公开49件.
    if (last === 'requests' && isPapers(subject) && (parts || (subjectFrom === sentence && acts.length === 0)))
      return subject
    // 现行有效的54件文件, where documents are spoken of.
    if (last === 'papers' && subject === 'normative' && acts.some((act) => documentActs.has(act))) return subject
    return last
  }
  const elsewhere = subject === null || (subjectFrom !== sentence && !disputeObjects.has(subject) && !isPapers(subject))
  if (rows.length + applicants.length > 0) {
    const telling = elsewhere && rows.some((row) => tellingRows.has(row))
    return subject === 'requests' || telling ? 'requests' : null
  }
  if (results.length > 0) {
    const isPending = subject === 'requests' && results.every((result) => result === 'pending')
    return isPending || (subject !== null && disputeObjects.has(subject)) ? subject : null
  }
  if (topics.includes('disclosure') && subject !== null && disputeObjects.has(subject)) return subject
  if (acts.some((act) => documentActs.has(act)) && isOfDocuments(acts, subject) && subjectFrom === sentence)
    return 'normative'
  if (acts.some((act) => act === 'carryIn' || act === 'carryOut' || act === 'carry'))
    return subject === null || (elsewhere && subject !== 'normative') ? 'requests' : subjectOr(subject)
  if (acts.some((act) => requestActs.has(act))) return subject === 'requests' ? subject : subjectOr(subject)
  return subjectOr(subject)
}

/** Documents of any kind, by their number in 公文属性 as well. */
const isPapers = (object: string | null): boolean => object === 'papers' || object === 'officialPapers'

const subjectOr = (subject: string | null): string | null => (subject === 'unclear' ? null : subject)

/** After work on documents (清理) only what was made is that of the table. */
const isOfDocuments = (acts: readonly string[], subject: string | null): boolean =>
  subject === 'normative' || (subject === 'documentWork' && acts.includes('make'))

function actOf(
  features: Features,
  object: string | null,
  { act: before, parts, whole, wholeAct, carriedIn, subjectFrom, sentence }: Discourse,
  speaker: Speaker,
): string | null {
  const { acts } = features
  const last = acts.at(-1)
  if (object === 'requests') {
    if (acts.includes('carryIn') && (acts.includes('receiveNew') || acts.includes('receive'))) {
      // 新收和上年结转申请合计32件.
      const areBoth = features.structure.has('total') || features.structure.has('and')
      if (areBoth) return 'receiveBoth'
      if (acts.includes('receiveNew')) return 'receiveNew'
    }
    if (acts.includes('carryIn')) return 'carryIn'
    if (acts.includes('carryOut')) return 'carryOut'
    // 年末有3件待办, 尚有3件在办, 尚有3件结转.
    const isLeft = features.structure.has('remaining') || features.times.some(({ id }) => id === 'yearEnd')
    // 上年结转5件，新收27件，办结29件，结转3件.
    if (acts.includes('carry') && carriedIn && before === 'finish' && !parts) return 'carryOut'
    if (acts.includes('carry')) {
      const carried = carryOf(features, speaker)
      return carried === 'carry' && isLeft ? 'pending' : carried
    }
    const takesIn = acts.includes('receive') || acts.includes('receiveNew')
    if (takesIn && (acts.includes('finish') || acts.includes('handle'))) return 'receiveAndFinish'
    if (acts.includes('finish')) return 'finish'
    if (acts.includes('inHand') && isLeft) return 'pending'
    if (features.structure.has('remaining') && features.rows.length === 0) return 'pending'
    // 结转下年3件，其中自然人2件.
    const carried = parts && carrying.has(whole?.act ?? '') ? whole?.act : undefined
    if (acts.length === 0 && features.applicants.length > 0) return carried ?? wholeAct
    if (features.results.includes('pending')) return 'pending'
    return last ?? null
  }
  if (object !== null && disputeObjects.has(object)) {
    // 2件以申请人撤回的方式了结: in one way.
    if (acts.includes('withdraw')) return 'withdraw'
    return last === 'finish' ? 'close' : (last ?? null)
  }
  if (object === 'normative' || object === 'rules') {
    const own = acts.find((act) => documentActs.has(act)) ?? (acts.includes('receiveNew') ? 'make' : undefined)
    // 新增2件后达到10件: what is there then was not made.
    const isOver = parts || features.structure.has('after')
    return own ?? last ?? (!isOver && before === 'make' ? before : null)
  }
  if (object !== null && decisionObjects.has(object)) {
    if (acts.includes('publish')) return publishesOwn(features, speaker) ? 'publishDecided' : 'publish'
    // 公开许可15件、处罚2件、强制1件: what is published are not all.
    return last ?? (before === 'decide' || (before === 'publish' && subjectFrom === sentence) ? before : null)
  }
  return last ?? null
}

/** Totals: behind 其中 they are parts in a way that no table has. */
const totals = new Set([
  'receive',
  'receiveBoth',
  'finish',
  'handle',
  'receiveAndFinish',
  'pending',
  'withdraw',
  'notAccepted',
])

/** What is named and no table has: 案件, 活动. */
const otherThings = 'other'

/** What speaks against comparing a number speaks against comparing its parts. */
const restricting: ReadonlySet<UncomparedReason | null> = new Set<UncomparedReason>(['words', 'topic', 'otherOrgan'])

/** Why a number is not to be held against the tables; null where nothing speaks against it. */
export function reasonOf(
  meaning: Meaning,
  features: Features,
  number: NumberToken | undefined,
  state: Discourse,
): UncomparedReason | null {
  const { object, act, kinds, applicants } = meaning
  if (number?.range === true) return 'range'
  if (state.plan || features.plan) return 'plan'
  if (number?.approximate !== undefined && (number.unit === '%' || features.changes.length > 0)) return 'approximate'
  if (state.perUnit || number?.unit === '%' || features.structure.has('share') || features.structure.has('rate'))
    return 'share'
  if (features.changes.length > 0 || features.against) return 'change'
  if (state.actor === 'others') return 'otherOrgan'
  // 2022年新收31件、上年结转2件: what a year named before was carried to is of that year.
  const isCarried = (act === 'carryIn' || act === 'carryOut') && !(state.timed && state.time === 'last')
  if (state.time === 'span' || (state.time === 'part' && !isCarried)) return 'partOfYear'
  if (state.time !== 'this' && !isCarried) return 'otherYear'
  if (object === null || !comparedObjects.has(object))
    return number?.approximate !== undefined ? 'approximate' : 'subject'
  if (features.topics.includes('about') || features.topics.includes('assist') || features.topics.includes('reviewing'))
    return 'topic'
  if (new Set(features.channels).size === 1 && !features.channels.includes('everyChannel')) return 'channel'
  // 应诉行政案件17件，其中行政处罚5件: suits about them.
  const whole = state.whole?.object ?? ''
  if (state.parts && decisionObjects.has(object) && (whole === otherThings || disputeObjects.has(whole))) return 'part'
  // 土地类行政诉讼5件，其中胜诉3件: parts of what no table has.
  if (state.parts && features.objects.length === 0 && state.whole && restricting.has(state.whole.reason))
    return state.whole.reason
  if (features.unknown || state.restricted || features.results.includes('revoked')) return 'words'
  if (number !== undefined && features.negated) return 'negated'
  if (features.structure.has('except')) return 'words'
  if (number !== undefined && !unitFits(object, number, features)) return 'unit'
  if (disputeObjects.has(object) && (isCarried || act === 'carry')) return 'cell'
  if (state.reviewing && (object === 'requests' || disputeObjects.has(object))) return 'otherOrgan'
  // 诉讼已审结2件，其中直接起诉1件; 已审结8件，即复议6件和诉讼2件.
  if (disputeObjects.has(object) && act === null && kinds.length === 0 && state.act === 'close') return 'part'
  // 现行有效17件，其中县政府制发11件.
  if (object === 'normative' && state.parts && act === 'make' && documentActs.has(state.act ?? '')) return 'part'
  const isTotal = kinds.length + applicants.length === 0
  // 29件办结申请中，延期后答复2件.
  if (object === 'requests' && isTotal && act !== null && act === state.wholeAct) return 'part'
  // 今年办结的29件中，2022年收到的5件，2023年收到的24件.
  if (object === 'requests' && isTotal && state.wholeAct !== null && (act === 'receive' || act === 'receiveNew'))
    return 'part'
  // 予以公开12件（其中上年结转3件）: those of a row.
  const isOfRow = state.kindsBefore.length > 0 && features.structure.has('among')
  if (object === 'requests' && isTotal && isOfRow && act !== null && carrying.has(act)) return 'part'
  // 应办30件，其中办结28件.
  const isAllFinished = act === 'finish' && state.whole?.act === 'handle' && state.whole.reason === null
  if (object === 'requests' && isTotal && state.parts && (act === null || totals.has(act)) && !isAllFinished)
    return 'part'
  // 办结29件，包括新收的24件.
  if (object === 'requests' && isTotal && state.parts && act === 'receiveNew' && state.whole?.act === 'finish')
    return 'part'
  if (
    disputeObjects.has(object) &&
    isTotal &&
    state.parts &&
    act !== 'close' &&
    !features.topics.includes('disclosure') &&
    (object === 'review' || object === 'litigation' || object === 'disputes')
  )
    return 'part'
  return null
}

/**
 * Numbers that look like a total and are none: 依申请公开6条 in a list of attributes, 其余11件, 另有1件缴纳了费用, 年末140件,
 * and behind 个人申请的处理结果： what words of no row count.
 */
export function partOf(
  meaning: Meaning,
  features: Features,
  { unit }: NumberToken,
  { excepted }: Discourse,
): UncomparedReason | null {
  const { object, kinds, applicants } = meaning
  // 其余15件分别作出不予公开、无法提供的答复.
  if (features.structure.has('rest') && features.rows.length > 0) return 'part'
  if (kinds.length + features.applicants.length > 0) return null
  if (applicants.length > 0 && !features.acts.some((act) => requestActs.has(act))) return 'part'
  // 许可、处罚、强制三类事项377件.
  const decisions = new Set(features.objects.filter((name) => decisionObjects.has(name)))
  if (decisions.size > 1 && !features.structure.has('all')) return 'part'
  if (features.acts.length > 0) return null
  if (!hasContent(features) && features.times.some(({ id }) => id === 'yearEnd')) return 'partOfYear'
  // 本县16件, 17个村, 6件占无法提供的85.7%: what is counted stands elsewhere.
  const isBare = !hasContent(features)
  if (isBare && (features.actors.length > 0 || unit === countOfPlaces || features.sharesNext)) return 'part'
  // 按14件计.
  if (isBare && features.structure.has('according')) return 'part'
  const isRest =
    features.structure.has('rest') || (features.structure.has('also') && (excepted || !hasContent(features)))
  if (object !== null && (object === 'requests' || disputeObjects.has(object) || decisionObjects.has(object)) && isRest)
    return 'part'
  return object === 'requests' && unit === textUnit && features.topics.length === 0 ? 'part' : null
}
