import type { Names } from '../../form/names.js'
import type { Reason, Table } from '../../model/index.js'

/** Why nothing can be said of what a table lacks: its rows were read from a PDF that does not tell where a cell ends. */
export function onUncertainTable({ id, edition, uncertain }: Table, names: Names): Reason | undefined {
  if (!uncertain) return undefined
  const name = names.tableTitle(id, edition)
  return {
    zh: `PDF 里的${name}没有表格线，无法确定各行、各格的界限；请核对，或提供 Word（.docx）等文件后再检查`,
    en: `${name} has no ruling lines in the PDF, and where its rows and cells end is not certain. Look there, or give a Word (.docx) or other file and check again`,
  }
}
