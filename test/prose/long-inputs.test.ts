import { describe, expect, it } from 'vitest'
import { runRules } from '../../src/check/run.js'
import { parseReport } from '../../src/parse/parse.js'
import { rules } from '../../src/rules/index.js'
import { textOf } from '../rules/check.js'
import { saying } from '../rules/saying.js'

const length = 40_000
/** Of a unit with one or two numbers: a report may have 4,000. */
const mostUnits = 1_950

const hasNumber = (unit: string): boolean => /[\d.一]/u.test(unit) && unit.length > 1

/** An expression that backtracks badly does not end on these; what is merely slow, `npm run expressions` finds. */
describe('a paragraph of 40,000 characters', () => {
  it.each([
    '的',
    '7',
    '申请',
    '（',
    '(',
    ' ',
    '公开 ',
    '1件',
    '《',
    '<',
    '{{',
    '[bookmark:',
    'a.',
    '一',
    '局收到',
    '〔2020〕1号',
  ])('of %j is seen through by all rules', async (unit) => {
    const long = unit.repeat(Math.min(length / unit.length, hasNumber(unit) ? mostUnits : length))
    const source = textOf(saying([`因政府信息公开收到申请、复议、诉讼${long}`]))
    const report = await parseReport(source, { filePath: 'report.txt' })
    const { outcomes } = runRules(report, rules, { locale: 'zh-CN' })
    expect(Object.keys(outcomes)).toHaveLength(rules.length)
  })
})
