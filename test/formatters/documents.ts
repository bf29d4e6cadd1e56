import { lint } from '../../src/check/lint.js'
import type { CellData, LintMessage, LintResult, ReportData, SuppressedMessage } from '../../src/model/index.js'
import { fileForm } from '../support/formats.js'
import type { ReportModel } from '../support/model.js'
import { finding, result } from './fakes.js'

/** What the linter says of a report, with its data and a hash, as these formats are given it. */
export async function lintModel(model: ReportModel, filePath = '/work/报送/年报.md'): Promise<LintResult> {
  const source = fileForm('markdown markdown').write(model)
  return { ...(await lint(source, { filePath, extract: true })), sha256: 'a'.repeat(64) }
}

/** Texts that mean something to HTML, Markdown, spreadsheets, sites or terminals. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  "' onmouseover='alert(1)",
  ']]>&amp;&#60;',
  '[x](http://evil.example)',
  '![x](http://evil.example/x.png)',
  'https://evil.example www.evil.example a@evil.example',
  '@everyone #1 !2 GH-3 :tada: deadbeef1',
  '# heading',
  '1. item',
  '- item',
  '| cell | `code` **bold** _em_ ~~del~~ $x$',
  '\u0000\u0007\u202eevil\u202c\u200b\ufeff',
  'first\nsecond\r\n\tthird',
  '=1+1',
  '+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '_x003D_1+1',
  '%s %n ${x} {{x}}',
]

/** A result in which every text that can come from a file or a configuration is this one. */
export function hostileResult(text: string): LintResult {
  const cell = { table: 'requests', row: 'granted', column: 'individual' } as const
  const message = finding({
    ruleId: 'outcome-total',
    message: text,
    section: 'requests',
    cell,
    clause: [text],
    suggestions: [{ desc: text, fix: { range: [0, 0], text } }],
    fingerprint: text,
  })
  const suppressed: SuppressedMessage = {
    ...message,
    suppressions: [{ kind: 'baseline', justification: text, owner: text, expires: text }],
  }
  return result([message], {
    filePath: text,
    report: { organ: text, year: 2023, edition: '2021', format: 'markdown' },
    data: dataWith({ 'requests/granted/individual': text, 'requests/outcomeTotal/individual': text }),
    suppressedMessages: [suppressed],
    reasons: { [text]: [text], 'balance-equation': [text] },
    sha256: 'b'.repeat(64),
  })
}

/** A file that could not be judged for a reason with this text. */
export const hostileFatal = (text: string): LintResult =>
  result([finding({ ruleId: null, fatal: true, message: text, code: text })], { filePath: text })

function dataWith(texts: Readonly<Record<string, string>>): ReportData {
  const cells = Object.entries(texts).map(([address, text]): [string, CellData] => [
    address,
    { text, state: 'text', value: null, certainty: 'certain', line: 1, column: 1 },
  ])
  return {
    filePath: '/work/a.md',
    title: null,
    organ: null,
    organKind: null,
    year: 2023,
    edition: '2021',
    format: 'markdown',
    sections: [],
    cells: Object.fromEntries(cells),
  }
}

/** The result with its first finding of that rule accepted. */
export function accept(linted: LintResult, ruleId: string, justification: string): LintResult {
  const isAccepted = (message: LintMessage): boolean => message.ruleId === ruleId
  const accepted = linted.messages.filter(isAccepted)
  return {
    ...linted,
    messages: linted.messages.filter((message) => !isAccepted(message)),
    suppressedMessages: accepted.map((message) => ({
      ...message,
      suppressions: [{ kind: 'configuration', justification }],
    })),
  }
}
