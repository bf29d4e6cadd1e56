/** How numbers are written in prose. */

/** Marks by their name, in every width; a space is none. */
export const marks: Readonly<Record<string, string>> = {
  stop: '。｡！？!?\n',
  comma: '，,',
  list: '、',
  semicolon: '；;',
  colon: '：:',
  open: '（(【',
  close: '）)】',
  plus: '＋+',
}

/** Characters that are passed over: quotation marks around words, emphasis, marks of notes. */
export const passedOver = '“”‘’"\'*_`「」『』⁰¹²³⁴⁵⁶⁷⁸⁹'

export const chineseDigits = '零〇一二两三四五六七八九十百千'
/** Decimals behind a Chinese numeral: 七点三五. What goes on as a time of day has none: 八点三十分. */
export const chineseDecimals = '点[零〇一二三四五六七八九]{1,4}(?![十百千分刻时零〇一二三四五六七八九])'
/** 万 and the like behind a number, as powers of ten. */
export const scales: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 }
/** Units of money as powers of ten of 元. */
export const moneyUnits: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 }

/** Measure words, the longer ones first. */
export const measureWords = [
  ...['个百分点', '件次', '人次', '条次', '份次', '万元', '亿元', '篇次', '批次'],
  ...'件宗起份条次项个例封篇期部场家户则页人元%％名位分张处块册所辆只台本部部类种宗笔批'.split(''),
]
/** What an application, a case, a document or a decision is counted in. */
export const caseUnits = '件 件次 宗 起 份 条 次 项 个 例 则'.split(' ')
/** What a number without a measure word counts by its label: 制发件数为4, 案件数为2. */
export const countedBy = /(?:(?<![人次天页字户倍位])数|数量|件量)(?:分别)?[均都]?[为是有共]?$/u
/** What decisions are counted in: 项 counts kinds of decisions in a catalogue. */
export const decisionUnits = '件 件次 宗 起 次 例 个'.split(' ')

/** What rules of a government or ministry are counted in besides. */
export const ruleUnits = ['部']

/** Rates that the tables give, by what is counted in them: a result, or an act, of reviews and suits; any of some rows, or an act, of requests. */
export const ratesOf: Readonly<
  Record<string, { result?: string; closed?: true; rows?: readonly string[]; act?: string }>
> = {
  维持率: { result: 'upheld' },
  结果维持率: { result: 'upheld' },
  纠正率: { result: 'corrected' },
  结果纠正率: { result: 'corrected' },
  纠错率: { result: 'corrected' },
  败诉率: { result: 'lost' },
  审结率: { closed: true },
  结案率: { closed: true },
  办结率: { act: 'finish' },
  公开率: { rows: ['granted', 'grantedOrPartly'] },
  不予公开率: { rows: ['denied'] },
}

/** What was done with a request where other outcomes stand next to it: 公开9件、不予公开2件. */
export const outcomeOfPublishing = '公开'

/** What villages and departments are counted in, and requests only where they are named: 17个村. */
export const countOfPlaces = '个'

/** What texts are counted in, and requests never where nothing is done with them. */
export const textUnit = '条'
/** What projects are counted in. */
export const projectUnits = ['个', '项', '件', '宗', '次']
/** What counts kinds of things and never the things themselves. */
export const countsOfKinds = ['类', '种', '部', '者']
/** What says of a number what else is so of it. */
export const copulas = ['系', '属']
/** What there are so many kinds of: 三项理由. */
export const kindNouns = ['理由', '原因', '情形']
export const unitOfReasons = '项'
/** What counts the items or places whose numbers are added up: 三项共18件, 三处合计18件. */
export const addedUnits = ['项', '处']
/** What stands before a number that others are counted by: 每100件申请. */
export const perUnit = '每'
/** What counts persons: 最多的一名申请人提出2件 counts what one of them did. */
export const personUnits = ['名', '人', '位']
/** What counts how often persons came. */
export const personTimes = '人次'

export const moneyUnit = '元'

/** What a difference of percentages is counted in. */
export const percentagePoint = '个百分点'

/** What stands between the ends of a range, for a character class. */
export const rangeMarks = '—－–~～─至到-'
/** What a code, an ordinal or a bracketed number begins with. */
export const figureStarts = '〔［[【(（第ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz①②③④⑤⑥⑦⑧⑨⑩'

/** What the last part of a list begins with that leaves nothing out. */
export const restWords = ['其他', '其它', '其余']

/** Measure words that count things of one kind in reports: one total is in 条, its parts in 篇 and 件. */
export const thingUnits = '件 件次 宗 起 份 条 条次 项 个 例 则 篇 篇次 期 份次 部 批 次'.split(' ')

/** Words around a number by what the exact one is: next to it, not above it, or not below it. */
export const about = {
  before: {
    大约: 'near',
    约: 'near',
    将近: 'nearly',
    接近: 'nearly',
    近: 'nearly',
    不足: 'under',
    不到: 'under',
    超过: 'over',
    突破: 'over',
    逾: 'over',
    超: 'over',
  },
  after: { 余: 'over', 多: 'over', 来: 'near' },
  behind: { 左右: 'near', 以上: 'over', 以内: 'under', 以下: 'under' },
} as const satisfies Record<string, Readonly<Record<string, Approximation>>>

export type Approximation = 'near' | 'nearly' | 'under' | 'over'

