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

/** What a government calls all that it governs (全县), by the last word of its place: the ids of these words. */
export const ownAreas: readonly { id: string; place: RegExp }[] = [
  { id: 'wholeProvince', place: /省$/u },
  { id: 'wholeCity', place: /[市州盟]$|地区$/u },
  { id: 'wholeCounty', place: /[县旗]$/u },
  { id: 'wholeDistrict', place: /(?<!地)区$/u },
]
/** What stands behind the place in such a name. */
export const behindPlace = /(?:人民政府|管理委员会|管委会|行政公署)$/u

/** What may stand behind the name of an organ and does not change its kind: 局机关, 教育系统, （本级）, （加挂牌子）. */
export const behindOrgan = /(?<=[局委厅室会府])(?:机关|系统)?(?:（[^（）]{1,30}）)?$/u

/** Words that name a kind of organ and nobody in particular. */
export const namelessOrgan =
  /^[省市县区镇乡本我]?(?:人民)?(?:政府)?(?:党政)?(?:综合)?(?:办公室|办公厅|委员会|管理委员会|管委会|街道办事处|街道办|[局厅委办]|政府)?$/u

/** What bureaus are there for that every place has. */
const functions =
  '财政|教育|教育体育|民政|公安|司法|统计|审计|税务|水利|水务|农业农村|交通运输|卫生健康|市场监督管理|市场监管|住房和城乡建设|住房城乡建设|住建|城市管理(?:综合)?(?:行政)?(?:执法)?|综合行政执法|乡村振兴|自然资源(?:和规划)?|生态环境|文化和旅游|文化旅游|应急管理|人力资源和社会保障|退役军人事务|医疗保障|发展和改革|发展改革|工业和信息化|经济和信息化|商务|科学技术|科技|林业(?:和草原)?|园林绿化|气象|行政审批(?:服务)?|政务服务(?:和?(?:数据|大数据))?(?:管理)?|大数据管理|数据|信访|体育|档案|机关事务管理|投资促进|民族宗教事务|国有资产监督管理|地方金融监督管理'

/** By their function alone they are no organ in particular. */
export const functionalOrgan = new RegExp(`^[省市县区州旗]?(?:${functions})(?:[局委厅]|委员会|办公室|中心)$`, 'u')

/**
 * The duties of a bureau, told as one's own: 推进教育领域决策、执行、管理、服务公开. Towns and streets publish what belongs to a
 * domain too, and do not decide in it, nor do they have a 系统.
 */
export const dutiesOfBureau = new RegExp(
  `(?:推进|推动|推行|做好|抓好|加强|深化)(?:全[省市县区州旗]|我[省市县区州旗局])?(?<domain>(?:${functions})(?:领域(?=的?决策)|系统(?=的?(?:政府信息|政务|信息)公开)))`,
  'gu',
)

/** A bureau by its function, and nothing behind it. */
export const bureau = new RegExp(`(?:${functions})(?:[局委厅]|委员会)$`, 'u')

/** Organs of the whole country stand without a place. */
export const nationalOrgan =
  /^(?:中华人民共和国|中国|国家|国务院|全国|审计署|海关总署)|^[^省市县区镇乡旗州盟]{1,8}部$|海关|铁路|海事|民航|航道|航务|邮政|海警|流域|大学|学院/u

/** What makes part of an organ's name a place. */
export const placeWord = /[省市县区镇乡旗州盟]|街道|林场|农场|兵团|地区/u

const named = String.raw`(?<organ>[\u4E00-\u9FFF]{2,24}?(?:人民政府|局|委员会|管委会|办公室|办公厅|街道办事处|分局|厅))`

/** The same for what has no government or bureau in its name: 公共资源交易中心, 青蘅镇. */
const anyNamed = named.replace('|厅))', '|厅|中心|街道|[镇乡]))')

/** The basis that a report names between its author and its making: 按照《…》等规定. */
const basis = String.raw`(?:[按依根遵]\S{1,2}?(?:《[^《》]{1,80}》(?:[和、及与]《[^《》]{1,80}》)*|[^，。；《》]{1,40}?))?`

