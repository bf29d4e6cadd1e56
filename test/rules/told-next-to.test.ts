import { describe, expect, it } from 'vitest'
import type { SectionId } from '../../src/model/index.js'
import { findingsWith, type ReportName } from './sentences.js'

/**
 * Numbers that are held against those next to them, or against anything that their sentence names: true, and with one
 * change and the words that the finding has. New sentences of the kinds; the numbers of tables are those of `sentences.ts`.
 */
const told: readonly (readonly [ReportName, SectionId, string, string, string])[] = [
  // What stands in brackets behind a number, without 其中.
  [
    'town',
    'overview',
    '培训村级信息员41人（片区辅导16人、集中授课25人）。',
    '培训村级信息员41人（片区辅导19人、集中授课25人）。',
    '19+25',
  ],
  [
    'bureau',
    'overview',
    '栏目更新68条（招生31条、资助22条、校车15条）。',
    '栏目更新68条（招生31条、资助22条、校车13条）。',
    '13',
  ],
  [
    'county',
    'problems',
    '征集意见57条（线上征集40条、座谈收集17条）。',
    '征集意见57条（线上征集49条、座谈收集17条）。',
    '49+17',
  ],
  // Sums in other words than 共.
  [
    'town',
    'overview',
    '广播播出96次，屏幕滚动210次，两种方式合计306次。',
    '广播播出96次，屏幕滚动210次，两种方式合计316次。',
    '316',
  ],
  [
    'county',
    'overview',
    '9个乡镇、4个街道，13个单位全部配备专职人员。',
    '9个乡镇、4个街道，14个单位全部配备专职人员。',
    '14',
  ],
  [
    'bureau',
    'overview',
    '诊所12个、卫生室29个、药店33个，网点总数74个。',
    '诊所12个、卫生室29个、药店33个，网点总数71个。',
    '71',
  ],
  [
    'street',
    'requests',
    '不予公开2件、不予处理4件，均附救济途径，两类共6件。',
    '不予公开2件、不予处理4件，均附救济途径，两类共7件。',
    '7',
  ],
  // Shares of the number right before them, or behind 占.
  [
    'bureau',
    'problems',
    '实地查看50个公开点，更新滞后的8个，占16%。',
    '实地查看50个公开点，更新滞后的8个，占61%。',
    '61%',
  ],
  ['county', 'overview', '图解14件，占解读材料总数35件的40%。', '图解14件，占解读材料总数35件的45%。', '45%'],
  [
    'province',
    'requests',
    '予以公开的12件，在29件办理结果中占41.4%。',
    '予以公开的12件，在29件办理结果中占44.1%。',
    '44.1%',
  ],
  // Changes right behind the two numbers they lie between, whatever else is counted.
  [
    'town',
    'overview',
    '发布短视频26条，关注人数由3000人增至3600人，增长20%。',
    '发布短视频26条，关注人数由3000人增至3600人，增长25%。',
    '增长25%',
  ],
  ['office', 'overview', '赠阅点从48个减少到36个，减少四分之一。', '赠阅点从48个减少到36个，减少三分之一。', '下降33'],
  [
    'street',
    'problems',
    '知晓率81.5%，比上年的77.2%提高4.3个百分点。',
    '知晓率81.5%，比上年的77.2%提高3.4个百分点。',
    '3.4个百分点',
  ],
  [
    'committee',
    'disputes',
    '行政诉讼3件，较上年增加2件，增长200%。',
    '行政诉讼3件，较上年增加2件，增长100%。',
    '增长100%',
  ],
  // How many entries a list has, before and behind their number.
  [
    'bureau',
    'problems',
    '存在两个问题：一是更新不快；二是解读不深。',
    '存在三个问题：一是更新不快；二是解读不深。',
    '三个',
  ],
  [
    'town',
    'overview',
    '围绕组织领导、平台建设、队伍培训三个方面推进。',
    '围绕组织领导、平台建设、队伍培训四个方面推进。',
    '四个方面',
  ],
  [
    'county',
    'problems',
    '突出两项工作：其一，清理栏目；其二，补齐短板。',
    '突出三项工作：其一，清理栏目；其二，补齐短板。',
    '三项工作',
  ],
  // Multiples in words, and of the year before.
  [
    'county',
    'disclosure',
    '制发规范性文件4件，废止2件，制发数是废止数的两倍。',
    '制发规范性文件4件，废止2件，制发数是废止数的三倍。',
    '三倍',
  ],
  ['town', 'overview', '开放日活动12场，是上年4场的3倍。', '开放日活动12场，是上年4场的2倍。', '2倍'],
]

/** What looks as if it contradicted a table or a sum, and does not. */
const silent: readonly (readonly [ReportName, SectionId, string])[] = [
  // The sentence names something else that has the number.
  ['town', 'disputes', '行政诉讼另有1件待判，其余均已审结。'],
  ['office', 'requests', '予以公开最多，达12件，无法提供居次，为7件。'],
  ['county', 'disputes', '复议、诉讼都计算在内，维持6件，纠正1件。'],
  ['street', 'requests', '对4件申请，街道以重复申请等理由不予处理。'],
  // Brackets that are of something else.
  ['bureau', 'disputes', '维持率由上年的50%（8件中4件）升至66.7%。'],
  ['committee', 'requests', '另有5组内容相同的申请（共11件）合并答复。'],
  ['province', 'overview', '公开量相差较大，8个处室的极差为320条（最高402条，最低82条）。'],
  // Numbers of each, of parts of a year, of some of those before.
  ['town', 'overview', '16个村均确定1名联络员和1名审核员，共32人。'],
  ['bureau', 'requests', '新收申请按季度分别为8件、6件、7件、6件。'],
  ['county', 'requests', '27件新收申请中，9件经补正后受理。'],
  // Changes that are of other numbers than those before them.
  ['office', 'requests', '新收27件，上年25件，增加2件，增幅8.0%。'],
  ['street', 'overview', '各类信息540条，其中动态310条，较上年的500条增加40条。'],
  ['town', 'overview', '平均每村更新30期，比上年的420期增加60期。'],
]

describe('numbers next to one another', () => {
  it.each(told)('in the report %s, section %s: %s', async (name, section, right, wrong, found) => {
    expect((await findingsWith(name, right, section)).join('\n')).toBe('')
    expect((await findingsWith(name, wrong, section)).join('\n')).toContain(found)
  })

  it.each(silent)('are left alone in the report %s, section %s: %s', async (name, section, text) => {
    expect((await findingsWith(name, text, section)).join('\n')).toBe('')
  })
})