/** 过半: more than half. */
export const pastHalf = '过半'
/** What a share in words begins with besides figures. */
export const fractionStarts = '半过'

/** Shares in words: 三成半, 一半, 四分之三, 百分之三十. What goes on as another word is none: 三成立. */
export const fraction =
  /(?<tenths>[一二两三四五六七八九])成(?<half>半)?(?![不立效员果长本功年])|(?<whole>一半|半数|过半(?![年月天日途]))|(?<below>[二三四五六七八九十百]{1,3})分之(?<above>[一二两三四五六七八九十]{1,3})/uy

/** Places whose names stand in those of other things: 村级账目, 社区食堂. */
export const placesWithin = ['村', '社区', '村级', '村居']
/** What is a thing behind other words: 土地供应计划. */
export const planAsThing = ['计划', '目标']

/** What is written with figures and is no number of its own. `year` is the year where one is named. */
export const dated: readonly { id: string; pattern: RegExp }[] = [
  {
    id: 'wholeYear',
    pattern:
      /(?:(?<year>20\d{2})年)?1月1日?(?:起|开始)?[至到\-—－–~～─]+(?:(?:20\d{2}年)?12月(?:31日?|底)|年[末底])止?|(?:(?<year2>20\d{2})年)?1月?[至到\-—－–~～─]+12月份?/uy,
  },
  { id: 'yearEnd', pattern: /(?:(?<year>20\d{2})年度?)?12月(?:31日|底|末)/uy },
  { id: 'yearEnd', pattern: /(?<year>20\d{2})年度?[末底]/uy },
  { id: 'span', pattern: /20\d{2}年?度?[至到\-—－–~～─]20\d{2}年度?(?:以来)?|20\d{2}、20\d{2}年度?/uy },
  { id: 'span', pattern: /20\d{2}年度?(?:（含）)?(?:及以[前后]|以[前后]|之[前后])/uy },
  { id: 'since', pattern: /(?<year>20\d{2})年度?以来/uy },
  {
    id: 'part',
    pattern: /(?:20\d{2}年)?(?:前|后)(?:\d{1,2}|[二两三四五六七八九十]|十一)个月|前[二两三四五六七八九十]{1,2}月/uy,
  },
  { id: 'part', pattern: /(?:20\d{2}年)?(?:上|下)半年|20\d{2}年?[第前]?[一二三四1-4]季度/uy },
  {
    id: 'part',
    pattern: /(?:20\d{2}年)?\d{1,2}月份?(?:\d{1,2}日)?(?:[至到\-—－–~～─](?:20\d{2}年)?\d{1,2}月份?(?:\d{1,2}日)?)?/uy,
  },
  { id: 'year', pattern: /(?<year>20\d{2})年度?(?:末|底)?/uy },
]

/** Lengths of time, clock times, telephone numbers, addresses, ordinals and numbers of documents: none counts anything. */
export const otherFigures: readonly { id: string; pattern: RegExp }[] = [
  {
    id: 'duration',
    pattern:
      /(?:超过|不足|不到|[约近逾])?\d+(?:\.\d+)?(?:余|多)?个?(?:工作日|自然日|小时|分钟|个月|[天日年岁米亩秒度]|[余多]?倍|公里|平方米|元\/)/uy,
  },
  { id: 'duration', pattern: /[一二三四五六七八九十两\d]{1,4}个?(?:工作日|月内)|[两二三四五六七八九十]倍/uy },
  { id: 'code', pattern: /[〔[［【]\s?20\d{2}\s?[〕\]］】]第?\d+号?/uy },
  // 10000000.7万元 is an amount.
  { id: 'code', pattern: new RegExp(String.raw`\d{7,}(?!\d|[.,]\d|[万亿千]|${measureWords.join('|')})`, 'uy') },
  {
    id: 'code',
    pattern: /\d{3,4}[-—－]\d{6,8}|\d{1,2}[:：]\d{2}(?:[-—－~至]\d{1,2}[:：]\d{2})?|\d+[×x*]\d+|\d+\/\d+/uy,
  },
  // 12345热线, 12388平台: the numbers of hot lines.
  { id: 'code', pattern: /12\d{3}(?=政务|便民|市民|公共|服务|热线|平台|工单|诉求|投诉|举报|系统|转办|来电|信访)/uy },
  { id: 'code', pattern: /[A-Za-z][\w@:/.-]*/uy },
  { id: 'ordinal', pattern: /第[\d一二三四五六七八九十百]+(?:季度|[条号次届批期类款项个名位])?/uy },
]

/** A title in its marks. */
export const titled = /《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})?》/uy

const ordinal = '[一二三四五六七八九十]{1,2}'
/** Numbers of entries that no bracket has to close, and what a bracket closes. */
const unclosed = String.raw`${ordinal}是|\d{1,2}[.．](?!\d)|[①②③④⑤⑥⑦⑧⑨⑩]`
const closed = String.raw`(?:${ordinal}|\d{1,2})[)）]`

/** The number before an entry of a list. */
export const enumerator = new RegExp(`(?:${unclosed}|[（(]${closed}|${ordinal}、)`, 'uy')

/** The same before the words of an entry that are quoted, which may begin behind its bracket. */
export const entryNumber = new RegExp(`^(?:${unclosed}|${closed})`, 'u')

/** A share of what several numbers make together. */
export const jointShare = '合占'