/** Sentences that say whose report it is. */
export const reportingOrgan: readonly RegExp[] = [
  new RegExp(String.raw`(?:公布|发布|公开|编制)了?${anyNamed}(?:关于)?20\d{2}年度?的?政府信息公开`, 'u'),
  new RegExp(
    String.raw`(?:^|[，。])${anyNamed}(?:现|现予|特)?(?:向社会)?(?:公布|发布|公开|编制)了?20\d{2}年度?的?政府信息公开(?:工作)?(?:年度)?报告`,
    'u',
  ),
  new RegExp(
    String.raw`^${anyNamed}(?:[按依根遵]\S{1,2}?)《[^。；]{1,160}?(?:公布|发布|公开|编制)了?20\d{2}年度?的?政府信息公开(?:工作)?(?:年度)?报告`,
    'u',
  ),
  new RegExp(String.raw`现(?:予以?|向社会)?(?:公布|发布|公开|将)20\d{2}年度?${anyNamed}(?:的|关于)?政府信息公开`, 'u'),
  new RegExp(String.raw`现将${anyNamed}(?:关于)?20\d{2}年度?的?政府信息公开`, 'u'),
  new RegExp(String.raw`^${named}20\d{2}年度?政府信息公开工作年度报告`, 'u'),
  new RegExp(String.raw`(?:本报告|本年度报告|年度报告)由${named}${basis}(?:负责)?(?:编制|起草|发布)`, 'u'),
  new RegExp(
    String.raw`(?:本报告|本年度报告)[^。]{0,160}?，由${anyNamed}(?:负责|组织)?(?:编制|起草|向社会公[布开])`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[，。；])${named}(?:负责)?(?:编制|起草|撰写)了?(?:本报告|本年度报告)`, 'u'),
]

/** Where the organ that tells its own work stands: at the beginning, or behind the time of it. */
const telling = String.raw`(?:^|[。；]|(?:本年度|全年|年内|一年来|今年以来|20\d{2}年度?(?:以来)?)，?)`

/**
 * Sentences that tell what only the reporting organ does of itself, its disclosure and its fees. A report tells of
 * other organs too, but not of one of the same kind and level that does all of this in its place.
 */
export const ownDuties: readonly RegExp[] = [
  new RegExp(
    String.raw`${telling}${named}[^，。；]{0,8}(?:围绕|履行|推进|坚持|贯彻|落实|做好|开展|加强)[^。；]{0,24}公开`,
    'u',
  ),
  new RegExp(
    String.raw`${telling}${anyNamed}(?:20\d{2}年度?|本年度|全年|年内)?(?:没有|[未无共])?(?:收取|发出|产生)[^，。；]{0,10}(?:处理费|收费通知)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:领导|指导|支持)下，${named}(?:认真|严格|积极|深入|全面|扎实|切实|坚持)[^。；]{0,40}公开`,
    'u',
  ),
]

/** A government by its level or nothing: every name of one ends so. */
export const bareGovernment = /^.?(?:人民)?政府$/u

/** The same of its office. */
export const bareOffice = /^.?(?:人民)?政府办公[室厅]$/u

/** A place of its own before the name of an organ that every place has; 全县 and 我市 are the organ's own. */
export const otherPlace = /^(?![全本我该各原])[\u4E00-\u9FFF]{1,8}[省市县区旗州盟镇乡]$/u

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

/** An office of an organ speaks for it. */
export const officeBehind = /(?:党政|综合|政务公开|信息公开)?办公[室厅]$/u

/** The organ by its own words. */
export const ownWords = /[我本]/u

/** What a report calls its organ that some organs are not: 我镇 is no bureau, 我局 no government, 我县 no organ of a city. */
export interface OthersWord {
  /** Global. */
  word: RegExp
  /** Organs that it is not said of, by kind and by name. */
  kinds: readonly OrganKind[]
  name?: RegExp
  /** In the name, these leave open what the organ may call itself: a second name, an organ within a town. */
  unless: RegExp
}

/** Bureaus by the end of their name, branches and what towns and enterprises have left out. */
const bureaus = /(?<![分支])[局厅委]$|委员会$|办公[室厅]$|政府$|[部署]$/u
/** Places that lie within a county or a city and go by a name of their own. */
const zones = '开发|高新|经开|新区|园区|景区|度假|示范区|试验区|保税|林区|矿区'

export const othersWords: readonly OthersWord[] = [
  {
    word: /(?<!自)我(?:镇(?![域区级])|乡(?![村镇土亲])|街道)/gu,
    kinds: ['ministry', 'provincialGovernment', 'cityGovernment', 'countyGovernment', 'governmentOffice', 'department'],
    name: bureaus,
    unless: /[镇乡]|街道|苏木/u,
  },
  { word: /(?<!自)我(?:镇(?![域区级])|乡(?![村镇土亲]))/gu, kinds: ['subdistrict'], unless: /[镇乡]/u },
  { word: /(?<!自)我街道/gu, kinds: ['township'], unless: /街道/u },
  {
    word: /(?<![自小大])我(?:局(?![限部势面])|厅|院(?!落)|校(?![正准验核]))/gu,
    kinds: ['provincialGovernment', 'cityGovernment', 'countyGovernment', 'township', 'subdistrict'],
    unless: /[局厅院校]/u,
  },
  {
    word: /(?<!自)我县(?!级)/gu,
    kinds: ['provincialGovernment', 'cityGovernment', 'countyGovernment', 'department'],
    name: /^[\u4E00-\u9FFF]{2,6}?[省市区](?:人民政府|[\u4E00-\u9FFF]{2,16}(?<![分支])(?:局|厅|委员会|办公室))$/u,
    unless: new RegExp(`[县旗镇乡]|自治|${zones}`, 'u'),
  },
]
