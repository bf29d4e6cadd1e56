import type { BlockCell, Span } from '../../model/index.js'
import { filledCount } from '../blocks.js'
import { bareKey } from '../../text/key.js'
import { joinSpans } from '../../text/span.js'
import { isCell, labelsFirst, type Token } from './numbers-first.js'
import type { LooseCell, LooseRow } from './table-rows.js'
import type { LabelLexicon } from '../../lexicon/labels.js'
import type { FamilyVocabulary, LabelMeaning } from '../../lexicon/vocabulary.js'

/** A printed label, wrapped parts joined, and what it names; nothing where the wording is unknown. */
export interface PrintedLabel {
  span: Span
  key: string
  meaning: LabelMeaning | undefined
}

/** A row as found: its label, if it has one, and the cells behind it. */
export interface FoundRow {
  label: PrintedLabel | undefined
  cells: BlockCell[]
  /** The file marks the end of the row, so that empty cells among `cells` count. */
  closed: boolean
  /** Label and cells stand in one marked row: they belong together whatever stands around. */
  together: boolean
}

/** The words of one family, and those of all. */
export interface FamilyWords {
  vocabulary: FamilyVocabulary
  labels: LabelLexicon
}

/**
 * Puts the rows of one family of tables together from what the file has: rows that are marked as
 * such, streams of single cells, labels wrapped before, around or behind their numbers.
 *
 * `width` is the number of cells of a full row.
 */
export function assembleRows(rows: readonly LooseRow[], words: FamilyWords, width: number): FoundRow[] {
  const { vocabulary, labels } = words
  const found: FoundRow[] = []
  let current: FoundRow | undefined
  let inRow = false
  const open = (label: PrintedLabel | undefined): FoundRow => {
    close()
    return (current = { label, cells: [], closed: false, together: inRow && label !== undefined })
  }
  const close = (): void => {
    if (!current) return
    const last = found.at(-1)
    if (isPageNumber(current, last)) {
      current = undefined
      return
    }
    // Numbers too many for their row and too few for one of their own belong to the row before.
    if (!current.label && current.cells.length < width / 2 && last && !last.closed) last.cells.push(...current.cells)
    else found.push(current)
    current = undefined
  }
  const tokens = labelsFirst(tokensOf(rows, words), width, labels)
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) continue
    if (token === 'begin' || token === 'end') {
      inRow = token === 'begin'
      if (!inRow && current && current.cells.length > 0) current.closed = true
      continue
    }
    if (isCell(token)) {
      const full = current && (current.closed || filledCount(current.cells) >= width)
      if (!current || full) open(undefined).cells.push(token)
      else current.cells.push(token)
      continue
    }
    const completed = current?.label && completion(current.label, token, vocabulary)
    // The first line of a wrapped label is not what the row above says in place of a number.
    const isPiece = token.key.length > 1 && labels.isLabelPiece(token.key)
    const inRowWords = current && !isPiece ? wordsInRow(current, tokens, index, width) : []
    if (current && completed) current.label = completed
    else if (current && !current.label && mayNameRow(token) && !isCell(tokens[index + 1])) current.label = token
    else if (current && inRowWords.length > 0) {
      for (const span of cellsOfWords(current, inRowWords, tokens, index, width))
        current.cells.push({ ...span, column: current.cells.length })
      index += inRowWords.length - 1
    } else open(token)
  }
  close()
  return found
}

/** A short number alone between two rows is the foot of a page. */
const isPageNumber = ({ label, cells, closed }: FoundRow, before: FoundRow | undefined): boolean =>
  !label && !closed && before?.closed === true && cells.length === 1 && /^\d{1,3}$/u.test(cells[0]?.text ?? '')

/** Numbers that came before their label wait for one; a column label is not it. */
const mayNameRow = ({ meaning }: PrintedLabel): boolean => !meaning || meaning.kind === 'row'

/** A label whose second half stands behind the numbers, or on the line below; a column's unit may stand there too. */
function completion(label: PrintedLabel, rest: PrintedLabel, vocabulary: FamilyVocabulary): PrintedLabel | undefined {
  if (label.meaning?.kind === 'row' || rest.meaning?.kind === 'row') return undefined
  const key = label.key + rest.key
  const meaning = vocabulary.meaning(key)
  const isUnit = meaning?.kind === 'column' && label.meaning?.kind === 'column' && meaning.id === label.meaning.id
  if (meaning?.kind !== 'row' && !(isUnit && !rest.meaning)) return undefined
  return { span: joinSpans([label.span, rest.span]), key, meaning }
}

/** Words for a number (详见附件) in a row that lacks cells: labels of no known meaning; several are lines of a cell, or cells. */
function wordsInRow(row: FoundRow, tokens: readonly Token[], from: number, width: number): PrintedLabel[] {
  if (row.label?.meaning?.kind !== 'row' || row.closed || row.cells.length === 0) return []
  const words: PrintedLabel[] = []
  for (let token = tokens[from]; token !== undefined && isWord(token); token = tokens[from + words.length])
    words.push(token)
  if (!isCell(tokens[from + words.length])) return []
  return words.length === 1 || cellsOfWords(row, words, tokens, from, width).length > 0 ? words : []
}

/** （七）合计 in front of numbers is a row in other words. */
const isWord = (token: Token): token is PrintedLabel =>
  typeof token === 'object' && 'meaning' in token && !token.meaning && bareKey(token.key) === token.key

