import { enumerator, personUnits, placesWithin, planAsThing, titled } from '../form/wordings/numbers.js'
import type { WordKind } from '../form/wordings/word-list.js'
import type { Names } from '../lexicon/organ-names.js'
import { compactOf, markAt } from './compact.js'
import { beginsFigure, figureAt } from './numbers.js'
import type { Mark, OtherToken, Token, WordToken } from './tokens.js'
import { wordTrie } from './trie.js'

/**
 * The tokens of a text, longest match first, in one pass. Offsets are those of the text as it
 * was given. What is in no list of words is unknown: it is a token too.
 */
export function tokensOf(value: string, names: Names | undefined): Token[] {
  const { text, at, length } = compactOf(value)
  const own = new Map(names?.spansIn(text).map(({ start, end }) => [start, end]))
  const trie = wordTrie()
  const tokens: Token[] = []
  for (let start = 0; start < text.length;) {
    const last = tokens.at(-1)
    const token = tokenAt(text, start, own.get(start), trie, last)
    const end = token?.end ?? start + 1
    // What is of no list and touches makes one token.
    if (last?.kind === 'unknown' && (token?.kind ?? 'unknown') === 'unknown') last.end = end
    else tokens.push(token ?? unknown(text, start, end))
    start = end
  }
  for (const token of tokens) if (token.kind === 'unknown') token.text = text.slice(token.start, token.end)
  joinFragments(tokens)
  if (at === undefined) return tokens
  for (const token of tokens) {
    token.start = at[token.start] ?? length
    token.end = (at[token.end - 1] ?? length - 1) + 1
  }
  return tokens
}

const titleMark = 0x300a // 《

/** The token that begins at a place; undefined for a character of no list. */
function tokenAt(
  text: string,
  start: number,
  ownEnd: number | undefined,
  trie: ReturnType<typeof wordTrie>,
  before: Token | undefined,
): Token | undefined {
  const code = text.charCodeAt(start)
  if (before === undefined || (before.kind === 'mark' && before.id !== 'enumerator')) {
    const end = sticky(enumerator, text, start)
    if (end !== undefined && !beginsName(text, start, end)) return mark('enumerator', text, start, end)
  }
  if (code === titleMark) {
    const end = sticky(titled, text, start)
    if (end !== undefined) return { kind: 'title', id: 'title', text: text.slice(start, end), start, end }
  }
  const id = markAt(text, start)
  if (ownEnd !== undefined && id === undefined)
    return { kind: 'actor', id: 'self', text: text.slice(start, ownEnd), start, end: ownEnd }
  const phrase = trie.longestAt(text, start)
  const wordEnd = phrase?.end ?? start
  if (beginsFigure(code)) {
    const figure = figureAt(text, start)
    if (figure && figure.end > wordEnd)
      return isVague(figure, before, trie.longestAt(text, figure.end)) ? unknown(text, start, figure.end) : figure
  }
  if (phrase) return phrase
  return id === undefined ? undefined : mark(id, text, start, start + 1)
}

/** (一) and 一是 begin entries; a name like 一站式 does not. */
const beginsName = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).endsWith('、') &&
  start > 0 &&
  text.charAt(start - 1) !== '\n' &&
  markAt(text, start - 1) !== 'stop'

/** A single Chinese digit counts only with a measure word and next to a word that it counts: 科研机构两项, 三件不予公开. */
function isVague(figure: Token, before: Token | undefined, behind: WordToken | undefined): boolean {
  if (figure.kind !== 'number' || figure.decimals !== null || figure.unit === '%') return false
  if (figure.text.length > 2) return figure.unit === ''
  // 两类共7件.
  if (behind?.kind === 'structure' && behind.id === 'total' && figure.unit !== '') return false
  return figure.unit === ''
    ? figure.value !== 0 || !isLink(before)
    : !isContent(before) && !(behind && isCounted(behind))
}

