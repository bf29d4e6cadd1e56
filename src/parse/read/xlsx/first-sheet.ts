import type { Limits } from '../../../model/index.js'
import { unsupportedKind } from '../../file-kinds.js'
import { defaultLimits } from '../../limits.js'
import { openArchive } from '../packed/archive.js'
import { rowsOf, type SheetRow } from './sheet.js'
import { readWorkbook } from './workbook.js'

/**
 * The rows of the first sheet of a workbook that is shown and has any.
 *
 * @throws {InputError} when the file is damaged, no workbook, or beyond a limit.
 */
export function firstSheet(bytes: Uint8Array, limits: Limits = defaultLimits): SheetRow[] {
  const workbook = readWorkbook(openArchive(bytes, limits), limits)
  if (!workbook) throw unsupportedKind('spreadsheet')
  for (const sheet of workbook.sheets) {
    const rows = rowsOf(sheet, workbook)
    if (rows.length > 0) return rows
  }
  return []
}
