import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { Level, LintMessage, LintResult, SuppressedMessage } from '../../model/index.js'
import { acceptanceParts } from '../accepted.js'
import { displayPath } from '../display-path.js'
import { adviceOn, changeOf, rulesById } from '../document/advice.js'
import { manualReviews } from '../document/manual-review.js'
import { documentPlace, placeList } from '../document/place.js'
import { printedText } from '../document/printed-text.js'
import { documentWords, type DocumentWords } from '../document/words.js'
import { formWords } from '../form-words.js'
import { subjectOf } from '../scope.js'
import { sectionName } from '../words-place.js'
import type { FormatContext } from '../formatter.js'
import { sheetOf, type SheetColumn, type SheetRow } from './sheet.js'
import { ledgerWords, type LedgerWords } from './words.js'

const widths: Record<keyof LedgerWords['columns'], number> = {
  file: 22,
  organ: 16,
  year: 7,
  place: 28,
  printed: 18,
  problem: 44,
  advice: 32,
  basis: 22,
  level: 8,
  state: 18,
  responsible: 10,
  due: 12,
  reviewer: 10,
  rule: 18,
  fingerprint: 19,
}

type Column = keyof typeof widths
const order = Object.keys(widths) as Column[]

/**
 * A row a finding, whether open or accepted, a row for all that is to be reviewed by hand, and a row for a file that
 * could not be judged. Each is counted in the summary, by its level or else by its state.
 */
export function ledgerSheet(results: readonly LintResult[], context: FormatContext): WriteSheet {
  const { ledger, columns, progress, progressHint } = ledgerWords(context.locale)
  const special: Partial<Record<Column, Partial<SheetColumn>>> = {
    state: { choices: { values: progress, hint: progressHint } },
    due: { numberFormat: 'yyyy-mm-dd' },
  }
  const head: SheetColumn[] = order.map((column) => ({
    header: columns[column],
    width: widths[column],
    ...special[column],
  }))
  return sheetOf(
    ledger,
    head,
    results.flatMap((result) => rowsOf(result, context)),
  )
}

function rowsOf(result: LintResult, context: FormatContext): SheetRow[] {
  const { state } = ledgerWords(context.locale)
  const words = documentWords(context.locale)
  const facts = {
    file: displayPath(result.filePath, context.cwd),
    organ: subjectOf(result).organ,
    year: subjectOf(result).year,
  }
  const open = result.messages.map((message) => ({
    ...facts,
    ...findingCells(message, result, context, words),
    ...(message.fatal ? { state: state.unread } : { state: state.open, level: message.level }),
  }))
  const manual = manualReviews(result, context).flatMap(({ reason, rules }) =>
    rules.map(({ id, duty }) => ({
      ...facts,
      place: sectionName(null, result, words, formWords(result, context)),
      problem: reason,
      advice: `${words.duty}${words.colon}${duty}`,
      state: state.manual,
      rule: id,
    })),
  )
  const accepted = result.suppressedMessages.map((message) => ({
    ...facts,
    ...findingCells(message, result, context, words),
    state: acceptedText(message, state.accepted, words),
    level: message.level,
  }))
  return [...open, ...manual, ...accepted].map((cells) => rowOf(cells, words))
}

type LedgerRow = Partial<Record<Exclude<Column, 'level'>, string | number | null>> & { level?: Level }

function rowOf(cells: LedgerRow, words: DocumentWords): SheetRow {
  const { level } = cells
  const values = order.map((column) => (column === 'level' ? level && words.level[level] : cells[column]) ?? null)
  return { values, ...(level && { styles: { [order.indexOf('level')]: levelStyle[level] } }) }
}

function findingCells(
  message: LintMessage,
  result: LintResult,
  context: FormatContext,
  words: DocumentWords,
): LedgerRow {
  const { rules, locale } = context
  const form = formWords(result, context)
  const { steps, duty } = adviceOn(message, rulesById(rules), words, locale)
  const advice = [
    ...changeOf(message, form, words),
    ...steps,
    ...(duty === null ? [] : [`${words.duty}${words.colon}${duty}`]),
  ]
  return {
    place: placeList(documentPlace(message, result, words, form), words).join('\n'),
    printed: printedText(message, result) === '' ? `(${words.blankCell})` : printedText(message, result),
    problem: message.message,
    advice: advice.join('\n') || null,
    basis: message.clause.join('\n') || null,
    rule: message.ruleId ?? message.code ?? null,
    fingerprint: message.fingerprint,
  }
}

const acceptedText = ({ suppressions }: SuppressedMessage, accepted: string, words: DocumentWords): string =>
  [accepted, ...suppressions.flatMap((acceptance) => acceptanceParts(acceptance, words))].join('\n')

const filled = (text: string, ground: string): CellStyle => ({
  font: { bold: true, color: { rgb: text } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ground } },
  alignment: { horizontal: 'center', vertical: 'top' },
})

const levelStyle: Record<Level, CellStyle> = {
  error: filled('9C1218', 'FDEBEA'),
  warning: filled('754600', 'FFF3D3'),
  info: filled('0D4C83', 'E7F1FB'),
}
