import type { Locale, NotRechecked, RoundState } from '../model/index.js'

/** What is said of two rounds. */
export interface RoundWords {
  /** Heading over a comparison. */
  title: string
  state: Record<RoundState, string>
  /** Why a finding was not rechecked. */
  reason: Record<NotRechecked, string>
  /** What a finding said before. */
  before(text: string): string
  /** Of a report that the earlier round has not. */
  newFile: string
  /** Heading of a column or a line: what has become of findings. */
  outcome: string
  otherVersion(earlier: string, now: string): string
  unknownOrigin: string
  otherConfiguration: string
}

const chinese: RoundWords = {
  title: '与上次检查对照',
  state: { fixed: '已改', remaining: '仍在', changed: '仍有问题（已改动）', new: '新增', notRechecked: '未复核' },
  reason: {
    missing: '这次没有检查这份报告',
    unreadable: '文件无法判断',
    off: '规则没有运行',
    undecided: '规则未能判定',
  },
  before: (text) => `上次：${text}`,
  newFile: '上次没有这份报告',
  outcome: '复核结果',
  otherVersion: (earlier, now) => `上次检查用的是 report-lint ${earlier}，这次是 ${now}：规则可能不同，结果以这次为准`,
  unknownOrigin: '上次的结果没有写明版本和配置，不知道是否与这次相同',
  otherConfiguration: '上次检查的配置与这次不同（规则、级别、选项，或核对用的上年资料、名单）',
}

const english: RoundWords = {
  title: 'Compared with the earlier round',
  state: {
    fixed: 'fixed',
    remaining: 'remaining',
    changed: 'still wrong (changed)',
    new: 'new',
    notRechecked: 'not rechecked',
  },
  reason: {
    missing: 'this report was not checked this time',
    unreadable: 'the file could not be judged',
    off: 'the rule did not run',
    undecided: 'the rule could not be decided',
  },
  before: (text) => `Before: ${text}`,
  newFile: 'not in the earlier round',
  outcome: 'Since last round',
  otherVersion: (earlier, now) =>
    `the earlier round was made with report-lint ${earlier}, this one with ${now}: rules may differ`,
  unknownOrigin: 'the earlier results do not say which version and configuration they were made with',
  otherConfiguration:
    'the earlier round had another configuration (rules, levels, options, or the facts of last year and the roster)',
}

/** The words for two rounds in a language. */
export const roundWords = (locale: Locale): RoundWords => (locale === 'en' ? english : chinese)
