import type { Wording } from '../wording.js'

/** What reports say of 规范性文件 in the format of 2021. */
export const documentWordings: readonly Wording[] = [
  '全年制发行政规范性文件{made}件，废止{repealed}件，现行有效{valid}件。',
  '本年制发行政规范性文件{made}件，截至{year}年12月31日现行有效行政规范性文件{valid}件。',
  '[repealed=0]全年制发行政规范性文件{made}件，未废止行政规范性文件，现行有效{valid}件。',
  '[made=0]本年度未制发行政规范性文件，废止{repealed}件，现行有效行政规范性文件{valid?}件。',
  '[made=0,repealed=0]本年度未制发、未废止行政规范性文件，现行有效行政规范性文件{valid?}件。',
  '[made=0]全年未制发行政规范性文件，现行有效的行政规范性文件{valid}件均在网站专栏集中展示。',
  '{year}年，{we}出台行政规范性文件{made}件，同步起草、同步审签、同步发布解读材料。',
  '今年以来，{we}制定规范性文件{made}份，均已在门户网站公开。',
  '公开规范性文件{made}件及解读材料{interpreted}篇。',
  '全年印发公文时逐件确定公开属性，其中制发行政规范性文件{made}件。',
  '组织文件清理，废止行政规范性文件{repealed}件，公布现行有效行政规范性文件{valid}件。',
  '现行有效的行政规范性文件{valid}件已全部归集公开。',
  '主动公开规范性文件{made}件，编发政策解读{interpreted}篇。',
  '{we}现行有效行政规范性文件共{valid}件，均可在线查阅、下载。',
  '[made=0,valid=0,repealed=0]本年度没有制发行政规范性文件，也没有现行有效的行政规范性文件。',
  '[made=0,valid=0,repealed=0]{we}全年未出台行政规范性文件。',
  '本年行政规范性文件制发{made?}件、废止{repealed?}件、现行有效{valid?}件。',
  '全年制发行政规范性文件{made}件；对历年文件进行清理，保留{interpreted}件、废止{trained}件。',
  '及时公布规范性文件目录和文本，编发政策解读{interpreted}篇。',
]

/** What reports say of 规范性文件 in the format of 2019. */
export const documentWordings2019: readonly Wording[] = [
  '本年新制作规范性文件{made}件，新公开{newPublic?}件，对外公开总数{publicTotal}件。',
  '[made=0]本年未制作规范性文件，对外公开规范性文件总数{publicTotal}件。',
  '{year}年，{we}新制作规范性文件{made}件，均同步解读。',
  '[made=0]全年未出台规范性文件，政策解读以转载上级文件解读为主。',
  '全年制发规范性文件{made}件，编发解读材料{interpreted}篇。',
  '累计对外公开规范性文件{publicTotal}件。',
  '及时公开规范性文件及其解读，全年编发解读材料{interpreted}篇。',
]

/** What reports say of 行政许可, 行政处罚 and 行政强制. */
export const decisionWordings: readonly Wording[] = [
  '全年作出行政许可决定{licences}件，行政处罚决定{penalties}件，行政强制决定{coercions}件。',
  '全年作出行政许可决定{licences}件、行政处罚决定{penalties}件。',
  '作出行政许可决定{licences}件。作出行政处罚决定{penalties}件。',
  '{year}年，{we}办理行政许可{licences}件，均按规定公示。',
  '依法作出行政处罚决定{penalties}件，处罚信息按时限公开。',
  '实施行政强制{coercions}次，相关信息均已公示。',
  '本年作出行政许可决定{licences?}件，作出行政处罚决定{penalties?}件，作出行政强制决定{coercions?}件。',
  '[licences=0,penalties=0,coercions=0]全年未作出行政许可、行政处罚和行政强制决定。',
  '[penalties=0]公开行政许可信息，全年作出行政许可决定{licences}件，未作出行政处罚决定。',
  '做好行政执法公示，全年公开执法信息{website}条。',
  '落实“双公示”要求，作出行政许可决定后七个工作日内上网公示。',
]

/** What reports say of 行政事业性收费 in the format of 2021, where amounts are as the table prints them. */
export const chargeWordings: readonly Wording[] = [
  '全年收取行政事业性收费{charge}万元。',
  '依法征收行政事业性收费{charge}万元，收费目录和标准均已公开。',
  '本年行政事业性收费金额为{charge}万元。',
  '[charge=0]本年没有收取行政事业性收费。',
  '[charge=0]全年行政事业性收费0万元。',
  '及时更新行政事业性收费目录清单和标准。',
]

/** What reports say of 政府集中采购 in the format of 2019. */
export const procurementWordings: readonly Wording[] = [
  '实施政府集中采购项目{procured}项，采购总金额{procuredAmount}万元。',
  '全年完成政府集中采购{procured}项。',
  '[procured=0]没有实施政府集中采购项目。',
  '按时公开政府采购公告、中标结果和合同信息。',
]

/** What reports say of what they made public, in numbers that no table has. */
export const publishedWordings: readonly Wording[] = [
  '全年主动公开政府信息{published}条，其中通过门户网站公开{website}条，通过政务新媒体公开{media}条。',
  '{year}年主动公开各类政府信息{publishedWithBoard}条，其中网站{website}条、政务新媒体{media}条、其他渠道{board}条。',
  '全年公开政府信息{published}条，网站公开占{websiteShare}%，政务新媒体公开占{mediaShare}%。',
  '通过门户网站公开信息{website}条，通过微信公众号推送信息{media}条，通过公开栏张贴{board}期。',
  '主动公开政府信息{publishedInAll}条，分别为：门户网站{website}条，政务新媒体{media}条，公开栏{board}条，政府公报{bulletin}条。',
  '{year}年主动公开信息{published}条，{last}年主动公开信息{publishedLast}条。',
  '聚焦企业和群众关心的事项，全年在门户网站发布信息{website}条、在政务新媒体发布信息{media}条。',
  '及时公开机构职能、规划计划、财政预决算、重大项目等信息，共计{website}条。',
  '主动公开政府信息{website}条，回应公众关切{onlineAsked}件次，答复率100%。',
  '公开人大代表建议和政协提案办理结果{proposals}件，办复率100%。',
  '编发图解、问答、短视频等多种形式的政策解读{interpreted}篇，召开新闻发布会{meetings}场。',
  '门户网站全年更新信息{website}条，其中概况类信息{bulletin}条、动态类信息若干。',
  '举办政府开放日活动{meetings}场，邀请代表{people}人次参加。',
  '坚持以公开为常态、不公开为例外，全年公开政府信息{website}条，较上年稳中有升。',
  '办理12345热线工单{hotline}件，梳理高频问题形成问答{interpreted}条并主动公开。',
  '围绕重点领域，公开财政信息{bulletin}条、民生信息{board}条、项目信息{interpreted}条。',
]
