import type { LintMessage, Locale, Position, Reason } from '../model/index.js'
import { plainMessage } from '../results/fatal.js'
import { fingerprintOf } from '../results/fingerprint.js'
import type { Fault } from './faults.js'

/** A comment that is open to the end of the file may be meant so. */
const levels: Partial<Record<Fault['kind'], 'info'>> = { unclosed: 'info' }

/** The message about a fault of a suppression: at the comment, or at the beginning of the file where it has none. */
export function problemOf({ kind, from, rule }: Fault, locale: Locale): LintMessage {
  const name = nameOf(from)
  const all = locale === 'en' ? 'all rules' : '全部规则'
  const text = texts[kind](name, rule, 'expires' in from ? (from.expires ?? '') : '')
  const code = `suppression-${kind}`
  const { start, end }: Position = 'position' in from ? from.position : nowhere
  return {
    ...plainMessage(code, locale === 'en' ? text.en : text.zh, start),
    level: levels[kind] ?? 'warning',
    endLine: end.line,
    endColumn: end.column,
    data: { suppression: name, rule: rule ?? all },
    fingerprint: fingerprintOf([code, name, rule]),
  }
}

const start = { line: 1, column: 1, offset: 0 }
const nowhere: Position = { start, end: start }

/** What to call a suppression by: a comment by its word, an entry of the configuration by its conditions. */
function nameOf(from: Fault['from']): string {
  if ('kind' in from) return `report-lint-${from.kind}`
  const { rule, section, cell, files } = from
  return JSON.stringify({ rule, section, cell, files })
}

const texts: Record<Fault['kind'], (name: string, rule: string | null, expires: string) => Reason> = {
  unused: (name, rule) => ({
    zh: `${name} 没有用上：${rule === null ? '这里没有问题' : `这里没有 ${rule} 的问题`}；请删去`,
    en: `${name} is not needed: there is no finding${rule === null ? '' : ` of ${rule}`} here. Remove it`,
  }),
  'unknown-rule': (name, rule) => ({
    zh: `${name} 写了没有的规则“${rule ?? ''}”；请改正，全部规则见 report-lint rules`,
    en: `${name} names “${rule ?? ''}”, which is no rule. Correct it; report-lint rules lists them`,
  }),
  'without-reason': (name) => ({
    zh: `${name} 没有写理由，不起作用；注释里请在“--”之后写明理由，配置里请写在 reason`,
    en: `${name} gives no reason and so has no effect. Give one after “--” in a comment, as reason in the configuration`,
  }),
  unclosed: (name, rule) => ({
    zh: `${name}${rule === null ? '' : `（${rule}）`}直到文件末尾都有效；请用 report-lint-enable 结束`,
    en: `${name}${rule === null ? '' : ` (${rule})`} holds to the end of the file. End it with report-lint-enable`,
  }),
  expired: (name, _, expires) => ({
    zh: `${name} 已于 ${expires} 到期，不再起作用；请改正问题，或延长 expires`,
    en: `${name} expired on ${expires} and holds no longer. Correct the finding, or set expires to a later day`,
  }),
}
