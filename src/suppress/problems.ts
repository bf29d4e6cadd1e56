import type { LintMessage, Locale, Position, Reason } from '../model/index.js'
import { fingerprintOf } from '../results/fingerprint.js'
import { noticeOf } from '../results/notices.js'
import type { Fault } from './faults.js'

/** The message about a fault of a suppression: at the comment, or at the beginning of the file where it has none. */
export function problemOf({ kind, from, rule }: Fault, locale: Locale): LintMessage {
  const name = nameOf(from)
  const all = locale === 'en' ? 'all rules' : '全部规则'
  const shown = shownName(from)[locale === 'en' ? 'en' : 'zh']
  const text = texts[kind](shown, rule, 'expires' in from ? (from.expires ?? '') : '')
  const code = `suppression-${kind}` as const
  const { start, end }: Position = 'position' in from ? from.position : nowhere
  return {
    ...noticeOf(code, locale === 'en' ? text.en : text.zh, start),
    endLine: end.line,
    endColumn: end.column,
    data: { suppression: name, rule: rule ?? all },
    fingerprint: fingerprintOf([code, name, rule]),
  }
}

const start = { line: 1, column: 1, offset: 0 }
const nowhere: Position = { start, end: start }

/** What tells a suppression from others: a comment its word, an entry of the configuration its conditions. */
function nameOf(from: Fault['from']): string {
  if ('kind' in from) return `report-lint-${from.kind}`
  const { rule, section, cell, files } = from
  return JSON.stringify({ rule, section, cell, files })
}

/** What to call a suppression by in a sentence. */
function shownName(from: Fault['from']): Reason {
  if ('kind' in from) return { zh: `${nameOf(from)} `, en: nameOf(from) }
  const { rule, section, cell, files } = from
  const rules = [rule].flat().join(', ')
  const conditions = Object.entries({ section, cell, files: files?.join(', ') })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
    .join('; ')
  const [zh, en] = conditions === '' ? ['', ''] : [`，${conditions}`, `, ${conditions}`]
  return {
    zh: `suppressions 中的一条（rule: ${rules}${zh}）`,
    en: `the entry of suppressions with rule: ${rules}${en}`,
  }
}

const texts: Record<Fault['kind'], (name: string, rule: string | null, expires: string) => Reason> = {
  unused: (name, rule) => ({
    zh: `${name}没有用上：${rule === null ? '这里没有问题' : `这里没有 ${rule} 的问题`}；请删去`,
    en: `${name} is not needed: there is no finding${rule === null ? '' : ` of ${rule}`} here. Remove it`,
  }),
  'unknown-rule': (name, rule) => ({
    zh: `${name}写了没有的规则“${rule ?? ''}”；请改正，全部规则见 report-lint rules`,
    en: `${name} names “${rule ?? ''}”, which is no rule. Correct it; report-lint rules lists them`,
  }),
  'without-reason': (name) => ({
    zh: `${name}没有写理由，不起作用；注释里请在“--”之后写明理由，配置里请写在 reason`,
    en: `${name} gives no reason and so has no effect. Give one after “--” in a comment, as reason in the configuration`,
  }),
  unclosed: (name, rule) => ({
    zh: `${name.trimEnd()}${rule === null ? '' : `（${rule}）`}直到文件末尾都有效；请用 report-lint-enable 结束`,
    en: `${name}${rule === null ? '' : ` (${rule})`} holds to the end of the file. End it with report-lint-enable`,
  }),
  expired: (name, _, expires) => ({
    zh: `${name}已于 ${expires} 到期，不再起作用；请改正问题，或延长 expires`,
    en: `${name} expired on ${expires} and holds no longer. Correct the finding, or set expires to a later day`,
  }),
}
