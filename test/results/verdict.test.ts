import { describe, expect, it } from 'vitest'
import { Tally } from '../../src/cli/thresholds.js'
import { applyBaseline } from '../../src/baseline/apply.js'
import { emptyBaseline } from '../../src/baseline/types.js'
import { pruneBaseline, updateBaseline } from '../../src/baseline/update.js'
import { lint } from '../../src/check/lint.js'
import { defineRule } from '../../src/rules/shared/define.js'
import { rules } from '../../src/rules/index.js'
import type { Level, CheckOptions, LintResult, Rule } from '../../src/model/index.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'

const source = layouts.markdown(correctReport())
const filePath = '/reports/a.md'

/** A rule that finds something of these levels at the title, and leaves something open or not. */
const ruleThat = (id: string, levels: readonly Level[], open: boolean): Rule =>
  defineRule({
    id,
    level: 'error',
    duty: { zh: '测试', en: 'test' },
    clause: ['regulation-49'],
    requires: ['title'],
    messages: { wrong: '{level}' },
    en: { wrong: '{level}' },
    check: ({ title }, context) => {
      for (const level of levels) context.report('wrong', { at: title, level, data: { level } })
      if (open) context.incomplete({ zh: '有一处读不出', en: 'one place cannot be read' })
    },
  })

const check = (levels: readonly Level[], open: boolean, options: CheckOptions = {}): Promise<LintResult> =>
  lint(options.inlineConfig === undefined ? source : `<!-- report-lint-disable-next-line -- 已核对 -->\n\n${source}`, {
    filePath,
    rules: [ruleThat('test-rule', levels, open)],
    ...options,
  })

/** The ways to accept everything that a check finds. */
const acceptances: Record<string, (levels: readonly Level[], open: boolean) => Promise<LintResult>> = {
  'a comment': (levels, open) => check(levels, open, { inlineConfig: true }),
  'the configuration': (levels, open) =>
    check(levels, open, { suppressions: [{ rule: 'test-rule', reason: '省里统一格式' }] }),
  'the baseline': async (levels, open) => {
    const result = await check(levels, open)
    return applyBaseline([result], updateBaseline([result], emptyBaseline, '/reports'), '/reports').results[0]!
  },
}

/** What a run over one file ends with where incomplete files fail it. */
const exitCode = (result: LintResult): number => {
  const tally = new Tally()
  tally.add(result)
  return tally.exitCode({ failOn: ['incomplete'], maxWarnings: Infinity })
}

describe('the verdict', () => {
  it.each([
    [[], false, 'pass', 0],
    [[], true, 'incomplete', 1],
    [['info'], false, 'pass', 0],
    [['info'], true, 'incomplete', 1],
    [['warning'], false, 'pass', 0],
    [['warning'], true, 'incomplete', 1],
    [['error'], false, 'fail', 1],
    [['error'], true, 'fail', 1],
    [['warning', 'error'], true, 'fail', 1],
  ] as const)('of one rule with findings %j, something left open %s, is %s', async (levels, open, verdict, code) => {
    const result = await check(levels, open)
    expect(result.verdict).toBe(verdict)
    expect(exitCode(result)).toBe(code)
  })

  it('does not hang on the outcome: a rule that found something says what it left open too', async () => {
    expect(await check(['warning'], true)).toMatchObject({
      outcomes: { 'test-rule': 'fail' },
      reasons: { 'test-rule': ['有一处读不出'] },
    })
  })

  describe.each(Object.entries(acceptances))('of findings that %s accepts', (_, accepted) => {
    it.each([
      [['error'], false, 'pass', 0],
      [['error'], true, 'incomplete', 1],
      [['error', 'warning', 'info'], false, 'pass', 0],
      [['warning'], true, 'incomplete', 1],
      [['info'], true, 'incomplete', 1],
    ] as const)('%j, something left open %s, is %s', async (levels, open, verdict, code) => {
      const result = await accepted(levels, open)
      expect(result.suppressedMessages.map(({ level }) => level)).toEqual(levels)
      expect(result.messages).toEqual([])
      expect(result.verdict).toBe(verdict)
      expect(exitCode(result)).toBe(code)
    })
  })

  it('is fail for an error that is not accepted next to one that is', async () => {
    const both = [ruleThat('accepted-rule', ['error'], false), ruleThat('open-rule', ['error'], false)]
    const suppressions = [{ rule: 'accepted-rule', reason: '省里统一格式' }]
    expect((await check([], false, { rules: both, suppressions })).verdict).toBe('fail')
  })

  it('is incomplete for a file that could not be judged', async () => {
    expect((await lint('', { filePath })).verdict).toBe('incomplete')
  })
})

describe('what a rule with findings has left open', () => {
  const open = [ruleThat('test-rule', ['warning'], true)]

  it('keeps its entries in the baseline, since they may be there still', async () => {
    const before = await check(['error'], true)
    const baseline = updateBaseline([before], emptyBaseline, '/reports')
    const after = await check([], true, { rules: open })
    expect(applyBaseline([after], baseline, '/reports').problems).toEqual([])
    expect(pruneBaseline([after], baseline, '/reports')).toEqual(baseline)
  })

  it('keeps a suppression from being called unused', async () => {
    const suppressions = [{ rule: 'test-rule', section: 'requests' as const, reason: '省里统一格式' }]
    expect((await check([], true, { rules: open, suppressions })).messages.map(({ code }) => code)).toEqual([undefined])
    const decided = [ruleThat('test-rule', ['warning'], false)]
    expect((await check([], true, { rules: decided, suppressions })).messages.map(({ code }) => code)).toContain(
      'suppression-unused',
    )
  })
})

describe('a report of a year before the first format', () => {
  // It cites what there was not yet.
  const ran = rules.filter(({ id }) => id !== 'citation-number')
  const old = source.replaceAll('2023', '2016').replaceAll('2024', '2017')

  it.each([
    ['all rules', ran],
    ['the rules but the one for the format', ran.filter(({ id }) => id !== 'edition-in-force')],
  ])('is incomplete and says why, with %s', async (_, chosen) => {
    const { verdict, reasons } = await lint(old, { rules: chosen })
    expect(verdict).toBe('incomplete')
    expect(reasons).toEqual({ 'edition-in-force': [expect.stringContaining('没有可对照的规定格式') as string] })
  })

  it('stays incomplete where a baseline accepts what was found in it', async () => {
    const result = await lint(old, { filePath, rules: ran })
    const [applied] = applyBaseline([result], updateBaseline([result], emptyBaseline, '/'), '/').results
    expect(applied).toMatchObject({ messages: [], verdict: 'incomplete' })
  })

  it('is held against the format that the settings name', async () => {
    const { outcomes, reasons, verdict } = await lint(old, { rules: ran, settings: { edition: '2021' } })
    expect(outcomes['balance-equation']).toBe('pass')
    expect(reasons).toEqual({})
    expect(verdict).toBe('pass')
  })
})
