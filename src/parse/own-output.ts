import { InputError } from './input-error.js'

/** How much of an output its mark stands in. */
const headLength = 2048

/**
 * What our outputs begin with: a page; XML, of which Checkstyle's has no place for a name and is no report from anybody; a
 * log of SARIF or JSON with metadata; a baseline; annotations for GitHub; a table of cells.
 */
const heads: readonly RegExp[] = [
  /^<!doctype html>.{0,200}<meta name="generator" content="report-lint\b/isu,
  /^<\?xml [^>]*>\s*<(?:testsuites name="report-lint"|checkstyle )/u,
  /^\{\s*"(?:metadata|\$schema)":.{0,300}"name":\s*"report-lint"/su,
  /^\{\s*"version":\s*\d+,\s*"tool":\s*"report-lint"/u,
  /^::(?:error|warning|notice) (?:file|title)=/u,
  /^file,organ,year,edition,table,row,column,value,text,state,line,/u,
]

/** Beginnings that others may have as well, and what only ours have further on: results and data as JSON, a summary. */
const headsOfMore: readonly [head: RegExp, further: RegExp][] = [
  [/^(?:\[\s*)?\{\s*"filePath":/u, /"(?:infoCount|organKind)":/u],
  [/^# (?:政府信息公开工作年度报告检查结果|Check of annual reports on information disclosure)\n/u, /`report-lint \d/u],
]

/** How the output for a terminal ends where it was sent to a file. */
const totals = /^(?:共 \d+ 个文件：合规 \d+，|\d+ files?: \d+ compliant, )/mu

/** Whether a text is what report-lint wrote itself: the results of a run, a baseline, or extracted data. */
export function isOwnOutput(text: string): boolean {
  const head = text.slice(0, headLength).replace(/^\uFEFF/u, '')
  if (heads.some((pattern) => pattern.test(head))) return true
  return headsOfMore.some(([start, further]) => start.test(head) && further.test(text)) || totals.test(text)
}

/** Whether the properties of a workbook (`docProps/core.xml`) name report-lint as its author: they stay when it is edited. */
export const isOwnWorkbook = (properties: string): boolean =>
  /<dc:creator>\s*report-lint\s*<\/dc:creator>/u.test(properties)

/** The error for an output of our own in the place of a report. */
export const ownOutput = new InputError('own-output', {
  zh: '这是 report-lint 自己写出的文件（检查结果、台账、基线或数据），不是年度报告；请给出报告文件',
  en: 'report-lint wrote this file itself (results, ledger, baseline or data); it is no report. Name the file of the report',
})
