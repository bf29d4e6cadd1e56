import type { Level, LintMessage, Point, Reason } from '../model/index.js'
import { plainMessage } from './fatal.js'

/** What is known of a kind of message that comes from no rule. */
interface NoticeInfo {
  level: Level
  /** What it says, and what to do. */
  meaning: Reason
  /** File of the guide that says more, in both languages. */
  guide?: Reason
}

const suppressionGuide: Reason = { zh: 'suppressions.zh-CN.md', en: 'suppressions.md' }
const baselineGuide: Reason = { zh: 'baseline.md', en: 'baseline.md' }
const formatGuide: Reason = { zh: 'formats.md', en: 'formats.md' }

/** Codes of these messages. */
export type NoticeCode =
  | 'baseline-reason'
  | 'baseline-expired'
  | 'suppression-unused'
  | 'suppression-unknown-rule'
  | 'suppression-without-reason'
  | 'suppression-expired'
  | 'suppression-unclosed'
  | 'mislabelled'
  | 'findings-omitted'
  | 'rule-failed'

/**
 * Messages about the means of a check (the baseline, suppressions, a file name) and not about a duty of the report, by
 * code. No rule finds them: they have no outcome, no option and no level to set, and nothing suppresses them.
 */
export const notices: Readonly<Record<NoticeCode, NoticeInfo>> = {
  'baseline-reason': {
    level: 'warning',
    meaning: {
      zh: '基线中有条目没有写理由，仍按已接受处理；在基线文件的 reason 中写明为什么接受',
      en: 'Entries of the baseline give no reason and are accepted all the same. Say why, as reason in the baseline',
    },
    guide: baselineGuide,
  },
  'baseline-expired': {
    level: 'warning',
    meaning: {
      zh: '基线中的一条已经到期，不再起作用；改正问题，或者在基线文件中延长 expires',
      en: 'An entry of the baseline has expired and holds no longer. Correct the finding, or set a later day as expires',
    },
    guide: baselineGuide,
  },
  'suppression-unused': {
    level: 'warning',
    meaning: {
      zh: '注释或配置所接受的问题不存在；删去这条注释或配置',
      en: 'There is no finding for a comment or an entry of the configuration to accept. Remove it',
    },
    guide: suppressionGuide,
  },
  'suppression-unknown-rule': {
    level: 'warning',
    meaning: {
      zh: '注释或配置写了没有的规则；改正规则名',
      en: 'A comment or an entry of the configuration names a rule that there is not. Correct the name',
    },
    guide: suppressionGuide,
  },
  'suppression-without-reason': {
    level: 'warning',
    meaning: {
      zh: '注释或配置没有写理由，不起作用；写明理由',
      en: 'A comment or an entry of the configuration gives no reason and has no effect. Give one',
    },
    guide: suppressionGuide,
  },
  'suppression-expired': {
    level: 'warning',
    meaning: {
      zh: '配置中的一条已经到期，不再起作用；改正问题，或者延长 expires',
      en: 'An entry of the configuration has expired and holds no longer. Correct the finding, or set a later day as expires',
    },
    guide: suppressionGuide,
  },
  'suppression-unclosed': {
    level: 'info',
    meaning: {
      zh: 'report-lint-disable 注释直到文件末尾都有效；用 report-lint-enable 结束',
      en: 'A report-lint-disable comment holds to the end of the file. End it with report-lint-enable',
    },
    guide: suppressionGuide,
  },
  mislabelled: {
    level: 'info',
    meaning: {
      zh: '文件扩展名与内容不符，已按内容读取；改正扩展名',
      en: 'The extension of a file is not that of its content; it was read as what it is. Give it the right one',
    },
    guide: formatGuide,
  },
  'rule-failed': {
    level: 'warning',
    meaning: {
      zh: '一条规则运行出错，没有结论，命令以 2 退出；修正规则或插件，或者停用这条规则',
      en: 'A rule failed and came to no conclusion; the command ends with 2. Correct the rule or its plugin, or switch it off',
    },
  },
  'findings-omitted': {
    level: 'info',
    meaning: {
      zh: '一条规则发现的问题太多，其余没有列出；先改正已列出的',
      en: 'A rule found more than is listed. Correct what is listed first',
    },
  },
}

/** Whether a message of that code is one of these; plugins and fatal messages have codes of their own. */
export const isNotice = (code: string): code is NoticeCode => Object.hasOwn(notices, code)

/** A message of no rule. */
export const noticeOf = (code: NoticeCode, message: string, at: Pick<Point, 'line' | 'column'>): LintMessage => ({
  ...plainMessage(code, message, at),
  level: notices[code].level,
})
