import { addedUnits, countsOfKinds, kindNouns, unitOfReasons } from '../form/wordings/numbers.js'
import { isEach, isListMark, isTotal } from './relations/units.js'
import { isMark, isNumber, type Mark, type NumberToken, type Token } from './tokens.js'

/** A number with the words around it, or words without a number. */
export interface Segment {
  /** Words before the number, back to the mark or number before them. */
  label: readonly Token[]
  number: NumberToken | undefined
  /** Words behind the number, up to the mark behind them. */
  tail: readonly Token[]
  /** The mark before the clause; undefined at the beginning of the paragraph and within a clause. */
  before: Mark | undefined
  /** Index of its sentence. */
  sentence: number
  /** Index of its part of a sentence between semicolons, counted through the paragraph. */
  stretch: number
  /** Index of its clause. */
  clause: number
  /** It stands in brackets. */
  bracketed: boolean
  /** Numbers and labels of a list do not pair off: nobody knows which is which. */
  undecided?: true
  /** Entries 一是, 1. up to here. */
  entry: number
}

interface Clause {
  tokens: Token[]
  before: Mark | undefined
  sentence: number
  stretch: number
  bracketed: boolean
  entry: number
}

/** The segments of a paragraph, in order. */
export function segmentsOf(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = []
  clausesOf(withoutNotes(tokens)).forEach((clause, index) => {
    pushSegments(segments, clause, index)
  })
  return withTailsBehindBrackets(segments)
}

/** 余下4件（自然人3件、企业1件）转入下年: what stands behind a bracket goes on from the number before it. */
function withTailsBehindBrackets(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const segment of segments) {
    const at = segment.before === 'close' && !segment.number ? result.findLastIndex(({ bracketed }) => !bracketed) : -1
    const counted = result[at]
    const isNext = result[at + 1]?.before === 'open' && counted?.sentence === segment.sentence
    if (counted?.number && counted.tail.length === 0 && isNext && segment.label.some(({ kind }) => kind === 'act'))
      result[at] = { ...counted, tail: segment.label }
    else result.push(segment)
  }
  return result
}

/** Brackets without a number are notes: what stands before them goes on behind them, unless they say what became of it: 2件（维持）. */
function withoutNotes(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  const opened: { at: number; numbers: number }[] = []
  let numbers = 0
  for (const token of tokens) {
    kept.push(token)
    if (isNumber(token)) numbers += 1
    if (!isMark(token)) continue
    if (token.id === 'open') opened.push({ at: kept.length - 1, numbers })
    else if (token.id === 'stop') opened.length = 0
    else if (token.id === 'close') {
      const bracket = opened.pop()
      if (bracket?.numbers === numbers && !tellsOutcome(kept, bracket.at)) kept.length = bracket.at
    }
  }
  return kept
}

/** From an open bracket right behind a number, nothing but outcomes. */
function tellsOutcome(tokens: readonly Token[], open: number): boolean {
  if (tokens[open - 1]?.kind !== 'number') return false
  const inside = tokens.slice(open + 1, -1)
  return inside.some(isOutcome) && inside.every((token) => isOutcome(token) || isLink(token))
}

const isOutcome = ({ kind }: Token): boolean => kind === 'row' || kind === 'result'

/** Clauses between marks. 、 joins words while no number has come, and ends a clause behind one. */
function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = []
  let sentence = 0
  let stretch = 0
  let entry = 0
  let depth = 0
  let counted = false
  let current: Clause = { tokens: [], before: undefined, sentence, stretch, bracketed: false, entry }
  const close = (before: Mark): void => {
    if (current.tokens.length > 0) clauses.push(current)
    current = { tokens: [], before, sentence, stretch, bracketed: depth > 0, entry }
    counted = false
  }
  tokens.forEach((token, index) => {
    if (
      !isMark(token) ||
      (token.id === 'list' && (!counted || joinsObjects(tokens, index) || joinsReasons(tokens, index)))
    ) {
      current.tokens.push(token)
      counted ||= isNumber(token)
      return
    }
    if (token.id === 'open') depth += 1
    else if (token.id === 'close') depth = Math.max(0, depth - 1)
    else if (token.id === 'enumerator') entry += 1
    else if (token.id === 'semicolon') stretch += 1
    else if (token.id === 'stop') {
      sentence += 1
      stretch += 1
      depth = 0
    }
    close(token.id)
  })
  if (current.tokens.length > 0) clauses.push(current)
  return clauses
}

/** 9件复议、诉讼案件: one number of several things. */
const joinsObjects = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 2]?.kind === 'number' && tokens[at - 1]?.kind === 'object' && tokens[at + 1]?.kind === 'object'

/** 4件因重复申请、信访投诉等原因不予处理: behind a number words are joined up to the end of the clause, if it is near. */
function joinsReasons(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before || isNumber(before) || isMark(before)) return false
  for (const token of tokens.slice(at + 1, at + 1 + mostJoined)) {
    if (isNumber(token)) return false
    // 直接起诉2件则维持、纠正各1件.
    if (isEach(token)) return true
    if (isMark(token) && token.id !== 'list') return true
  }
  return tokens.length <= at + 1 + mostJoined
}

