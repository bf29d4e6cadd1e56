import { describe, expect, it } from 'vitest'
import { proseSums } from '../../src/rules/prose-sums.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection } from '../support/model.js'
import { check } from './check.js'
import { saying } from './saying.js'

const rule = proseSums

describe('prose-sums', () => {
  it.each([2019, 2023])('accepts a correct report of %i', async (year) => {
    expect(await check(rule, correctReport({ year }))).toMatchObject({ outcome: 'pass', findings: [] })
  })

  it('finds parts that are more than the whole (R5, R13), at the whole', async () => {
    const { findings } = await check(rule, saying(['公开信息382条，其中网站公开35条、公众号80条、短视频2443条。']))
    expect(findings).toEqual([expect.objectContaining({ id: 'more', level: 'warning', text: '382条' })])
    expect(findings[0]?.data).toEqual({ whole: 382, unit: '条', parts: '35+80+2443', sum: 2558 })
    expect(findings[0]?.related).toHaveLength(3)
  })

  it('finds a complete list that falls short (sample 000: 503 against 382)', async () => {
    const { findings } = await check(rule, saying(['公开信息503条，其中概况115条，法规41条，人事9条，其他信息217条。']))
    expect(findings).toEqual([expect.objectContaining({ id: 'less', text: '503条' })])
    expect(findings[0]?.data).toMatchObject({ sum: 382, difference: 121 })
  })

  it.each([
    '公开信息503条，其中概况115条，法规41条，人事9条，其他信息338条。',
    '公开信息503条，其中重点领域信息115条，政策解读41条。',
    '公开信息503条，其中网站发布400条，同时在公众号转载350条。',
    '收到申请27件，其中自然人18件，法人9件，加上上年结转5件，共32件。',
    '收到申请27件，其中自然人18件（其中农民11件），法人9件（企业9件）。',
    '公开信息约500条，其中网站400条，公众号200条。',
    '公开信息500条，其中网站约400条，公众号200条。',
    '公开信息500条，其中网站400条。',
    '其中网站400条，公众号200条。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each([
    '公开信息118条，其中：1.政策文件77条；2.工作动态48条。',
    '发布信息118条，其中：（1）政策文件77条，同比增长5%；（2）工作动态48条。',
    '全年公开信息118条，其中：一是网站77条；二是公众号48条。',
  ])('takes numbered items behind 其中 for the parts: %s', async (text) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual([expect.objectContaining({ id: 'more', text: '118条' })])
  })

  it.each([
    '公开信息125条，其中：1.政策文件77条；2.工作动态48条。',
    '发布信息118条，其中：①政策文件17条；②工作动态48条；解读材料99条。',
    '公开信息118条，其中：1.网站77条；2.公众号41条。培训：1.集中授课2次；2.上门辅导150次。',
  ])('says nothing of numbered items that fit, or that end: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each([
    ['接听咨询电话85个，比去年的97个增加12个。', 'difference', '12个'],
    ['2021年、2023年组织演练分别为14场、9场，增长55%。', 'change', '55%'],
    ['2022年度、2023年度组织演练分别为14场、9场，增加5场。', 'difference', '5场'],
    ['与2022年的640人次相比，现场接待同比增长25%，为480人次。', 'change', '25%'],
    ['与2022年的640人次相比，现场接待同比下降25%，为480人次。', undefined, ''],
    ['接听咨询电话85个，比去年的97个减少12个。', undefined, ''],
  ])('holds a change against the level of last year that is named with it: %s', async (text, id, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual(id === undefined ? [] : [expect.objectContaining({ id, text: printed })])
  })

  it.each([
    ['公开栏原有36块，新增5块，停用2块，调整后共38块。', 'stock', '38块'],
    ['年初监测账号47个，关停3个，新开通2个，年底保留45个。', 'stock', '45个'],
    ['清理涉企事项220项，取消14项，保留216项。', 'stock', '216项'],
    ['规范性文件净减少3件，制发7件、废止4件。', 'net', '3件'],
    ['上年结转11件，结转下年4件，结转数量增加。', 'direction', '结转数量增加'],
    ['公开栏原有36块，新增5块，停用2块，调整后共39块。', undefined, ''],
    ['规范性文件净增加3件，制发7件、废止4件。', undefined, ''],
    ['上年结转11件，结转下年4件，结转数量减少。', undefined, ''],
    ['清理涉企事项220项，取消14项，修改30项，保留176项。', undefined, ''],
    ['年初监测账号47个，全年发布信息300条，年底保留45个。', undefined, ''],
  ])('follows a stock to its end: %s', async (text, id, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual(id === undefined ? [] : [expect.objectContaining({ id, text: printed })])
  })

  it.each([
    ['线上接待480人次，多于线下接待的512人次。', '多于线下接待的512人次'],
    ['检查发现问题33个，少于上门反馈问题21个。', '少于上门反馈问题21个'],
    ['行政复议案件多于行政诉讼案件，前者3件，后者8件。', '行政复议案件多于行政诉讼案件'],
    ['线上接待480人次，少于线下接待的512人次。', undefined],
    ['制发的规范性文件多于废止的，制发9件，废止2件。', undefined],
    ['办理时间少于15个工作日的申请有3件。', undefined],
  ])('holds what is said to be more against both numbers: %s', async (text, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual(printed === undefined ? [] : [expect.objectContaining({ id: 'order' })])
    if (printed !== undefined) expect(findings[0]?.text).toContain(printed.slice(0, 2))
  })

  it.each([
    ['明年着力做好五项任务：健全机制、配强人员、扩大宣传。', '五项任务'],
    ['短板集中在三点：更新不快、渠道偏少。', '三点'],
    ['督查围绕四个环节，即受理、审核和送达。', '四个环节'],
    ['明年着力做好两项任务：健全机制、配强人员、扩大宣传。', '两项任务'],
    ['明年着力做好三项任务：健全机制、配强人员、扩大宣传。', undefined],
    ['督查围绕三个环节，即受理、审核和送达。', undefined],
    ['督查围绕两个方面：受理、审核和送达、归档。', undefined],
    ['短板集中在五点：更新不快、渠道偏少等。', undefined],
    ['短板有三点：一是更新不快；二是渠道偏少；三是人员不足。', undefined],
  ])('counts the entries of a list that is said to have some number of them: %s', async (text, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual(printed === undefined ? [] : [expect.objectContaining({ id: 'count', text: printed })])
  })

  it('finds a share that does not fit (S21: 258/805 is no 33.9%)', async () => {
    const { findings } = await check(rule, saying(['抽查信息805条，其中有解读的258条，占33.9%。']))
    expect(findings).toEqual([expect.objectContaining({ id: 'percent', text: '33.9%' })])
    expect(findings[0]?.data).toMatchObject({ part: 258, whole: 805, expected: '32.0', printed: '33.9%' })
    expect((await check(rule, saying(['抽查信息805条，其中有解读的258条，占32.0%。']))).ids).toEqual([])
  })

  it.each([
    ['2023年公开3646条，上年3607条，同比增长1.05%。', '1.05%'],
    ['公开信息由2022年的3607条增加到2023年的3646条，增长1.8%。', '1.8%'],
    ['2023年公开信息300条，上年400条，下降20%。', '20%'],
    ['2021年公开信息300条，2022年公开信息360条，增长25%。', '25%'],
  ])('finds a change that does not fit (宿迁2024): %s', async (text, printed) => {
    const { findings } = await check(rule, saying([text]))
    expect(findings).toEqual([expect.objectContaining({ id: 'change', text: printed })])
  })

  it.each([
    '2023年公开3646条，上年3607条，同比增长1.08%。',
    '公开信息由2022年的3607条增加到2023年的3646条，增长1.1%。',
    '2023年公开信息300条，上年400条，下降25%。',
    '2023年公开信息300条，上年0条，增长100%。',
    '公开信息3646条，同比增长1.08%。',
    '公开信息3646条，比上年增加39条，增长1.08%。',
    '公开信息3646条，上年3607条。同比增长约1%。',
    '公开信息3646条；上年3607条；增长9%。',
    '占比提高，满意率为98.6%。',
    '发放问卷300份，占45%的群众表示满意。',
    '收到申请若干，占12%。',
    '全年百分之九十八，占九十八%。',
  ])('accepts: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each([
    [
      '2023年公开信息422条，2022年公开信息400条，同比下降5.4%。',
      '由400到422，应为增长5.5%，文中写的是下降5.4%；请核对',
    ],
    ['2023年公开信息300条，2022年公开信息400条，同比增长25%。', '由400到300，应为下降25%，文中写的是增长25%；请核对'],
    ['2023年公开信息400条，2022年公开信息400条，增长3.0%。', '由400到400，应为没有变化，文中写的是增长3%；请核对'],
    ['抽查信息805条，其中有解读的258条，占33.9%。', '805条中的258条是32.0%（258÷805），文中写的是33.9%；请核对'],
  ])('says what is wrong without turning it round: %s', async (text, message) => {
    expect((await check(rule, saying([text]))).findings).toEqual([expect.objectContaining({ message })])
  })

  it('accepts shares of what the tables hold', async () => {
    const text = '收到申请30件。予以公开12件，占41.4%。'
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each([
    // The whole is the 805 that were answered, not the 859 that came in; whoever cuts 4.347 has not erred.
    '抽查信息859条，比上年少12.3%；解读信息805条（含上年18条）。有图解的258条，占32%；有视频的35条，占4.34%。',
    '抽查信息859条，解读信息805条。其中有图解的258条，占33.9%。',
    '抽查信息600条，其中有解读的35条，占5.83%；其中有图解的23条，占3.8%。',
  ])('accepts shares of another whole of the paragraph, and of wholes that nobody knows: %s', async (text) => {
    expect((await check(rule, saying([text]))).ids).toEqual([])
  })

  it.each(['抽查信息7条，其中有解读的3条，占42%。', '抽查信息600条，其中有解读的35条，占5.82%。'])(
    'finds: %s',
    async (text) => {
      expect((await check(rule, saying([text]))).ids).toEqual(['percent'])
    },
  )

  it('finds the same quantity with two values', async () => {
    const report = saying(['主动公开各类政府信息312条。', '2023年，主动公开各类政府信息321条。'])
    const { findings } = await check(rule, report)
    expect(findings).toEqual([expect.objectContaining({ id: 'repeated', text: '321条' })])
    expect(findings[0]?.data).toEqual({ first: 312, second: 321, unit: '条' })
  })

  it.each([
    [['主动公开各类政府信息312条。', '主动公开各类政府信息312条。']],
    [['2022年主动公开各类政府信息312条。', '2023年主动公开各类政府信息321条。']],
    [['镇本级方面，主动公开各类政府信息312条。', '村级方面，主动公开各类政府信息321条。']],
    [['共公开信息12条。', '共公开信息13条。']],
    [['主动公开各类政府信息约312条。', '主动公开各类政府信息321条。']],
  ])('accepts what only looks alike: %j', async (texts) => {
    expect((await check(rule, saying(texts))).ids).toEqual([])
  })

  it('leaves to prose-requests what the tables deny', async () => {
    const report = saying(['收到政府信息公开申请29件。', '收到政府信息公开申请39件。'])
    expect((await check(rule, report)).ids).toEqual([])
    const alone = withSection(report, 'requests', [paragraph('见附图。')])
    expect((await check(rule, alone)).ids).toEqual(['repeated'])
  })

  it('runs on reports before 2019', async () => {
    const text = '松岚县气象局2016年政府信息公开工作年度报告\n一、概述\n公开信息10条，其中网站8条，公开栏5条。\n'
    expect((await check(rule, text)).ids).toEqual(['more'])
  })
})
