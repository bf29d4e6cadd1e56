import { expect } from 'vitest'
import { runRules, type RunResult } from '../../src/check/run.js'
import { findGiven } from '../../src/library/previous.js'
import { parseReport } from '../../src/parse/parse.js'
import type { Level, LintMessage, Locale, Outcome, Report, Rule } from '../../src/model/index.js'
import { type LayoutName, layouts, markdownLayouts } from '../support/layouts/index.js'
import type { ReportModel } from '../support/model.js'

/** A finding in short. */
export interface Finding {
  id: string
  level: Level
  message: string
  /** Source text under the finding. */
  text: string
  line: number
  /** `table/row/column`; undefined for a finding about no cell. */
  cell: string | undefined
  data: LintMessage['data']
  cause: LintMessage['cause']
  /** Cells or places of the related locations, in order. */
  related: string[]
}

export interface Checked {
  outcome: Outcome | undefined
  reasons: string[]
  findings: Finding[]
  /** Ids of the findings, in order of place. */
  ids: string[]
  english: Pick<Finding, 'message'>[]
  englishReasons: string[]
}

type Edit = (text: string) => string

/** A report as text in a layout, changed by hand where a test needs more than the generator can do. */
export function textOf(model: ReportModel, layout: LayoutName = 'tab-rows', edit?: Edit): string {
  const text = layouts[layout](model)
  const edited = edit ? edit(text) : text
  if (edit && edited === text) throw new Error('The edit changed nothing.')
  return edited
}

interface Options {
  layout?: LayoutName
  /** Change of the text of a generated report. */
  edit?: Edit
  /** The report of the year before. */
  previous?: ReportModel | string
  /** Options of the rule. */
  options?: Record<string, unknown>
  /** Change of the parsed report, for what no text gives. */
  change?: (report: Report) => void
}

/** Runs one rule on a report, given as a model or as text, in both languages. */
export async function check(
  rule: Rule,
  source: ReportModel | string,
  { layout = 'tab-rows', edit, change, previous, options }: Options = {},
): Promise<Checked> {
  const text = typeof source === 'string' ? source : textOf(source, layout, edit)
  const report = await parseReport(text, { filePath: layout in markdownLayouts ? 'report.md' : 'report.txt' })
  change?.(report)
  const before = typeof previous === 'object' ? textOf(previous) : previous
  const find = before === undefined ? undefined : await findGiven('check', before, {})
  const run = (locale: Locale): RunResult =>
    runRules(report, [rule], {
      locale,
      ...(find && { previous: find }),
      ...(options && { options: { [rule.id]: options } }),
    })
  const [chinese, english] = [run('zh-CN'), run('en')]
  expectSameBut(chinese, english)
  const findings = chinese.messages.map((message) => findingOf(message, text))
  return {
    outcome: chinese.outcomes[rule.id],
    reasons: chinese.reasons[rule.id] ?? [],
    findings,
    ids: findings.map(({ id }) => id),
    english: english.messages,
    englishReasons: english.reasons[rule.id] ?? [],
  }
}

/** Both languages find the same in the same places, and leave no placeholder unfilled. */
function expectSameBut(chinese: RunResult, english: RunResult): void {
  const places = ({ messages }: RunResult): unknown[] =>
    messages.map(({ messageId, level, line, column, endLine, endColumn, cell }) => ({
      ...{ messageId, level, line, column, endLine, endColumn, cell },
    }))
  expect(places(english)).toEqual(places(chinese))
  expect(english.outcomes).toEqual(chinese.outcomes)
  for (const { message } of [...chinese.messages, ...english.messages]) expect(message).not.toMatch(/[{}]|undefined/u)
  for (const { message } of chinese.messages) expect(message).toMatch(/\p{Script=Han}/u)
}

function findingOf(message: LintMessage, source: string): Finding {
  const { messageId = '', level, line, data, cause } = message
  return {
    id: messageId,
    level,
    message: message.message,
    text: slice(source, message),
    line,
    cell: message.cell && addressOf(message.cell),
    data,
    cause,
    related: message.related.map(({ cell, line: at, column }) => (cell ? addressOf(cell) : `${at}:${column}`)),
  }
}

const addressOf = ({ table, row, column }: NonNullable<LintMessage['cell']>): string => `${table}/${row}/${column}`

/** The text from line and column to the end line and column. */
function slice(source: string, { line, column, endLine, endColumn }: LintMessage): string {
  const lines = source.split('\n').slice(line - 1, endLine)
  return lines
    .map((text, index) =>
      text.slice(index === 0 ? column - 1 : 0, index === lines.length - 1 ? endColumn - 1 : undefined),
    )
    .join('\n')
}

/** The prefix of an addressed cell cut off: `requests/granted/total` → `granted/total`. */
export const cellsIn = (table: string, finding: Finding | undefined): string[] =>
  (finding?.related ?? []).map((address) => address.replace(`${table}/`, ''))
