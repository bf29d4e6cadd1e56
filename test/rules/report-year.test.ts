import { describe, expect, it } from 'vitest'
import { reportYear } from '../../src/rules/report-year.js'
import type { Report } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, withoutSection } from '../support/model.js'
import { check, textOf } from './check.js'
import { adding, saying } from './saying.js'

const rule = reportYear

describe('report-year', () => {
  it.each([2019, 2020, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds the period of another year (sample: a copied preface)', async () => {
    const { findings } = await check(rule, correctReport(), {
      edit: (text) => text.replace('2023年1月1日至12月31日', '2022年1月1日至12月31日'),
    })
    expect(findings).toEqual([
      expect.objectContaining({ id: 'period', level: 'error', text: '2022年1月1日至12月31日' }),
    ])
  })

  it('finds the preface that presents the report of another year', async () => {
    const { findings } = await check(rule, correctReport(), {
      edit: (text) => text.replace('编制了2023年政府信息公开工作年度报告', '编制了2022年政府信息公开工作年度报告'),
    })
    expect(findings).toEqual([
      expect.objectContaining({ id: 'document', level: 'error', text: '2022年政府信息公开工作年度报告' }),
    ])
  })

  it.each(['2022年度政府信息公开年度报告', '2022年政府信息公开年报', '2021年度的政府信息公开工作年报'])(
    'finds it by any of its names: %s',
    async (name) => {
      const { findings } = await check(rule, correctReport(), {
        edit: (text) => text.replace(/编制了2023年政府信息公开工作年度报告/u, `现将本机关编制的${name}公布`),
      })
      expect(findings).toEqual([expect.objectContaining({ id: 'document', level: 'error', text: name })])
    },
  )

  it('finds a report presented under another year within section 一', async () => {
    const report = saying(['现将我镇2022年度政府信息公开工作年度报告公布如下。'])
    expect((await check(rule, report)).ids).toEqual(['document'])
  })

  it.each([
    '按时编制并发布2022年度政府信息公开工作年度报告。',
    '根据《松岚县2022年政府信息公开工作年度报告》反馈，我镇补齐了目录。',
  ])('leaves the report of last year alone where it is told of: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each([
    ['现将我镇2022年度政府信息公开工作情况汇报如下。', '2022年度政府信息公开工作情况'],
    ['我镇对2021年的政府信息公开工作进行了全面总结。', '2021年的政府信息公开工作'],
    ['文中“去年”系指2021年。', '去年”系指2021年'],
    ['文中“本年度”均指2022年。', '本年度”均指2022年'],
    ['各表的统计口径为2022年度，单位见表。', '统计口径为2022年度'],
    ['另有2件尚在办理期限内，顺延至2023年继续答复。', '顺延至2023年'],
  ])('warns of a year that only another one can be: %s', async (text, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual([expect.objectContaining({ id: 'another', level: 'warning', text: printed })])
  })

  it.each([
    '现将我镇2023年度政府信息公开工作情况汇报如下。',
    '针对2022年政府信息公开工作年度报告中的问题，我镇进行了全面总结。',
    '文中“去年”系指2022年，“本年度”均指2023年。',
    '各表的统计口径为2023年度。',
    '另有2件尚在办理期限内，顺延至2024年继续答复。',
    '2022年结转至2023年办理的申请有2件。',
    '上年结转至2023年办理的申请有2件。',
    '2023年与2022年均未收取信息处理费。',
  ])('accepts years that may be right: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each([
    ['2022年未收取信息处理费。', ['stale']],
    ['2023年未收取信息处理费，2022年亦未收取。', []],
    ['2022年，我镇改造了办公用房。', []],
  ])('warns of a fee told under last year’s number: %s', async (text, ids) => {
    expect((await check(rule, adding(correctReport(), 'otherMatters', [text]))).ids).toEqual(ids)
  })

  it('warns of a section that tells the time since last year', async () => {
    expect((await check(rule, saying(['2022年以来，我镇坚持以公开促规范。']))).ids).toEqual(['stale'])
    expect((await check(rule, saying(['2023年以来，我镇坚持以公开促规范。']))).ids).toEqual([])
  })

  it('warns of work told under last year’s number (R9)', async () => {
    const { findings } = await check(rule, saying(['2022年，我镇公开各类信息312条，办理依申请公开事项有序。']))
    expect(findings).toEqual([expect.objectContaining({ id: 'stale', level: 'warning', text: '2022年' })])
  })

  it.each([
    '2023年，我镇公开各类信息312条。',
    '2022年公开信息260条，2023年公开信息312条。',
    '2022年，我镇公开信息260条；今年公开信息312条。',
    '2022年度政务公开考核中，我镇位列全县第三。',
    '2024年，我镇将继续拓展公开渠道。',
    '2022年底印发的方案已全部落实。',
    '2022年结转的申请均已办结。',
  ])('leaves plans and comparisons alone: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each([
    ['2024年，我镇共收到政府信息公开申请12件。', '2024年，我镇共收到政府信息公开申请12'],
    ['认真抓好落实。2024年度全镇累计开展业务培训6次。', '2024年度全镇累计开展业务培训6'],
    ['2024年，已完成栏目整改9处。', '2024年，已完成栏目整改9'],
    ['2024年，本机关以公开促落实，各项工作取得明显成效。', '2024年，本机关以公开促落实，各项工作取得明显成效'],
  ])('warns of work of a year to come that is told as done: %s', async (text, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual([expect.objectContaining({ id: 'ahead', level: 'warning', text: printed })])
    expect(findings[0]?.data).toMatchObject({ year: 2023 })
  })

  it.each([
    '2024年，我镇将召开培训会2次，确保栏目更新及时。',
    '2024年，我镇计划开展业务培训6次。',
    '2024年，我镇力争各项工作取得明显成效。',
    '下一步，我镇重点抓好三项工作：一是完善制度；二是加强培训，2024年开展培训6次。',
    '本报告于2024年1月18日公开，2024年1月已收到反馈意见2条。',
    '结转下年度继续办理的2件，2024年已办结2件。',
    '尚未办结的申请，2024年1月答复1件。',
    '2024年我镇公开重点领域信息不少于40条。',
    '2024年全国政务公开工作要点印发后，我镇公开任务分解表1份。',
  ])('leaves what the next year is said to bring alone: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it('leaves work of the next year in section 五 alone where nothing says that it is over', async () => {
    const of = async (text: string): Promise<string[]> =>
      (await check(rule, adding(correctReport(), 'problems', [text]))).ids
    expect(await of('2024年，召开业务培训会2次。')).toEqual([])
    expect(await of('2024年，共召开业务培训会2次。')).toEqual(['ahead'])
  })

  it('finds a section 一 that speaks of last year throughout, once', async () => {
    const overview = ['2022年，我镇主动公开信息312条。', '2022年，依申请公开办理规范。', '2022年，加强监督保障。']
    const report = withSection(correctReport(), 'overview', overview.map(paragraph))
    const { findings } = await check(rule, report)
    expect(findings).toEqual([expect.objectContaining({ id: 'body', level: 'error', text: '2022年' })])
    expect(findings[0]?.data).toEqual({ year: 2023, other: 2022 })
  })

  it('looks at the preface alone where section 一 is missing', async () => {
    expect(await check(rule, withoutSection(correctReport(), 'overview'))).toMatchObject({ outcome: 'pass' })
  })

  it('names a title of another year than the settings expect', async () => {
    const change = (report: Report): void => {
      report.year = { value: 2024, source: 'settings' }
    }
    const { findings } = await check(rule, correctReport(), { change })
    expect(findings[0]).toMatchObject({ id: 'title', data: { year: 2024, printed: 2023 } })
  })

  it('is incomplete without a year', async () => {
    const text = textOf(correctReport()).replaceAll('2023年', '')
    expect(await check(rule, text)).toMatchObject({ outcome: 'incomplete', reasons: ['没有找到报告年度'] })
  })
})
