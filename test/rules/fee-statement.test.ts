import { describe, expect, it } from 'vitest'
import { feeStatement } from '../../src/rules/fee-statement.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withoutSection, type ReportModel } from '../support/model.js'
import { check, textOf } from './check.js'

const saying = (...texts: string[]): ReportModel => withSection(correctReport(), 'otherMatters', texts.map(paragraph))

const heading = '六、其他需要报告的事项'
const silent = saying('没有其他需要报告的事项。')

/** The silent report with a sentence more in its overview. */
const elsewhere = (sentence: string): string =>
  textOf(silent).replace('\n（五）监督保障', `\n${sentence}\n（五）监督保障`)

describe('fee-statement', () => {
  it.each([
    '本年度未收取信息处理费。',
    '本年度未发出信息处理费收费通知，实际收取总金额0元。',
    '2023年，我镇未产生信息处理费。',
    '信息处理费：0元。',
    '信息处理费收费情况：无。',
    '依据《政府信息公开信息处理费管理办法》，本年度发出收费通知3件，总金额880元，实际收取880元。',
    '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）要求，2023年没有产生收费。',
    '本年度无行政事业性收费，未收取信息处理费。',
    '信息公开处理费未收取。',
  ])('is content with: %s', async (text) => {
    expect(await check(feeStatement, saying(text))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it.each(['无', '无。', '没有其他需要报告的事项。', '本年度没有行政事业性收费。'])(
    'misses the statement in: %s',
    async (text) => {
      const { findings } = await check(feeStatement, saying(text))
      expect(findings).toEqual([
        expect.objectContaining({ id: 'missing', level: 'error', text: heading, data: { section: heading } }),
      ])
    },
  )

  it('misses the statement in an empty section', async () => {
    expect((await check(feeStatement, saying())).ids).toEqual(['missing'])
  })

  it('warns that the statement stands in another section, and points to it', async () => {
    const sentence = '本年度未收取信息处理费。'
    const { findings } = await check(feeStatement, elsewhere(sentence))
    expect(findings).toEqual([expect.objectContaining({ id: 'elsewhere', level: 'warning', text: sentence })])
  })

  it('takes other words for the fee elsewhere as well', async () => {
    expect((await check(feeStatement, elsewhere('全年依申请公开均未收取任何费用。'))).findings).toEqual([
      expect.objectContaining({ id: 'elsewhere', level: 'warning' }),
    ])
  })

  it('does not take 行政事业性收费 of the disclosure table for it', async () => {
    expect((await check(feeStatement, elsewhere('全年未收取行政事业性收费费用。'))).ids).toEqual(['missing'])
  })

  it.each(['本年度未收取任何费用。', '依申请提供政府信息收费0元。', '无收费情况。'])(
    'advises to name the fee: %s',
    async (text) => {
      const { findings } = await check(feeStatement, saying(text))
      expect(findings).toEqual([expect.objectContaining({ id: 'unnamed', level: 'info', text: heading })])
    },
  )

  it.each(['严格执行《政府信息公开信息处理费管理办法》。', '我镇严格执行信息处理费管理办法。'])(
    'does not take the regulation for a statement: %s',
    async (text) => {
      const { findings } = await check(feeStatement, saying(text))
      expect(findings).toEqual([expect.objectContaining({ id: 'onlyCited', level: 'warning', text })])
    },
  )

  it('points to the section where its heading is lost and its words are others', async () => {
    const { ids } = await check(feeStatement, saying('本年度未收取任何费用。'), {
      change: ({ sections }) => {
        sections.find(({ id }) => id === 'otherMatters')!.heading = null
      },
    })
    expect(ids).toEqual(['unnamed'])
  })

  it('points to the section where its heading is lost', async () => {
    const { findings } = await check(feeStatement, silent, {
      change: ({ sections }) => {
        sections.find(({ id }) => id === 'otherMatters')!.heading = null
      },
    })
    expect(findings).toEqual([
      expect.objectContaining({ id: 'missing', text: expect.stringContaining('没有其他') as unknown }),
    ])
  })

  it('finds it elsewhere where section 六 is missing', async () => {
    const report = withoutSection(
      withSection(correctReport(), 'problems', [paragraph('公开不够。下一步加强。全年依申请公开均未收取任何费用。')]),
      'otherMatters',
    )
    expect((await check(feeStatement, report)).findings).toEqual([
      expect.objectContaining({ id: 'elsewhere', level: 'warning' }),
    ])
  })

  it('is incomplete where section 六 is missing and nothing is said elsewhere', async () => {
    expect(await check(feeStatement, withoutSection(correctReport(), 'otherMatters'))).toMatchObject({
      outcome: 'incomplete',
      findings: [],
      reasons: [`没有找到“${heading}”部分`],
      englishReasons: [`Section ${heading} was not found`],
    })
  })

  it.each([2019, 2020])('does not apply to %i, before the fee', async (year) => {
    expect(await check(feeStatement, correctReport({ year }))).toMatchObject({ outcome: 'notApplicable', findings: [] })
  })

  it('is incomplete without a year', async () => {
    const text = textOf(silent).replace(/2023年?/gu, '')
    expect(await check(feeStatement, text)).toMatchObject({ outcome: 'incomplete', reasons: ['没有找到报告年度'] })
  })

  it.each([
    ['silence', silent],
    ['the regulation alone', saying('按照《政府信息公开信息处理费管理办法》执行。')],
    ['a statement elsewhere', elsewhere('本年度未收取信息处理费。')],
  ])('is incomplete with %s where a page without text may say it', async (_, source) => {
    const { outcome, findings, reasons } = await check(feeStatement, source, {
      change: (parsed) => (parsed.pagesWithoutText = [6]),
    })
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons[0]).toContain('没有找到本年度是否收取信息处理费的说明，但第 6 页没有文字')
  })

  it('finds charges without their name beside a page without text', async () => {
    const { ids } = await check(feeStatement, saying('本年度未收取费用。'), {
      change: (parsed) => (parsed.pagesWithoutText = [6]),
    })
    expect(ids).toEqual(['unnamed'])
  })
})
