/** Every amount of the tariff (100 元 a request and more, 10, 20 or 40 元 a page) is a multiple of this, in 元. */
export const tariffStep = 10

/** What a sentence about the fee counts; # stands for the number. */
export const feePatterns = {
  notices: /(?:收费)?通知书?[^#，。]{0,8}#|#[^#，。]{0,8}(?:收费)?通知/u,
  // 实际收取总金额 is what was received.
  total:
    /(?<!(?:实际收取|实收|已收取)[^#，。]{0,6})(?:总金额|涉及金额|应收|通知金额|金额共|合计金额|金额合计|共计金额)[^#，。]{0,6}#/u,
  received: /(?:实际收取|实收|已收取|收取|收到|征收|收缴)[^#，。]{0,16}#/u,
} as const

/** The sentence says that nothing was charged. */
export const nothingCharged =
  /(?:未|没有|[没不])(?:实际)?(?:收取|征收|产生|发生)[^，。；]{0,10}(?:信息(?:公开)?处理费|费用)/u

/** The sentence says that no notice was issued. */
export const noNotice = /(?:未|没有|没)(?:发出|发送|制发|下达|开具|出具)[^，。；]{0,10}通知/u
