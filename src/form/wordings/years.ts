/** A stated period that names its first year: 2023年1月1日至. */
export const statedPeriod = /(?<!\d)(20\d{2})年1月1日起?[至到\-—－~](?:20\d{2}年)?12月\d{1,2}日?/u

/** The report by its year: 2023年度政府信息公开工作年度报告. A title in 《》 is that of another document. */
export const reportOfYear = /(?<![\d《])(20\d{2})年度?的?政府信息公开工作?(?:年度报告|年报)(?!》)/u

/** The report's work by its year, where a sentence sums it up: 对2022年政府信息公开工作作了梳理, 现将2022年度工作情况公布如下. */
export const workOfYear =
  /对(20\d{2})年度?(?:的)?政府信息公开(?:工作)?(?:情况)?(?:进行|作|予以)了?(?:全面|系统)?(?:总结|梳理|汇总|回顾)|将(20\d{2})年度?的?(?:政府信息公开)?工作(?:开展)?情况(?:予以)?(?:公布|公开|报告|通报|汇报)/u

/** Words with which a report presents itself, within some characters behind its name. */
export const presented = /现[将公予向]|本报告|特此/u
export const presentedWithin = 40

/** A clause that opens with a year and reports its work: 2022年，…; plans, spans and comparisons (2022年为21件) do not. */
export const thisYearsWork =
  /^\s*(20\d{2})年(?:度|来)?(?:$|(?!\d{1,2}月|以来|[起至底初末第前版的]|印发|发布的|制定的|出台的|政务公开|政府信息公开工作要点|相比|同期|下半年|上半年|度?(?:结转|未办结|遗留)|度?[为是仅共有]?\s?\d)[^《]*$)/u

/** Words with which a report speaks of the year before: to compare, or because its work was judged later. */
export const lastYearToo = /今年|本年|去年|上年|同比|相比|较|考核|评估|评议|测评|排名|位列|荣获|获评|表彰|评为|整改/u

/** 统计期限 and the like: the words around a period that it is the period of the report by. */
export const periodWords = /统计|期限|数据|时限|时间|周期/u

/** The year that the numbers are of: 时间范围为2021年度. */
export const yearOfNumbers =
  /(?:时间|统计|数据)(?:的)?(?:范围|口径|区间|时段)(?:为|是|：)(20\d{2})年度?(?![\d至到—－-])/u

/** Any stretch of days: from, to. The first year may stand alone for both. */
export const period =
  /(20\d{2})年(\d{1,2})月(\d{1,2})日?起?算?[，,]?(?:截?[至止]到?|[到\-—－~─])(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})(日?)/u

/** A day up to which numbers are counted. */
export const upTo = /截[至止]到?(20\d{2})年(\d{1,2})月(\d{1,2})日/u

/** The end of another year than that of the report, up to which numbers are counted, or as of which they are taken. */
export const yearEnd =
  /(?:截[至止]到?|(?:核定|统计|采集|取数)(?:时间|日期|时点)?(?:节点|点)?(?:为|是|：|:))(20\d{2})年(?:度?[末底]|12月31日)/u

/** Words that make a number the yearly total. */
export const yearlyTotal = /全年|年度|本年|共(?:计|收到|受理|公开)|累计/u

/** Words of a change that name the year before as what it is measured by: 较上年, 同比. */
export const lastYearInChange = /上一?年|去年|前一年|同比|(?<!往年)同期/u

/** A change since the month or quarter before. */
export const sinceLastMonth = /环比/u
