import type { CellStyle } from 'hucre/xlsx'
import { placeKeyOfMany } from '../../check/place-key.js'
import type {
  FileResult,
  GoneFinding,
  Handling,
  Level,
  LintMessage,
  LintResult,
  Locale,
  SuppressedMessage,
} from '../../model/index.js'
import { acceptanceParts } from '../accepted.js'
import { displayPath } from '../display-path.js'
import { adviceOn, changeOf, rulesById } from '../document/advice.js'
import { manualReviews } from '../document/manual-review.js'
import { documentPlace, placeList } from '../document/place.js'
import { printedText } from '../document/printed-text.js'
import { documentWords, type DocumentWords } from '../document/words.js'
import { formWords } from '../form-words.js'
import { roundWords } from '../round-words.js'
import { comparisonsOf, goneText, stateText } from '../rounds.js'
import { subjectOf } from '../scope.js'
import { sectionName } from '../words-place.js'
import type { FormatContext } from '../formatter.js'
import { dayNumber } from './days.js'
import { sheetOf, type PrintedSheet, type SheetColumn, type SheetRow } from './sheet.js'
import { ledgerWords, type LedgerWords } from './words.js'

/**
 * Characters. What is printed comes out at 7 points or more on A4 across, also where the font of the workbook is missing
 * and a wider one stands in; the column of a second round takes half a point of that.
 */
const widths: Record<keyof LedgerWords['columns'], number> = {
  file: 13,
  organ: 11,
  year: 6,
  place: 18,
  printed: 9,
  problem: 30,
  advice: 23,
  basis: 15,
  level: 8,
  state: 10,
  responsible: 13,
  due: 11,
  reviewer: 10,
  round: 12,
  rule: 18,
  fingerprint: 19,
  placeKey: 19,
}

type Column = keyof typeof widths
const order = Object.keys(widths) as Column[]

/** What has become of a finding stands only where there was an earlier round. */
const columnsOf = (results: readonly FileResult[]): Column[] =>
  comparisonsOf(results).length > 0 ? order : order.filter((column) => column !== 'round')

/**
 * A row a finding, whether open or accepted, a row for all that is to be reviewed by hand, and a row for a file that
 * could not be judged. Each is counted in the summary, by its level or else by its state. Findings of an earlier round
 * that are gone follow those of their file.
 */
export function ledgerSheet(
  results: readonly LintResult[],
  all: readonly FileResult[],
  context: FormatContext,
): PrintedSheet {
  const { ledger, columns, progress, progressHint } = ledgerWords(context.locale)
  const shown = columnsOf(all)
  const special: Partial<Record<Column, Partial<SheetColumn>>> = {
    state: { choices: { values: progress, hint: progressHint } },
    due: { numberFormat: 'yyyy-mm-dd' },
    year: { centred: true },
    rule: { screenOnly: true },
    fingerprint: { screenOnly: true },
    placeKey: { screenOnly: true },
  }
  const head: SheetColumn[] = shown.map((column) => ({
    header: columns[column],
    width: widths[column],
    ...special[column],
  }))
  const others = all.filter((result) => 'kind' in result && result.verdict !== 'unchecked')
  return sheetOf(
    ledger,
    head,
    [
      ...results.flatMap((result) => rowsOf(result, context)),
      ...others.flatMap((result) => goneRows(result, context)),
    ].map((cells) => rowOf(cells, shown, context)),
  )
}

function rowsOf(result: LintResult, context: FormatContext): LedgerRow[] {
  const { state } = ledgerWords(context.locale)
  const { locale } = context
  const words = documentWords(locale)
  const facts = factsOf(result, context)
  const open = result.messages.map((message) => ({
    ...facts,
    ...findingCells(message, result, context, words),
    ...(message.fatal ? { state: state.unread } : { state: state.open, level: message.level }),
    ...handlingCells(message.round?.handling ?? handledAs(result, message.ruleId ?? message.code, message.message)),
  }))
  const manual = manualReviews(result, context).flatMap(({ reason, rules }) =>
    rules.map(({ id, duty }) => ({
      ...facts,
      place: sectionName(null, result, words, formWords(result, context)),
      problem: reason,
      advice: `${words.duty}${words.colon}${duty}`,
      state: state.manual,
      rule: id,
      ...(result.scope && { placeKey: placeKeyOfMany(result.scope.organ) }),
      ...handlingCells(handledAs(result, id, reason)),
    })),
  )
  const accepted = result.suppressedMessages.map((message) => ({
    ...facts,
    ...findingCells(message, result, context, words),
    ...handlingCells(message.round?.handling),
    state: acceptedText(message, state.accepted, words),
    level: message.level,
  }))
  return [...open, ...manual, ...accepted, ...goneRows(result, context)]
}

const factsOf = (result: FileResult, { cwd }: FormatContext): Pick<LedgerRow, 'file' | 'organ' | 'year'> => ({
  file: displayPath(result.filePath, cwd),
  organ: subjectOf(result).organ ?? result.round?.organ ?? null,
  year: subjectOf(result).year ?? result.round?.year ?? null,
})

/** Findings of the earlier round that the file has no more, or of which nobody can say. */
function goneRows(result: FileResult, context: FormatContext): LedgerRow[] {
  const { state, progress } = ledgerWords(context.locale)
  const form = formWords(result, context)
  const words = documentWords(context.locale)
  const placeOf = ({ cell, section }: GoneFinding): string =>
    cell ? form.cellPlace(cell) : sectionName(section, result, words, form)
  return (result.round?.gone ?? []).map((gone) => ({
    ...factsOf(result, context),
    place: placeOf(gone),
    problem: gone.message,
    basis: gone.clause.join('\n') || null,
    goneLevel: gone.level,
    state: gone.state === 'fixed' ? (progress[2] ?? null) : state.open,
    round: goneText(gone, context.locale),
    rule: gone.ruleId,
    fingerprint: gone.fingerprint,
    placeKey: gone.placeKey,
    ...handlingCells(gone.handling),
  }))
}

/** What people have written next to a row that is no finding: it is known by what it says. */
const handledAs = ({ round }: LintResult, rule: string | undefined, text: string): Handling | undefined =>
  round?.handled.find((row) => row.rule === rule && row.text === text)?.handling

const handlingCells = ({ state, responsible, due, reviewer }: Handling = {}): Partial<LedgerRow> => ({
  ...(state !== undefined && { state }),
  ...(responsible !== undefined && { responsible }),
  ...(due !== undefined && { due: dayNumber(due) ?? due }),
  ...(reviewer !== undefined && { reviewer }),
})

/** A level of a row that is counted, or of a finding that is gone, which is not. */
type LedgerRow = Partial<Record<Exclude<Column, 'level'>, string | number | null>> & {
  level?: Level
  goneLevel?: Level
}

function rowOf(cells: LedgerRow, shown: readonly Column[], { locale }: FormatContext): SheetRow {
  const { level, goneLevel } = cells
  const words = documentWords(locale)
  const levelText = level ?? goneLevel
  const values = shown.map(
    (column) => (column === 'level' ? levelText && words.level[levelText] : cells[column]) ?? null,
  )
  return { values, ...(level && { styles: { [shown.indexOf('level')]: levelStyle[level] } }) }
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
    placeKey: message.placeKey ?? null,
    round: sinceText(message, locale) || null,
  }
}

/** What has become of a finding, and what it said before it changed. */
const sinceText = (message: LintMessage, locale: Locale): string =>
  [
    stateText(message, locale),
    ...(message.round?.before === undefined ? [] : [roundWords(locale).before(message.round.before)]),
  ].join('\n')

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
