export { default, type ReportLintOptions } from './unified/report-lint.js'
export type { File, FileMessage, Tree } from './unified/vfile.js'
export type { LintResult } from './model/index.js'
