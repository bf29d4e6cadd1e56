import { displayPath } from '../formatters/display-path.js'
import { sanitize } from '../formatters/sanitize.js'
import type { Locale, Reason } from '../model/index.js'
import type { Io } from './io.js'

interface Context {
  io: Io
  locale: Locale
}

/** Writes one line to stderr: what was met and what to do, after the path that it is about. */
export function complain({ io, locale }: Context, reason: Reason, path?: string): void {
  const [text, colon] = locale === 'en' ? [reason.en, ': '] : [reason.zh, '：']
  const subject = path === undefined ? '' : displayPath(path, io.cwd) + colon
  io.stderr.write(`report-lint: ${subject}${sanitize(text)}\n`)
}

/** Writes all that is wrong with one thing: a line, or a list where there is more. */
export function complainOfAll(context: Context, reasons: readonly Reason[]): void {
  const [first] = reasons
  if (first && reasons.length === 1) {
    complain(context, first)
    return
  }
  const count = String(reasons.length)
  complain(context, { zh: `有 ${count} 处问题：`, en: `${count} problems:` })
  for (const { zh, en } of reasons) context.io.stderr.write(`  - ${sanitize(context.locale === 'en' ? en : zh)}\n`)
}
