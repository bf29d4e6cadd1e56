import type { Locale } from '../../model/index.js'

/** What the ledger says that the other documents do not. */
export interface LedgerWords {
  ledger: string
  notes: string
  columns: {
    file: string
    organ: string
    year: string
    place: string
    printed: string
    problem: string
    advice: string
    basis: string
    level: string
    state: string
    responsible: string
    due: string
    reviewer: string
    rule: string
    fingerprint: string
    /** What findings of two rounds are matched by where a number has changed. */
    placeKey: string
    /** What has become of it since an earlier round. */
    round: string
  }
  /** States that a row begins with: a finding, what is to be looked at, what is accepted, a file that was not judged. */
  state: { open: string; manual: string; accepted: string; unread: string }
  /** States to choose from, that of a finding first. */
  progress: string[]
  progressHint: string
  item: string
  content: string
  /** Sentences for the reader of the workbook. */
  remarks: string[]
}

const chinese: LedgerWords = {
  ledger: '问题台账',
  notes: '说明',
  columns: {
    file: '文件',
    organ: '单位',
    year: '年度',
    place: '位置',
    printed: '原文',
    problem: '问题',
    advice: '建议',
    basis: '依据',
    level: '级别',
    state: '状态',
    responsible: '责任人',
    due: '整改期限',
    reviewer: '复核人',
    rule: '规则',
    fingerprint: '指纹',
    placeKey: '定位',
    round: '复核结果',
  },
  state: { open: '待整改', manual: '需人工核对', accepted: '已接受', unread: '无法判断' },
  progress: ['待整改', '整改中', '已整改', '无需整改'],
  progressHint: '请从列表中选择：待整改、整改中、已整改、无需整改',
  item: '项目',
  content: '内容',
  remarks: [
    '“状态”在下拉列表中选择；“责任人”“整改期限”“复核人”由使用单位填写。',
    '“无法判断”的文件没有检查，原因写在“问题”一列。',
    '“需人工核对”是工具未能判定的事项，不等于合规，请逐条核对。',
    '“已接受”是配置、文中注释或基线予以接受的问题，不计入结论；理由和责任人写在状态里。',
    '指纹用来在各次检查之间识别同一问题：行号变动时不变，数字改动后随之改变；“定位”不含数字，数字改动后也不变。',
    '下一次检查时用 --compare 给出这个文件，写出的新台账保留“状态”“责任人”“整改期限”“复核人”，并写明每个问题的复核结果。',
    '以 = + - @ 等开头的原文前加一个单引号（' + "'" + '），以免表格软件把它当作公式；控制字符显示为 \\u 加编码。',
  ],
}

const english: LedgerWords = {
  ledger: 'Ledger',
  notes: 'Notes',
  columns: {
    file: 'File',
    organ: 'Organ',
    year: 'Year',
    place: 'Place',
    printed: 'As printed',
    problem: 'Problem',
    advice: 'Advice',
    basis: 'Basis',
    level: 'Level',
    state: 'State',
    responsible: 'Responsible',
    due: 'Due',
    reviewer: 'Reviewer',
    rule: 'Rule',
    fingerprint: 'Fingerprint',
    placeKey: 'Place key',
    round: 'Since last round',
  },
  state: { open: 'to correct', manual: 'review by hand', accepted: 'accepted', unread: 'not judged' },
  progress: ['to correct', 'in progress', 'corrected', 'no correction needed'],
  progressHint: 'Choose from the list: to correct, in progress, corrected, no correction needed',
  item: 'Item',
  content: 'Content',
  remarks: [
    'The state is chosen from a list. Who is responsible, until when, and who reviews it, is for the office to fill in.',
    'Of a file that was not judged nothing was checked; the column of problems says why.',
    'What is to be reviewed by hand could not be decided; that does not mean that it complies.',
    'Accepted findings are those that the configuration, a comment or the baseline accepts; they do not count for the verdict. Reason and owner stand in the state.',
    'A fingerprint tells one finding from another between runs: it stays when lines move and changes when a number does. The place key has no number and stays then too.',
    'Name this file with --compare in the next round: the new ledger keeps state, responsible, due and reviewer, and says what has become of each finding.',
    'Text that begins with = + - @ and the like has an apostrophe in front, so that no spreadsheet runs it as a formula; control characters are shown as \\u and their code.',
  ],
}

/** The words of the ledger in a language. */
export const ledgerWords = (locale: Locale): LedgerWords => (locale === 'en' ? english : chinese)
