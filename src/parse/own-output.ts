import { InputError } from './input-error.js'

/** How much of an output its mark stands in. */
const headLength = 2048

/** How the text of an output is known. */
interface Mark {
  begins: RegExp
  /** What only ours have further on, where others may begin so as well; null: nothing. */
  further?: RegExp | null
}

/** What each of our outputs begins with, by the name of its format; of Checkstyle's XML no report from anybody is made. */
const marks: Readonly<Record<string, Mark>> = {
  html: { begins: /^<!doctype html>.{0,200}<meta name="generator" content="report-lint\b/isu },
  junit: { begins: /^<\?xml [^>]*>\s*<testsuites name="report-lint"/u },
  checkstyle: { begins: /^<\?xml [^>]*>\s*<checkstyle /u },
  sarif: { begins: /^\{\s*"\$schema":.{0,300}"name":\s*"report-lint"/su },
  'json-with-metadata': { begins: /^\{\s*"metadata":.{0,300}"name":\s*"report-lint"/su },
  baseline: { begins: /^\{\s*"version":\s*\d+,\s*"tool":\s*"report-lint"/u },
  github: { begins: /^::(?:error|warning|notice) (?:file|title)=/u },
  'extract-csv': { begins: /^file,organ,year,edition,table,row,column,value,text,state,line,/u },
  json: { begins: /^\[\s*(?:\]\s*$|\{\s*"filePath":)/u, further: /"(?:infoCount|organKind)":/u },
  facts: { begins: /^\{\s*"version":\s*\d+,\s*"key":/u },
  // A shard of a run begins with what it is a shard of.
  ndjson: { begins: /^\{\s*"(?:filePath|shard)":/u, further: /"(?:infoCount|organKind)":/u },
  markdown: {
    begins: /^# (?:政府信息公开工作年度报告检查结果|Check of annual reports on information disclosure)\n/u,
    further: /`report-lint \d/u,
  },
  brief: { begins: /^<!doctype html>.{0,200}<meta name="generator" content="report-lint\b/isu },
  'brief-markdown': {
    begins:
      /^# (?:政府信息公开工作年度报告检查情况|Result of the check of an annual report on information disclosure)\n/u,
    further: /`report-lint \d/u,
  },
  // Issues for GitLab look as those of any linter.
  gitlab: { begins: /^\[\s*(?:\]\s*$|\{\s*"description":.{0,1500}"check_name":)/su, further: null },
}

/** How the output for a terminal ends where it was sent to a file. */
const totals = /^(?:共 \d+ 个文件：合规 \d+，|\d+ files?: \d+ compliant, )/mu

const headOf = (text: string): string => text.slice(0, headLength).replace(/^\uFEFF/u, '')

/** Whether a text is what report-lint wrote itself: the results of a run, a baseline, or extracted data. */
export function isOwnOutput(text: string): boolean {
  const head = headOf(text)
  return (
    Object.values(marks).some(
      ({ begins, further }) => begins.test(head) && (further === undefined || further?.test(text)),
    ) || totals.test(text)
  )
}

/**
 * Whether a file holds an output of a format, whole or cut off, so that another may take its place.
 *
 * @param format Name of one of our formats of text.
 * @param head Beginning of the file, 2 KB of it at least.
 * @param tail Its end, which is all that marks the output for a terminal.
 */
export const isOutputOf = (format: string, head: string, tail: string): boolean =>
  format === 'stylish' ? totals.test(tail) : (marks[format]?.begins.test(headOf(head)) ?? false)

/** Whether the properties of a workbook (`docProps/core.xml`) name report-lint as its author: they stay when it is edited. */
export const isOwnWorkbook = (properties: string): boolean =>
  /<dc:creator>\s*report-lint\s*<\/dc:creator>/u.test(properties)

/** The error for an output of our own in the place of a report. */
export const ownOutput = new InputError('own-output', {
  zh: '这是 report-lint 自己写出的文件（检查结果、台账、基线或数据），不是年度报告；请给出报告文件',
  en: 'report-lint wrote this file itself (results, ledger, baseline or data); it is no report. Name the file of the report',
})
