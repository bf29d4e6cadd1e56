import type { Level, PartName, Reason } from '../../src/types.js'

/** Names of the levels, as the command line prints them. */
export const levelNames: Record<Level, Reason> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

/** Parts of a report that a rule needs, as a reader knows them. */
export const partNames: Record<PartName, Reason> = {
  title: { zh: '标题', en: 'the title' },
  organ: { zh: '报告机关的名称', en: 'the name of the reporting organ' },
  year: { zh: '报告年度', en: 'the report year' },
  overview: { zh: '“一、总体情况”', en: 'section 一、总体情况' },
  disclosure: { zh: '主动公开政府信息情况表', en: 'the disclosure tables' },
  requests: { zh: '收到和处理政府信息公开申请情况表', en: 'the requests table' },
  disputes: { zh: '行政复议、行政诉讼情况表', en: 'the disputes table' },
  problems: { zh: '“五、存在的主要问题及改进情况”', en: 'section 五、存在的主要问题及改进情况' },
  otherMatters: { zh: '“六、其他需要报告的事项”', en: 'section 六、其他需要报告的事项' },
}
