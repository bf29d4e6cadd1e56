import { describe, expect, it } from 'vitest'
import type { SectionId } from '../../src/model/index.js'
import { findingsWith, type ReportName } from './sentences.js'

/**
 * What tables and sentences hold, told without the words of the form: true, and with one change and what must be found.
 * New sentences of the kinds; the numbers are those of `sentences.ts`.
 */
const told: readonly (readonly [ReportName, SectionId, string, string, string])[] = [
  // What was decided of reviews and suits is all but what is pending.
  ['town', 'disputes', '行政复议6件，年内全部审结。', '行政诉讼3件，年内全部审结。', '全部审结'],
  ['county', 'disputes', '本机关被诉3件，审结2件。', '本机关被诉3件，审结1件。', '审结1件'],
  ['bureau', 'disputes', '信息公开诉讼3件，已结案2件，待审1件。', '信息公开诉讼3件，已结案2件，待审2件。', '待审2件'],
  ['town', 'disputes', '行政复议6件中败诉1件。', '行政复议6件中败诉2件。', '败诉2件'],
  ['bureau', 'disputes', '行政诉讼3件，无败诉。', '行政复议6件，无败诉。', '无败诉'],
  // What became of one, or of all, without a number of its own.
  ['county', 'disputes', '复议后起诉1件（维持）。', '复议后起诉1件（纠正）。', '纠正'],
  ['bureau', 'disputes', '经复议后起诉的1件，被维持。', '经复议后起诉的1件，被纠正。', '被纠正'],
  ['town', 'disputes', '一件复议被纠正，四件维持。', '一件复议被纠正，三件维持。', '三件'],
  // Outcomes of requests in short.
  [
    'town',
    'requests',
    '办理结果：公开12件、部分公开2件、不予公开2件。',
    '办理结果：公开10件、部分公开2件、不予公开2件。',
    '公开10件',
  ],
  [
    'bureau',
    'requests',
    '结果统计为予以公开（12）、部分公开（2）、不予公开（2）。',
    '结果统计为予以公开（12）、部分公开（5）、不予公开（2）。',
    '5',
  ],
  // What is left at the end of the year, without the year that it is carried to.
  ['town', 'requests', '尚有3件结转。', '尚有5件结转。', '5件'],
  ['bureau', 'requests', '全年办结申请29件，剩3件。', '全年办结申请29件，剩6件。', '剩6件'],
  ['town', 'requests', '还剩3件没办完。', '还剩4件没办完。', '4件'],
  ['town', 'requests', '仍有3件跨年办理。', '仍有2件跨年办理。', '2件'],
  ['county', 'requests', '自然人18件，企业5件。', '自然人18件，企业7件。', '7件'],
  // Several decisions in one number, and what rules are counted in.
  [
    'town',
    'disclosure',
    '行政许可、行政处罚、行政强制三项合计377件。',
    '行政许可、行政处罚、行政强制三项合计387件。',
    '387件',
  ],
  ['bureau', 'disclosure', '行政处罚与行政强制之和为51件。', '行政处罚与行政强制之和为61件。', '61件'],
  [
    'town',
    'disclosure',
    '宣布失效或废止规范性文件2件，仍然有效的17件。',
    '宣布失效或废止规范性文件2件，仍然有效的19件。',
    '19件',
  ],
  // What has no number here: last year's of each, and the rest of some.
  [
    'county',
    'disclosure',
    '咨询152件、投诉92件，分别为上年的1.2倍和0.9倍，解读600篇，是图解300篇的2倍。',
    '咨询152件、投诉92件，分别为上年的1.2倍和0.9倍，解读600篇，是图解300篇的9倍。',
    '9倍',
  ],
  [
    'town',
    'requests',
    '有3件说理过于简单，上述3件中1件被复议机关纠正，其余两件获得维持。全年收到申请27件。',
    '有3件说理过于简单，上述3件中1件被复议机关纠正，其余两件获得维持。全年收到申请72件。',
    '72件',
  ],
  // The requests that were carried over are among those that were done and those that were not.
  ['town', 'requests', '新收申请27件，办结29件，未办结3件。', '新收申请27件，办结29件，未办结8件。', '8件'],
  [
    'bureau',
    'requests',
    '全年收到申请27件，已办结29件，尚未办结3件，无一逾期。',
    '全年收到申请27件，已办结39件，尚未办结3件，无一逾期。',
    '39件',
  ],
  // Shares in brackets, with no word for them, and behind what a part is counted by.
  ['county', 'disclosure', '抽查答复书25件，用语不当的3件（12%）。', '抽查答复书25件，用语不当的3件（21%）。', '21%'],
  [
    'street',
    'disclosure',
    '公众号推送160篇，点赞过100次的24篇，占15%。',
    '公众号推送160篇，点赞过100次的24篇，占25%。',
    '25%',
  ],
  [
    'town',
    'disclosure',
    '视频82条，其中方言播报41条（50%）、手语播报20条（24.4%）。',
    '视频82条，其中方言播报41条（50%）、手语播报20条（42.4%）。',
    '42.4%',
  ],
  // What it was in the year before stands in a clause of its own.
  [
    'town',
    'disclosure',
    '微信推送占六成以上，图解占比38.5%，上年占31.2%，提高7.3个百分点。',
    '微信推送占六成以上，图解占比38.5%，上年占31.2%，提高3.7个百分点。',
    '3.7个百分点',
  ],
  [
    'bureau',
    'disclosure',
    '测评得分93.5分，上年为91分，提高2.5分。',
    '测评得分93.5分，上年为91分，下降2.5分。',
    '2.5分',
  ],
  [
    'county',
    'disclosure',
    '线上占80%，上年75%，其余下降5个百分点。',
    '线上占80%，上年75%，下降5个百分点。',
    '5个百分点',
  ],
  // Shares of what only the tables have, and shares in words.
  ['town', 'requests', '新收申请中，自然人占66.7%。', '新收申请中，自然人占76.6%。', '76.6%'],
  ['bureau', 'requests', '予以公开12件，占四成。', '予以公开12件，占七成。', '七成'],
  [
    'town',
    'disclosure',
    '推送消息420条，其中原创300条，超过七成。',
    '推送消息420条，其中原创200条，超过七成。',
    '超过七成',
  ],
  [
    'county',
    'disclosure',
    '抽查学校46所，发现栏目空白的11所，近四分之一。',
    '抽查学校46所，发现栏目空白的31所，近四分之一。',
    '近四分之一',
  ],
  [
    'bureau',
    'disclosure',
    '解读材料60份，图解20份，约三分之一。',
    '解读材料60份，图解40份，约三分之一。',
    '约三分之一',
  ],
  [
    'county',
    'requests',
    '自然人提出18件，占三分之二；企业提出5件。',
    '自然人提出18件，占三分之一；企业提出5件。',
    '三分之一',
  ],
  ['town', 'requests', '27件新收申请中自然人18件，占一半以上。', '27件新收申请中自然人18件，占不到一半。', '不到一半'],
  // Averages, multiples, and where a number came from.
  ['town', 'overview', '17个村公开信息408条，平均每村24条。', '17个村公开信息408条，平均每村42条。', '42条'],
  ['bureau', 'overview', '网站全年发布信息1460条，日均4条。', '网站全年发布信息1460条，日均14条。', '14条'],
  [
    'county',
    'overview',
    '举办开放日8场，接待群众416人次，场均52人次。',
    '举办开放日8场，接待群众416人次，场均25人次。',
    '25人次',
  ],
  [
    'town',
    'overview',
    '公众号推送信息620条，是网站发布200条的3.1倍。',
    '公众号推送信息620条，是网站发布200条的1.3倍。',
    '1.3倍',
  ],
  [
    'bureau',
    'overview',
    '视频解读12个，图文解读30个，后者是前者的2.5倍。',
    '视频解读12个，图文解读30个，后者是前者的5.2倍。',
    '5.2倍',
  ],
  ['county', 'overview', '公开栏目由31个整合为24个，减少7个。', '公开栏目由31个整合为24个，减少9个。', '9个'],
  ['town', 'overview', '政务新媒体账号从19个压减至11个。', '政务新媒体账号从11个压减至19个。', '减少'],
  [
    'bureau',
    'overview',
    '线上咨询（420次）多于电话咨询（310次）。',
    '线上咨询（420次）少于电话咨询（310次）。',
    '少于',
  ],
]

