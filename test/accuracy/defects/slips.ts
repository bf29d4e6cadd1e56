import type { Defect } from '../defect.js'
import { from2021 } from './common.js'
import { careless } from './text.js'

const date = (name: string, wording: string, words: string): Defect =>
  careless('broken-date', 'broken', name, wording, words, { tolerated: ['typography'] })

const dates: readonly Defect[] = [
  date('a year without 年', '{year}5月8日召开培训会。', '{year}5月8日'),
  date('a day that there is not', '2月30日召开培训会。', '2月30日'),
  date('a month that there is not', '{year}年13月召开培训会。', '{year}年13月'),
  date('a year with a digit too many', '{year}3年召开培训会。', '{year}3年'),
]

const twice = (name: string, wording: string, words: string): Defect =>
  careless('doubled-word', 'doubled', name, wording, words)

const doubled: readonly Defect[] = [
  twice('a noun', '及时公开资金资金使用情况。', '资金资金'),
  twice('a word of time', '按时公布{year}年度年度报告。', '年度年度'),
  twice('a verb', '多渠道发布发布政策解读。', '发布发布'),
  twice('two forms of one word', '可通过可以通过网站查阅。', '可通过可以通过'),
]

const term = (name: string, wording: string, words: string): Defect =>
  careless('term-wording', 'other', name, wording, words)

const terms: readonly Defect[] = [
  term('截止 before a date', '截止{year}年12月31日，各栏目均已更新。', '截止'),
  term('截止 before 目前', '截止目前，各栏目均已更新。', '截止'),
  term('the fee by another name', '完善信息公开处理费台账。', '信息公开处理费'),
]

const preface = (message: string, name: string, wording: string, words: string, more: Partial<Defect> = {}): Defect =>
  careless('preface-contents', message, name, wording, words, {
    slot: 'basis',
    tolerated: ['preface-contents'],
    ...more,
  })

const listed =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况'

const contents: readonly Defect[] = [
  preface('count', 'five parts', `本报告由${listed}五部分组成。`, '五部分'),
  preface('count', 'seven parts', '本报告共分七个部分。', '七个部分'),
  preface('count', 'four parts in figures', '本报告包括总体情况等4个部分。', '4个部分'),
  preface('unknown', 'a part of the old form', `本报告由${listed}、收费减免情况六部分组成。`, '收费减免情况', {
    level: 'info',
  }),
  preface('unlisted', 'a part left out', `本报告由${listed}五部分组成。`, '五部分', { level: 'info' }),
]

const sum = (message: string, name: string, wording: string, words: string): Defect =>
  careless('prose-sums', message, name, wording, words)

/** Sentences whose numbers do not go together, about things that no table counts. */
const sums: readonly Defect[] = [
  sum('stock', 'a stock that its changes do not leave', '宣传栏原有24块，新增6块，停用3块，调整后共28块。', '28块'),
  sum('net', 'a net change', '政务新媒体账号净增加4个，新开通7个、关停5个。', '4个'),
  sum('direction', 'a rise that is a fall', '上年结转问题台账9项，结转下年5项，结转数量增加。', '结转数量增加'),
  sum('order', 'more that is less', '线上咨询6次，多于现场咨询的9次。', '多于现场咨询'),
  sum('average', 'an average with its figures exchanged', '9个科室公开信息117条，平均每个科室31条。', '31条'),
  sum('multiple', 'a multiple with another figure', '热线来电84件，是窗口来访21件的6.0倍。', '6.0倍'),
  sum('count', 'three tasks of which two are named', '明年重点做好三项工作：完善制度、加强培训。', '三项工作'),
]

const years: readonly Defect[] = [
  careless(
    'report-year',
    'another',
    'the work of the year before, presented',
    '现将我单位{last}年度工作情况汇报如下。',
    '{last}年度工作情况',
    { level: 'warning' },
  ),
  careless(
    'report-year',
    'ahead',
    'work told as done in the year to come',
    '{next}年，{we}共开展公开业务培训6次。',
    '{next}年，{we}共开展公开业务培训6',
    { level: 'warning', wanted: { organs: ({ we }) => /^[我本]/u.test(we) } },
  ),
]

const slipped: readonly Defect[] = [
  careless(
    'citation-number',
    'near',
    'a number cited twice, once with a digit lost',
    '按照国办函〔2020〕109号管理，国办函〔2020〕19号由专人保管。',
    '国办函〔2020〕19号',
    { level: 'warning', wanted: { years: from2021 } },
  ),
]

export const slipDefects: readonly Defect[] = [
  ...dates,
  ...doubled,
  ...terms,
  ...contents,
  ...sums,
  ...years,
  ...slipped,
]
