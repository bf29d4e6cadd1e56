/** Every amount of the tariff (100 元 a request and more, 10, 20 or 40 元 a page) is a multiple of this, in 元. */
export const tariffStep = 10

/** The sentence says that nothing was charged. */
export const nothingCharged =
  /(?:未|没有|[没不])(?:实际)?(?:收取|征收|产生|发生)[^，。；]{0,10}(?:信息(?:公开)?处理费|费用)/u

/** The sentence says that no notice was issued. */
export const noNotice = /(?:未|没有|没)(?:发出|发送|制发|下达|开具|出具)[^，。；]{0,10}通知/u
