import type { Locale } from '../../model/index.js'

/** What the sheets about several reports say. */
export interface ManyWords {
  /** Names of the sheets. */
  sums: string
  missing: string
  alike: string
  years: string
  columns: {
    parent: string
    organ: string
    year: string
    file: string
    other: string
    table: string
    row: string
    column: string
    sum: string
    own: string
    difference: string
    without: string
    situation: string
    remark: string
    before: string
    now: string
    change: string
    percent: string
  }
  /** Of a unit with others below it: how many reports were added, and whose were not: none is there, or several. */
  added(count: number, missing: readonly string[]): string
  /** Situations of a unit, by the message that says it; `open` where nobody knows. */
  situation: Readonly<Record<string, string>> & { open: string }
  lastYear: string
  noNumber: { before: string; now: string }
  /** Where there would be more rows than a sheet can be read with. */
  more: string
}

const chinese: ManyWords = {
  sums: '数据汇总',
  missing: '缺报',
  alike: '雷同',
  years: '与上年对比',
  columns: {
    parent: '汇总单位',
    organ: '单位',
    year: '年度',
    file: '文件',
    other: '相同的另一份',
    table: '表',
    row: '行',
    column: '列',
    sum: '各单位之和',
    own: '汇总报告',
    difference: '汇总报告减各单位之和',
    without: '没有计入的单位',
    situation: '情况',
    remark: '说明',
    before: '上年',
    now: '本年',
    change: '增减',
    percent: '增减（%）',
  },
  added: (count, missing) =>
    `计入${String(count)}份报告${missing.length > 0 ? `；没有计入：${missing.join('、')}` : '，各单位齐全'}`,
  situation: {
    missing: '没有报告',
    otherYear: '只有其他年度的',
    twice: '有几份不同的',
    unknown: '不在名单中',
    open: '需人工核对',
  },
  lastYear: '上年报告',
  noNumber: { before: '上年没有可用的数字', now: '本年没有可用的数字' },
  more: '行数过多，其余没有列出；请分批检查，或用 report-lint extract -f csv 取出全部数字',
}

const english: ManyWords = {
  sums: 'Sums',
  missing: 'Missing reports',
  alike: 'Alike',
  years: 'Last year',
  columns: {
    parent: 'Aggregated for',
    organ: 'Organ',
    year: 'Year',
    file: 'File',
    other: 'The other report',
    table: 'Table',
    row: 'Row',
    column: 'Column',
    sum: 'Sum of units',
    own: 'Aggregated report',
    difference: 'Aggregated less sum',
    without: 'Units left out',
    situation: 'Situation',
    remark: 'Remark',
    before: 'Last year',
    now: 'This year',
    change: 'Change',
    percent: 'Change (%)',
  },
  added: (count, missing) =>
    `reports added: ${String(count)}; ${missing.length > 0 ? `not added: ${missing.join(', ')}` : 'no unit is missing'}`,
  situation: {
    missing: 'no report',
    otherYear: 'of another year alone',
    twice: 'several different ones',
    unknown: 'not in the roster',
    open: 'review by hand',
  },
  lastYear: "last year's report",
  noNumber: { before: 'no number last year', now: 'no number this year' },
  more: 'There are more rows than are listed. Check fewer files at a time, or take all numbers with report-lint extract -f csv',
}

/** The words of the sheets about several reports in a language. */
export const manyWords = (locale: Locale): ManyWords => (locale === 'en' ? english : chinese)
