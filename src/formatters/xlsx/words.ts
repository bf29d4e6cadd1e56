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
    rule: string
    fingerprint: string
  }
  /** States of a row: still to be settled, to be looked at, known and accepted. */
  state: { open: string; manual: string; accepted: string; unread: string }
  item: string
  content: string
  undecided: string
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
    rule: '规则',
    fingerprint: '指纹',
  },
  state: { open: '待处理', manual: '需人工核对', accepted: '已接受', unread: '无法判断' },
  item: '项目',
  content: '内容',
  undecided: '待核对',
  remarks: [
    '“需人工核对”是工具未能判定的事项，不等于合规，请逐条核对。',
    '“已接受”是配置、文中注释或基线中注明理由予以接受的问题，不计入结论和数量。',
    '指纹用来在各次检查之间识别同一问题：行号变动时不变，数字改动后随之改变。',
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
    rule: 'Rule',
    fingerprint: 'Fingerprint',
  },
  state: { open: 'open', manual: 'review by hand', accepted: 'accepted', unread: 'not judged' },
  item: 'Item',
  content: 'Content',
  undecided: 'To review',
  remarks: [
    'What is to be reviewed by hand could not be decided; that does not mean that it complies.',
    'Accepted findings are those that the configuration, a comment or the baseline accepts with a reason; they do not count.',
    'A fingerprint tells one finding from another between runs: it stays when lines move and changes when a number does.',
    'Text that begins with = + - @ and the like has an apostrophe in front, so that no spreadsheet runs it as a formula; control characters are shown as \\u and their code.',
  ],
}

/** The words of the ledger in a language. */
export const ledgerWords = (locale: Locale): LedgerWords => (locale === 'en' ? english : chinese)