/** The cells that words stand for: one, or one each, as makes the row full; none where neither does. */
function cellsOfWords(
  row: FoundRow,
  words: readonly PrintedLabel[],
  tokens: readonly Token[],
  from: number,
  width: number,
): Span[] {
  const spans = words.map(({ span }) => span)
  if (spans.length === 1) return spans
  let numbers = filledCount(row.cells)
  for (let at = from + words.length; isCell(tokens[at]); at += 1) numbers += 1
  if (numbers + 1 === width) return [joinSpans(spans)]
  return numbers + spans.length === width ? spans : []
}

function tokensOf(rows: readonly LooseRow[], words: FamilyWords): Token[] {
  const tokens: Token[] = []
  let stream: LooseCell[] = []
  const endStream = (): void => {
    if (stream.length > 0) tokens.push(...labelsOf(stream, words))
    stream = []
  }
  for (const row of rows) {
    if (row.closed && !isTornHeader(row, words)) {
      endStream()
      tokens.push('begin', ...closedRow(row, words), 'end')
      continue
    }
    for (const cell of row.cells) {
      if (cell.key !== null) {
        stream.push(cell)
        continue
      }
      if (row.closed) continue
      endStream()
      tokens.push(cell)
    }
  }
  endStream()
  return tokens
}

/** A line of a header whose cells have several lines: pieces of labels that go on in the lines around it. */
function isTornHeader({ cells }: LooseRow, { vocabulary, labels }: FamilyWords): boolean {
  if (cells.some(({ key, text }) => key === null && text !== '')) return false
  let pieces = 0
  for (const { key } of cells) {
    if (key === null) continue
    const meaning = vocabulary.meaning(key)
    if (meaning?.kind === 'row' || (!meaning && !labels.isLabelPiece(key))) return false
    if (!meaning) pieces += 1
  }
  return pieces > 0
}

/** Labels of a marked row, then all its other cells, empty ones included. */
function closedRow({ cells }: LooseRow, words: FamilyWords): Token[] {
  const firstValue = cells.findIndex(({ key, text }) => key === null && text !== '')
  const before = firstValue < 0 ? cells : cells.slice(0, firstValue)
  const labelled = before.filter(({ key }) => key !== null)
  const labels = labelsOf(labelled, words)
  const mayBeRow = (key: string): boolean => words.labels.isLabelPiece(key) && !words.labels.isGroupPiece(key)
  const row =
    labels.findLast(({ key, meaning }) => meaning?.kind === 'row' || (!meaning && mayBeRow(key))) ?? labels.at(-1)
  if (!row) return cells
  // Labels from end to end are a header row, whatever else they could mean.
  const hasWords = row.meaning?.kind === 'row' && labels.slice(labels.indexOf(row) + 1).every(({ meaning }) => !meaning)
  if (firstValue < 0 && labels.length > 2 && cells.at(-1)?.text !== '' && !hasWords) return labels
  const last = cells.findLastIndex(({ key, end }) => key !== null && end === row.span.end)
  const behind = withoutLabels(cells.slice(last + 1), labels)
  return [...labels.slice(0, labels.indexOf(row) + 1), ...behind]
}

/** Cells of a row without those that are labels with a meaning. */
function withoutLabels(cells: LooseCell[], labels: readonly PrintedLabel[]): LooseCell[] {
  if (cells.every(({ key }) => key === null)) return cells
  const named = new Set(labels.filter(({ meaning }) => meaning).map(({ span }) => span.end))
  return cells.filter(({ text, end }) => text === '' || !named.has(end))
}

/**
 * Index behind the longest run from `from` that is a piece of one label: the first half of a wrapped one. A label has
 * at most as many lines as characters: vertical text has one a line.
 */
function pieceEnd(keys: readonly string[], from: number, labels: LabelLexicon): number {
  let to = from + 1
  while (
    to < keys.length &&
    to - from < labels.longestPrinted &&
    labels.isLabelPiece(keys.slice(from, to + 1).join(''))
  )
    to += 1
  return to
}

/** Index behind the longest run from `from` that is no longer than a label. */
function furthestEnd(keys: readonly string[], from: number, { longestPrinted }: LabelLexicon): number {
  let to = from + 1
  let length = keys[from]?.length ?? 0
  for (; to < keys.length && to - from < longestPrinted; to += 1) {
    length += keys[to]?.length ?? 0
    if (length > longestPrinted) break
  }
  return to
}

/** Joins the lines of wrapped labels: the longest run of pieces that has a meaning. */
function labelsOf(pieces: readonly LooseCell[], { vocabulary, labels: lexicon }: FamilyWords): PrintedLabel[] {
  const keys = pieces.map(({ key }) => key ?? '')
  const labels: PrintedLabel[] = []
  for (let from = 0; from < pieces.length;) {
    let to = furthestEnd(keys, from, lexicon)
    let meaning: LabelMeaning | undefined
    for (; to > from; to -= 1) {
      meaning = vocabulary.meaning(to === from + 1 ? (keys[from] ?? '') : keys.slice(from, to).join(''))
      if (meaning) break
    }
    if (!meaning) {
      to = pieceEnd(keys, from, lexicon)
      meaning = vocabulary.looseMeaning(keys[from] ?? '')
      if (meaning) to = from + 1
    }
    labels.push({ span: joinSpans(pieces.slice(from, to)), key: keys.slice(from, to).join(''), meaning })
    from = to
  }
  return labels
}
