import fc from 'fast-check'
import { rules } from '../../src/rules/index.js'
import type { CellAddress, Level, LintMessage, LintResult, SuppressedMessage } from '../../src/model/index.js'
import { finding, result } from './fakes.js'

/** Pieces that mean something to one of the formats, to a terminal, or to nobody. */
export const hostile = [
  ']]>',
  '<b onclick="x()">&amp;',
  `'"`,
  '%0A::error::',
  '\r\n::error::x',
  ',line=9:',
  '[a](https://example.org)',
  '{0}',
  '=1+1',
  '\u202e府政',
  '\x1b[2J\x9b\0\u2028',
  '\ud800',
  '\udfff',
  '\ufffe\uffff',
  '😀',
]

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

/** Any text, most of it made to break out of something. */
export const arbitraryText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...hostile), fc.string(), codeUnit), { maxLength: 4 })
    .map((pieces) => pieces.join(''))

const arbitraryPath = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('/work/', '/elsewhere/', '/work/目录/', '', '../', 'C:/'), arbitraryText())
    .map(([folder, name]) => `${folder}${name}a.md`)

const arbitraryCell = (): fc.Arbitrary<CellAddress> =>
  fc.record({ table: fc.constantFrom('requests', 'documents'), row: arbitraryText(), column: arbitraryText() })

const place = fc.integer({ min: 1, max: 99 })

const fix = fc
  .tuple(fc.nat(50), fc.nat(50), arbitraryText())
  .map(([start, length, text]) => ({ range: [start, start + length] as [number, number], text }))

const isFatal = ({ ruleId, level }: Partial<LintMessage>): boolean => ruleId === null && level === 'error'

function arbitraryMessage(): fc.Arbitrary<LintMessage> {
  return fc
    .record(
      {
        ruleId: fc.constantFrom('outcome-total', 'balance-equation', 'plugin/rule', null),
        code: arbitraryText(),
        message: arbitraryText(),
        level: fc.constantFrom<Level>('error', 'warning', 'info'),
        line: place,
        column: place,
        endLine: place,
        endColumn: place,
        page: place,
        section: fc.constantFrom('overview' as const, 'requests' as const, null),
        cell: arbitraryCell(),
        clause: fc.constant<string[]>(['国办公开办函〔2021〕30号']),
        related: fc.array(
          fc.record(
            { message: arbitraryText(), line: place, column: place, cell: arbitraryCell() },
            { requiredKeys: ['message', 'line', 'column'] },
          ),
          { maxLength: 2 },
        ),
        fix,
        suggestions: fc.array(fc.record({ desc: arbitraryText(), fix }), { maxLength: 2 }),
        fingerprint: arbitraryText(),
      },
      { requiredKeys: ['ruleId', 'message'] },
    )
    .map((message) => finding({ ...message, ...(isFatal(message) && { fatal: true }) }))
}

const arbitrarySuppressed = (): fc.Arbitrary<SuppressedMessage> =>
  fc
    .tuple(
      arbitraryMessage().filter(({ fatal }) => !fatal),
      fc.array(
        fc.record(
          {
            kind: fc.constantFrom('directive' as const, 'configuration' as const, 'baseline' as const),
            justification: arbitraryText(),
            owner: arbitraryText(),
            expires: fc.constant('2026-12-31'),
          },
          { requiredKeys: ['kind', 'justification'] },
        ),
        { minLength: 1, maxLength: 2 },
      ),
    )
    .map(([message, suppressions]) => ({ ...message, suppressions }))

function arbitraryResult(): fc.Arbitrary<LintResult> {
  return fc
    .record({
      filePath: arbitraryPath(),
      sha256: fc.constantFrom('ab'.repeat(32), 'cd'.repeat(32)),
      messages: fc.array(arbitraryMessage(), { maxLength: 3 }),
      suppressedMessages: fc.array(arbitrarySuppressed(), { maxLength: 1 }),
      reasons: fc.dictionary(
        fc.constantFrom(...rules.map(({ id }) => id)),
        fc.array(arbitraryText(), { minLength: 1, maxLength: 2 }),
        { maxKeys: 2 },
      ),
      outcomes: fc.dictionary(
        fc.constantFrom(...rules.map(({ id }) => id)),
        fc.constantFrom('pass' as const, 'fail' as const, 'notApplicable' as const),
      ),
      format: fc.constantFrom('markdown' as const, 'docx' as const, 'pdf' as const),
      organ: arbitraryText(),
    })
    .map(({ messages, format, organ, reasons, outcomes, ...others }) => {
      const incomplete = Object.fromEntries(Object.keys(reasons).map((id) => [id, 'incomplete' as const]))
      const made = result(messages, { ...others, reasons, outcomes: { ...outcomes, ...incomplete } })
      return made.report === null ? made : { ...made, report: { ...made.report, format, organ } }
    })
}

/** Results of a run over up to three files. */
export const arbitraryResults = (): fc.Arbitrary<LintResult[]> => fc.array(arbitraryResult(), { maxLength: 3 })
