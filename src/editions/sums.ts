/** The last part of a list that is plainly complete. */
export const lastOfAll = /其他|其它|其余|剩余/u

/** Kinds that together are all there is: a list of just these is complete. */
export const partitions: readonly (readonly RegExp[])[] = [
  [/自然人|个人/u, /法人|组织|企业/u],
  [/行政复议/u, /行政诉讼/u],
]

/** Words that say the list behind them is complete. */
export const completeList = /分别为|分别是|由[^。]{0,12}组成/u

/** Parts that may overlap, or are counted in another way than the whole. */
export const overlapping = /重复|同时|转载|转发|兼|包含|含|阅读|浏览|点击|粉丝|访问|人次/u

/** A share of a whole. */
export const share = /(?:占比?|占总数的?|占[^，。；、]{0,12}的?|比例为|比重为)(?:[约近为的]|达到?)?$/u

/** A change against an earlier number. */
export const growth = /(?:增长|上升|提高|增加|提升)(?:[了约近]|率为|幅度为)?$/u
export const decline = /(?:下降|减少|降低|回落|下滑)(?:[了约近]|率为|幅度为)?$/u

/** The words that an earlier number stands behind. */
export const earlier = /上年|上一年|去年|20\d{2}年/u
