import { personUnits } from '../form/wordings/numbers.js'
import type { Statement } from '../model/index.js'
import { countsSome } from './features.js'
import { disputeObjects } from './objects.js'
import { isAll, isAnd, isEach, isTotal, isWithin } from './relations/units.js'
import type { Segment } from './segments.js'
import type { Token } from './tokens.js'

/**
 * The words that a number is labelled by: its own, or those of the clause before, where a colon or bracket opens
 * (重复申请：9件, 重复申请（9件）) or nothing but 共 stands before it (不掌握相关信息，共12件).
 */
export function labelOf(
  { label, number, tail, before, clause, sentence }: Segment,
  last: Segment | undefined,
): readonly Token[] {
  const [first, ...words] = label
  // 涉及行政诉讼2件, 涉及行政复议6件、行政诉讼3件: the organ's own.
  if (number && (before === undefined || before === 'semicolon') && isAbout(first) && isDispute(words[0])) return words
  if (!number || !last || isPlainNumber(last) || last.sentence !== sentence || last.clause !== clause - 1) return label
  const isBare = label.every(({ kind }) => kind === 'structure' || kind === 'filler')
  // 重复申请较多，全年5件.
  if (before === 'comma' && tail.length === 0 && label.length > 0 && label.every(isTime) && namesRow(last.label))
    return [...last.label, ...label]
  // 达984件, 为12件: what the clause before names.
  // 教师资格认定居首，289件.
  const isReached = label.every(({ kind }) => kind === 'filler') && (label.length > 0 || tail.length === 0)
  // 申请人为自然人、商业企业和其他组织，各1件.
  const goesOn = before === 'comma' && (label.some(isTotal) || isReached || (label.length === 1 && label.every(isEach)))
  const continues = before === 'colon' || before === 'open' || goesOn
  return isBare && continues ? [...last.label, ...label] : label
}

const isTime = ({ kind }: Token): boolean => kind === 'time' || kind === 'filler'

/** Words of a row and nothing that is not understood. */
const namesRow = (label: readonly Token[]): boolean =>
  label.some(({ kind }) => kind === 'row') && label.every(({ kind }) => kind === 'row' || kind === 'filler')

const isAbout = (token: Token | undefined): boolean => token?.kind === 'topic' && token.id === 'about'

const isDispute = (token: Token | undefined): boolean => token?.kind === 'object' && disputeObjects.has(token.id)

/** 个人申请占九成以上，达77件: a share between leaves the words before it those of the number. */
const isPlainNumber = ({ number, label }: Segment): boolean =>
  number !== undefined && !label.some((token) => token.kind === 'structure' && token.id === 'share')

/** 当年收到的另24件, 有12件申请: not all of them. */
export function isOfRest({ label, tail }: Segment): boolean {
  const last = label.at(-1)
  if (label.length > 1) return last?.kind === 'structure' && last.id === 'also'
  // 有12件申请，所要的内容全部提供: some of them. 有3件复议 are all of another thing.
  const isOfObject = tail.length === 1 && tail[0]?.kind === 'object' && !isDispute(tail[0])
  return last?.kind === 'filler' && last.id === 'exists' && isOfObject
}

/** 三分之二来自自然人，计18件: of those that the share is of. */
export const isOfShare = ({ label, clause }: Segment, before: Segment | undefined): boolean =>
  before?.number?.unit === '%' && before.clause === clause - 1 && label.length === 1 && label.every(isTotal)

/** 27件新收申请和5件结转申请: the words before it are those of the number before. */
export const isBehindNoun = ({ label, tail, clause }: Segment, before: Segment | undefined): boolean =>
  before?.clause === clause &&
  label.slice(-1).some(isAnd) &&
  label.length > 1 &&
  tail.some(({ kind }) => kind === 'act')

/** 6件中4件, 27件中，6件经补正: some of those, and nothing is said of which. */
export function isOfSome({ label, clause }: Segment, before: Segment | undefined): boolean {
  if (countsSome(label)) return true
  const last = before?.tail.at(-1)
  return (
    (before?.clause === clause && before.tail.some(isWithin)) ||
    (before?.clause === clause - 1 && last !== undefined && isWithin(last))
  )
}

/** 发布新闻270期1223条, 4组相同申请（共9件）: the second number counts what the first does. @param reason Why the first is not compared. */
export function ofNumberBefore(
  { label, clause, before: mark }: Segment,
  before: Segment | undefined,
  reason: Statement['reason'],
): Statement['reason'] {
  if (!before?.number) return null
  const isBare = label.every(({ kind }) => kind === 'filler' || kind === 'structure')
  // 予以公开12件（9件）: what a bracket without words compares with is not said.
  if (mark === 'open' && before.clause === clause - 1 && isBare) return label.length === 0 ? 'words' : reason
  // 除自然人外的9件中，有6件获得公开: of those, which are not all.
  const last = before.tail.at(-1)
  if (before.clause === clause - 1 && last !== undefined && isWithin(last)) return reason
  // 较上年的36件、9件、5起: each is of last year.
  if (
    mark === 'list' &&
    label.length === 0 &&
    before.clause === clause - 1 &&
    (reason === 'change' || reason === 'otherYear')
  )
    return reason
  if (before.clause !== clause) return null
  // 其余两项为0, 其余六项均为0: of those.
  if (label.length > 0 && label.every((token) => token.kind === 'filler' || isAll(token))) return reason
  // 最多的一名申请人提出2件 counts what one of them did.
  const isOfOne = personUnits.includes(before.number.unit) && isBare
  // 有2人各提出4件: so is what each of several did.
  if (label.some(isEach)) return 'part'
  // 比2022年、2021年增加3件和7件.
  const isJoined = label.every(isAnd)
  return isJoined || isOfOne ? reason : null
}
