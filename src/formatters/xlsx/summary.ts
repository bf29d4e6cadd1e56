import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { LintResult, Verdict } from '../../model/index.js'
import { countLevels } from '../count.js'
import { displayPath } from '../display-path.js'
import { manualReviews } from '../document/manual-review.js'
import { documentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { sheetOf } from './sheet.js'
import { ledgerWords } from './words.js'

const verdictStyle: Record<Verdict, CellStyle> = {
  pass: { font: { bold: true, color: { rgb: '17603A' } } },
  fail: { font: { bold: true, color: { rgb: '9C1218' } } },
  incomplete: { font: { bold: true, color: { rgb: '754600' } } },
}

/** A row a file: whose it is, the verdict, how many findings of each kind. */
export function summarySheet(results: readonly LintResult[], context: FormatContext): WriteSheet {
  const words = documentWords(context.locale)
  const { state, undecided } = ledgerWords(context.locale)
  const { facts, level, verdictHeading } = words
  const columns = [
    { header: facts.file, width: 40 },
    { header: facts.organ, width: 28 },
    { header: facts.year, width: 10 },
    { header: facts.edition, width: 10 },
    { header: verdictHeading, width: 16 },
    ...[level.error, level.warning, level.info, undecided, state.accepted].map((header) => ({ header, width: 10 })),
  ]
  const rows = results.map((result) => {
    const { error, warning, info } = countLevels(result.messages)
    const { organ = null, year = null, edition = null } = result.report ?? {}
    const reviews = manualReviews(result, context).reduce((count, { rules }) => count + Math.max(1, rules.length), 0)
    const file = displayPath(result.filePath, context.cwd)
    const counts = [error, warning, info, reviews, result.suppressedMessages.length]
    return {
      values: [file, organ, year, edition, words.verdict[result.verdict], ...counts],
      styles: { 4: { ...verdictStyle[result.verdict] } },
    }
  })
  return sheetOf(words.summary, columns, rows)
}
