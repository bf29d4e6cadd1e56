import type { Locale } from '../model/index.js'

/** What the page says besides the results. */
export interface PageWords {
  title: string
  local: string
  drop: string
  files: string
  folder: string
  paste: string
  pasteHint: string
  pasteCheck: string
  pastedName: string
  previous: string
  previousHint: string
  previousGiven: (given: number, read: number) => string
  forget: string
  results: string
  progress: (done: number, all: number) => string
  done: (all: number, verdicts: string) => string
  none: string
  /** Of what was dropped or pasted and holds no file. */
  nothing: string
  ledger: string
  ledgerName: string
  archive: string
  archiveName: string
  print: string
  clear: string
  copy: string
  copyOf: (name: string) => string
  noCopy: string
  allFiles: string
  columns: readonly [file: string, verdict: string, organ: string, errors: string, warnings: string, copy: string]
  waiting: string
  frame: string
  preparing: string
  failed: string
  unreadable: string
  other: string
  licences: string
}

const chinese: PageWords = {
  title: '政府信息公开年报检查',
  local: '文件不会离开本机：本页不联网，检查全部在浏览器里完成。',
  drop: '把年度报告拖到这里，可以是一份、一百份或整个文件夹',
  files: '选择文件',
  folder: '选择文件夹',
  paste: '粘贴文字',
  pasteHint: '从 Word、WPS 或网页复制全文，粘贴到这里',
  pasteCheck: '检查粘贴的内容',
  pastedName: '粘贴的内容',
  previous: '与上年报告核对（可不选）',
  previousHint: '选择上年的报告；一次检查多份时可选多份，按机关名称对应。',
  previousGiven: (given, read) => `上年报告 ${String(given)} 份，读出 ${String(read)} 份`,
  forget: '不与上年核对',
  results: '检查结果',
  progress: (done, all) => `已检查 ${String(done)} / ${String(all)}`,
  done: (all, verdicts) => `共 ${String(all)} 个文件：${verdicts}`,
  none: '还没有文件。可检查 Word（.docx、.doc、.wps）、PDF、OFD、网页、Markdown 和纯文本。',
  nothing: '里面没有文件；请拖入报告文件，或装有报告的文件夹',
  ledger: '下载问题台账',
  ledgerName: '问题台账.xlsx',
  archive: '全部下载（zip）',
  archiveName: '检查结果.zip',
  print: '打印',
  clear: '清空',
  copy: '带批注的 Word',
  copyOf: (name) => `下载 ${name} 带批注的 Word 副本`,
  noCopy: '没有写成带批注的副本：文件有签名、限制编辑，或无法改动',
  allFiles: '全部文件',
  columns: ['文件', '结论', '机关', '错误', '警告', '下载'],
  waiting: '等待检查',
  frame: '检查报告',
  preparing: '正在准备下载…',
  failed: '检查这个文件时程序出错；请把文件另存为 .docx 后重试',
  unreadable: '浏览器打不开：给出之后有改动、移动了位置，或者正被其他程序占用；请重新拖入，文件夹可用“选择文件夹”按钮',
  other: 'English',
  licences: '软件许可',
}

const english: PageWords = {
  title: 'Check of annual reports on information disclosure',
  local: 'Your files do not leave this computer: this page uses no network, and all checks run in the browser.',
  drop: 'Drop annual reports here: one, a hundred or a whole folder',
  files: 'Choose files',
  folder: 'Choose a folder',
  paste: 'Paste text',
  pasteHint: 'Copy the whole text from Word, WPS or a web page, and paste it here',
  pasteCheck: 'Check what was pasted',
  pastedName: 'pasted',
  previous: 'Compare with the report of last year (optional)',
  previousHint: 'Choose the report of last year, or several for several files: they are matched by the organ.',
  previousGiven: (given, read) => `${String(given)} reports of last year, ${String(read)} of them read`,
  forget: 'Without last year',
  results: 'Results',
  progress: (done, all) => `${String(done)} of ${String(all)} checked`,
  done: (all, verdicts) => `${String(all)} files: ${verdicts}`,
  none: 'No files yet. Word (.docx, .doc, .wps), PDF, OFD, web pages, Markdown and plain text can be checked.',
  nothing: 'There was no file in it. Drop reports, or a folder that holds some',
  ledger: 'Download the ledger',
  ledgerName: 'ledger.xlsx',
  archive: 'Download all (zip)',
  archiveName: 'results.zip',
  print: 'Print',
  clear: 'Clear',
  copy: 'Annotated Word',
  copyOf: (name) => `Download the annotated Word copy of ${name}`,
  noCopy: 'No annotated copy could be made: the file is signed or protected, or cannot be changed',
  allFiles: 'All files',
  columns: ['File', 'Verdict', 'Organ', 'Errors', 'Warnings', 'Download'],
  waiting: 'waiting',
  frame: 'Report of the check',
  preparing: 'Preparing the download…',
  failed: 'The program failed on this file. Save it as .docx and try again',
  unreadable:
    'The browser cannot open this: it was changed or moved since it was given, or another program holds it. Drop it again; for a folder there is the button',
  other: '中文',
  licences: 'Licences',
}

export const pageWords = (locale: Locale): PageWords => (locale === 'en' ? english : chinese)
