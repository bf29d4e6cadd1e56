import { describe, expect, it } from 'vitest'
import type { SectionId } from '../../src/model/index.js'
import { findingsWith } from './sentences.js'

/** Numbers that stand where totals stand and are none, in a report of 27 new requests, 29 done and 3 carried over. */
const alike: readonly (readonly [SectionId, string])[] = [
  ['requests', '外地企业提出的申请：予以公开1件、无法提供1件。'],
  ['requests', '房地产公司申请的答复情况：公开2件、不予公开1件、其他处理1件。'],
  ['requests', '结转情况为年初5件、年末3件，全年办结29件。'],
  ['requests', '年末3件均在法定期限之内，年初5件已全部答复。'],
  ['requests', '本年新收申请中有3件结转至2024年，其余24件当年办结。'],
  ['requests', '每10件申请里约有4件要求公开征地信息、2件要求公开低保信息。'],
  ['requests', '另有2件申请人自行撤回了补正材料。'],
  ['disputes', '因政府信息公开被复议6次，被诉3次。'],
  ['disputes', '因信息公开被申请行政复议6件，纠正1件，其余5件中维持4件。'],
  ['disclosure', '2022年以前制定的规范性文件13件，2022年（含）以后制定的4件。'],
  ['disclosure', '规范性文件本年新增4件后达到19件，废止2件后为17件。'],
  ['overview', '7个社区每个社区设公开专栏2块，加上镇政府3块，共17块。'],
  ['overview', '5个工作站各配电脑1台，便民中心4台，合计9台。'],
  ['overview', '考评结果：优秀3个，合格8个，不合格1个。'],
  ['overview', '全年公开信息960条，其中镇级360条，12个村600条，村均50条。'],
  ['overview', '抽查问题20项（整改率95.0%），投诉问题8项（整改率87.5%）。'],
  ['overview', '全年发布信息845条，是2019年的2.2倍（2019年384条），比2022年的760条增加85条，增长11.2%。'],
  ['problems', '存在的主要问题：栏目内容较少。改进：2024年举办培训4期，实现村级全覆盖。'],
]

/** Changes since a number that stands next to them, and shares of what stands before a colon. */
const wrong: readonly (readonly [string, string])[] = [
  ['收到意见建议80条：采纳52条，占56.0%；解释说明28条，占35.0%。', '56.0%'],
  ['网站发布信息845条，较上年的760条略减11.2%，公众号发布信息210条。', '11.2%'],
  ['全年公开信息513条，同比骤降51.8%（2022年为338条），其中动态信息200条。', '51.8%'],
  ['窗口答复咨询130次，比2022年的95次少了35次，另有电话咨询412次。', '35次'],
  ['两个渠道推送信息640条，同比800条增长20%，公众号占六成。', '20%'],
]

describe('numbers that only look like totals', () => {
  it.each(alike)('in section %s are left alone: %s', async (section, text) => {
    expect((await findingsWith('town', text, section)).join('\n')).toBe('')
  })
})

describe('changes and shares next to what they are of', () => {
  it.each(wrong)('%s', async (text, printed) => {
    const findings = await findingsWith('town', text)
    expect(findings.join('\n')).toMatch(new RegExp(`^prose-sums/.*${printed}.*$`, 'mu'))
  })
})
