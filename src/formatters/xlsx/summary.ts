import type { CellStyle } from 'hucre/xlsx'
import type { FileResult, Verdict } from '../../model/index.js'
import { countLevels } from '../count.js'
import { knownCount } from '../counts-shown.js'
import { displayPath } from '../display-path.js'
import { manualReviews } from '../document/manual-review.js'
import { documentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { judgedOf, unjudgedGroups, unjudgedWord } from '../unjudged.js'
import { roundWords } from '../round-words.js'
import { comparisonsOf, roundStates } from '../rounds.js'
import { subjectOf } from '../scope.js'
import { sheetOf, type PrintedSheet, type SheetRow } from './sheet.js'
import { ledgerWords } from './words.js'

const levels = ['error', 'warning', 'info'] as const

const verdictStyle: Record<Verdict, CellStyle> = {
  pass: { font: { bold: true, color: { rgb: '17603A' } } },
  fail: { font: { bold: true, color: { rgb: '9C1218' } } },
  incomplete: { font: { bold: true, color: { rgb: '754600' } } },
}

/**
 * A row a file: whose it is, the verdict, how many rows of each kind the ledger has of it. Files that were not judged
 * come last, with what they are.
 */
export function summarySheet(results: readonly FileResult[], context: FormatContext): PrintedSheet {
  const words = documentWords(context.locale)
  const { state } = ledgerWords(context.locale)
  const { facts, level, verdictHeading } = words
  const isCompared = comparisonsOf(results).length > 0
  const roundCounts = ({ round }: FileResult): (number | null)[] =>
    isCompared ? roundStates.map((one) => round?.counts[one] ?? null) : []
  const columns = [
    { header: facts.file, width: 34 },
    { header: facts.organ, width: 24 },
    { header: facts.year, width: 8, centred: true },
    { header: facts.edition, width: 10 },
    { header: verdictHeading, width: 16 },
    ...[level.error, level.warning, level.info, state.manual, state.unread, state.accepted].map((header) => ({
      header,
      width: 11,
    })),
    ...(isCompared ? roundStates.map((one) => ({ header: roundWords(context.locale).state[one], width: 11 })) : []),
  ]
  const rows: SheetRow[] = judgedOf(results).map((result) => {
    const found = countLevels(result.messages)
    const ofLevels = levels.map((one) => knownCount(one, found, context))
    const { organ, year, edition } = subjectOf(result)
    const reviews = manualReviews(result, context).reduce((count, { rules }) => count + rules.length, 0)
    const file = displayPath(result.filePath, context.cwd)
    const counts = [...ofLevels, reviews, result.fatalErrorCount, result.suppressedMessages.length]
    return {
      values: [file, organ, year, edition, words.verdict[result.verdict], ...counts, ...roundCounts(result)],
      styles: { 4: { ...verdictStyle[result.verdict] } },
    }
  })
  const unjudged = unjudgedGroups(results, context.locale).flatMap(({ verdict, files }) =>
    files.map((file): SheetRow => {
      const { filePath, note, round } = file
      const shown = `${unjudgedWord(verdict, context.locale)}${words.colon}${note}`
      const who = [round?.organ ?? null, round?.year ?? null, null]
      const none = Array.from({ length: 6 }, () => null)
      return { values: [displayPath(filePath, context.cwd), ...who, shown, ...none, ...roundCounts(file)] }
    }),
  )
  return sheetOf(words.summary, columns, [...rows, ...unjudged])
}