/** True, and near what is understood above. */
const near: readonly (readonly [ReportName, SectionId, string])[] = [
  ['county', 'overview', '办理涉企行政应诉案件12件，败诉3件，均为征收补偿类。'],
  ['town', 'requests', '为企业代办备案申请216件，企业满意率99%。'],
  ['bureau', 'requests', '与省厅2022年的890件相比，信访件减少114件；本局收到申请27件。'],
  ['town', 'overview', '全年发布信息508条（2022年为419条），其中动态信息300条；培训3次。'],
  ['bureau', 'overview', '12个科室每月更新信息2条以上，全年公开信息408条。'],
  ['county', 'overview', '网站发布信息900条，同比增长2倍；公众号发布信息150条。'],
  ['town', 'disclosure', '取水许可、采砂许可、占道许可分别办理51件、28件、65件。'],
  ['bureau', 'requests', '个人提出的申请占六成以上，达18件。'],
]

describe('what is told otherwise than in the words of the form', () => {
  it.each(told)('%s, %s: %s', async (report, section, right, wrong, printed) => {
    expect((await findingsWith(report, right, section)).join('\n')).toBe('')
    expect((await findingsWith(report, wrong, section)).join('\n')).toContain(printed)
  })

  it.each(near)('leaves alone in %s, %s: %s', async (report, section, text) => {
    expect((await findingsWith(report, text, section)).join('\n')).toBe('')
  })
})
