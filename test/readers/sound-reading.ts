import { runRules } from '../../src/check/run.js'
import { parseReport } from '../../src/parse/parse.js'
import { rules as allRules } from '../../src/rules/index.js'
import { cellMap } from '../parse/harness.js'
import { expectedCells } from '../support/expected.js'
import type { ReportModel } from '../support/model.js'

/** All but the rule that tells of what a Word file holds besides its text: forms of files may hold just that. */
const rules = allRules.filter(({ id }) => id !== 'word-comments')

/** Who reports, what stands in each cell, and what the rules say. */
interface Reading {
  organ: string | undefined
  year: number | undefined
  cells: Record<string, string>
  findings: string[]
}

/** What the linter makes of a file. */
export async function readingOf(file: string | Uint8Array, filePath: string): Promise<Reading> {
  const report = await parseReport(file, { filePath })
  const { messages } = runRules(report, rules, { locale: 'zh-CN' })
  return {
    organ: report.organ?.name,
    year: report.year?.value,
    cells: Object.fromEntries([...cellMap(report)].map(([address, { text }]) => [address, text])),
    // That a page holds a copy for other screens is no fault of it.
    findings: messages.flatMap(({ ruleId, level, message }) =>
      ruleId === 'hidden-content' && level === 'info' ? [] : [message],
    ),
  }
}

/** What it should make of a correct report: every cell as printed, and nothing to say. */
export const soundReading = (model: ReportModel): Reading => ({
  organ: model.organ,
  year: model.year,
  cells: Object.fromEntries([...expectedCells(model)].map(([address, { text }]) => [address, text])),
  findings: [],
})
