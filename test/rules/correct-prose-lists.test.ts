import type { SectionId } from '../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { findingsWith, type ReportName } from './sentences.js'

type True = readonly [ReportName, string, SectionId?]

/* True sentences whose numbers stand in lists, beside those of others, or beside another count of the same things. */

const lists: readonly True[] = [
  ['town', '政府信息公开申请新收27件、上年结转5件、办结29件、结转下年度3件。'],
  ['town', '收到政府信息公开申请27件和上年结转5件，共32件。'],
  ['town', '新收申请27件＋上年结转5件，等于办结29件＋结转3件。'],
  ['town', '公开申请办结29件、尚有3件结转下年度。'],
  ['town', '答复政府信息公开申请29件、转下年度办理3件，上年转结5件均已办结。'],
  ['town2024', '截至2024年12月底，收到申请27件、办结29件、结转2025年3件。'],
  ['town2024', '2024年新收27件、2023年结转5件、结转2025年3件。'],
  ['town', '收到公民申请18件、法人申请9件，共27件。'],
  ['town', '全年办结的申请中，不予公开、无法提供、不予处理合计13件。'],
  ['town', '办结申请29件，不予处理及其他处理6件，不予公开和无法提供9件。'],
  ['town', '答复申请29件，其中予以公开12件、部分公开2件、逾期未补正1件、其他处理1件。'],
  ['town', '政府信息公开复议诉讼案件9件。'],
  ['town', '收到申请27件，分别提出41项信息公开请求，公开28项，不予公开5项，无法提供8项。'],
]

const stages: readonly True[] = [
  ['town', '收到并按时答复政府信息公开申请24件，另有3件正在办理。'],
  ['town', '公开申请办理中，年末未办结3件。'],
  ['town', '2023年12月收到申请4件，其中3件结转2024年1月办理。'],
  ['town', '共办理行政许可申请340件，其中准予326件、不予许可14件。'],
  ['town', '实施行政强制措施2次、行政强制执行1次，共3次。'],
  ['town', '本年度新发生行政复议5件、上年未审结转入1件；行政诉讼3件均为本年度新发生。', 'disputes'],
  ['town', '对现有规范性文件进行清理，保留15件、废止6件、修改4件。'],
  ['town', '审查规范性文件37件，备案22件，废止19件。'],
  ['town', '县政府废止规范性文件11件，涉及我镇1件。'],
  ['town', '现行有效规范性文件由年初15件增至17件。'],
  ['town', '减免行政事业性收费1.2万元。'],
  ['town', '没有因主动公开不及时被申请行政复议。'],
  ['town', '除自然人、法人外，未收到其他主体提出的政府信息公开申请。'],
  ['town', '参加政府信息公开行政复议听证2次，学习政府信息公开行政诉讼案例8个。'],
]

const others: readonly True[] = [
  ['county', '县政府收到申请11件，作为复议机关受理政府信息公开复议申请31件。'],
  ['committee', '管委会本级收到申请27件，托管镇收到申请4件。'],
  ['town', '2023年，全县各单位发出信息处理费收费通知2件、金额400元，我镇为0。', 'otherMatters'],
]

const years: readonly True[] = [
  ['town', '收到申请27件（2022年为21件，增长28.6%）。'],
  ['town', '收到申请27件（2022年21件），办结29件。'],
  ['town', '2022年度结转5件已全部办结。'],
  ['town', '2022年未办结的5件申请已于2023年1月底前答复。'],
]

const sums: readonly True[] = [
  ['town', '收到申请27件，自然人18件、法人及其他组织9件，分别占66.7%和33.3%。'],
  ['town', '自然人和法人申请分别为18件、9件，分别占总数的66.67%、33.33%。'],
  ['town', '党政办公开640条，而经济发展办仅公开12条，占1.2%。'],
  ['town', '被提起行政诉讼3件，其中未经复议直接起诉2件、复议后起诉1件，维持2件，尚未审结1件。'],
  ['town', '主动公开信息860条，其中网站500条、新媒体360条，图文类210条，视频类22条。'],
  ['town', '发布政府信息796条，其中：会议信息22条，政策文件33件，意见征集7件，建议提案27件，其他信息707条。'],
  ['town', '行政复议申请6件，其中复议机关受理6件，维持4件。'],
  ['town', '行政复议案件6件和行政诉讼案件3件，其中行政复议结果维持4件，行政诉讼结果维持2件。'],
  ['town', '收到申请27件，上年结转5件，其中网络申请18件，信函申请14件。'],
]

const all = Object.entries({ lists, stages, others, years, sums })

describe.each(all)('nothing is said of true %s', (_, sentences) => {
  it.each(sentences.map(([name, text, section = 'overview']) => [name, text, section] as const))(
    'in the report %s: %s',
    async (name, text, section) => {
      expect((await findingsWith(name, text, section)).join('\n')).toBe('')
    },
  )
})