const mostJoined = 30

const kindUnits = new Set(countsOfKinds)
const addedUpUnits = new Set([...countsOfKinds, ...addedUnits])
const isLink = ({ kind }: Token): boolean => kind === 'structure' || kind === 'filler'
const isNamed = ({ kind }: Token): boolean => kind === 'row' || kind === 'result' || kind === 'applicant'
const isAsker = (token: Token): boolean => token.kind === 'object' && token.id === 'asker'
/** Nothing that is counted stands before the number: 申请人是五名个人和一个村民小组. */
const isOpening = (label: readonly Token[]): boolean =>
  label.length === 0 || (label.some(isAsker) && label.every((token) => isAsker(token) || isLink(token)))

function pushSegments(segments: Segment[], clause: Clause, index: number): void {
  const { tokens, before, sentence, stretch, bracketed, entry } = clause
  // Written out, because every word of a report comes through here: copying objects by ... takes half of the time.
  const push = (label: Token[], number: NumberToken | undefined, tail: Token[]): void => {
    segments.push({ label, number, tail, before, sentence, stretch, clause: index, bracketed, entry })
  }
  let label: Token[] = []
  let left = numbersIn(tokens)
  const endsInWords = tokens.at(-1)?.kind !== 'number'
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]
    if (!token) break
    at += 1
    if (!isNumber(token)) {
      label.push(token)
      continue
    }
    left -= 1
    const between = wordsFrom(tokens, at)
    // 无法提供与不予处理两类共143件: how many kinds there are is no count.
    // 两类申请人是自然人（63件）: so is it where what it counts is named behind it.
    const isOfKinds =
      left > 0 ? between.every(isLink) || namesKinds(between) : between.some(isNamed) || namesKinds(between)
    // 三项维持共6件: so many things are added up.
    const areAddedUp = left > 0 && addedUpUnits.has(token.unit) && between.some(isTotal)
    const ofKinds = kindUnits.has(token.unit) || (token.unit === unitOfReasons && namesKinds(between))
    const countsBefore = (ofKinds && isOfKinds) || countsLabels(token, label, between)
    if (areAddedUp || (label.length > 0 && countsBefore)) {
      label.push({ ...token, kind: 'filler', id: 'kinds' })
      continue
    }
    const length = left === 0 ? between.length : grabbed(label, between, endsInWords && isOpening(label))
    push(label, token, length === between.length ? between : between.slice(0, length))
    label = []
    at += length
  }
  if (label.length > 0) push(label, undefined, [])
}

/** 不予公开最集中的三项理由为…: how many reasons there are. */
const namesKinds = (behind: readonly Token[]): boolean =>
  behind.slice(0, 2).some(({ kind, text }) => kind !== 'number' && kindNouns.some((noun) => text.startsWith(noun)))

/** 行政许可、处罚、强制三项合计, 予以公开、部分公开两项占: how many are added up. */
const countsLabels = ({ value, unit }: NumberToken, label: readonly Token[], between: readonly Token[]): boolean =>
  addedUpUnits.has(unit) &&
  between.some((token) => isTotal(token) || isShare(token)) &&
  label.filter(isListMark).length === value - 1

const isShare = (token: Token): boolean => token.kind === 'structure' && token.id === 'share'

function numbersIn(tokens: readonly Token[]): number {
  let numbers = 0
  for (const token of tokens) if (isNumber(token)) numbers += 1
  return numbers
}

/** The words from a place on, up to the next number. */
function wordsFrom(tokens: readonly Token[], start: number): Token[] {
  const words: Token[] = []
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || isNumber(token)) break
    words.push(token)
  }
  return words
}

/** How many of the words between two numbers belong to the first: its noun where it has none before it. */
function grabbed(label: readonly Token[], between: readonly Token[], wordsFollow: boolean): number {
  // 8件中本机关不掌握的8件.
  const [next] = between
  if (next?.kind === 'structure' && next.id === 'within') return 1
  // 与2023年的890件相比增加14件.
  if (next?.kind === 'change' && next.id === 'against') return 1
  // 6件占无法提供的85.7%.
  if (label.length === 0 && next?.kind === 'structure' && next.id === 'share') return 1
  // 向12个部门发出20份.
  if (next?.kind === 'actor' && label.length > 0) return 1
  if (label.some((token) => (token.kind === 'object' && !isAsker(token)) || isNamed(token))) return 0
  if (wordsFollow && isOpening(label)) return between.length
  let length = 0
  between.some((token, index) => {
    if (token.kind === 'object') length = index + 1
    // 二十七件新收申请: what was done with them stands before their noun.
    const isOfNoun = token.kind === 'act' && label.length === 0 && length === 0
    // 对29件答复不服而申请复议的有6件: the reviews are the second number.
    const isPassed = token.kind === 'filler' && token.id !== 'asking'
    return token.kind !== 'object' && !isPassed && !isListMark(token) && !isOfNoun
  })
  // 40个栏目中有6个: what the second number is one of.
  const behind = between[length]
  return length > 0 && behind?.kind === 'structure' && behind.id === 'within' ? length + 1 : length
}
