import { editions, newestForm } from '../../src/form/index.js'
import type { LintMessage, LintResult, Report } from '../../src/model/index.js'

/** A finding of level error at 1:1 of the whole report, with the given differences. */
export function finding(differences: Partial<LintMessage> = {}): LintMessage {
  const level = differences.level ?? 'error'
  return {
    ruleId: 'outcome-total',
    message: '各项之和为 23，（七）总计为 13，相差 10',
    level,
    severity: level === 'error' ? 2 : 1,
    about: 'report',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    clause: [],
    related: [],
    suggestions: [],
    data: {},
    fingerprint: 'f',
    ...differences,
  }
}

/** A message that says why a file could not be judged. */
export function fatal(message: string, code: string): LintMessage {
  return finding({ ruleId: null, message, code, fatal: true })
}

/** The result of a file with these messages; the verdict and the counts follow from them. */
export function result(messages: LintMessage[] = [], differences: Partial<LintResult> = {}): LintResult {
  const count = (level: string): number => messages.filter((message) => message.level === level).length
  const fatalErrorCount = messages.filter((message) => message.fatal).length
  return {
    filePath: '/work/a.md',
    messages,
    suppressedMessages: [],
    errorCount: count('error'),
    warningCount: count('warning'),
    infoCount: count('info'),
    fatalErrorCount,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    verdict: fatalErrorCount > 0 ? 'incomplete' : count('error') > 0 ? 'fail' : 'pass',
    report: fatalErrorCount > 0 ? null : { organ: '某县人民政府', year: 2023, edition: '2021', format: 'markdown' },
    outcomes: {},
    reasons: {},
    ...differences,
  }
}

const position = (line: number, column: number): Report['position'] => ({
  start: { line, column, offset: 0 },
  end: { line, column: column + 1, offset: 1 },
})

/** A report with one heading and one table of two cells: 27 and the given text. */
export function report(text = '/'): Report {
  const cell = { type: 'cell', table: 'documents', row: 'normative', certainty: 'certain' } as const
  return {
    type: 'report',
    position: position(1, 1),
    children: [],
    format: 'markdown',
    source: '',
    title: {
      type: 'title',
      position: position(1, 1),
      value: '某县2023年政府信息公开工作年度报告',
      documentName: null,
    },
    organ: { name: '某县人民政府', kind: 'countyGovernment', source: 'title' },
    year: { value: 2023, source: 'title' },
    editionInForce: '2021',
    edition: '2021',
    form: newestForm(editions),
    forms: editions,
    sections: [
      { type: 'section', position: position(1, 1), wording: null, id: null, number: null, heading: null, children: [] },
      {
        type: 'section',
        position: position(3, 1),
        wording: null,
        id: 'disclosure',
        number: '二',
        heading: { type: 'heading', position: position(3, 1), depth: 2, value: '主动公开政府信息情况' },
        children: [],
      },
      {
        type: 'section',
        position: position(9, 1),
        wording: null,
        id: 'requests',
        number: null,
        heading: null,
        children: [],
      },
    ],
    tables: new Map([
      [
        'documents',
        {
          type: 'table',
          position: position(5, 1),
          id: 'documents',
          section: 'disclosure',
          edition: '2021',
          columns: [],
          defects: [],
          certainty: 'certain',
          children: [
            {
              type: 'row',
              position: position(7, 1),
              id: 'normative',
              label: null,
              certainty: 'certain',
              children: [
                { ...cell, position: position(7, 12), column: 'made', text: '27', state: 'number', value: 27 },
                { ...cell, position: position(7, 17), column: 'valid', text, state: 'text', value: null },
              ],
            },
          ],
        },
      ],
    ]),
    repeatedTables: [],
    notes: [],
  }
}
