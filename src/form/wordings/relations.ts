/** How numbers of one sentence are related by the words of their labels. */

/** What a stock was, what came to it and left it, and what it is: 原有81项，新增4项，取消2项，更新后83项. */
export const flow = {
  opening: /原有|原为|年初|期初|原(?:共|计)?$|^梳理|^清理|^排查/u,
  added: /新增|增设|增补|调增|补充|新设|新开|开通|新建|^纳入/u,
  removed: /取消|注销|关停|下线|核减|调减|剔除|移除|调出|清退|撤销|停用|停更/u,
  closing: /保留|留存|年末|年底|期末|(?:更新|调整|清理|整合|优化|规范|修订)后/u,
} as const

/** What both ends of a stock make together: 结转量增加. */
export const balance = /结转(?:数?量|数|件|规模)|存量|余量|结余/u

/** One number named after the other: 前者201件，后者153件. */
export const former = /前者/u
export const latter = /后者/u

/** The last column of the applicants, or those that a list of them does not name: 自然人5件、企业2件、其他2件. */
export const otherApplicants = /^其[他它](?:类|主体|类别)?$/u

/** A number of things and the list of them behind it, to the end of the sentence: 三项工作：A、B和C。 */
export const countedList =
  /(?<said>(?<count>[两二三四五六七八九十]|\d{1,2})(?:个方面|个问题|个环节|个重点|项工作|项任务|项措施|项重点|大任务|方面|点|类))(?<words>[^。；：，（《\d]{0,4})(?:：|，即|，分别是|，分别为)(?<list>[^。；：，（）《》\d]{4,120})(?=[。；]|$)/gu
export const listMark = /、/gu

/** A number of things behind the list of them: 围绕优化流程、压实责任、加强监督三个方面. */
export const namedBefore =
  /(?<=^|[。；：，（])(?<words>[^。；：，（）《》\d]{6,90}?)(?<said>(?<count>[两二三四五六七八九十]|\d{1,2})(?:个方面|方面|大类|个渠道|种渠道|种方式|种形式|个问题|个环节|个领域|个板块|项任务|项工作|项措施))/gu
/** What leads to such a list. */
export const listStarts = /围绕|聚焦|涵盖|包括|涉及|覆盖|针对|突出|紧扣|抓好|做好|落实|推进|存在|[从在对为即]/gu

/** A number of things and the first entry of their list: 三个方面：一是. */
export const countedEntries =
  /(?<said>(?<count>[两二三四五六七八九十]|\d{1,2})(?:个方面|方面|个问题|个不足|个环节|个重点|项工作|项任务|项措施|项重点|件事|点|个))[^。；：，（《\d]{0,12}[：，](?:主要是：?|即|分别是)?(?<first>一是|其一|（一）|（1）|①)/gu
/** How the entries of a list are marked. */
export const entryMarks: readonly (readonly string[])[] = [
  Array.from('一二三四五六七八九十', (number) => `${number}是`),
  Array.from('一二三四五六七八九十', (number) => `其${number}`),
  Array.from('一二三四五六七八九十', (number) => `（${number}）`),
  Array.from('123456789', (number) => `（${number}）`),
  Array.from('①②③④⑤⑥⑦⑧⑨'),
]

/** What joins the last two of a list, and may stand within any of them. */
export const joiningWords = /以及|[和与及]/gu
/** Words of a list that leaves something out, or numbers its entries. */
export const openList = /等|[一二三四五]是|其[一二三]/u

/** What leads to a label, or binds it to its number. */
export const aroundLabel = /^(?:其中)?[已经有共约]{1,3}|^其中|(?<![的了为有共达])[的了为有共达]{1,3}$/gu

/** A label that denies another one: 不属实, 未采纳. */
export const negatedLabel = /^(?:不|未|没有|尚未|暂未)(?<own>.{2,})$/u

/** What was done with some of them, before what is left. */
export const doneLabel =
  /^(?:年内|年底|年末|目前)?已?(?:作出(?:处理)?决定|办结|整改|答复|回复|完成|处理|采纳|公开|解决|销号|指导|采用|更新|落实|上线|建成|审结|兑现)/u

/** Labels of two parts that leave nothing out. */
export const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/专职$/u, /兼职$/u],
  [/^原创/u, /^转[载发]/u],
  [/^转[载发]/u, /^原创/u],
  [/^线上/u, /^线下/u],
  [/(?:网上|网办|线上|在线)(?:办理|提交)?$/u, /(?:窗口|线下|现场)(?:办理|提交)?$/u],
  [/^上半年/u, /^下半年/u],
  [
    /^已?(?:答复|回复|办结|办理完毕|整改(?:到位|完成)?|审结)$/u,
    /^(?:正在|尚在|仍在|未|尚未)(?:答复|办理|回复|办结|整改|推进|处理|审理|审结)/u,
  ],
  [/^立行立改/u, /^限期整改/u],
]

