import type { Report, Statement, UncomparedReason } from '../model/index.js'
import type { Discourse } from './discourse.js'
import type { Features } from './features.js'
import { meaningOf, type Meaning } from './grammar.js'
import { carriedActs, comparedObjects, decisionObjects, disputeObjects, unitFits } from './objects.js'
import type { Segment } from './segments.js'
import type { NumberToken, Token } from './tokens.js'

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
}

/** What a number would count if it were one of the tables; undefined where its words name no row, result or applicant. */
export function supposedOf(
  { segment, number, features, meaning, reason, dispute }: Read,
  state: Discourse,
  report: Report,
): Statement['supposed'] {
  const { rows, applicants, results, structure, acts, negated } = features
  const isOfDecisions = decisionObjects.has(meaning.object ?? '')
  // 公示行政许可62件、行政处罚9件: what is published may be all that was decided.
  if (isOfDecisions && state.parts) return undefined
  if (isOfDecisions && reason === null && meaning.act === 'publish')
    return { object: meaning.object, act: null, kinds: [], applicants: [] }
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
