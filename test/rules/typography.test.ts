import { describe, expect, it } from 'vitest'
import { typography } from '../../src/rules/typography.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = typography

describe('typography', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('counts half-width marks of a paragraph in one finding (samples 001, 002, 004)', async () => {
    const { findings } = await check(rule, saying(['主动公开,依申请公开;监督保障(含考核)等各项任务。']))
    expect(findings).toEqual([expect.objectContaining({ id: 'halfWidth', level: 'info', text: ',' })])
    expect(findings[0]?.data).toEqual({ count: 4, printed: '主动公开,依申请公开' })
    expect(findings[0]?.related).toHaveLength(3)
  })

  it('leaves alone what a page has above the title', async () => {
    const edit = (text: string): string => `首页>政务公开,信息 公开\n当前位置:首页 公开指南\n${text}`
    expect((await check(rule, correctReport(), { edit })).ids).toEqual([])
  })

  it('counts stray spaces of a paragraph in one finding (sample 001: 关注关 切)', async () => {
    const { findings } = await check(rule, saying(['回应群众关注关 切，做到及 时。']))
    expect(findings).toEqual([expect.objectContaining({ id: 'space', text: ' ' })])
    expect(findings[0]?.data).toEqual({ count: 2, printed: '回应群众关注关 切' })
  })

  it.each(['。。', '，，', '、、、'])('finds %s', async (marks) => {
    const { findings } = await check(rule, saying([`落实审核制度${marks}`]))
    expect(findings).toEqual([expect.objectContaining({ id: 'doubled', text: marks, data: { printed: marks } })])
  })

  it.each([
    ['1、建立台账。', '1、', '1.'],
    ['（1）、建立台账。', '（1）、', '（1）'],
    ['(1)、建立台账。', '(1)、', '（1）'],
  ])('finds the numbering of %s', async (text, printed, expected) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings.filter(({ id }) => id === 'numbering')).toEqual([
      expect.objectContaining({ text: printed, data: { printed, expected } }),
    ])
  })

  it.each(['（一）、主动公开', '（一）.主动公开'])('finds the numbering of the sub-heading %s', async (heading) => {
    const { ids } = await check(rule, correctReport(), {
      edit: (text) => text.replace('（一）主动公开', heading),
    })
    expect(ids).toEqual(['numbering'])
  })

  it('leaves the numbering of the six headings to section-order', async () => {
    const { ids } = await check(rule, correctReport(), {
      edit: (text) => text.replace('一、总体情况', '一.总体情况'),
    })
    expect(ids).toEqual([])
  })

  it.each([
    '网址：https://www.songlan.gov.cn/a,b;c?d=1，邮箱：a.b@songlan.gov.cn。',
    '时间8:30至17:30，比例1:1.5，共1,243条。',
    '电话(0796)5123456，型号A(B)。',
    '引用 English words 的内容。',
    '版本 2.0 发布。',
    '（1）建立台账。',
    '1.建立台账；2.加强审核。',
    '2023.12.31前完成。',
    '省略……以及——破折号。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })
})
