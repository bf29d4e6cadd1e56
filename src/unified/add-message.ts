import { LineIndex } from '../text/lines.js'
import type { Fix, LintMessage, Locale, Position } from '../model/index.js'
import type { File } from './vfile.js'

/**
 * How grave a message is to unified. Fatal is what keeps a file from being processed: nothing is written for it, and no
 * plugin behind this one runs. A finding does not; the level says what it is.
 */
const fatalities = { error: false, warning: false, info: undefined } as const

/** Messages that say of a file that there is nothing to judge in it: a page among reports needs no remark. */
const passedOver: readonly (string | undefined)[] = ['not-a-report']

/** Adds findings to a file as its messages. */
export function addMessages(file: File, messages: readonly LintMessage[], source: string, locale: Locale): void {
  const offsetAt = offsetsOf(source)
  for (const message of messages) {
    if (passedOver.includes(message.code)) continue
    const { line, column, endLine, endColumn, clause, fix, suggestions } = message
    const place: Position = {
      start: { line, column, offset: offsetAt(line, column) },
      end: { line: endLine, column: endColumn, offset: offsetAt(endLine, endColumn) },
    }
    const added = file.message(message.message, {
      place,
      ruleId: message.ruleId ?? message.code ?? 'fatal',
      source: 'report-lint',
    })
    added.fatal = message.fatal ?? fatalities[message.level]
    added.level = message.level
    if (message.url !== undefined) added.url = message.url
    const note = noteOf(clause, suggestions, locale)
    if (note !== '') added.note = note
    const expected = [...(fix ? [fix] : []), ...suggestions.map((one) => one.fix)].flatMap(
      (one) => textWith(one, source, place) ?? [],
    )
    if (expected.length === 0) continue
    added.actual = source.slice(place.start.offset, place.end.offset)
    added.expected = expected
  }
}

function offsetsOf(source: string): (line: number, column: number) => number {
  const lines = new LineIndex(source)
  return (line, column) => lines.offset(line) + column - 1
}

function noteOf(clause: readonly string[], suggestions: LintMessage['suggestions'], locale: Locale): string {
  const separator = locale === 'en' ? ', ' : '、'
  const basis = clause.length === 0 ? [] : [`${locale === 'en' ? 'Basis: ' : '依据：'}${clause.join(separator)}`]
  return [...basis, ...suggestions.map(({ desc }) => desc)].join('\n')
}

/** What editors put in place of a finding to fix it; undefined for a fix that reaches beyond. */
function textWith({ range: [from, to], text }: Fix, source: string, { start, end }: Position): string | undefined {
  if (from < start.offset || to > end.offset) return undefined
  return source.slice(start.offset, from) + text + source.slice(to, end.offset)
}
