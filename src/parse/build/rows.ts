import type { BlockCell } from '../blocks.js'
import { bareKey } from '../key.js'
import { joinSpans, type Span } from '../span.js'
import { isCell, labelsFirst, type Token } from './numbers-first.js'
import type { LooseCell, LooseRow } from './table-rows.js'
import { isLabelPiece, type FamilyVocabulary, type LabelMeaning } from './vocabulary.js'

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

/** A label is wrapped over at most this many lines; vertical text has one character a line. */
const longestWrap = 12

/**
 * Puts the rows of one family of tables together from what the file has: rows that are marked as
 * such, streams of single cells, labels wrapped before, around or behind their numbers.
 *
 * `width` is the number of cells of a full row.
 */
export function assembleRows(rows: readonly LooseRow[], vocabulary: FamilyVocabulary, width: number): FoundRow[] {
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
  const tokens = labelsFirst(tokensOf(rows, vocabulary), width)
  tokens.forEach((token, index) => {
    if (token === 'begin' || token === 'end') {
      inRow = token === 'begin'
      if (!inRow && current && current.cells.length > 0) current.closed = true
      return
    }
    if (isCell(token)) {
      const full = current && (current.closed || filled(current.cells) >= width)
      if (!current || full) open(undefined).cells.push(token)
      else current.cells.push(token)
      return
    }
    const completed = current?.label && completion(current.label, token, vocabulary)
    if (current && completed) current.label = completed
    else if (current && !current.label && mayNameRow(token) && !isCell(tokens[index + 1])) current.label = token
    else if (current && isTextValue(current, token, tokens[index + 1]))
      current.cells.push({ ...token.span, column: current.cells.length })
    else open(token)
  })
  close()
  return found
}

/** A short number alone between two rows is the foot of a page. */
const isPageNumber = ({ label, cells, closed }: FoundRow, before: FoundRow | undefined): boolean =>
  !label && !closed && before?.closed === true && cells.length === 1 && /^\d{1,3}$/u.test(cells[0]?.text ?? '')

const filled = (cells: BlockCell[]): number => cells.filter(({ text }) => text !== '').length

/** Numbers that came before their label wait for one; a column label is not it. */
const mayNameRow = ({ meaning }: PrintedLabel): boolean => !meaning || meaning.kind === 'row'

/** A label whose second half stands behind the numbers, or on the line below. */
function completion(label: PrintedLabel, rest: PrintedLabel, vocabulary: FamilyVocabulary): PrintedLabel | undefined {
  if (label.meaning?.kind === 'row' || rest.meaning?.kind === 'row') return undefined
  const key = label.key + rest.key
  const meaning = vocabulary.meaning(key)
  return meaning?.kind === 'row' ? { span: joinSpans([label.span, rest.span]), key, meaning } : undefined
}

/** A word where a number should be (详见附件), in a row that has not all its cells yet. */
function isTextValue(row: FoundRow, token: PrintedLabel, next: Token | undefined): boolean {
  // （七）合计 in front of numbers is a row in other words.
  const isNumbered = bareKey(token.key) !== token.key
  return (
    row.label?.meaning?.kind === 'row' &&
    !row.closed &&
    !token.meaning &&
    !isNumbered &&
    row.cells.length > 0 &&
    isCell(next)
  )
}

function tokensOf(rows: readonly LooseRow[], vocabulary: FamilyVocabulary): Token[] {
  const tokens: Token[] = []
  let stream: LooseCell[] = []
  const endStream = (): void => {
    if (stream.length > 0) tokens.push(...labelsOf(stream, vocabulary))
    stream = []
  }
  for (const row of rows) {
    if (row.closed) {
      endStream()
      tokens.push('begin', ...closedRow(row, vocabulary), 'end')
      continue
    }
    for (const cell of row.cells) {
      if (cell.key !== null) {
        stream.push(cell)
        continue
      }
      endStream()
      tokens.push(cell)
    }
  }
  endStream()
  return tokens
}

/** Labels of a marked row, then all its other cells, empty ones included. */
function closedRow({ cells }: LooseRow, vocabulary: FamilyVocabulary): Token[] {
  const firstValue = cells.findIndex(({ key, text }) => key === null && text !== '')
  const before = firstValue < 0 ? cells : cells.slice(0, firstValue)
  const labelled = before.filter(({ key }) => key !== null)
  const labels = labelsOf(labelled, vocabulary)
  const row =
    labels.findLast(({ key, meaning }) => meaning?.kind === 'row' || (!meaning && isLabelPiece(key))) ?? labels.at(-1)
  if (!row) return cells
  // Labels from end to end are a header row, whatever else they could mean.
  const words = row.meaning?.kind === 'row' && labels.slice(labels.indexOf(row) + 1).every(({ meaning }) => !meaning)
  if (firstValue < 0 && labels.length > 2 && cells.at(-1)?.text !== '' && !words) return labels
  const named = new Set(labels.filter(({ meaning }) => meaning).map(({ span }) => span.end))
  const behind = cells.filter((cell) => cell.start >= row.span.end && (cell.text === '' || !named.has(cell.end)))
  return [...labels.filter(({ span }) => span.start <= row.span.start), ...behind]
}

/** Index behind the longest run from `from` that is a piece of one label: the first half of a wrapped one. */
function pieceEnd(keys: readonly string[], from: number): number {
  let to = from + 1
  while (to < keys.length && to - from < longestWrap && isLabelPiece(keys.slice(from, to + 1).join(''))) to += 1
  return to
}

/** Joins the lines of wrapped labels: the longest run of pieces that has a meaning. */
function labelsOf(pieces: readonly LooseCell[], vocabulary: FamilyVocabulary): PrintedLabel[] {
  const keys = pieces.map(({ key }) => key ?? '')
  const labels: PrintedLabel[] = []
  for (let from = 0; from < pieces.length;) {
    let to = Math.min(pieces.length, from + longestWrap)
    let meaning: LabelMeaning | undefined
    for (; to > from; to -= 1) {
      meaning = vocabulary.meaning(to === from + 1 ? (keys[from] ?? '') : keys.slice(from, to).join(''))
      if (meaning) break
    }
    if (!meaning) {
      to = pieceEnd(keys, from)
      meaning = vocabulary.looseMeaning(keys[from] ?? '')
      if (meaning) to = from + 1
    }
    labels.push({ span: joinSpans(pieces.slice(from, to)), key: keys.slice(from, to).join(''), meaning })
    from = to
  }
  return labels
}
