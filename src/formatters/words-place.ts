import type { LintMessage, LintResult, SectionId } from '../model/index.js'
import { displayPath } from './display-path.js'
import type { FormWords } from './form-words.js'
import type { Words } from './stylish-words.js'

/** Whether lines and columns mean nothing to the reader of a file: those of Word and PDF are of the text read from it. */
export const isWithoutLines = ({ report, scope }: Pick<LintResult, 'report' | 'scope'>): boolean =>
  scope !== undefined || ['docx', 'doc', 'pdf', 'ofd', 'xlsx'].includes(report?.format ?? '')

/** Title of a section, or what stands for it over findings of none. */
export const sectionName = (
  section: SectionId | null | undefined,
  { scope }: Pick<LintResult, 'scope'>,
  words: Words,
  form: FormWords,
): string => (section ? form.sectionTitle(section) : scope ? words.manyReports : words.wholeReport)

/** Table with row and column, or with the row, as the form calls them; empty for a finding about no part of a table. */
function tablePlace({ cell, table }: LintMessage, form: FormWords): string {
  if (cell) return form.cellPlace(cell)
  if (!table) return ''
  const title = form.tableTitle(table.id)
  return table.row === null ? title : `${title} › ${form.rowLabel(table.id, table.row)}`
}

/** Where a finding stands in its section, in the words of the form. Each may be empty. */
interface PlaceInWords {
  /** Table and row or cell. */
  inTable: string
  /** Paragraph of the section, in Word. */
  paragraph: string
  /** The cell that it is compared with, where that stands elsewhere, as far as can be determined. */
  compared: string
}

/** A finding in the prose of a Word or PDF file does not stand in the table of the cell that it names. */
export function placeInWords(message: LintMessage, form: FormWords, words: Words): PlaceInWords {
  const { page, paragraph, table } = message
  const inTable = tablePlace(message, form)
  if (table !== undefined || (paragraph === undefined && page === undefined))
    return { inTable, paragraph: '', compared: '' }
  return { inTable: '', paragraph: paragraph === undefined ? '' : words.paragraph(paragraph), compared: inTable }
}

/** The parts of a place that there are, from the larger to the smaller. */
export const joinPlace = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' › ')

/** Page of a finding, in PDF; else empty. */
export const pagePlace = ({ page }: LintMessage, words: Words): string => (page === undefined ? '' : words.page(page))

/** The first of the other files that a finding has to do with, in one line; none where there are none. */
export function otherFiles({ related }: LintMessage, words: Pick<Words, 'otherFiles'>, cwd: string): string[] {
  const files = [...new Set(related.flatMap(({ file }) => (file === undefined ? [] : [file])))]
  const shown = files.slice(0, filesShown).map((file) => displayPath(file, cwd))
  return shown.length === 0 ? [] : [words.otherFiles(shown, files.length)]
}

const filesShown = 3
