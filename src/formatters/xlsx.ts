import { writeXlsx } from 'hucre/xlsx'
import { documentWords } from './document/words.js'
import type { Formatter } from './formatter.js'
import { ledgerSheet } from './xlsx/ledger.js'
import { notesSheet } from './xlsx/notes.js'
import { summarySheet } from './xlsx/summary.js'
import { manySheets } from './xlsx/many.js'
import { ledgerWords } from './xlsx/words.js'
import { judgedOf, withRefusals } from './unjudged.js'

/** A fixed day in place of the clock, so that the same results give the same bytes. */
const noTime = new Date(0)

/** The ledger of findings (问题台账) as a workbook: a row a finding, a summary of the files, and notes about the run. */
export const xlsx = (async (results, context) => {
  const sheets = [
    ledgerSheet(withRefusals(results, context.locale), results, context),
    summarySheet(results, context),
    ...manySheets(judgedOf(results), context),
    notesSheet(results, context),
  ]
  return writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap(({ names }) => names),
    defaultFont: { name: '宋体', size: 10 },
    properties: {
      title: `${documentWords(context.locale).title} · ${ledgerWords(context.locale).ledger}`,
      creator: 'report-lint',
      created: noTime,
      modified: noTime,
    },
  })
}) satisfies Formatter
