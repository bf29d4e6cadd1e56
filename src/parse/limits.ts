import type { Limits } from '../model/index.js'
import { InputError, type InputErrorCode } from './input-error.js'

/** A real report has under 1 MB (10 MB with photographs), 300 cells, 1,000 lines and 40 pages of 2,000 steps; Word files grow to 30 times their size. */
export const defaultLimits: Readonly<Limits> = {
  bytes: 32 * 2 ** 20,
  inflatedBytes: 10 * 2 ** 20,
  growth: 250,
  entries: 2_000,
  depth: 256,
  marks: 2_000,
  lines: 30_000,
  cells: 50_000,
  spans: 1_000,
  pages: 1_000,
  operators: 300_000,
  milliseconds: 20_000,
  memory: 400,
}

/** Long files of ordinary text have more lines and cells, one for so many bytes at the most. */
const bytesPerLine = 20
const bytesPerCell = 10

/** The limits for a file of that size: those that are given, and the defaults for the others. */
export function limitsFor(given: Partial<Limits>, size: number): Limits {
  const limits = { ...defaultLimits, ...given }
  const grown = (name: 'lines' | 'cells', bytes: number): number =>
    limits[name] === defaultLimits[name] ? limits[name] + Math.floor(size / bytes) : limits[name]
  return { ...limits, lines: grown('lines', bytesPerLine), cells: grown('cells', bytesPerCell) }
}

const codes = {
  bytes: 'limit-bytes',
  inflatedBytes: 'limit-inflated',
  growth: 'limit-inflated',
  entries: 'limit-entries',
  depth: 'limit-depth',
  marks: 'limit-marks',
  lines: 'limit-lines',
  cells: 'limit-cells',
  spans: 'limit-spans',
  pages: 'limit-pages',
  operators: 'limit-operators',
  milliseconds: 'limit-time',
  memory: 'limit-memory',
} as const satisfies Record<keyof Limits, InputErrorCode>

/** What each limit holds down. */
export const limitNames: Record<keyof Limits, { zh: string; en: string }> = {
  bytes: { zh: '文件大小（字节）', en: 'size of the file in bytes' },
  inflatedBytes: { zh: '解压后的大小（字节）', en: 'inflated size in bytes' },
  growth: { zh: '解压后增大的倍数', en: 'growth by inflating' },
  entries: { zh: '压缩包内的文件数', en: 'number of files in the archive' },
  depth: { zh: '嵌套层数', en: 'depth of nesting' },
  marks: {
    zh: 'Markdown 一段中的强调、链接等符号数，或分开的引用、列表数，',
    en: 'number of marks in one block of Markdown, or of quotes and lists apart,',
  },
  lines: { zh: '文字行数', en: 'number of lines' },
  cells: { zh: '表格单元格数', en: 'number of table cells' },
  spans: { zh: '单元格合并的行数或列数', en: 'columns or rows that a cell spans' },
  pages: { zh: '页数', en: 'number of pages' },
  operators: { zh: '绘图指令数', en: 'number of drawing operators' },
  milliseconds: { zh: '检查用时（毫秒）', en: 'time in milliseconds' },
  memory: { zh: '读取 PDF 用到的内存（MB）', en: 'memory in MB for reading a PDF' },
}

/** The error for a file that goes beyond a limit. */
export const limitError = (limit: keyof Limits, limits: Limits): InputError =>
  new InputError(codes[limit], {
    zh: `文件超出限制：${limitNames[limit].zh}超过 ${limits[limit]}；正常的年度报告不会如此，请检查文件`,
    en: `The file is beyond a limit: its ${limitNames[limit].en} exceeds ${limits[limit]}. No ordinary report does; check the file`,
  })
