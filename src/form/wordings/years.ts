/** A stated period that names its first year: 2023年1月1日至. */
export const statedPeriod = /(?<!\d)(20\d{2})年1月1日起?[至到\-—－~](?:20\d{2}年)?12月\d{1,2}日?/u

/** The report that a preface says to make: 编制2018年松岚县水务局政府信息公开工作年度报告. */
export const madeOfYear = /编制(?:了|形成)?(20\d{2})年度?[\u4E00-\u9FFF]{2,24}政府信息公开(?:工作)?(?:年度报告|年报)/u

/** The report by its year: 2023年度政府信息公开工作年度报告. A title in 《》 is that of another document. */
export const reportOfYear = /(?<![\d《])(20\d{2})年度?的?政府信息公开(?:工作)?(?:年度报告|年报)(?!》)/u

/** The work that a report presents by its year: 现将2023年度工作情况公布如下, 对2023年政府信息公开工作作了总结. */
export const presentedWork =
  /(?<![\d《])(20\d{2})年度?的?(?:政府信息公开(?:工作)?|工作)(?:情况)?(?![^。；]{0,4}(?:年度报告|年报))(?=[^。；]{0,12}(?:(?:公布|报告|汇报|通报)如下|(?:进行|作)了?\S{0,4}(?:梳理|总结|汇总)))/u

/** What a report calls this year and the last: “上年”指2022年. */
export const definedYear =
  /(?:(?<last>上年度?|上一年度?|去年)|(?<own>本年度?|报告年度|今年))[”"』」]?[均系是]?指(?:的是)?(?<year>20\d{2})年/gu

/** A period that is a whole year by its number: 时间范围为2023年度. */
export const periodOfYear =
  /(?:统计|数据|时间|时段)[^。；，]{0,6}(?:范围|期限|时段|期间|区间|口径|周期|年度)(?:均?为|是|：)(20\d{2})年度?(?=[，。；）]|$)/u

/** Requests that are carried over, and the year they go to. */
export const carriedTo =
  /(?:结转|转结|顺延|延续|留待|转入|转)[至到入]?(20\d{2})年度?(?=[^。，；]{0,4}(?:办理|答复|办结|处理))/u

/** How a section begins that tells the year it reports: 2023年以来，我局…. */
export const sinceYear = /^\s*(20\d{2})年以来，/u

/** Words with which a report presents itself, within some characters behind its name. */
export const presented = /现[将公予向]|本报告|特此/u
export const presentedWithin = 40

/** A clause that opens with a year and reports its work: 2022年，…; plans, spans and comparisons (2022年为21件) do not. */
export const thisYearsWork =
  /^\s*(20\d{2})年(?:度|来)?(?:$|(?!\d{1,2}月|以来|[起至底初末第前版的]|又?[比较]20\d{2}年|印发|发布的|制定的|出台的|政务公开|政府信息公开工作要点|相比|同期|下半年|上半年|度?(?:结转|未办结|遗留)|度?[为是仅共有]?\s?\d)[^《]*$)/u

/** Words before a clause of another year, in its sentence, that speak of the year of the report: 全年14件，2020年11件. */
export const ofOwnYear = /全年|当年/u

/** Words with which a report speaks of the year before: to compare, or because its work was judged later. */
export const lastYearToo = /今年|本年|去年|上年|同比|相比|较|考核|评估|评议|测评|排名|位列|荣获|获评|表彰|评为|整改/u

/** 统计期限 and the like: the words around a period that it is the period of the report by. */
export const periodWords = /统计|期限|数据|时限|时间|周期/u

/** Any stretch of days: from, to. The first year may stand alone for both. */
export const period =
  /(20\d{2})年(\d{1,2})月(\d{1,2})(?:日?起?[至到\-—－~─]|日?起(?:算|计|计算|开始|统计)?[，,、]?(?:截?[至止]|止于|到)到?)(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})(日?)/u

/** A day up to which numbers are counted. */
export const upTo = /截[至止]到?(20\d{2})年(\d{1,2})月(\d{1,2})日/u

/** What tells that the count went on behind such a day: 截至12月25日收到26件，此后又收1件. */
export const countedOn = /此后|其后|之后|随后/u

