import type { Doubt, Reason, UncomparedReason } from '../../model/index.js'

/** Why a number of the prose is not held against the tables, in words. */
export const uncomparedReasons: Readonly<Record<UncomparedReason, Reason>> = {
  approximate: { zh: '约数', en: 'approximate' },
  range: { zh: '数值范围', en: 'a range' },
  unit: { zh: '计量单位与表格不同', en: 'counted in another unit than the tables' },
  otherOrgan: { zh: '说的是其他机关', en: 'about another organ' },
  otherYear: { zh: '说的是其他年度', en: 'about another year' },
  partOfYear: { zh: '只是一年中的一段时间，或跨多年', en: 'about a part of the year, or about several years' },
  plan: { zh: '计划或要求', en: 'a plan or a duty' },
  change: { zh: '增减变化', en: 'a change' },
  share: { zh: '百分比', en: 'a share or a rate' },
  part: { zh: '分项，表中没有对应的分法', en: 'a part, divided in a way that no table has' },
  channel: { zh: '只是一种渠道', en: 'of one way of asking or publishing' },
  topic: { zh: '只是其中一类事项，或并非政府信息公开', en: 'only those about one matter, or not about disclosure' },
  negated: { zh: '否定的说法', en: 'negated' },
  subject: { zh: '表格中没有这一项', en: 'nothing that a table has' },
  words: { zh: '数字前后有不能确定含义的词语', en: 'its label holds words that may restrict it' },
  act: { zh: '没有说明是收到、办结还是其他', en: 'not said what was done' },
  distribution: { zh: '各数与各项不能一一对应', en: 'numbers and labels do not pair off' },
  cell: { zh: '表格中没有这一行', en: 'the tables have no row for it' },
  open: { zh: '与本句提到的另一项相符，不能确定指哪一项', en: 'agrees with something else that its sentence names' },
}

/** Why a part of a table could not be read with certainty, in words that stand behind its name. */
export const doubts: Readonly<Record<Doubt, Reason>> = {
  pieced: {
    zh: 'PDF 里没有表格线，无法确定各行、各格的界限',
    en: 'the PDF has no ruling lines, and where rows and cells end is not certain',
  },
  torn: {
    zh: '表格在转换格式时被拆散，无法确定各数属于哪一格',
    en: 'a conversion has torn the table, and which number belongs to which cell is not certain',
  },
  labelLost: { zh: '行名丢失，无法确定是哪一行', en: 'labels are lost, and which rows these are is not certain' },
  runTogether: { zh: '几格的内容连在一起', en: 'cells run into each other' },
}

/** How `inspect` prints a report. */
export const inspectionTexts = {
  'zh-CN': {
    organ: '机关',
    year: '年度',
    edition: '格式',
    section: '部分',
    line: (line: number): string => `第${String(line)}行`,
    table: '表格',
    none: '未识别',
    cells: (cells: number, unread: number): string =>
      `${String(cells)}格${unread > 0 ? `，其中${String(unread)}格不是数` : ''}`,
    unsure: '读不准',
    separator: '、',
    numbers: (total: number, compared: number): string => `正文有${String(total)}个数，核对了${String(compared)}个`,
    agrees: '一致',
    contradicts: '不一致',
    unreadable: '单元格无法识别',
    notCompared: '未核对',
  },
  en: {
    organ: 'organ',
    year: 'year',
    edition: 'format',
    section: 'section',
    line: (line: number): string => `line ${String(line)}`,
    table: 'table',
    none: 'not found',
    cells: (cells: number, unread: number): string =>
      `${String(cells)} cells${unread > 0 ? `, ${String(unread)} of them no numbers` : ''}`,
    unsure: 'not certain',
    separator: ', ',
    numbers: (total: number, compared: number): string =>
      `${String(total)} numbers in the text, ${String(compared)} compared`,
    agrees: 'agrees',
    contradicts: 'contradicts',
    unreadable: 'cell not readable',
    notCompared: 'not compared',
  },
} as const
