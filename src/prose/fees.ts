import { feePatterns, noNotice, nothingCharged } from '../form/wordings/fees.js'
import { guards } from '../form/wordings/guards.js'
import { informationFee } from '../form/wordings/statements.js'
import type { Organ, Paragraph, Report } from '../model/index.js'
import { flatMap } from '../text/flat-map.js'
import { speaksOfOthers } from './organs.js'
import { proseOf } from './prose.js'
import type { Quantity } from './quantities.js'

/** What the report says of 信息处理费. Amounts are in 元. */
export interface FeeClaims {
  paragraph: Paragraph
  notices: Quantity | undefined
  total: Quantity | undefined
  received: Quantity | undefined
  /** Every amount named. */
  amounts: Quantity[]
  nil: boolean
  noNotice: boolean
}

/** The paragraph that tells the fee, in section 六 first; undefined where no paragraph names it. */
export function feeClaimsOf({ sections, organ }: Report): FeeClaims | undefined {
  const paragraphs = flatMap(
    [...sections].sort((a, b) => Number(b.id === 'otherMatters') - Number(a.id === 'otherMatters')),
    ({ children }) => children,
  ).filter((node) => node.type === 'paragraph')
  const paragraph = paragraphs.find((node) => informationFee.test(proseOf(node).text))
  return paragraph && claimsOf(paragraph, organ)
}

function claimsOf(paragraph: Paragraph, organ: Organ | null): FeeClaims {
  const prose = proseOf(paragraph)
  const { text } = prose
  const found: Partial<Record<keyof typeof feePatterns, Quantity>> = {}
  const amounts: Quantity[] = []
  let others = -1
  for (const clause of prose.clauses) {
    if (speaksOfOthers(clause.text, organ)) others = clause.sentence
    // 全县各单位发出通知2件，金额400元: none of it is the reporting organ's.
    if (others === clause.sentence && !guards.ourselves.test(clause.text)) continue
    const quantities = prose.quantitiesOf(clause)
    quantities.forEach((quantity, index) => {
      const marked = `${clause.text.slice(quantities[index - 1]?.end ?? 0, quantity.start)}#${clause.text.slice(quantity.end, quantities[index + 1]?.start)}`
      const own = { ...quantity, start: quantity.start + clause.start, end: quantity.end + clause.start }
      const isMoney = quantity.unit === '元'
      if (isMoney && !quantity.approximate) amounts.push(own)
      if (!isMoney && !clause.among && feePatterns.notices.test(marked)) found.notices ??= own
      else if (isMoney && !clause.among && feePatterns.total.test(marked)) found.total ??= own
      else if (isMoney && !clause.among && feePatterns.received.test(marked)) found.received ??= own
    })
  }
  return {
    paragraph,
    notices: found.notices,
    total: found.total,
    received: found.received,
    amounts,
    nil: nothingCharged.test(text),
    noNotice: noNotice.test(text),
  }
}
