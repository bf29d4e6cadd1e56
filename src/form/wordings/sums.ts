/** The last part of a list that is plainly complete; 其他处理 and 其他结果 are names of the form. */
export const lastOfAll = /其[他它](?!处理|结果)|其余|剩余/u

/** Kinds that together are all there is: a list of just these is complete. */
export const partitions: readonly (readonly RegExp[])[] = [
  [/自然人|个人/u, /法人|组织|企业/u],
  [/行政复议/u, /行政诉讼/u],
]

/** What is counted in, as far as it may be counted in another word as well: 信息22条，文件33件. */
export const countedIn = /^(?:[件份篇个条项宗起期]|条次|件次)$/u

/** Words that say the list behind them is complete. */
export const completeList = /分别为|分别是|由[^。]{0,12}组成/u

/** The same words directly behind the whole, which open its list without 其中. */
export const completeFromHere = /(?<=\d[条件宗份项篇个])，分别[为是][：:]/u

/** Parts that may overlap, or are counted in another way than the whole. */
export const overlapping = /重复|同时|转载|转发|兼|包含|含|阅读|浏览|点击|粉丝|访问|人次|(?:机关|法院|予以|均|已)受理/u

/** 分别占66.7%和33.3%: two shares, of the two quantities before them. */
export const sharedOut = /分别/u

/** What is set against another part, and not against the whole. */
export const contrasted = /而|仅|只有/u

/** A share of a whole. */
export const share = /(?:占比?|占总数的?|占[^，。；、]{0,12}的?|比例为|比重为)(?:[约近为的]|达到?)?$/u

/** A change against an earlier number. */
export const growth = /(?:增长|上升|提高|增加|提升)(?:[了约近]|率为|幅度为)?$/u
export const decline = /(?:下降|减少|降低|回落|下滑)(?:[了约近]|率为|幅度为)?$/u

/** The words that an earlier number stands behind. */
export const earlier = /上年|上一年|去年|20\d{2}年/u

/** The number behind these words is the later one. */
export const backwards =
  /(?:增加|增长|增|上升|提高|提升|减少|下降|降低|[降减变]|回落)[到至为]|(?:今年|本年度?)[^，。；]{0,12}$/u

/** Two numbers with their years, the later one behind. */
export function laterYear(lead: string, between: string): boolean {
  const [first, second] = [lead, between].map((text) => /20\d{2}(?=年)/u.exec(text)?.[0])
  return first !== undefined && second !== undefined && first < second
}

/** Behind the parts: what sums up, or counts another thing. */
export const afterList =
  /[，、](?=[^，。；]{0,6}(?:全部|均|加上|连同|合计|共计|总计|[共已较比]|办结|答复|上年|上一年|结转|同比))/u

/** The beginning of a sentence that says nothing but when. */
export const onlyTime = /^\s*(?:(?:20\d{2}年(?:度|以来)?|全年|今年(?:以来)?|本年度?|一年来|同时)[，：])?$/u

/** The number behind these words is a difference. */
export const changeBefore = /(?:增加|减少|增长|下降|上升|净增|新增|[多少增减])了?$/u
