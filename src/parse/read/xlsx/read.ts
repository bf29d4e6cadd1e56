import type { Block, BlockRow, Limits, Reading } from '../../../model/index.js'
import { unsupportedKind } from '../../file-kinds.js'
import { InputError, isInputError } from '../../input-error.js'
import { defaultLimits, limitError } from '../../limits.js'
import { isOwnWorkbook, ownOutput } from '../../own-output.js'
import { openArchive } from '../packed/archive.js'
import { type SheetRow, rowsOf } from './sheet.js'
import { readWorkbook } from './workbook.js'

/**
 * Reads the sheets of a workbook that are shown: their rows as tables, with numbers as they are printed, and the
 * canonical text that they have their places in, a line a row with tabs.
 *
 * @throws {InputError} when the file is damaged, no workbook, or beyond a limit.
 */
export function readXlsx(bytes: Uint8Array, limits: Limits = defaultLimits): Reading {
  const archive = openArchive(bytes, limits)
  const properties = archive.read('docProps/core.xml')
  if (properties && isOwnWorkbook(new TextDecoder().decode(properties))) throw ownOutput
  const text = new SheetText(limits)
  try {
    const workbook = readWorkbook(archive, limits)
    if (!workbook) throw unsupportedKind('spreadsheet')
    for (const sheet of workbook.sheets) text.add(rowsOf(sheet, workbook))
  } catch (error) {
    throw isInputError(error) && error.code === 'corrupt' ? corrupt : error
  }
  return { blocks: text.blocks, source: text.source }
}

/** Writes the rows of sheets as text, and the blocks that point into it. */
class SheetText {
  readonly blocks: Block[] = []
  source = ''
  readonly #limits: Limits
  #cells = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Adds a sheet. Rows without anything in them stand between its tables. */
  add(rows: readonly SheetRow[]): void {
    let table: BlockRow[] = []
    rows.forEach((row, index) => {
      this.#cells += row.cells.length
      if (this.#cells > this.#limits.cells) throw limitError('cells', this.#limits)
      if (index === 0 || row.apart) this.blocks.push({ type: 'table', rows: (table = []) })
      table.push(this.#row(row))
    })
  }

  #row({ cells }: SheetRow): BlockRow {
    const written = cells.map(({ column, text }, index) => {
      if (index > 0) this.source += '\t'
      const start = this.source.length
      this.source += text
      return { text, start, end: this.source.length, column }
    })
    this.source += '\n'
    return { cells: written, closed: true }
  }
}

const corrupt = new InputError('corrupt', {
  zh: '电子表格文件已损坏或不完整，无法读取；请重新取得文件，或在 Excel、WPS 中打开后重新保存',
  en: 'The workbook is damaged or cut off. Get it again, or open it in Excel or WPS and save it again',
})
