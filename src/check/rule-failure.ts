import { noticeOf } from '../results/notices.js'
import type { LintMessage, Locale, Point, Reason, RuleBase } from '../model/index.js'

/**
 * Why a rule failed that throws, or that gives a promise: nobody waits for it, and what it would find later is lost.
 *
 * @returns undefined for a rule that came to its end.
 */
export function failureOf(check: () => unknown): Reason | undefined {
  try {
    const given = check()
    if (!isThenable(given)) return undefined
    // Node would end the process over one that fails later.
    given.then(undefined, () => undefined)
    return { zh: 'check 返回了 Promise，应为同步函数', en: 'check gave a promise; it has to be synchronous' }
  } catch (error) {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { zh: said, en: said }
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'

/** What is said of a rule that failed, as a reason that leaves it open and as a finding of its own. */
export function ruleFailed(
  { id }: RuleBase,
  why: Reason,
  at: Point,
  locale: Locale,
): { reason: Reason; message: LintMessage } {
  const slash = id.indexOf('/')
  const [plugin, rule] = [id.slice(0, Math.max(0, slash)), id.slice(slash + 1)]
  const reason = {
    zh: `${plugin === '' ? '' : `插件 ${plugin} 的`}规则 ${rule} 运行出错：${why.zh}`,
    en: `rule ${rule}${plugin === '' ? '' : ` of plugin ${plugin}`} failed: ${why.en}`,
  }
  const text =
    locale === 'en' ? `${reason.en}. What it would say is open` : `${reason.zh}；这条规则没有结论，请修正规则`
  return { reason, message: noticeOf('rule-failed', text, at) }
}