/** The end of another year than that of the report, up to which numbers are counted, or as of which they are taken. */
export const yearEnd =
  /(?:截[至止]到?|(?:核定|统计|采集|取数)(?:时间|日期|时点)?(?:节点|点)?[为是：:])(20\d{2})年(?:度?[末底]|12月31日)/u

/** Words that make a number the yearly total. */
export const yearlyTotal = /全年|年度|本年|共(?:计|收到|受理|公开)|累计/u

/** Words of a change that name the year before as what it is measured by: 较上年, 同比. */
export const lastYearInChange = /上一?年|去年|前一年|同比|(?<!往年)同期/u

/** A change since the month or quarter before. */
export const sinceLastMonth = /环比/u

/** Work that is planned, by the year it is planned for: 2024年，我局将继续…. */
export const plannedWork =
  /(?:^|[。；：])在?(20\d{2})年，?[^，。；《》\d]{0,16}?将(?:进一步|继续|重点|着力|不断|持续|切实|深入|加大|加强)/u

/** Who did it and how much of it in all, between the year of some work and its verb: 2023年，全局共收到. */
const whoAndHowMuch = String.raw`(?:(?!全国)[我本全][\u4E00-\u9FFF]{1,5}?)?(?:已经?|共计?|合计|累计|先后|全年|总共){0,3}`
const verbs =
  '(?:召开|组织召开|举办|开展|组织开展|收到|新收|接收|发布|公开|办结|受理|答复|(?<=已经?|共计?|累计)(?:完成|整改|制发|组织|培训|推送|更新|编发|印发|处理|接待|回复|修订|解读))'

/** Work that was done, by its year: 2023年召开会议4次. A month makes it a day before the report was made. */
export const doneWork = new RegExp(
  String.raw`(?<=^|[，。；]|(?<!改进|措施|打算|计划|下一步|办法|方向|安排)：)(20\d{2})年(?:度|来|全年)?，?${whoAndHowMuch}${verbs}[^，。；《》]{0,20}\d`,
  'u',
)

/** Work whose success is told, by its year: 2023年，我局……取得明显成效. */
export const doneWell =
  /(?<=^|[。；])(20\d{2})年(?:度|来)?，[^。；《》]{1,100}取得了?[^，。；]{0,8}(?:成效|进展|成绩|效果|突破)/u

/** What makes a sentence about a year to come one of plans, whatever its verbs. */
export const plansAhead =
  /将|拟|计划|力争|预计|确保|争取|目标|不少于|不低于|不低过|以上|下一步|打算|努力|工作(?:安排|要点|思路)|(?:改进|工作|下步)(?:措施|方向)|次年|明年|来年/u

/** What a year leaves to the next is done in that one: 结转的3件，2024年办结3件. */
export const leftToNext = /结转|转结|未办结|尚未|尚在|在办|剩余|其余|余下|跨年|顺延/u

/** Words that make work one that is over, and no heading of a plan. */
export const isOver = /已|共|累计|收到|新收|合计/u

/** When a report is made, at the beginning of the year after its own: 2021年初组织编制. */
export const madeAtStart = /(20\d{2})年初(?:组织|负责|统一)?(?:编制|汇编|起草)/u

/** When what the year left over was done: 结转的3件申请已于2024年1月办结. */
export const carriedDone = /结转的(?<count>\d{1,6})件(?:申请)?(?:均|都|全部)?已?于(?<year>20\d{2})年\d{1,2}月/u

/** The year of which a fee is said not to have been charged: 区农业农村局2020年度没有产生信息处理费. */
export const feeYear =
  /(?<=[局委厅镇乡办会室处府院县区市省])(20\d{2})年度?(?:未|没有|无)(?:收取|产生|发生|征收)[^，。；《》\d]{0,10}处理费/u

/** A year as reports print it. */
export const printedYear = (year: number): string => `${String(year)}年`

/** A part of the year that others follow up to its end: 1月1日至6月30日、7月1日至12月31日. */
export const goesOnToTheEnd = /^[、，和及与][^。]{0,24}[至到\-—－~～](?:20\d{2}年)?12月31日/u
