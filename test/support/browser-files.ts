import type * as browser from '../../src/browser.js'
import { report } from '../../src/testing.js'
import { defectiveReports } from './defects.js'
import { docxOf } from './docx.js'
import { htmlOf } from './html.js'
import { correctReport, withCell } from './model.js'
import { pdfOf } from './pdf.js'
import { markdownLayouts } from './layouts/index.js'

const address = 'requests/outcomeTotal/total'
const wrongTotal = withCell(correctReport(), address, 99)

/** Reports with findings, by file name: one of each format that browsers read, and one with much to fix. */
export const browserFiles: Readonly<Record<string, string | Uint8Array>> = {
  'a.md': report({ cells: { [address]: 99 } }),
  'a.txt': report({ cells: { [address]: 99 }, format: 'text' }),
  'a.html': htmlOf(wrongTotal, 'clean'),
  'a.docx': docxOf(wrongTotal),
  'a.pdf': pdfOf(wrongTotal),
  'careless.md': markdownLayouts.markdown(defectiveReports['careless text']),
}

/** What the library says of a file. */
export interface FoundInFile {
  format: string | null
  verdict: string
  messages: string[]
  /** The text with its fixes made; null for bytes. */
  fixed: string | null
}

/** What the library says of files. Stands alone, so that its text can be run in a browser. */
export async function findIn(
  { lint, applyFixes }: Pick<typeof browser, 'lint' | 'applyFixes'>,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Record<string, FoundInFile>> {
  const found: Record<string, FoundInFile> = {}
  for (const [filePath, content] of Object.entries(files)) {
    const { messages, report, verdict } = await lint(content, { filePath })
    found[filePath] = {
      format: report?.format ?? null,
      verdict,
      messages: messages.map(({ ruleId, line, message }) => `${String(ruleId)} ${String(line)} ${message}`),
      fixed: typeof content === 'string' ? applyFixes(content, messages).output : null,
    }
  }
  return found
}
