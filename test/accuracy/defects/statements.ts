import { paragraph, subHeading } from '../../support/blocks.js'
import { withSection } from '../../support/model.js'
import type { Defect, Injected } from '../defect.js'
import { compose, type Draft, type Said } from '../report.js'
import { from2021, headed, silent } from './common.js'
import { write } from '../wording.js'

const otherHeading = (draft: Draft): string => draft.headings.otherMatters
const overviewHeading = (draft: Draft): string => draft.headings.overview

const statement = (
  message: string,
  name: string,
  other: string,
  words: string,
  more: Partial<Defect> & { said?: Said } = {},
): Defect => {
  const { said = {}, ...rest } = more
  return {
    rule: 'fee-statement',
    message,
    name,
    wanted: { years: from2021 },
    forms: headed,
    tolerated: ['fee-consistency'],
    make: (draft): Injected | undefined => {
      if ((draft.facts['unpaid'] ?? 0) > 0) return undefined
      return {
        model: compose(draft, { other, ...said }),
        place: { words: words === 'heading' ? otherHeading(draft) : words },
      }
    },
    ...rest,
  }
}

const statements: readonly Defect[] = [
  statement('missing', 'section six says 无', '无。', 'heading'),
  statement('missing', 'section six has nothing else to report', '没有其他需要报告的事项。', 'heading'),
  statement(
    'missing',
    'section six tells proposals',
    '全年办理人大代表建议8件、政协提案5件，办理结果均已公开。',
    'heading',
  ),
  statement('missing', 'section six speaks of 行政事业性收费', '行政事业性收费目录已在网站公开。', 'heading'),
  statement('elsewhere', 'the fee in section one', '没有其他需要报告的事项。', '本年度未收取信息处理费。', {
    level: 'warning',
    said: { overviewEnd: '本年度未收取信息处理费。' },
  }),
  statement('elsewhere', 'the fee in section five', '无其他需要报告的事项。', '全年没有收取信息处理费。', {
    level: 'warning',
    said: { problemsEnd: '全年没有收取信息处理费。' },
  }),
  statement('elsewhere', 'the fee in section one as a number', '无。', '信息处理费0元', {
    level: 'warning',
    said: { overviewEnd: '依申请提供政府信息收取信息处理费0元。' },
  }),
  statement(
    'onlyCited',
    'the rules cited without the year',
    '按照《政府信息公开信息处理费管理办法》执行。',
    '信息处理费',
    { level: 'warning' },
  ),
  statement(
    'onlyCited',
    'the number cited without the year',
    '严格执行《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）。',
    '信息处理费',
    { level: 'warning' },
  ),
  statement('onlyCited', 'the fee as work of the year', '认真学习信息处理费有关政策。', '信息处理费', {
    level: 'warning',
  }),
  statement('unnamed', 'charges of no name', '本年度没有收费情况。', 'heading', { level: 'info' }),
  statement('unnamed', 'fees of no name', '本年度未收取任何费用。', 'heading', { level: 'info' }),
]

const fee = (message: string, name: string, other: string, more: Partial<Defect> = {}): Defect => ({
  rule: 'fee-consistency',
  message,
  name,
  wanted: { years: from2021 },
  tolerated: ['fee-consistency'],
  make: (draft) => ({ model: compose(draft, { other }), place: { words: other } }),
  ...more,
})

const unpaid = (name: string, other: string): Defect => ({
  ...fee('unpaidWithoutNotice', name, other, { level: 'warning' }),
  make: (draft) =>
    (draft.facts['unpaid'] ?? 0) === 0 ? undefined : { model: compose(draft, { other }), place: { words: other } },
})

