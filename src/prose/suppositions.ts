import { otherApplicants } from '../form/wordings/relations.js'
import type { Report, Statement, UncomparedReason } from '../model/index.js'
import type { Discourse } from './discourse.js'
import type { Features } from './features.js'
import { meaningOf, type Meaning } from './grammar.js'
import { carriedActs, comparedObjects, decisionObjects, disputeObjects, unitFits } from './objects.js'
import type { Segment } from './segments.js'
import type { Count } from './statements.js'
import { textOf, type NumberToken, type Token } from './tokens.js'

/** What leaves open whether a number is one of the tables, and does not speak against it. */
const open: ReadonlySet<UncomparedReason | null> = new Set<UncomparedReason>(['subject', 'words'])

/** 其余15件, 12件予以公开的申请中有8件: not all of what the words name. */
const restricting = ['rest', 'within', 'also', 'except']

/** A number that was read, and what stands in the way of comparing it. */
interface Read {
  segment: Segment
  number: NumberToken
  features: Features
  meaning: Meaning
  reason: UncomparedReason | null
  /** What its sentence counted last of reviews and suits. */
  dispute: string | undefined
  /** What was counted before it. */
  before: Count | undefined
}

/** What a number would count if it were one of the tables; undefined where its words name no row, result or applicant. */
export function supposedOf(
  { segment, number, features, meaning, reason, dispute, before }: Read,
  state: Discourse,
  report: Report,
): Statement['supposed'] {
  const { rows, applicants, results, structure, acts, negated } = features
  const isOfDecisions = decisionObjects.has(meaning.object ?? '')
  // 公示行政许可62件、行政处罚9件: what is published may be all that was decided.
  if (isOfDecisions && state.parts) return undefined
  if (isOfDecisions && reason === null && meaning.act === 'publish')
    return { object: meaning.object, act: null, kinds: [], applicants: [] }
  const others = othersBehind(before, segment)
  if (others) return others
  if (!open.has(reason) || negated || segment.label.some(isAltered)) return undefined
  // 不予处理和其他类3件 is of something else besides; 取水许可、采砂许可等行政许可107件 is not.
  const isSummedUp = isOfDecisions && structure.has('andOthers')
  if (features.unknown && (structure.has('and') || structure.has('listed')) && !isSummedUp) return undefined
  // 第三方同意公开2件.
  if (restricting.some((id) => structure.has(id)) || acts.includes('publish')) return undefined
  const subject = rows.length + applicants.length > 0 ? 'requests' : results.length > 0 ? dispute : undefined
  const isKnown = meaning.object !== null && comparedObjects.has(meaning.object)
  const own =
    isKnown || subject === undefined
      ? meaning
      : meaningOf({ ...features, objects: [] }, { ...state, subject, subjectFrom: state.sentence }, report)
  const { object, act, kinds } = own
  if (object === null) return undefined
  const isOfTables = object === 'requests' || disputeObjects.has(object)
  // 行政处罚48件中适用简易程序31件: what is a decision is named.
  if (!isOfTables && !(decisionObjects.has(object) && features.objects.includes(object))) return undefined
  if (isOfTables && kinds.length + own.applicants.length === 0 && !carriedActs.has(act ?? '')) return undefined
  return unitFits(object, number, { ...features, objects: [object] })
    ? { object, act, kinds, applicants: own.applicants }
    : undefined
}

/** 其他2件 behind an applicant of its list is the last column, or all other columns that the list does not name. */
function othersBehind(before: Count | undefined, segment: Segment): Statement['supposed'] {
  if (before?.statement.sentence !== segment.sentence || !otherApplicants.test(textOf(segment.label))) return undefined
  const { object, act, kinds, applicants } = before.statement
  const continues = segment.before === 'list' || segment.before === 'comma'
  return continues && object === 'requests' && applicants.length === 1
    ? { object, act, kinds, applicants: [other], orRest: true }
    : undefined
}

/** Id of the last column of the applicants. */
const other = 'other'

/** 民办企业, 简易程序处罚: words of no list right before another make another thing of it. */
const isAltered = ({ kind }: Token, index: number, label: readonly Token[]): boolean =>
  telling.has(kind) && label[index - 1]?.kind === 'unknown'

const telling = new Set(['row', 'applicant', 'result', 'act', 'object'])

/** The review or suit that was counted last. Each statement is looked at once: a paragraph may have many thousands. */
export class LastDispute {
  #looked = 0
  #last: Statement | undefined

  constructor(readonly statements: readonly Statement[]) {}

  /** Its object, where it stands in that sentence. */
  in(sentence: number): string | undefined {
    for (; this.#looked < this.statements.length; this.#looked += 1) {
      const statement = this.statements[this.#looked]
      if (statement && disputeObjects.has(statement.object ?? '')) this.#last = statement
    }
    return this.#last?.sentence === sentence ? (this.#last.object ?? undefined) : undefined
  }
}
