import type { OrganKind } from '../types.js'

/**
 * Kinds of organ by the end of their name, first match wins. What a name cannot tell (whether a
 * city has districts) is left to `ruleMakingPlaces`.
 */
export const organKinds: readonly { kind: OrganKind; pattern: RegExp }[] = [
  { kind: 'subdistrict', pattern: /街道(?:办事处|办)?$/u },
  { kind: 'governmentOffice', pattern: /(?:人民政府|政府)办公[室厅]$/u },
  { kind: 'committee', pattern: /(?:管理委员会|管委会)$/u },
  { kind: 'township', pattern: /[镇乡](?:人民政府)?$|(?:苏木|民族乡)(?:人民政府)?$/u },
  { kind: 'provincialGovernment', pattern: /(?:省|自治区|^北京市|^上海市|^天津市|^重庆市)(?:人民政府)?$/u },
  { kind: 'cityGovernment', pattern: /(?:市|自治州|[^县区旗]州|盟|地区)(?:人民政府|行政公署)?$/u },
  { kind: 'countyGovernment', pattern: /(?:县|区|旗)(?:人民政府)?$/u },
  { kind: 'ministry', pattern: /^(?:中华人民共和国.+|国务院.+|国家[^市县区省]+(?:局|委员会|委|总局|署|办公室))$/u },
  {
    kind: 'department',
    pattern: /(?:局|委|委员会|办公室|办公厅|厅|中心|分局|支队|大队|总队|院|所|站|处|队|海关|银行)$/u,
  },
]

/** Words that name a kind of organ and nobody in particular. */
export const namelessOrgan =
  /^(?:[省市县区镇乡]|本|我)?(?:人民)?(?:政府)?(?:党政)?(?:综合)?(?:办公室|办公厅|委员会|管理委员会|管委会|街道办事处|街道办|局|厅|委|办|政府)?$/u

/** Organs of the whole country stand without a place. */
export const nationalOrgan = /^(?:中华人民共和国|中国|国家|国务院|全国)|海关|铁路|大学|学院/u

/** What makes part of an organ's name a place. */
export const placeWord = /[省市县区镇乡旗州盟]|街道|林场|农场|兵团|地区/u

const named = String.raw`(?<organ>[\u4E00-\u9FFF]{2,24}?(?:人民政府|局|委员会|管委会|办公室|办公厅|街道办事处|分局|厅))`

/** Sentences that say whose report it is. */
export const reportingOrgan: readonly RegExp[] = [
  new RegExp(String.raw`(?:公布|发布|公开|编制)(?:了)?${named}(?:关于)?20\d{2}年度?(?:的)?政府信息公开`, 'u'),
  new RegExp(String.raw`^${named}20\d{2}年度?政府信息公开工作年度报告`, 'u'),
  new RegExp(String.raw`(?:本报告|本年度报告|年度报告)由${named}(?:负责)?(?:编制|起草|发布)`, 'u'),
]
