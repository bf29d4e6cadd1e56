import type { Level, Locale, Verdict } from '../model/index.js'

/** What the stylish output says besides the findings. */
export interface Words {
  level: Record<Level, string>
  fatal: string
  verdict: Record<Verdict, string>
  /** Stands over findings that belong to none of the six sections. */
  wholeReport: string
  year(year: number): string
  edition(id: string): string
  cause: string
  candidates: string
  more(count: number): string
  undecided: string
  listSeparator: string
  separator: string
  colon: string
  counts(levels: Record<Level, number>): string
  totals(files: number, verdicts: Record<Verdict, number>, fatal: number): string
}

const chinese: Words = {
  level: { error: '错误', warning: '警告', info: '提示' },
  fatal: '无法判断',
  verdict: { pass: '合规', fail: '不合规', incomplete: '需人工核对' },
  wholeReport: '全文',
  year: (year) => `${year} 年度`,
  edition: (id) => `${id} 年格式`,
  cause: '疑似有误的单元格：',
  candidates: '疑似有误的单元格，以下之一：',
  more: (count) => `……共 ${count} 处`,
  undecided: '未能判定的规则',
  listSeparator: '、',
  separator: '；',
  colon: '：',
  counts: ({ error, warning, info }) =>
    [count(error, '个错误'), count(warning, '个警告'), count(info, '条提示')].flat().join('，') || '未发现问题',
  totals: (files, { pass, fail, incomplete }, fatal) =>
    `共 ${files} 个文件：合规 ${pass}，不合规 ${fail}，需人工核对 ${incomplete}` +
    (fatal > 0 ? `，其中 ${fatal} 个无法判断` : ''),
}

const english: Words = {
  level: { error: 'error', warning: 'warning', info: 'info' },
  fatal: 'not judged',
  verdict: { pass: 'compliant', fail: 'not compliant', incomplete: 'needs manual review' },
  wholeReport: 'Whole report',
  year: (year) => `report year ${year}`,
  edition: (id) => `format of ${id}`,
  cause: 'Probably wrong cell: ',
  candidates: 'Probably wrong, one of these cells:',
  more: (count) => `… ${count} in all`,
  undecided: 'Rules that could not be decided',
  listSeparator: ', ',
  separator: '; ',
  colon: ': ',
  counts: ({ error, warning, info }) =>
    [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'info')].flat().join(', ') || 'no findings',
  totals: (files, { pass, fail, incomplete }, fatal) =>
    `${plural(files, 'file').join('')}: ${pass} compliant, ${fail} not compliant, ${incomplete} to review` +
    (fatal > 0 ? `, of which ${fatal} could not be judged` : ''),
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
