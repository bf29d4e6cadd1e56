import { describe, expect, it } from 'vitest'
import { stockContinuity } from '../../src/rules/stock-continuity.js'
import { correctReport, type ReportModel } from '../support/model.js'
import { paragraph } from '../support/blocks.js'
import { check } from './check.js'

const valid = 'documents/normative/valid'
/** The sample makes 4, repeals 2 and has 17 in force: 15 last year. */
const before = (count: number): ReportModel => correctReport({ year: 2022, parts: { [valid]: count } })
const saying = (text: string): ReportModel => correctReport({ sections: { otherMatters: [paragraph(text)] } })

describe('stock-continuity', () => {
  it('passes a stock that follows from last year', async () => {
    expect((await check(stockContinuity, correctReport(), { previous: before(15) })).outcome).toBe('pass')
  })

  it('names the four numbers', async () => {
    const { findings } = await check(stockContinuity, correctReport(), { previous: before(20) })
    expect(findings).toMatchObject([
      {
        cell: valid,
        level: 'warning',
        message:
          '“行政规范性文件”：上年现行有效20件，本年制发4件、废止2件，应为22件，表中为17件，相差5件，正文没有说明；请核对，有自然失效等情形的请写明件数',
      },
    ])
  })

  it.each([
    '另有5件行政规范性文件有效期届满，自然失效。',
    '宣布失效行政规范性文件5件。',
    '其中3件规范性文件失效，修订规范性文件2件。',
  ])('is silent where the text tells the number: %s', async (text) => {
    expect((await check(stockContinuity, saying(text), { previous: before(20) })).outcome).toBe('pass')
  })

  it.each(['全面开展行政规范性文件清理工作。', '完善管理制度，修订公开指南1份。'])(
    'is not silenced by words without a number of documents: %s',
    async (text) => {
      expect((await check(stockContinuity, saying(text), { previous: before(20) })).ids).toEqual(['stock'])
    },
  )

  it.each([
    ['other numbers of lapsed documents', '另有3件行政规范性文件自然失效。'],
    ['documents handed over', '原由本镇实施的规范性文件划转县级部门。'],
  ])('is open where the text tells of %s', async (_, text) => {
    expect(await check(stockContinuity, saying(text), { previous: before(20) })).toMatchObject({
      outcome: 'incomplete',
      findings: [],
    })
  })

  it('is open where the heading counts on another base, in either year', async () => {
    const edit = (text: string): string => text.replace('现行有效件数', '现行有效件数（历史累计）')
    const own = await check(stockContinuity, correctReport(), { previous: before(20), edit })
    expect(own).toMatchObject({ outcome: 'incomplete', findings: [] })
  })

  it('does not apply where last year had the format of 2019', async () => {
    const own = correctReport({ year: 2022, edition: '2021' })
    const previous = correctReport({ year: 2021, edition: '2019' })
    expect((await check(stockContinuity, own, { previous })).outcome).toBe('notApplicable')
  })
})
