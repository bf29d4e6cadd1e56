import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { overviewLength } from '../../src/rules/overview-length.js'
import { regulationAuthority } from '../../src/rules/regulation-authority.js'
import { repeatedSentence } from '../../src/rules/repeated-sentence.js'
import { supervisionResults } from '../../src/rules/supervision-results.js'
import type { LintResult, Rule } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withValues, type ReportModel } from '../support/model.js'
import { textOf } from '../rules/check.js'
import { saying } from '../rules/saying.js'

const withOptions = (rule: Rule, report: ReportModel, options: Record<string, unknown>): Promise<LintResult> =>
  lint(textOf(report), { filePath: 'report.txt', rules: [rule], ruleOptions: { [rule.id]: options } })

const idsOf = ({ messages }: LintResult): (string | undefined)[] => messages.map(({ messageId }) => messageId)

describe('options', () => {
  it('overview-length takes another most', async () => {
    const strict = await withOptions(overviewLength, correctReport(), { max: 100 })
    expect(strict.messages[0]?.data).toMatchObject({ max: 100 })
    expect(idsOf(await withOptions(overviewLength, correctReport(), { max: 5000 }))).toEqual([])
  })

  it('repeated-sentence takes another shortest length', async () => {
    const report = saying(['政务公开培训按季度开展。', '政务公开培训按季度开展。'])
    expect(idsOf(await withOptions(repeatedSentence, report, { min: 10 }))).toEqual(['repeated'])
    expect(idsOf(await withOptions(repeatedSentence, report, {}))).toEqual([])
  })

  it('supervision-results takes the kind of the organ', async () => {
    const report = withSection(correctReport({ organ: '松岚县气象局' }), 'overview', [paragraph('任务完成。')])
    const judged = (organKind: string) => withOptions(supervisionResults, report, { organKind })
    expect(idsOf(await judged('township'))).toEqual(['missing'])
    expect(idsOf(await judged('committee'))).toEqual(['advised'])
    expect((await judged('department')).outcomes).toEqual({ 'supervision-results': 'notApplicable' })
  })

  it('regulation-authority takes the kind of the organ', async () => {
    const report = withValues(correctReport(), { 'documents/rules/valid': 2 })
    expect(idsOf(await withOptions(regulationAuthority, report, { organKind: 'provincialGovernment' }))).toEqual([])
    expect(idsOf(await withOptions(regulationAuthority, report, { organKind: 'township' }))).not.toEqual([])
  })

  it.each([
    [{ 'overview-length': { max: 0 } }, 'overview-length'],
    [{ 'overview-length': { max: '1000' } }, 'overview-length'],
    [{ 'repeated-sentence': { min: 9 } }, 'repeated-sentence'],
    [{ 'supervision-results': { organKind: 'school' } }, 'supervision-results'],
    [{ 'overview-length': { maximum: 10 } }, 'overview-length'],
    [{ typography: { max: 1 } }, 'typography'],
    [{ 'no-such-rule': {} }, 'no-such-rule'],
  ])('are refused by name: %j', async (ruleOptions, named) => {
    const run = lint(textOf(correctReport()), { filePath: 'report.txt', ruleOptions })
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(named)
  })
})
