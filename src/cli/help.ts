import type { Locale } from '../types.js'

const chinese = {
  description: '检查《政府信息公开工作年度报告》是否符合国务院办公厅规定的格式和勾稽关系。',
  lintUsage: '[选项] [文件、文件夹或通配模式...]',
  paths: '文件、文件夹（检查其中的 .md .markdown .txt .html .htm .docx .pdf）或通配模式',
  lintFormat: '输出格式：stylish（默认）或 json',
  locale: '语言：zh-CN（默认）或 en',
  stdin: '从标准输入读取一份报告',
  stdinFilename: '标准输入的文件名，用于输出和识别格式',
  color: '总是使用颜色',
  noColor: '不使用颜色',
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  version: '显示版本号',
  extract: '把报告的内容和全部表格数据输出为 JSON 或 CSV',
  extractFormat: '输出格式：json（默认）或 csv（可用 Excel、WPS 打开）',
  rules: '列出全部规则：级别、依据、适用的格式、能否自动修正',
  rulesFormat: '输出格式：stylish（默认）或 json',
  explain: '显示一条规则的说明和示例，不需要网络',
  explainRule: '规则名，例如 balance-equation',
  ownUsage: { rules: '[选项]', explain: '[选项] <规则>' },
  exitCodes: '退出码：0 没有错误；1 有错误；2 有文件无法判断，或命令有误。',
  titles: { 'Usage:': '用法:', 'Arguments:': '参数:', 'Options:': '选项:', 'Commands:': '命令:' },
}

const english: typeof chinese = {
  description: 'Checks annual reports on government information disclosure against the official format and arithmetic.',
  lintUsage: '[options] [files, folders or globs...]',
  paths: 'files, folders (.md .markdown .txt .html .htm .docx .pdf in them) or globs',
  lintFormat: 'output format: stylish (default) or json',
  locale: 'language: zh-CN (default) or en',
  stdin: 'read one report from standard input',
  stdinFilename: 'name of standard input, for the output and to tell its format',
  color: 'always use colours',
  noColor: 'never use colours',
  help: 'show help',
  helpCommand: 'show help for a command',
  version: 'show the version',
  extract: 'print reports and all their table data as JSON or CSV',
  extractFormat: 'output format: json (default) or csv (for Excel and WPS)',
  rules: 'list all rules: level, basis, formats that they apply to, and whether they can be fixed',
  rulesFormat: 'output format: stylish (default) or json',
  explain: 'show what a rule checks, with examples; needs no network',
  explainRule: 'name of the rule, for example balance-equation',
  ownUsage: { rules: '[options]', explain: '[options] <rule>' },
  exitCodes: 'Exit codes: 0 no errors; 1 errors; 2 a file could not be judged, or the call was wrong.',
  titles: { 'Usage:': 'Usage:', 'Arguments:': 'Arguments:', 'Options:': 'Options:', 'Commands:': 'Commands:' },
}

/** The words of the help pages in a language. */
export function helpTexts(locale: Locale): typeof chinese {
  return locale === 'en' ? english : chinese
}