/** 前5家占61.2%: how many lead or end a list is no part of it that has a share. */
export const ranked = /^(?:排名|位列)?[前后末]$/u

/** The most and the fewest are no parts of anything. */
export const extremes = /最[高低多少大小]/u

/** Grades: how many had one is no whole of those that had another. */
export const grades = /优秀|优等|优良|良好|较好|一等|一星|A$/u

/** What a number is of one of many by: 每所1人, 县局平均489条. */
export const ofEach = /每|平均|[人月日年户村]均|各[配设增派置有安装印明定]/u

/** A label that makes a number an average: 平均每村, 日均约; but not 每日一报就占了. */
export const averages = /(?:平均|[件场期村户人日周月季]均|每)(?!.{0,8}占).{0,9}$/u

/** What an average is of where no number tells it, and how many of them a year has, the likeliest first. */
export const ofEachPeriod: readonly { pattern: RegExp; counts: readonly number[] }[] = [
  { pattern: /每个?工作日/u, counts: [250, 248, 249, 251, 252] },
  { pattern: /日均|每[天日]/u, counts: [365, 366, 250, 248, 249, 251, 252] },
  { pattern: /周均|每周/u, counts: [52, 53] },
  { pattern: /月均|每个?月/u, counts: [12] },
  { pattern: /季均|每个?季度/u, counts: [4] },
]

/** 每村, 每个项目, 场均: what an average is of, by its measure word or its name. */
export const perEach = /每(?<unit>[^\d的]?)(?<noun>[^\d的约]{0,6})|(?<each>[件场期村户人])均/u

/** So many times as many: 2.2倍, 3倍多. */
export const multiple = /^(?<value>\d+(?:\.\d+)?|[两二三四五六七八九十])(?<more>[余多])?倍$/u
/** What makes it one number by the other: 是诉讼的2.2倍, and not 增长2倍. */
export const multipleOf = /(?:[是为]|相当于)[^是为于]*的[约近]?$/u

/** A rate and the name it has: 合格率, 原创信息占, 网办比例为. */
export const rateWords = /^(?<name>.{2,8}?)(?:信息|数量?|类|的)?(?:占比?|率|比例|比重)(?:为|达到?|是|约为)?$/u

/** A label of what was not done, or is to be done: no rate is named after it. */
export const notDone = /^除?(?:[应需拟待不未]|没有|尚未|正在)/u

/** Words that say that there was some of a thing. */
export const existing: ReadonlySet<string> = new Set(
  '有 已 已经 曾 仅有 只有 存在 发生 出现 产生 提起 现有 共有 也有 还有 尚有 仍有'.split(' '),
)

/** Quantities that a report tells in more than one place, by the words and measure words they are known by. */
export const themes: readonly { pattern: RegExp; units: readonly string[]; bySlip: boolean }[] = [
  { pattern: /网站[^，。]{0,12}信息|信息[^，。]{0,6}网站/u, units: ['条', '篇', '件'], bySlip: true },
  { pattern: /公众号|微信/u, units: ['条', '篇', '件'], bySlip: true },
  {
    pattern: /(?:主动公开|公开总量)(?![^，。]{0,12}(?:网站|公众号|新媒体|微信|公开栏|渠道公开))/u,
    units: ['条'],
    bySlip: true,
  },
  { pattern: /(?:政策|文件)?解读/u, units: ['篇', '件', '条', '次', '期', '篇次'], bySlip: false },
  { pattern: /(?:业务|专题|政务公开|政府信息公开)?培训班?/u, units: ['期', '次', '场'], bySlip: false },
]

/** Words around such a quantity that do not make it a part of another one. */
export const aroundTheme =
  /全年|年内|本年度?|20\d{2}年度?|虽然|[只仅共的了对]|发布|开展|组织|举办|材料|稿件|信息|业务|工作|我[局镇县区市办委厅乡]|本[局镇机关]+|累计/gu

/** A number that is said to be all of what is counted: 三个平台共发布. */
export const totalling = /共|合计|总/u

/** What is measured by the stock of a year's end: 比上年末, 较年初. */
export const sinceYearEnd = /[较比](?:上年|去年|上年度)年?[末底]|[较比][年期]初/u

/** What ends the words of a number that is in another one: 含上年结转1件在内. */
export const countedIn = '在内'
