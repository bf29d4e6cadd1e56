import type { OrganKind } from '../../model/index.js'

/**
 * Kinds of organ by the end of their name, first match wins. What a name cannot tell (whether a
 * city has districts) is left to `ruleMakingPlaces`.
 */
export const organKinds: readonly { kind: OrganKind; pattern: RegExp }[] = [
  { kind: 'subdistrict', pattern: /街道(?:办事处|办)?$/u },
  { kind: 'governmentOffice', pattern: /(?:人民政府|政府)办公[室厅]$/u },
  // 国有资产监督管理委员会 and 城市管理委员会 are departments.
  {
    kind: 'committee',
    pattern:
      /(?<!监督|城市|市政|市容|资产|事务|建设)管理委员会$|管委会$|(?:开发|高新|经开|新|园|度假|保税|港务|管理|示范|试验|实验|风景)区$/u,
  },
  { kind: 'department', pattern: /关区$/u },
  { kind: 'township', pattern: /[镇乡](?:人民政府)?$|(?:苏木|民族乡)(?:人民政府)?$/u },
  { kind: 'provincialGovernment', pattern: /(?:省|自治区|^北京市|^上海市|^天津市|^重庆市)(?:人民政府)?$/u },
  { kind: 'cityGovernment', pattern: /(?:市|自治州|[^县区旗]州|盟|地区)(?:人民政府|行政公署)?$/u },
  { kind: 'countyGovernment', pattern: /[县区旗](?:人民政府)?$/u },
  {
    kind: 'ministry',
    pattern:
      /^(?:中华人民共和国.+|国务院.+|国家[^市县区省局]+(?:局|委员会|[委署]|办公室)|国家[^市县省局]{2,12}总局|中国(?:气象局|地震局|民用航空局|证券监督管理委员会|证监会)|[^省市县区镇乡旗州盟]{1,8}部|审计署|海关总署|中国人民银行)$/u,
  },
  {
    kind: 'department',
    pattern: /(?:[局委厅院所站处队]|委员会|办公室|办公厅|中心|分局|支队|大队|总队|海关|[银分支]行)$/u,
  },
]

/** What may stand behind the name of an organ and does not change its kind: 局机关, 教育系统, （本级）, （加挂牌子）. */
export const behindOrgan = /(?<=[局委厅室会府])(?:机关|系统)?(?:（[^（）]{1,30}）)?$/u

/** Words that name a kind of organ and nobody in particular. */
export const namelessOrgan =
  /^[省市县区镇乡本我]?(?:人民)?(?:政府)?(?:党政)?(?:综合)?(?:办公室|办公厅|委员会|管理委员会|管委会|街道办事处|街道办|[局厅委办]|政府)?$/u

/** Bureaus that every place has: by their function alone they are no organ in particular. */
export const functionalOrgan =
  /^[省市县区州旗]?(?:财政|教育|教育体育|民政|公安|司法|统计|审计|税务|水利|水务|农业农村|交通运输|卫生健康|市场监督管理|市场监管|住房和城乡建设|住房城乡建设|住建|城市管理(?:综合)?(?:行政)?(?:执法)?|综合行政执法|乡村振兴|自然资源(?:和规划)?|生态环境|文化和旅游|文化旅游|应急管理|人力资源和社会保障|退役军人事务|医疗保障|发展和改革|发展改革|工业和信息化|经济和信息化|商务|科学技术|科技|林业(?:和草原)?|园林绿化|气象|行政审批(?:服务)?|政务服务(?:和?(?:数据|大数据))?(?:管理)?|大数据管理|数据|信访|体育|档案|机关事务管理|投资促进|民族宗教事务|国有资产监督管理|地方金融监督管理)(?:[局委厅]|委员会|办公室|中心)$/u

/** Organs of the whole country stand without a place. */
export const nationalOrgan =
  /^(?:中华人民共和国|中国|国家|国务院|全国|审计署|海关总署)|^[^省市县区镇乡旗州盟]{1,8}部$|海关|铁路|大学|学院/u

/** What makes part of an organ's name a place. */
export const placeWord = /[省市县区镇乡旗州盟]|街道|林场|农场|兵团|地区/u

const named = String.raw`(?<organ>[\u4E00-\u9FFF]{2,24}?(?:人民政府|局|委员会|管委会|办公室|办公厅|街道办事处|分局|厅))`

/** Sentences that say whose report it is. */
export const reportingOrgan: readonly RegExp[] = [
  new RegExp(String.raw`(?:公布|发布|公开|编制)了?${named}(?:关于)?20\d{2}年度?的?政府信息公开`, 'u'),
  new RegExp(String.raw`^${named}20\d{2}年度?政府信息公开工作年度报告`, 'u'),
  new RegExp(
    String.raw`(?:本报告|本年度报告|年度报告)由${named}(?:负责|(?:按照|根据|依照)[^。，]{0,40})?(?:编制|起草|发布)`,
    'u',
  ),
]

/** Sentences in which the organ of the report speaks of its work; less certain than those that say whose report it is. */
export const speakingOrgan: readonly RegExp[] = [
  new RegExp(String.raw`(?:本报告|本年度报告)由${named}(?:按照|根据|依照)[^。，]{0,40}(?:编制|起草)`, 'u'),
  new RegExp(String.raw`(?:^|[。，；\n])(?:现将)?${named}(?:编制|形成)了?本(?:年度)?报告`, 'u'),
  new RegExp(String.raw`(?:现将|现对)${named}(?:关于)?20\d{2}年度?(?:的)?(?:政府信息公开|政务公开|工作)`, 'u'),
  new RegExp(String.raw`(?:^|[。\n])${named}20\d{2}年度?[，,]?(?:没有|未)(?:收取|发出|产生)`, 'u'),
  new RegExp(
    String.raw`^(?:(?:20\d{2}年度?|一年来|本年度|全年)[，,]?)?${named}(?:紧紧|认真|严格|坚持|围绕|全面贯彻|高度重视|持续)`,
    'u',
  ),
]

/** How the preface of a report without a title lets see whose it is: the organ is the subject of its first sentences. */
export const prefaceOrgan: readonly RegExp[] = [
  new RegExp(String.raw`^(?:本报告|本年度报告|年度报告)由${named}(?:根据|按照|依据|依照|结合|组织)`, 'u'),
  new RegExp(
    String.raw`(?:^|[，,。])(?:20\d{2}年度?[，,]?)?(?:现将)?${named}(?:根据|按照|依据|依照|结合|认真|严格|坚持|深入|积极|持续|全面|组织|(?:负责)?编制|现公布|20\d{2}年)`,
    'u',
  ),
]

/** What sentences have before the name of an organ. */
export const beforeOrgan = /^(?:中共|现将|[现将由是为对及和与])/u

/** What may stand before the name of an organ and is no part of it. */
export const endsBefore = /^$|(?:[的由对将为和与及经是了在向按，、：；”》）]|公[布开]|编制|年度?|[\d\s])$/u

/** An office of an organ speaks for it. */
export const officeBehind = /(?:党政|综合|政务公开|信息公开)?办公[室厅]$/u

/** The organ by its own words. */
export const ownWords = /[我本]/u
