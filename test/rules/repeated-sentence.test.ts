import { describe, expect, it } from 'vitest'
import { repeatedSentence } from '../../src/rules/repeated-sentence.js'
import { correctReport } from '../support/model.js'
import { check } from './check.js'
import { adding, saying } from './saying.js'

const rule = repeatedSentence
const course = '我镇把政务公开知识列入党校常规课程并组织干部参加学习'

describe('repeated-sentence', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds a sentence that stands twice, and points to the first (sample 004)', async () => {
    const report = adding(saying([`${course}。`]), 'problems', [`今年，持续改进；${course}。`])
    const { findings } = await check(rule, report)
    expect(findings).toEqual([expect.objectContaining({ id: 'repeated', level: 'warning', text: course })])
    expect(findings[0]?.related).toHaveLength(1)
  })

  it('finds it with other spaces and quotation marks', async () => {
    const report = saying([`“${course}”。`, `${course.slice(0, 6)} ${course.slice(6)}。`])
    expect((await check(rule, report)).ids).toEqual(['repeated'])
  })

  it('finds a long clause within other sentences, once a sentence', async () => {
    const report = saying([`首先，${course}，效果良好。`, `其次，${course}，反响良好。`])
    expect((await check(rule, report)).findings).toEqual([expect.objectContaining({ text: course })])
  })

  it('shortens a long sentence in its message', async () => {
    const long = `${course}，${course.replace('党校', '干校')}，不断提高业务水平`
    const { findings } = await check(rule, saying([`${long}。`, `${long}。`]))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.message).toContain('…')
  })

  it.each([
    ['主动公开情况良好。', '主动公开情况良好。'],
    ['以公开为常态、不公开为例外的原则得到全面落实和贯彻。', '以公开为常态、不公开为例外的原则得到全面落实和贯彻。'],
    ['联系地址：松岚县砚溪镇文昌路十八号为民服务中心二楼。', '联系地址：松岚县砚溪镇文昌路十八号为民服务中心二楼。'],
  ])('accepts what is short, statutory or an address: %s', async (...texts) => {
    expect((await check(rule, saying(texts))).ids).toEqual([])
  })
})
