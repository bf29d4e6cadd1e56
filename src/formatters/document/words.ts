import type { Format, Locale } from '../../model/index.js'
import { wordsFor, type Words } from '../stylish-words.js'

/** What the documents for people (page, summary, ledger) say besides the findings. */
export interface DocumentWords extends Words {
  title: string
  summary: string
  facts: { file: string; organ: string; year: string; edition: string; format: string; hash: string }
  /** Names of the formats; those of plugins have none. */
  format: Readonly<Record<Format, string> & Partial<Record<string, string>>>
  verdictHeading: string
  findings: string
  noFindings: string
  /** Where findings are accepted and there is no other. */
  noOtherFindings: string
  tables: string
  tablesNote: string
  absentTable(title: string): string
  absentCell: string
  blankCell: string
  place: string
  line(number: number): string
  /** Stands before the cell that a sentence is compared with. */
  compared: string
  equation: string
  /** Between an equation and what it is off by. */
  comma: string
  /** Signs of an equation. */
  plus: string
  equals: string
  difference(by: number): string
  zeros(count: number): string
  advice: string
  change(cell: string, printed: number, expected: number): string
  fixable: string
  duty: string
  basis: string
  rule: string
  /** What a message of no rule is known by. */
  code: string
  manual: string
  manualNote: string
  reason: string
  tool: string
  configuration: string
  none: string
}

const chinese: DocumentWords = {
  ...wordsFor('zh-CN'),
  title: '政府信息公开工作年度报告检查结果',
  summary: '汇总',
  facts: {
    file: '文件',
    organ: '单位',
    year: '年度',
    edition: '格式',
    format: '文件类型',
    hash: '文件校验值（SHA-256）',
  },
  format: {
    markdown: 'Markdown',
    text: '文本',
    html: '网页',
    docx: 'Word',
    doc: 'Word 97–2003',
    pdf: 'PDF',
    ofd: 'OFD',
    xlsx: '电子表格',
  },
  verdictHeading: '结论',
  findings: '发现的问题',
  noFindings: '未发现问题。',
  noOtherFindings: '除已接受的以外，未发现问题。',
  tables: '报告中的表格',
  tablesNote: '按规定格式排列，数字照录原文。带记号的单元格与上面编号相同的问题对应。',
  absentTable: (title) => `${title}：报告中没有读到这张表。`,
  absentCell: '未读出',
  blankCell: '空白',
  place: '位置',
  line: (number) => `第 ${number} 行`,
  compared: '对照',
  equation: '算式',
  comma: '，',
  plus: '＋',
  equals: '＝',
  difference: (by) => `相差 ${by}`,
  zeros: (count) => `（其余 ${count} 项为 0）`,
  advice: '建议',
  change: (cell, printed, expected) => `核对“${cell}”：现为 ${printed}，其他数字无误时应为 ${expected}`,
  fixable: '可用 --fix 自动改正',
  duty: '要求',
  basis: '依据',
  rule: '规则',
  code: '代码',
  manual: '需人工核对',
  manualNote: '以下事项工具无法判定，请人工核对；未能判定不等于合规。',
  reason: '理由',
  tool: '工具',
  configuration: '配置校验值（SHA-256）',
  none: '—',
}

const english: DocumentWords = {
  ...wordsFor('en'),
  title: 'Check of annual reports on information disclosure',
  summary: 'Summary',
  facts: {
    file: 'File',
    organ: 'Organ',
    year: 'Year',
    edition: 'Format',
    format: 'File type',
    hash: 'SHA-256 of the file',
  },
  format: {
    markdown: 'Markdown',
    text: 'text',
    html: 'web page',
    docx: 'Word',
    doc: 'Word 97–2003',
    pdf: 'PDF',
    ofd: 'OFD',
    xlsx: 'workbook',
  },
  verdictHeading: 'Verdict',
  findings: 'Findings',
  noFindings: 'No findings.',
  noOtherFindings: 'No findings but those that are accepted.',
  tables: 'Tables of the report',
  tablesNote: 'Arranged as the format has them, numbers as printed. A mark in a cell is the number of a finding above.',
  absentTable: (title) => `${title}: no such table was found in the report.`,
  absentCell: 'not read',
  blankCell: 'blank',
  place: 'Place',
  line: (number) => `line ${number}`,
  compared: 'compared with',
  equation: 'Equation',
  comma: ', ',
  plus: '+',
  equals: '=',
  difference: (by) => `difference ${by}`,
  zeros: (count) => ` (the other ${count} are 0)`,
  advice: 'Advice',
  change: (cell, printed, expected) => `Check “${cell}”: ${printed} now, ${expected} if the other numbers are right`,
  fixable: '--fix can correct this',
  duty: 'Duty',
  basis: 'Basis',
  rule: 'Rule',
  code: 'Code',
  manual: 'To review by hand',
  manualNote: 'These could not be decided; that does not mean that they comply.',
  reason: 'Reason',
  tool: 'Tool',
  configuration: 'SHA-256 of the configuration',
  none: '—',
}

/** The words of documents in a language. */
export function documentWords(locale: Locale): DocumentWords {
  return locale === 'en' ? english : chinese
}
