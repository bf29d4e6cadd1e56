import { describe, expect, it } from 'vitest'
import { overviewAspects } from '../../src/rules/overview-aspects.js'
import { paragraph, subHeading } from '../support/blocks.js'
import { correctReport, withSection, withoutSection } from '../support/model.js'
import { check } from './check.js'

const overview = (...texts: string[]) => withSection(correctReport(), 'overview', texts.map(paragraph))

describe('overview-aspects', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(overviewAspects, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('names what is missing, at the heading (samples 000 and 002)', async () => {
    const { findings, english } = await check(overviewAspects, overview('我镇主动公开信息312条，办理依申请公开29件。'))
    expect(findings).toEqual([expect.objectContaining({ id: 'missing', level: 'warning', text: '一、总体情况' })])
    expect(findings[0]?.data).toEqual({ aspects: '政府信息管理、政府信息公开平台建设、监督保障' })
    expect(english[0]?.message).toContain('政府信息管理, 政府信息公开平台建设, 监督保障')
  })

  it.each([
    '全文包括主动公开、依申请公开、政府信息管理、平台建设、监督保障等内容。主动公开信息312条，收到申请29件。',
    '报告内容分为主动公开、依申请公开、信息管理、平台建设和监督保障五个方面。主动公开信息312条，收到申请29件。',
    '本报告由主动公开、依申请公开、政府信息管理、平台建设、监督保障等方面组成。主动公开信息312条，收到申请29件。',
  ])('does not take for them what only says what the report consists of: %s', async (text) => {
    const { findings } = await check(overviewAspects, overview(text))
    expect(findings[0]?.data).toEqual({ aspects: '政府信息管理、政府信息公开平台建设、监督保障' })
  })

  it('takes sub-headings for the aspects', async () => {
    const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']
    const children = aspects.flatMap((title, index) => [
      subHeading(`（${'一二三四五'.charAt(index)}）`, title),
      paragraph('各项任务按期完成。'),
    ])
    expect((await check(overviewAspects, withSection(correctReport(), 'overview', children))).ids).toEqual([])
  })

  it.each([
    '主动发布信息312条，答复公开申请29件；落实信息发布审核；维护好政府网站；组织培训两次。',
    '主动公开信息312条，收到申请29件，做到先审后发，改版网站栏目3个，接受督查2次。',
    '主动公开信息312条，新收29件申请，落实保密审查，丰富公开载体，组织考评和督导。',
    '在区政府门户网站发布各类信息63条，收到的申请9件均已答复，信息发布严格审核、统一管理，平台管理专人负责，开展培训。',
  ])('takes the same things in other words: %s', async (text) => {
    expect((await check(overviewAspects, overview(text))).ids).toEqual([])
  })

  it.each([
    ['一是公开有广度。', '二是申请有回音。', '三是管理有台账。', '四是平台有更新。', '五是监督有力度。'],
    [
      '（一）聚焦民生抓公开，发布信息312条。',
      '（二）聚焦规范办申请。',
      '（三）基础管理更细。',
      '（四）三个平台合而为一。',
      '（五）全镇监督有考有评。',
    ],
    [
      '公开方面，发布信息312条。',
      '申请方面，共29件。',
      '管理方面，更新指南1次。',
      '平台数据：推送62篇。',
      '监督方面，检查2次。',
    ],
  ])('takes what a paragraph begins with: %s', async (...texts) => {
    expect((await check(overviewAspects, overview(...texts))).ids).toEqual([])
  })

  it.each([
    '发布预警信息87期，收到申请2件，信息上网前经两道审核，网页改版1次，接受考评。',
    '公布征地公告11批次，新收申请3件，清理2018年以来的文件，公众号粉丝6.2万，年内没有问责。',
    '公告审计结果12份，受理申请1件，更新公开指南，政务公开专区配自助查询机1台，被抽查2次。',
    '公开居民收支、价格、粮食产量等各类调查数据38次，受理申请1件；公开目录共33项；村村喇叭每周播2次；接受考评。',
    '公布采样结果9批，收到申请1件。执法资料按规定管理，网页开设“一图读懂”；年内无追责。',
    '公示处罚决定31项，办理申请2件，退回错敏表述7处，社区公开栏12块，培训2次。',
  ])('takes each aspect by what is done about it: %s', async (text) => {
    expect((await check(overviewAspects, overview(text))).ids).toEqual([])
  })

  it.each([
    ['信息发布有序，依申请公开29件。', '主动公开、政府信息管理、政府信息公开平台建设、监督保障'],
    [
      '主动公开信息312条，其中网站181条、公众号131条；收到申请2件，审核严格，开展培训。',
      '政府信息管理、政府信息公开平台建设',
    ],
  ])('does not take for it what is none: %s', async (text, missing) => {
    expect((await check(overviewAspects, overview(text))).findings[0]?.data).toEqual({ aspects: missing })
  })

  it('does not take a platform that something was published on for its building', async () => {
    const text = '主动公开信息312条。通过县级平台公开惠民信息41条。收到申请29件，做到先审后发，接受督查2次。'
    expect((await check(overviewAspects, overview(text))).findings[0]?.data).toEqual({
      aspects: '政府信息公开平台建设',
    })
  })

  it('reports at the section where its heading is lost', async () => {
    const { findings } = await check(overviewAspects, overview('各项任务按期完成。'), {
      change: ({ sections }) => {
        sections.find(({ id }) => id === 'overview')!.heading = null
      },
    })
    expect(findings).toEqual([expect.objectContaining({ id: 'missing' })])
  })

  it('is incomplete without section 一', async () => {
    expect(await check(overviewAspects, withoutSection(correctReport(), 'overview'))).toMatchObject({
      outcome: 'incomplete',
      findings: [],
    })
  })

  it('is incomplete where a page without text may deal with them', async () => {
    const { outcome, findings, reasons, englishReasons } = await check(
      overviewAspects,
      overview('办理依申请公开29件。'),
      {
        change: (parsed) => (parsed.pagesWithoutText = [2]),
      },
    )
    expect({ outcome, findings }).toEqual({ outcome: 'incomplete', findings: [] })
    expect(reasons[0]).toMatch(/没有找到.*监督保障，但第 2 页没有文字/u)
    expect(englishReasons[0]).toMatch(/监督保障 was not found, but page 2 has no text/u)
  })
})
