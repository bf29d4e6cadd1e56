import type { Format, Report } from '../types.js'
import type { Block } from './blocks.js'
import { buildReport } from './build/report.js'
import { decode } from './decode.js'
import { formatByMagic, formatOfText, unsupportedFormat } from './format.js'
import { InputError } from './input-error.js'
import { readText } from './readers/text.js'

export interface ParseOptions {
  /** Path to tell the format by; the file itself is not opened. */
  filePath?: string
  /** Format of the source, where the caller knows it. */
  format?: Format
}

/**
 * Reads a report into a tree of its sections and tables.
 *
 * @param source Text, or the bytes of a file in UTF-8, UTF-16 or GB18030.
 * @throws {InputError} when the source is empty, no text, in a format that cannot be read, or no report.
 */
export async function parseReport(source: string | Uint8Array, options: ParseOptions = {}): Promise<Report> {
  const text = typeof source === 'string' ? source : decodeText(source)
  if (text.trim() === '' || text === '\uFEFF') throw empty
  const format = options.format ?? formatOfText(text, options.filePath)
  const report = buildReport(await readBlocks(text, format), text, format)
  if (!isReport(report)) throw notAReport
  return report
}

function decodeText(bytes: Uint8Array): string {
  const format = formatByMagic(bytes)
  if (format) throw unsupportedFormat(format)
  return decode(bytes).text
}

async function readBlocks(text: string, format: Format): Promise<Block[]> {
  if (format === 'text') return readText(text)
  if (format === 'markdown') return (await import('./readers/markdown.js')).readMarkdown(text)
  throw unsupportedFormat(format)
}

/** A report has a table of the form, or headings of it without being a letter about reports. */
function isReport({ title, tables, sections }: Report): boolean {
  const named = sections.filter(({ id }) => id !== null).length
  return tables.size > 0 || (title !== null && named >= 1) || named >= 3
}

const empty = new InputError('empty', {
  zh: '文件是空的，没有可检查的内容',
  en: 'The file is empty: there is nothing to check',
})

const notAReport = new InputError('not-a-report', {
  zh: '没有找到年度报告的标题、六个部分或表格，这不像一份政府信息公开工作年度报告；请确认文件是否选对',
  en: 'No title, section or table of an annual report was found. This does not look like an annual report on information disclosure; check that it is the right file',
})
