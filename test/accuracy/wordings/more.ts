import type { Wording } from '../wording.js'

/** Other work that reports tell beside what they made public; its numbers stand in no table. */
export const otherPublishedWordings: readonly Wording[] = [
  '全年召开新闻发布会{meetings}场，在线访谈{trained}期，网上征集意见{checked}次。',
  '回应群众留言{onlineAsked}条，办结率100%，平均办理时长2.6个工作日。',
  '公开财政预决算信息{bulletin}条，“三公”经费信息4条，政府采购信息{board}条。',
  '“政务发布”微信公众号全年推送信息{media}条，粉丝数达1.2万人，阅读量56.8万次。',
  '12345热线共受理群众诉求{hotline}件，办结率99.2%，满意率98.7%。',
  '承办人大代表建议{proposals}件、政协委员提案{bulletin}件，办复率均为100%。',
  '{last}年主动公开信息{publishedLast}条，{year}年结合栏目调整，公开信息{website}条。',
  '全年发布图解{checked}篇、视频{trained}个、新闻发布会实录{meetings}篇，解读比例达100%。',
  '主动公开重大建设项目信息{board}条，涉及总投资12.6亿元。',
  '公布行政许可事项清单，共有行政许可事项{checked}项、公共服务事项{board}项。',
  '调整权责清单，新增行政许可事项{meetings}项、行政处罚事项{checked}项。',
  '开展规范性文件备案审查，报备率、及时率、规范率均为100%。',
  '对{last}年以前印发的文件进行清理，公布继续有效、修改、废止和失效文件目录。',
  '线下公开方面，设立政务公开专区{meetings}个、政务公开栏{villages}处，接待群众咨询{visitors}人次。',
  '发放惠民政策明白纸{hotline}份，举办政策宣讲{checked}场，受益群众{people}人。',
  '推进基层政务公开标准化规范化，编制公开事项标准目录26个领域。',
  '加大稳岗就业信息公开力度，发布招聘信息{website}条，提供岗位{hotline}个。',
  '与去年相比，主动公开信息量有所增加，群众关注度明显上升。',
  '截至{year}年12月31日，门户网站总访问量达312.5万次，政务新媒体关注人数{hotline}人。',
  '{year}年3月15日，召开政务公开工作推进会；9月20日，开展专项检查，发现问题{problemsFound}个。',
  '通过“听证会”“座谈会”等形式听取意见{meetings}次，采纳合理建议{checked}条。',
]

/** Other things that reports tell of applications and disputes, true whatever the tables hold. */
export const otherRequestWordings: readonly Wording[] = [
  '接听群众咨询电话{hotline}余次，现场解答{visitors}人次，均当场答复。',
  '严格执行法定答复时限，平均办理用时11.6个工作日，较{last}年缩短2.3个工作日。',
  '完善依申请公开工作制度，修订答复文书模板{meetings}套。',
  '协助上级机关办理依申请公开事项{meetings}件，提供材料{checked}份。',
  '对申请内容不明确的，一次性告知补正，全年发出补正通知书{trained}份。',
  '做好信访与政府信息公开的衔接，引导群众依法提出申请。',
  '受理公共租赁住房申请{people}户、临时救助申请{villages}户，审核结果均已公示。',
  '自《条例》修订施行以来，累计收到政府信息公开申请{hotline}件，答复率100%。',
  '近三年来，申请量总体平稳，申请内容主要集中在征地拆迁、财政资金和社会保障等领域。',
  '对涉及第三方权益的申请，书面征求第三方意见后依法作出答复。',
  '全年未发生因政府信息公开答复不当被责令改正的情形。',
  '未收到涉及政府信息公开的举报和投诉。',
  '各类行政复议、行政诉讼案件均按时提交答复和证据材料，行政机关负责人出庭应诉率100%。',
  '办理领导信箱来信{onlineAsked}件，答复及时率100%。',
  '畅通信函、传真、电子邮件、在线平台等申请渠道，申请登记做到当日录入。',
  '组织依申请公开业务研讨{trained}次，梳理典型案例{checked}个。',
]

/** What reports cite and how they name themselves, beside their basis. */
export const otherManagementWordings: readonly Wording[] = [
  '印发《{year}年政务公开工作要点》，明确重点任务18项。',
  '根据《关于做好{year}年政务公开重点工作的通知》要求，制定任务清单并逐项销号。',
  '修订《政府信息公开指南》，编制《政府信息主动公开基本目录》。',
  '按时编制并发布{last}年政府信息公开工作年度报告。',
  '落实《国务院办公厅关于印发〈公共企事业单位信息公开规定制定办法〉的通知》要求，指导公共企事业单位公开信息。',
  '严格落实“三审三校”，重要稿件由主要负责人签发。',
  '对信息公开申请办理、文件公开属性认定、信息发布等环节开展全流程自查。',
  '完成{last}年度政务公开第三方评估反馈问题的整改，整改率100%。',
  '公开电话：0578-6120012，传真：0578-6120013，邮箱：zwgk@example.gov.cn。',
  '办公时间为工作日8:30—12:00、14:30—17:30，咨询电话12345。',
  '文件归档{website}件，其中永久保存{bulletin}件。',
]
