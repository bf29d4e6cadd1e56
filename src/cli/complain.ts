import { displayPath } from '../formatters/display-path.js'
import { sanitize } from '../formatters/sanitize.js'
import type { Locale, Reason } from '../model/index.js'
import type { Io } from './io.js'

/** Writes one line to stderr: what was met and what to do, after the path that it is about. */
export function complain({ io, locale }: { io: Io; locale: Locale }, reason: Reason, path?: string): void {
  const [text, colon] = locale === 'en' ? [reason.en, ': '] : [reason.zh, '：']
  const subject = path === undefined ? '' : displayPath(path, io.cwd) + colon
  io.stderr.write(`report-lint: ${subject}${sanitize(text)}\n`)
}
