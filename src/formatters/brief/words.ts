import type { Locale, Outcome } from '../../model/index.js'

/** What the page for the head of an office says besides the other documents. */
export interface BriefWords {
  title: string
  checked: string
  /** How many rules came to which conclusion, and how many cells were read. */
  outcomes(counts: Record<Outcome, number>, cells: number): string
  notRead: string
  open: string
  allDecided: string
  /** Rules that the report has nothing for, or that were given nothing to compare it with. */
  notApplicable(count: number): string
  /** Rules that the configuration leaves out. */
  off(count: number): string
  cells: string
  noCells: string
  others: string
  columns: { cell: string; printed: string; expected: string; problem: string }
  /** How many findings one cell explains. */
  explains(count: number): string
  more(count: number): string
  moreReasons(count: number): string
  advice(count: number): string
  files: string
  /** How many reports are compliant, next to those that are listed. */
  compliantFiles(count: number, listed: number): string
  /** How many reports a reason holds for. */
  ofReports(count: number): string
  /** How many cells or findings there are, where not all are named. */
  andMore(count: number): string
  signatures: string[]
  day: string
  dayBlank: string
}

const chinese: BriefWords = {
  title: '政府信息公开工作年度报告检查情况',
  checked: '检查了什么',
  outcomes: ({ pass, fail, incomplete, notApplicable }, cells) =>
    `运行规则 ${pass + fail + incomplete + notApplicable} 条：通过 ${pass}，发现问题 ${fail}，未能判定 ${incomplete}，不适用 ${notApplicable}；` +
    `读出表格单元格 ${cells} 个`,
  notRead: '没有检查：文件不能作为年度报告读取',
  open: '没有检查或未能判定的，及其原因',
  allDecided: '适用的规则都有结论。',
  notApplicable: (count) => `${count} 条规则不适用：报告没有相应内容，或没有给出用来核对的资料（如上年报告）`,
  off: (count) => `${count} 条规则按配置没有运行`,
  cells: '有误或疑似有误的单元格',
  noCells: '没有发现有误的单元格。',
  others: '其他问题',
  columns: { cell: '单元格', printed: '现为', expected: '应为', problem: '问题' },
  explains: (count) => `（共 ${count} 处问题与此有关）`,
  more: (count) => `另有 ${count} 处，见检查结果全文`,
  moreReasons: (count) => `另有 ${count} 项，见检查结果全文`,
  advice: (count) => `另有提示 ${count} 条，见检查结果全文`,
  files: '各份报告',
  ofReports: (count) => `${count} 份`,
  andMore: (count) => `等 ${count} 处`,
  compliantFiles: (count, listed) => `${listed > 0 ? '其余 ' : ''}${count} 份合规。`,
  signatures: ['经办人', '审核人', '单位负责人'],
  day: '日期',
  dayBlank: '年　　月　　日',
}

const english: BriefWords = {
  title: 'Result of the check of an annual report on information disclosure',
  checked: 'What was checked',
  outcomes: ({ pass, fail, incomplete, notApplicable }, cells) =>
    `${pass + fail + incomplete + notApplicable} rules ran: ${pass} passed, ${fail} found something, ${incomplete} could not be decided, ${notApplicable} did not apply; ` +
    `${cells} cells of tables were read`,
  notRead: 'Nothing was checked: the file cannot be read as an annual report',
  open: 'What was not checked or not decided, and why',
  allDecided: 'Every rule that applies was decided.',
  notApplicable: (count) =>
    `${count} rules did not apply: the report has nothing of the kind, or there was nothing to compare it with, such as the report of last year`,
  off: (count) => `${count} rules were off by the configuration`,
  cells: 'Cells that are wrong or probably wrong',
  noCells: 'No cell was found to be wrong.',
  others: 'Other findings',
  columns: { cell: 'Cell', printed: 'Printed', expected: 'Expected', problem: 'Problem' },
  explains: (count) => ` (${count} findings in all have to do with it)`,
  more: (count) => `${count} more, see the full result`,
  moreReasons: (count) => `${count} more, see the full result`,
  advice: (count) => `${count} pieces of advice, see the full result`,
  files: 'Reports',
  ofReports: (count) => `${count} ${count === 1 ? 'report' : 'reports'}`,
  andMore: (count) => ` and more, ${count} in all`,
  compliantFiles: (count, listed) => `${listed > 0 ? 'Other reports' : 'Reports'} that are compliant: ${count}.`,
  signatures: ['Prepared by', 'Reviewed by', 'Head of the office'],
  day: 'Date',
  dayBlank: '',
}

/** The words of that page in a language. */
export const briefWords = (locale: Locale): BriefWords => (locale === 'en' ? english : chinese)
