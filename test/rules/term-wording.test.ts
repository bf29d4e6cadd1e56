import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { termWording } from '../../src/rules/term-wording.js'
import { correctReport } from '../support/model.js'
import { check, textOf } from './check.js'
import { saying } from './saying.js'

const rule = termWording

describe('term-wording', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each([
    ['截止2023年12月31日，公开信息12条。', '截止'],
    ['截止到2023年底，公开信息12条。', '截止'],
    ['截止年底，公开信息12条。', '截止'],
    ['收取信息公开处理费0元。', '信息公开处理费'],
    ['未收取政府信息公开处理费。', '信息公开处理费'],
  ])('names the word of the norms: %s', async (text, printed) => {
    expect((await check(rule, saying([text]))).findings).toEqual([
      expect.objectContaining({ level: 'info', text: printed }),
    ])
  })

  it.each([
    '截至2023年12月31日，公开信息12条。',
    '报名截止日期为5月1日。',
    '《政府信息公开信息处理费管理办法》。',
    '未收取信息处理费。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it('writes it so', async () => {
    const source = textOf(saying(['截止2023年12月31日，公开信息12条。']))
    const { messages } = await lint(source, { rules: [rule] })
    expect(messages[0]?.fix?.text).toBe('截至')
  })
})
