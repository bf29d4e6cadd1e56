import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { unusedInRun } from '../../src/suppress/unused-in-run.js'
import { rules } from '../../src/rules/index.js'
import type { CheckOptions, LintMessage, LintResult, Suppression } from '../../src/model/index.js'
import { fileForm } from '../support/formats.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, withValues } from '../support/model.js'

const wrong = withValues(correctReport(), { 'requests/outcomeTotal/individual': 31, 'documents/normative/valid': 1 })
const some = rules.filter(({ id }) => /outcome-total|dispute-total|plausibility/u.test(id))

const check = (suppressions: readonly Suppression[], options: CheckOptions = {}): Promise<LintResult> =>
  lint(layouts['tab-rows'](wrong), { rules: some, suppressions, ...options })

const faults = ({ messages }: LintResult): LintMessage[] => messages.filter(({ ruleId }) => ruleId === null)
const counting = ({ messages }: LintResult): (string | null)[] =>
  messages.flatMap(({ ruleId }) => (ruleId === null ? [] : [ruleId]))
const reason = '历史数据，无法更正'

describe('suppressions of a configuration', () => {
  it('hold by rule', async () => {
    const result = await check([{ rule: 'outcome-total', reason }])
    expect(counting(result)).toEqual(['stock-plausibility'])
    expect(result.outcomes['outcome-total']).toBe('fail')
  })

  it('hold for several rules', async () => {
    const result = await check([{ rule: ['outcome-total', 'stock-plausibility'], reason }])
    expect(result).toMatchObject({ messages: [], errorCount: 0, warningCount: 0, verdict: 'pass' })
  })

  it('carry their reason, owner and last day', async () => {
    const { suppressedMessages } = await check([
      { rule: 'outcome-total', reason, owner: '办公室', expires: '2030-01-01' },
    ])
    expect(suppressedMessages[0]?.suppressions).toEqual([
      { kind: 'configuration', justification: reason, owner: '办公室', expires: '2030-01-01' },
    ])
  })

  it.each([
    ['requests/outcomeTotal/individual', true],
    ['requests/outcomeTotal/*', true],
    ['requests/*/*', true],
    ['*/*/*', true],
    ['requests/outcomeTotal/business', false],
    ['requests', false],
  ])('of the cell %s hold: %s', async (cell, holds) => {
    const result = await check([{ rule: 'outcome-total', cell, reason }])
    expect(counting(result).includes('outcome-total')).toBe(!holds)
  })

  it.each([
    ['requests', true],
    ['disputes', false],
  ] as const)('of the section %s hold: %s', async (section, holds) => {
    const result = await check([{ rule: 'outcome-total', section, reason }])
    expect(counting(result).includes('outcome-total')).toBe(!holds)
  })

  it.each(['docx typed', 'pdf stroked borders'])('hold in %s', async (name) => {
    const { write, filePath } = fileForm(name)
    const suppressions = [{ rule: 'outcome-total', cell: 'requests/outcomeTotal/*', reason }]
    const result = await lint(write(wrong), { filePath, rules: some, suppressions })
    expect(counting(result)).not.toContain('outcome-total')
    expect(result.suppressedMessages).not.toEqual([])
  })

  it('suppress no fatal message', async () => {
    const result = await lint('', { suppressions: [{ rule: 'outcome-total', reason }] })
    expect(result).toMatchObject({ fatalErrorCount: 1, suppressedMessages: [] })
  })
})

describe('an entry with a fault', () => {
  it.each<[string, Suppression, string]>([
    ['a rule that is none', { rule: 'outcome-totals', reason }, 'suppression-unknown-rule'],
    ['no reason', { rule: 'outcome-total', reason: ' ' }, 'suppression-without-reason'],
    ['nothing to suppress', { rule: 'dispute-total', reason }, 'suppression-unused'],
    ['a day that is past', { rule: 'outcome-total', reason, expires: '2024-03-31' }, 'suppression-expired'],
  ])('%s is reported at the beginning of the file', async (_, entry, code) => {
    const result = await check([entry], { today: '2024-04-01' })
    expect(faults(result)).toEqual([expect.objectContaining({ code, level: 'warning', line: 1, column: 1 })])
    expect(faults(result)[0]?.message).toContain('suppressions 中的一条（rule: ')
    expect(counting(result)).toContain('outcome-total')
  })

  it('holds on its last day', async () => {
    const entry = { rule: 'outcome-total', reason, expires: '2024-03-31' }
    expect(faults(await check([entry], { today: '2024-03-31' }))).toEqual([])
  })

  it('does not expire where nobody says what day it is', async () => {
    expect(faults(await check([{ rule: 'outcome-total', reason, expires: '1999-01-01' }]))).toEqual([])
  })

  it.each(['typography', 'province/house-rule'])('is not called unused for %s, which is off', async (rule) => {
    expect(faults(await check([{ rule, reason }]))).toEqual([])
  })
})

describe('unusedInRun', () => {
  const entries: Suppression[] = [
    { rule: 'outcome-total', reason },
    { rule: 'dispute-total', reason },
  ]
  const right = (): Promise<LintResult> =>
    lint(layouts['tab-rows'](correctReport()), { rules: some, suppressions: entries })

  it('speaks only of entries that no file needed', async () => {
    const run = unusedInRun()
    const results = [await right(), await check(entries)]
    const applied = results.map((result) => run.apply(result, entries))
    expect(applied.flatMap(faults)).toEqual([])
    expect(applied[0]).toMatchObject({ warningCount: 0 })
    expect(run.unused().map(({ data }) => data['rule'])).toEqual(['dispute-total'])
  })

  it('leaves comments that are not needed where they are', async () => {
    const source = `<!-- report-lint-disable dispute-total -- 已核对 -->\n\n${layouts.markdown(correctReport())}`
    const result = await lint(source, { rules: some, format: 'markdown', suppressions: entries })
    const applied = unusedInRun().apply(result, entries)
    expect(faults(applied)).toEqual([
      expect.objectContaining({
        code: 'suppression-unused',
        data: { rule: 'dispute-total', suppression: 'report-lint-disable' },
      }),
    ])
  })
})
