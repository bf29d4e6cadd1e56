import { LineIndex } from '../../src/text/lines.js'
import type { LintResult } from '../../src/model/index.js'

interface Place {
  line: number
  column: number
}

/** What is wrong with a result, whatever it was made of; nothing is the promise. `text` is what was checked. */
export function brokenPromises(result: LintResult, text: string): string[] {
  const index = new LineIndex(text)
  const last = index.point(text.length)
  const broken: string[] = []
  const promise = (kept: boolean, what: string): void => {
    if (!kept) broken.push(what)
  }
  const offsetOf = ({ line, column }: Place): number => index.offset(line) + column - 1
  const isPlace = ({ line, column }: Place): boolean => {
    if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1 || line > last.line) return false
    const offset = offsetOf({ line, column })
    const point = index.point(offset)
    return offset <= text.length && point.line === line && point.column === column
  }
  const order: number[] = []
  for (const message of [...result.messages, ...result.suppressedMessages]) {
    const { line, column, endLine, endColumn, fix, suggestions, related, ruleId } = message
    const name = `${ruleId ?? message.code ?? '?'} ${line}:${column}-${endLine}:${endColumn}`
    const end = { line: endLine, column: endColumn }
    promise(isPlace(message), `${name} begins outside of the text`)
    promise(isPlace(end), `${name} ends outside of the text`)
    promise(offsetOf(message) <= offsetOf(end), `${name} ends before it begins`)
    promise(related.every(isPlace), `${name} has a related place outside of the text`)
    for (const { range } of [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)])
      promise(0 <= range[0] && range[0] <= range[1] && range[1] <= text.length, `${name} fixes outside of the text`)
    promise(!/\{\w+\}|undefined|NaN|\[object/u.test(message.message), `${name} says ${message.message}`)
    promise(message.message !== '', `${name} says nothing`)
  }
  for (const { line, column } of result.messages) order.push(line * 1e7 + column)
  promise(
    order.every((place, at) => at === 0 || (order[at - 1] ?? 0) <= place),
    'messages are not in order of place',
  )
  const prints = result.messages.filter(({ fatal }) => !fatal).map(({ fingerprint }) => fingerprint)
  promise(new Set(prints).size === prints.length, 'two messages have one fingerprint')
  const levels = result.messages.map(({ level }) => level)
  const count = (wanted: string): number => levels.filter((level) => level === wanted).length
  const counts = [result.errorCount, result.warningCount, result.infoCount]
  promise(counts.join() === ['error', 'warning', 'info'].map(count).join(), 'counts are not those of the messages')
  promise((result.report === null) === result.fatalErrorCount > 0, 'a report and a fatal message at once, or neither')
  return broken
}