const fees: readonly Defect[] = [
  fee('receivedMore', 'more received than asked for', '本年发出信息处理费收费通知2件，总金额300元，实际收取500元。'),
  fee(
    'receivedMore',
    'more received than the notices had',
    '发出信息处理费收费通知1份，总金额100元，实际收取信息处理费1000元。',
  ),
  fee(
    'receivedMore',
    'received from notices of less',
    '全年发出信息处理费收费通知3件，通知金额合计400元，实际收取总金额440元。',
  ),
  fee('nilAndAmount', 'none charged, and an amount received', '本年度未收取信息处理费，实际收取金额200元。'),
  fee(
    'nilAndAmount',
    'an amount received, and none charged',
    '本年收取信息处理费300元，其他申请未收取信息处理费用，全年没有收取信息处理费。',
  ),
  fee('noticesAndAmount', 'no notice, and an amount', '本年发出信息处理费收费通知0件，总金额600元，实际收取0元。'),
  fee('noticesAndAmount', 'no notice, and a total received', '发出信息处理费收费通知0份，总金额100元，实际收取100元。'),
  fee('noticesWithoutAmount', 'notices of 0', '本年发出信息处理费收费通知3件，总金额0元，实际收取0元。'),
  fee('noticesWithoutAmount', 'a notice of 0', '全年发出信息处理费收费通知1份，总金额0元，未实际收取信息处理费。'),
  fee(
    'step',
    'an amount that the tariff does not give',
    '本年发出信息处理费收费通知1件，总金额135元，实际收取135元。',
    { level: 'info' },
  ),
  fee('step', 'an amount with a fraction', '本年发出信息处理费收费通知2件，总金额218元，实际收取0元。', {
    level: 'info',
  }),
  unpaid('requests closed unpaid, and no notice', '本年未发出信息处理费收费通知，未收取信息处理费。'),
  unpaid('requests closed unpaid, and 0 notices', '本年发出信息处理费收费通知0件，总金额0元，实际收取0元。'),
]

/** One sentence for each aspect, without a word of the others. */
const aspectSentences: readonly (readonly [label: string, text: string])[] = [
  ['主动公开', '围绕中心工作主动公开各类信息，及时回应群众关切。'],
  ['依申请公开', '规范登记、审核、答复各环节，认真办理依申请事项。'],
  ['政府信息管理', '做好信息资源的归集整理，公文逐件确定公开属性。'],
  ['政府信息公开平台建设', '优化政府网站栏目，方便群众查询。'],
  ['监督保障', '明确专人负责，组织业务培训。'],
]

const aspects: readonly Defect[] = aspectSentences.map(([label]) => ({
  rule: 'overview-aspects',
  message: 'missing',
  name: `nothing of ${label}`,
  wanted: { organs: ({ kind }) => kind === 'department' || kind === 'ministry' },
  forms: headed,
  make: (draft) => {
    const kept = aspectSentences.filter(([other]) => other !== label)
    const blocks = [
      paragraph(write('{year}年，{we}各项工作平稳推进。', draft.facts, draft)),
      ...kept.flatMap(([, text]) => [paragraph(text)]),
    ]
    return { model: withSection(compose(draft, silent), 'overview', blocks), place: { words: overviewHeading(draft) } }
  },
}))

/** Long text of sentences that are all different. */
const long = (paragraphs: number): string[] =>
  Array.from({ length: paragraphs }, (_, index) => {
    const place = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'.charAt(index)
    return `${place}片区依托便民服务点定期张贴公示材料，面向居民逐户讲解办事指南，并收集意见建议，由专人梳理形成台账后交承办科室研究办理，办理进展在${place}片区公开栏逐项公示，居民可以随时查看和提出修改意见。`
  })

const lengths: readonly Defect[] = [12, 14, 18].map((paragraphs) => ({
  rule: 'overview-length',
  message: 'long',
  name: `${paragraphs} paragraphs more`,
  level: 'info',
  wanted: { years: from2021 },
  forms: headed,
  make: (draft) => {
    const model = compose(draft)
    const own = model.sections.find(({ id }) => id === 'overview')?.children ?? []
    return {
      model: withSection(model, 'overview', [...own, ...long(paragraphs).map(paragraph)]),
      place: { words: overviewHeading(draft) },
    }
  },
}))

const supervisionParts: readonly (readonly [label: string, cue: RegExp, text: string])[] = [
  ['工作考核', /考核|绩效评估|考评|测评/u, '社会评议结果为满意，本年没有责任追究情形。'],
  ['社会评议', /评议|满意度|社会评价/u, '工作考核结果为良好，本年没有责任追究情形。'],
  ['责任追究', /责任追究|追责|问责|追究责任|追究/u, '工作考核结果为良好，社会评议结果为满意。'],
]

