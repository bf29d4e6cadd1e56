/** Endings of names that are one organ, the full one first. */
export const sameEndings: readonly (readonly string[])[] = [
  ['人民政府办公室', '政府办公室'],
  ['人民政府办公厅', '政府办公厅'],
  ['街道办事处', '街道办', '街道'],
  ['人民政府', '政府'],
  ['行政公署', '行署'],
  ['管理委员会', '管委会'],
]

/** What a place stands for where the name of the organ is that of its place alone: 大垅乡 is 大垅乡人民政府. */
export const organOfPlace = { government: '人民政府', committee: '管理委员会' } as const

/** Endings of the name of a government's office. */
export const officesOfGovernment = ['人民政府办公室', '人民政府办公厅'] as const

/** The end of a first name that a second may follow without a mark between them, where white space was lost. */
export const endOfFirstName = /(?:人民政府|管理委员会|管委会|行政公署)(?=[\u4E00-\u9FFF])/u

/** A second organ of a joint title ends so; an office or a branch is a part of the first one. */
export const endOfSecondName = /(?:人民政府|管理委员会|管委会)$/u

/** 原…局 right behind the name of the organ, in brackets or not: the name that it had. */
export const formerName =
  /^[（(，,]?\s*原(?:名称?为?)?[“"]?([\u4E00-\u9FFF]{4,30}?(?:[局厅部院]|委员会|办公室|中心|政府|办事处|管委会))/u

/** Words of an office that reports for itself. */
export const ownOffice = /(?:我|本)办(?![理法结])|我办公[室厅]|本办公[室厅]/u

/** Words of a report that is about all organs of a place. */
export const wholePlace = /全[省市县区旗州盟镇乡](?!域)|各级(?:行政机关|政府|部门)|各(?:部门|单位|[镇乡县市区]|街道)/u

/** Words of a report that leaves out the organs below: 某县人民政府（本级）, 数据仅为县本级. 本级及各部门 is the whole place. */
export const ownLevel =
  /[（(]本级[）)]|[省市县区旗州盟镇乡府]本级(?:政府)?(?:信息公开|\d{4}年)|(?:数据|范围|仅[为指是含]?|只[为指是含]?)[^。；，]{0,12}本级(?![及和、与含]|以及)|不(?:含|包括)[^。；]{0,8}(?:所属|下属|各)(?:部门|单位|[镇乡街])/u

/** Words of a report that is about an organ and all that belong to it. */
export const wholeSystem =
  /全系统|本系统(?:各|共|汇总)|(?:数据|情况)(?:[为系是]|均为)?[^。；]{0,12}(?:汇总|合并统计)|汇总了?(?:所属|下属|全)/u

/** Words in the heading of a column that make its numbers others than those of the form. */
export const otherBase = /累计|历史|历年|含|公开总/u
