import type { ClauseId } from '../model/index.js'

/** A document that the rules rest on or that reports cite, and the dates that decide when it may be cited. */
export interface Norm {
  /** 文号 or 令号, as it is written. */
  number: string
  /** Name without 《》. */
  title: string
  /** Other names that it is known and cited by. */
  names?: readonly string[]
  /** Day of issue, ISO; absent where only the year in the number is certain. */
  issued?: string
  /** Id of the norm that took its place. */
  supersededBy?: string
  /** First report year that may no longer rest on it. */
  supersededFrom?: number
}

/** Names, numbers and dates as the documents and their official copies print them. */
export const norms = {
  regulation: {
    number: '国务院令第711号',
    title: '中华人民共和国政府信息公开条例',
    issued: '2019-04-03',
  },
  regulation2007: {
    number: '国务院令第492号',
    title: '中华人民共和国政府信息公开条例',
    issued: '2007-04-05',
    supersededBy: 'regulation',
    supersededFrom: 2019,
  },
  format2021: {
    number: '国办公开办函〔2021〕30号',
    title: '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
    names: ['中华人民共和国政府信息公开工作年度报告格式', '政府信息公开工作年度报告格式'],
    issued: '2021-09-26',
  },
  format2019: {
    number: '国办公开办函〔2019〕60号',
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    names: ['中华人民共和国政府信息公开工作年度报告格式（试行）', '政府信息公开工作年度报告格式（试行）'],
    supersededBy: 'format2021',
    supersededFrom: 2021,
  },
  platform: {
    number: '国办公开办函〔2019〕61号',
    title: '国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知',
  },
  fee: {
    number: '国办函〔2020〕109号',
    title: '国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知',
    names: ['政府信息公开信息处理费管理办法'],
    issued: '2020-11-17',
  },
  interpretation201: {
    number: '国办公开办函〔2016〕201号',
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开年度报告有关项目填报问题的解释',
    issued: '2016-09-01',
  },
  interpretation206: {
    number: '国办公开办函〔2016〕206号',
    title: '国务院办公厅政府信息与政务公开办公室关于明确政府信息公开与业务查询事项界限的解释',
    issued: '2016-09-18',
  },
  publicEnterprises: {
    number: '国办发〔2020〕50号',
    title: '国务院办公厅关于印发〈公共企事业单位信息公开规定制定办法〉的通知',
    names: ['公共企事业单位信息公开规定制定办法'],
    issued: '2020-12-07',
  },
  feeCollection: {
    number: '财办库〔2020〕254号',
    title: '财政部办公厅关于政府信息公开信息处理费收入收缴管理有关事宜的通知',
  },
  documentFormat: {
    number: 'GB/T 9704—2012',
    title: '党政机关公文格式',
  },
  punctuation: {
    number: 'GB/T 15834—2011',
    title: '标点符号用法',
  },
  opinion2016: {
    number: '中办发〔2016〕8号',
    title: '中共中央办公厅、国务院办公厅印发〈关于全面推进政务公开工作的意见〉',
  },
} satisfies Record<string, Norm>

/** First report year that must tell whether 信息处理费 was charged, which the norm `fee` brought in. */
export const firstFeeYear = 2021

/** A place in a norm that a rule rests on. `words` are the norm's own, only where they were seen. */
interface Clause {
  norm: keyof typeof norms
  article?: string
  words?: string
}

export const clauses = {
  'format-2021': { norm: 'format2021' },
  'format-2019': { norm: 'format2019' },
  'format-2021-overview': {
    norm: 'format2021',
    article: '（一）总体情况',
    words:
      '主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障……等方面，重在聚焦主题、简明客观，篇幅原则上不超过一千字',
  },
  'format-2021-disclosure': {
    norm: 'format2021',
    article: '（二）行政机关主动公开政府信息情况',
    words: '各项数据核定时间点为报告年度的12月31日',
  },
  'format-2021-requests': {
    norm: 'format2021',
    article: '（三）行政机关收到和处理政府信息公开申请情况',
    words: '重在数据准确、要素齐备',
  },
  'format-2021-equation': {
    norm: 'format2021',
    article: '收到和处理政府信息公开申请情况表',
    words: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  },
  'format-2021-duty': {
    norm: 'format2021',
    article: '（四）明确责任',
    words: '不按时发布、发布内容不准确不全面或者内容雷同、敷衍塞责',
  },
  'regulation-15': { norm: 'regulation', article: '第十五条' },
  'regulation-16': {
    norm: 'regulation',
    article: '第十六条',
    words: '讨论记录、过程稿、磋商信函、请示报告等过程性信息',
  },
  'regulation-20': { norm: 'regulation', article: '第二十条' },
  'regulation-42': {
    norm: 'regulation',
    article: '第四十二条',
    words: '行政机关依申请提供政府信息，不收取费用',
  },
  'regulation-49': { norm: 'regulation', article: '第四十九条' },
  'regulation-50': { norm: 'regulation', article: '第五十条' },
  'regulation-50-4': {
    norm: 'regulation',
    article: '第五十条第四项',
    words: '各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况',
  },
  'document-format': { norm: 'documentFormat' },
  punctuation: { norm: 'punctuation' },
  fee: { norm: 'fee' },
  'interpretation-201': {
    norm: 'interpretation201',
    words: '只计算原行为主体的案件数量，不计算行政复议机关的案件数量',
  },
} satisfies Record<ClauseId, Clause>

/** How a clause is cited in a finding: number of the document, and the article where there is one. */
export function citeClause(id: ClauseId): string {
  const { norm, article }: Clause = clauses[id]
  return norms[norm].number + (article ?? '')
}