const supervision = (message: string, kinds: readonly string[], more: Partial<Defect> = {}): Defect[] => [
  ...supervisionParts.map(([label, cue, text]): Defect => ({
    rule: 'supervision-results',
    message,
    name: `${message}: nothing of ${label}`,
    wanted: { organs: ({ kind }) => kinds.includes(kind) },
    forms: headed,
    make: (draft) => {
      const model = compose(draft, { guarantee: text })
      const said = model.sections.flatMap(({ children }) =>
        children.map((block) => (block.type === 'paragraph' ? block.text : '')),
      )
      return said.some((words) => cue.test(words)) ? undefined : { model, place: { words: overviewHeading(draft) } }
    },
    ...more,
  })),
]

const supervisions: readonly Defect[] = [
  ...supervision('missing', ['provincialGovernment', 'cityGovernment', 'countyGovernment', 'township']),
  ...supervision('advised', ['committee', 'subdistrict'], { level: 'warning' }),
]

const problem = (message: string, name: string, text: string, heads = false): Defect => ({
  rule: 'problems-and-measures',
  message,
  name,
  forms: headed,
  make: (draft) => ({
    model: withSection(compose(draft), 'problems', [
      ...(heads ? [subHeading('（一）', '有关情况')] : []),
      paragraph(text),
    ]),
    place: { words: draft.headings.problems },
  }),
})

const problems: readonly Defect[] = [
  problem('noProblem', 'plans alone', '下一步将加强学习，完善制度，提升公开水平。'),
  problem('noProblem', 'what was done alone', '全年组织业务培训三期，健全公开制度，优化栏目设置。'),
  problem('noProblem', 'plans under a sub-heading', '明年将进一步丰富公开形式，拓展公开渠道。', true),
  problem('noMeasure', 'problems alone', '存在的主要问题是栏目更新不够及时，工作力量薄弱。'),
  problem('noMeasure', 'shortcomings alone', '政策解读形式单一，群众参与度不高。'),
  problem('noMeasure', 'a problem under a sub-heading', '当前主要问题是专业人员偏少。', true),
]

const period = (
  message: string,
  name: string,
  wording: string,
  words: string,
  slot: 'period' | 'overviewEnd' = 'period',
): Defect => ({
  rule: 'statistics-period',
  message,
  name,
  make: (draft) => {
    const sentence = write(wording, draft.facts, draft)
    return {
      model: compose(draft, { [slot]: sentence }),
      place: { words: write(words, draft.facts, draft), within: sentence },
    }
  },
})

const periods: readonly Defect[] = [
  period('period', 'up to 21 December', '所列数据的统计期限为{year}年1月1日至12月21日。', '{year}年1月1日至12月21日'),
  period('period', 'from February', '本报告数据统计期限自{year}年2月1日起至{year}年12月31日止。', '{year}年2月1日'),
  period('period', 'up to November', '数据统计时间为{year}年1月1日至11月30日。', '{year}年1月1日至11月30日'),
  period('day', '日 lost', '所列数据的统计期限为{year}年1月1日至12月31。', '{year}年1月1日至12月31'),
  period(
    'day',
    '日 lost before 止',
    '本报告所列数据统计期限从{year}年1月1日至{year}年12月31止。',
    '{year}年1月1日至{year}年12月31',
  ),
  period(
    'upTo',
    'the whole year up to November',
    '截至{year}年11月30日，全年共公开信息320条。',
    '截至{year}年11月30日',
    'overviewEnd',
  ),
  period(
    'upTo',
    'the year up to October',
    '截止{year}年10月31日，本年度共召开会议3次。',
    '截止{year}年10月31日',
    'overviewEnd',
  ),
  period(
    'upTo',
    'the total up to 30 December',
    '截至{year}年12月30日，累计公开信息815条。',
    '截至{year}年12月30日',
    'overviewEnd',
  ),
  period('broken', 'a year without 年', '所列数据的统计期限为{year}1月1日至12月31日。', '{year}1月1日'),
  period('broken', 'a day that there is not', '所列数据的统计期限为{year}年1月1日至12月32日。', '12月32日'),
  period(
    'stale',
    'as of the end of last year',
    '各项数据核定时间点为{last}年12月31日。',
    '核定时间点为{last}年12月31日',
  ),
  period(
    'stale',
    'up to the end of last year',
    '截至{last}年12月31日，现行有效的管理办法12项。',
    '截至{last}年12月31日',
    'overviewEnd',
  ),
]

export const statementDefects: readonly Defect[] = [
  ...statements,
  ...fees,
  ...aspects,
  ...lengths,
  ...supervisions,
  ...problems,
  ...periods,
]
