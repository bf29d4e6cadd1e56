/** A word of two to six characters that stands twice. */
export const doubled = /([\u4E00-\u9FFF]{2,6})\1/gu

/** Doublings where one word ends as the next begins (人民政府政府信息公开), and words that are made so. */
export const rightlyDoubled =
  /^(?:政府|公开|申请|管委会|委员会|办公室|服务|管理|行政|复议|处理|监督|社区|中心|一件|一个|一条|一项|一步|逐件|逐条|逐项|点滴|考虑|研究|人人|年年|时时|处处|步步|层层|件件|天天|日日|个个|多多|越来|又快|[一二三四五六七八九十百千零两]{2,6})$/u

/** Words of one character that stand twice behind a figure or the organ's own name, and small words written twice. */
export const doubledCharacter =
  /(?<=\d)(?:年年(?![初底末中终度报内均审检会尾])|月月(?![初底末均度报])|日日(?!均)|件件|条条(?!块)|元元|万万)|[我本](?:镇镇|县县|局局|区区|市市|委委|办办|厅厅|乡乡|街道街道)(?![委政直级长属域内村社街领机党纪人本办辖区公])|的的(?!确|士)|了了(?!解)|是是(?!非)|可以?通过可以?通过|已已经|应应当|并并且|将将(?!来)/gu

/** Wording that differs from that of the norms, and what they have. */
export const otherTerms: readonly { pattern: RegExp; term: string }[] = [
  {
    pattern: /截止(?=到?\s?(?:20\d{2}\s?年|\d{1,2}月|目前|[今本上去]?年[底末]|本年|今年|报告期|统计期))/gu,
    term: '截至',
  },
  { pattern: /信息公开处理费/gu, term: '信息处理费' },
]
