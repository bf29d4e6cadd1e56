import type { CauseCandidates, Level, Locale, SuppressedMessage, Verdict } from '../model/index.js'

/** What the stylish output says besides the findings. */
export interface Words {
  level: Record<Level, string>
  fatal: string
  verdict: Record<Verdict, string>
  /** Stands over findings that belong to none of the six sections. */
  wholeReport: string
  /** The same for findings that come from many reports together. */
  manyReports: string
  year(year: number): string
  edition(id: string): string
  cause: string
  /** In front of the cells of a cause, by how many of them are wrong. */
  candidates: Record<NonNullable<CauseCandidates['together']> | 'one', string>
  more(count: number): string
  /** The other files that a finding has to do with; `count` of them in all. */
  otherFiles(names: readonly string[], count: number): string
  undecided: string
  page(number: number): string
  /** A paragraph of a section, in Word. */
  paragraph(number: number): string
  listSeparator: string
  separator: string
  /** Behind the name of a file that holds the tables of a report and no text. */
  tablesAlone: string
  colon: string
  counts(levels: Record<Level, number>): string
  /** In place of that nothing was found, where warnings and advice are not shown. */
  noErrors: string
  /** How often reports agree with the roster and with each other. */
  manyTotals(verdicts: Record<Verdict, number>): string
  totals(files: number, verdicts: Record<Verdict, number>, fatal: number): string
  /** Heading of the findings that are accepted. */
  accepted: string
  acceptedCount(count: number): string
  /** Stands behind a verdict: how many findings are accepted and so do not count for it. */
  besides(count: number): string
  /** Says where the reasons are shown. */
  reasonsHint: string
  suppressedBy: Record<SuppressedMessage['suppressions'][number]['kind'], string>
  noReason: string
  owner: string
  expires: string
}

const chinese: Words = {
  level: { error: '错误', warning: '警告', info: '提示' },
  fatal: '无法判断',
  verdict: { pass: '合规', fail: '不合规', incomplete: '需人工核对' },
  wholeReport: '全文',
  manyReports: '单位名单与各份报告',
  year: (year) => `${year} 年度`,
  edition: (id) => `${id} 年格式`,
  cause: '疑似有误的单元格',
  candidates: {
    one: '疑似有误的单元格，以下之一',
    all: '疑似有误的单元格，以下各处都要改',
    some: '疑似有误的单元格，以下一处或几处要改',
  },
  more: (count) => `……共 ${count} 处`,
  otherFiles: (names, count) => `有关文件：${names.join('、')}${count > names.length ? `等 ${count} 个` : ''}`,
  undecided: '未能判定的规则',
  page: (number) => `第 ${number} 页`,
  paragraph: (number) => `第 ${number} 段`,
  listSeparator: '、',
  separator: '；',
  tablesAlone: '：只核对了三张表',
  colon: '：',
  counts: ({ error, warning, info }) =>
    [count(error, '个错误'), count(warning, '个警告'), count(info, '条提示')].flat().join('，') || '未发现问题',
  noErrors: '没有错误，警告和提示未列出',
  totals: (files, { pass, fail, incomplete }, fatal) =>
    `共 ${files} 个文件：合规 ${pass}，不合规 ${fail}，需人工核对 ${incomplete}` +
    (fatal > 0 ? `，其中 ${fatal} 个无法判断` : ''),
  manyTotals: ({ fail, incomplete }) => `名单与各份报告：不合规 ${fail}，需人工核对 ${incomplete}`,
  accepted: '已接受的问题',
  acceptedCount: (count) => `已接受的问题${count}处`,
  besides: (count) => `另有${count}处已接受的问题`,
  reasonsHint: '用 --verbose 显示理由',
  suppressedBy: { directive: '文中注释', configuration: '配置', baseline: '基线' },
  noReason: '没有写理由',
  owner: '责任人',
  expires: '有效期至',
}

const english: Words = {
  level: { error: 'error', warning: 'warning', info: 'info' },
  fatal: 'not judged',
  verdict: { pass: 'compliant', fail: 'not compliant', incomplete: 'needs manual review' },
  wholeReport: 'Whole report',
  manyReports: 'Roster and reports together',
  year: (year) => `report year ${year}`,
  edition: (id) => `format of ${id}`,
  cause: 'Probably wrong cell',
  candidates: {
    one: 'Probably wrong, one of these cells',
    all: 'Probably wrong, all of these cells',
    some: 'Probably wrong, one or more of these cells',
  },
  more: (count) => `… ${count} in all`,
  otherFiles: (names, count) =>
    `files: ${names.join(', ')}${count > names.length ? ` and others, ${count} in all` : ''}`,
  undecided: 'Rules that could not be decided',
  page: (number) => `page ${number}`,
  paragraph: (number) => `paragraph ${number}`,
  listSeparator: ', ',
  separator: '; ',
  tablesAlone: ': only its three tables were checked',
  colon: ': ',
  counts: ({ error, warning, info }) =>
    [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'info')].flat().join(', ') || 'no findings',
  noErrors: 'no errors; warnings and infos are not listed',
  totals: (files, { pass, fail, incomplete }, fatal) =>
    `${plural(files, 'file').join('')}: ${pass} compliant, ${fail} not compliant, ${incomplete} to review` +
    (fatal > 0 ? `, of which ${fatal} could not be judged` : ''),
  manyTotals: ({ fail, incomplete }) => `roster and reports together: ${fail} not compliant, ${incomplete} to review`,
  accepted: 'Accepted findings',
  acceptedCount: (count) => plural(count, 'accepted finding').join(''),
  besides: (count) => `not counting ${plural(count, 'accepted finding').join('')}`,
  reasonsHint: '--verbose shows the reasons',
  suppressedBy: { directive: 'comment', configuration: 'configuration', baseline: 'baseline' },
  noReason: 'no reason given',
  owner: 'Owner',
  expires: 'Valid until',
}

/** The words of a language. */
export function wordsFor(locale: Locale): Words {
  return locale === 'en' ? english : chinese
}

function count(number: number, unit: string): string[] {
  return number === 0 ? [] : [`${number} ${unit}`]
}

function plural(number: number, noun: string): string[] {
  return count(number, number === 1 || noun === 'info' ? noun : `${noun}s`)
}
