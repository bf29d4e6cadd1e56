import type { SentenceNames, Statement } from '../model/index.js'
import { featuresOf, type Features } from './features.js'
import { carriedActs, disputeObjects } from './objects.js'
import { rowGroups } from './rows-of.js'
import type { Segment } from './segments.js'
import type { Token } from './tokens.js'

/** What the sentences of a paragraph name, gathered while they are read: whole only where a sentence has ended. */
export class NamesOfSentences {
  readonly #names = new Map<number, Names>()

  add({ sentence, label, tail, number }: Segment, { objects, acts, rows, results, applicants }: Features): void {
    const names = this.of(sentence)
    addAll(names.applicants, applicants)
    const own = featuresOf(label)
    const behind = featuresOf(tail)
    addAll(names.objects, objects, behind.objects)
    addAll(names.acts, acts, behind.acts)
    addAll(names.kinds, rows, results, own.rows, own.results, behind.rows, behind.results)
    // 公开12件: next to other outcomes it is one.
    if (own.acts.includes('publish')) names.kinds.add('published')
    // 复议6件，结果均为维持，诉讼1件: what is said of a number heads no others.
    const isHead = !names.isCounted || label.at(-1)?.kind === 'filler'
    names.isHeaded ||= number === undefined && isHead && own.rows.length + own.results.length > 0
    names.isCounted ||= number !== undefined
  }

  /** Objects carry over from the sentence before, acts and kinds do not. */
  of(sentence: number): Names {
    let names = this.#names.get(sentence)
    if (!names) {
      const objects = new Set(this.#names.get(sentence - 1)?.objects)
      this.#names.set(
        sentence,
        (names = {
          objects,
          acts: new Set(['']),
          kinds: new Set(),
          applicants: new Set(),
          isHeaded: false,
          isCounted: false,
        }),
      )
    }
    return names
  }
}

function addAll(words: Set<string>, ...lists: (readonly string[])[]): void {
  for (const list of lists) for (const word of list) words.add(word)
}

const isKind = ({ kind }: Token): boolean => kind === 'row' || kind === 'result'

interface Names extends Record<keyof SentenceNames | 'applicants', Set<string>> {
  /** A clause without a number has named an outcome or result: 未审结的，复议0件，诉讼1件. */
  isHeaded: boolean
  /** A number has been counted in the sentence. */
  isCounted: boolean
}

const nothing: ReadonlySet<string> = new Set()

/**
 * What a number may count besides what it most likely does; undefined where the words next to it settle that: 收到申请27件.
 * Where they only go on with what stands before them (其中维持4件), stand in brackets or below a heading of their sentence
 * (未审结的，复议0件), or where more is said behind the number (诉讼有1件待判), it may be anything that the sentence names,
 * but only of the outcome or result that it names itself.
 */
export function mayCount(segment: Segment, tail: Features, sentence: Names): SentenceNames | undefined {
  const { objects, acts, rows, results } = featuresOf(segment.label)
  // 5件行政复议全部纠正: all of something were.
  const ofAll = tail.structure.has('all') ? [...tail.rows, ...tail.results] : []
  const own = objects.filter((object) => disputeObjects.has(object))
  if (ofAll.length === 1)
    return { objects: own.length > 0 ? new Set(own) : sentence.objects, acts: nothing, kinds: new Set(ofAll) }
  const behind = segment.tail.filter(({ kind }) => kind !== 'filler')
  const isBehind = behind[0] !== undefined && isKind(behind[0])
  const isOpen =
    segment.bracketed ||
    tail.unknown ||
    (!isBehind && behind.some(isKind)) ||
    (sentence.isHeaded && rows.length + results.length === 0)
  // 已审结的8件 may be reviews and suits together.
  const isNamed =
    rows.length > 0 ||
    acts.some((act) => act !== 'close') ||
    // 1件由自然人提出的申请结转2023年 is of no other year.
    tail.acts.some((act) => carriedActs.has(act)) ||
    objects.some((object) => object !== 'bareRequest' && object !== 'asker')
  if (isNamed && !isOpen) return undefined
  const kinds = isBehind ? [...tail.rows, ...tail.results] : [...rows, ...results]
  return kinds.length > 0 ? { objects: sentence.objects, acts: nothing, kinds: new Set(kinds) } : sentence
}

/**
 * The applicants, or the only row or result, that the sentence has named so far: a number without its own may be theirs.
 * The number of a group may be that of the reason behind it.
 */
export function mayBeOf(
  own: Pick<Statement, 'kinds' | 'applicants'>,
  names: Names,
  tail: Features,
): Statement['mayBeOf'] {
  // 不予公开的1件涉及第三方合法权益、1件属于内部事务信息: the first is of that reason alone.
  const isOfGroup = own.kinds.length === 1 && rowGroups.has(own.kinds[0] ?? '')
  const reasons = isOfGroup && !tail.structure.has('all') ? tail.rows : []
  const kinds = own.kinds.length > 0 || names.kinds.size > 1 ? [...reasons] : [...names.kinds]
  const applicants = own.applicants.length > 0 ? [] : [...names.applicants]
  return kinds.length + applicants.length > 0 ? { kinds, applicants } : undefined
}

/** A statement that counts what it most likely does, and nothing else. */
export function settled(said: Statement): Statement {
  const statement = { ...said }
  delete statement.mayCount
  delete statement.mayBeOf
  return statement
}