/** What a number before it is certain to count: outcomes, applicants, reviews and suits. */
const isCounted = ({ kind, id }: WordToken): boolean =>
  countedKinds.has(kind) || (kind === 'object' && (id === 'review' || id === 'litigation'))
const countedKinds = new Set<WordKind>(['row', 'result', 'applicant'])

const isLink = (token: Token | undefined): boolean => token?.kind === 'filler' || token?.kind === 'structure'
const contentKinds = new Set(['object', 'act', 'row', 'result', 'applicant', 'structure', 'filler'])
const isContent = (token: Token | undefined): boolean => token !== undefined && contentKinds.has(token.kind)

function sticky(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}

const mark = (id: Mark, text: string, start: number, end: number): Token => ({
  kind: 'mark',
  id,
  text: text.slice(start, end),
  start,
  end,
})

const unknown = (text: string, start: number, end: number): OtherToken => ({
  kind: 'unknown',
  id: 'unknown',
  text: text.slice(start, end),
  start,
  end,
})

/** Kinds whose words of one character mean something only next to words that are known. */
const fragile = new Set(['structure', 'negation', 'change', 'act', 'time', 'channel', 'topic', 'object'])

const joining = new Set(['and', 'through'])

/** 乡村道路, 社区食堂, 土地供应计划: places that nobody acts in, and a plan that is a thing. */
const isPartOfName = (token: Token, before: Token | undefined, after: Token | undefined): boolean =>
  (token.kind === 'actor' && placesWithin.includes(token.text) && after?.kind === 'unknown') ||
  (token.kind === 'modality' &&
    planAsThing.includes(token.text) &&
    before?.kind === 'unknown' &&
    after?.kind !== 'number')

const isDoer = (token: Token, after: Token | undefined): boolean =>
  token.kind === 'actor' || (token.kind === 'number' && personUnits.includes(token.unit) && after?.kind === 'act')

const opening = new Set(['including', 'compare', 'share'])

/** 12篇解读中文字解读9篇: behind a number and what it counts, 中 is a word. */
function isWithinCounted(tokens: readonly Token[], at: number): boolean {
  const [number, noun, within] = tokens.slice(Math.max(0, at - 2), at + 1)
  return (
    within?.kind === 'structure' &&
    within.id === 'within' &&
    number?.kind === 'number' &&
    noun?.kind === 'unknown' &&
    noun.text.length <= longestNoun
  )
}

const longestNoun = 6

/** A word of one character that touches unknown text is part of it: 统|计, 高|新. */
function joinFragments(tokens: Token[]): void {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token) continue
    const before = tokens[index - 1]
    const after = tokens[index + 1]
    // 由3人办结25件, 由管委会制发3件: by whom, not from where.
    if (token.kind === 'change' && token.id === 'from' && after && isDoer(after, tokens[index + 2])) {
      tokens[index] = { ...token, kind: 'filler' }
      continue
    }
    if (isPartOfName(token, before, after)) {
      tokens[index] = { ...unknown(token.text, 0, token.text.length), start: token.start, end: token.end }
      continue
    }
    if (token.end - token.start !== 1 || !fragile.has(token.kind)) continue
    if (before?.kind !== 'unknown' && after?.kind !== 'unknown') continue
    if (token.kind === 'structure' && (joining.has(token.id) || isWithinCounted(tokens, index))) continue
    // 三项共565条.
    if (token.kind === 'structure' && token.id === 'total' && after?.kind === 'number') continue
    // 含文字解读4件, 较清理前的59个: nothing else begins a clause with these.
    if ((before === undefined || before.kind === 'mark') && 'id' in token && opening.has(token.id)) continue
    // 信息由上年的x条增加到y条.
    if (token.kind === 'change' && token.id === 'from' && after?.kind !== 'unknown') continue
    tokens[index] = { ...unknown(token.text, 0, 1), start: token.start, end: token.end }
  }
}
