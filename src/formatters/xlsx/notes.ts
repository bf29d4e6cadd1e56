import type { FileResult } from '../../model/index.js'
import { acceptedTotals } from '../accepted.js'
import { countVerdicts } from '../count.js'
import { displayPath } from '../display-path.js'
import { documentWords } from '../document/words.js'
import type { FormatContext } from '../formatter.js'
import { judgedOf, unjudgedTotals } from '../unjudged.js'
import { resultsOfFiles, totalsOfMany } from '../scope.js'
import { roundWords } from '../round-words.js'
import { comparisonsOf, countsText, originNotes, sumOfRounds } from '../rounds.js'
import { sheetOf, type PrintedSheet } from './sheet.js'
import { ledgerWords } from './words.js'

/** What is needed to repeat the run, and how the ledger is to be read. */
export function notesSheet(results: readonly FileResult[], context: FormatContext): PrintedSheet {
  const words = documentWords(context.locale)
  const { notes, item, content, remarks } = ledgerWords(context.locale)
  const ofFiles = resultsOfFiles(results)
  const fatal = results.filter(({ fatalErrorCount }) => fatalErrorCount > 0).length
  const hashes = results.flatMap(({ filePath, sha256 }) =>
    sha256 === undefined ? [] : [[`${words.facts.hash}\n${displayPath(filePath, context.cwd)}`, sha256]],
  )
  const totals = [
    words.totals(ofFiles.length, countVerdicts(judgedOf(ofFiles)), fatal) + unjudgedTotals(results, context.locale),
    ...totalsOfMany(results, context.locale),
    ...acceptedTotals(results, context.locale),
  ]
  const rows = [
    [words.tool, `report-lint ${context.version}`],
    [words.configuration, context.configurationHash],
    [words.summary, totals.join(words.separator)],
    ...roundRows(results, context),
    ...remarks.map((remark) => [notes, remark]),
    ...hashes,
  ]
  const columns = [
    { header: item, width: 40 },
    { header: content, width: 90 },
  ]
  return sheetOf(
    notes,
    columns,
    rows.map((values) => ({ values })),
  )
}

/** How the results stand to an earlier round, and where that was made in another way. */
function roundRows(results: readonly FileResult[], context: FormatContext): string[][] {
  const rounds = comparisonsOf(results)
  if (rounds.length === 0) return []
  const { title } = roundWords(context.locale)
  const lines = [countsText(sumOfRounds(rounds), context.locale), ...originNotes(rounds, context)]
  return lines.map((line) => [title, line])
}
