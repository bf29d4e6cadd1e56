import { formNames } from '../form/names.js'
import {
  aboutRequests,
  charged,
  feeWasOrWasNot,
  informationFee,
  otherCharge,
  otherFeeWords,
} from '../form/wordings/statements.js'
import { flatMap } from '../text/flat-map.js'
import { paragraphsOf, textOf } from '../report/queries.js'
import { foldCharacters } from '../text/key.js'
import { firstFeeYear } from '../form/norms.js'
import { defineRule } from './shared/define.js'
import { onUnseenPage } from './shared/unseen-pages.js'

export const feeStatement = defineRule({
  id: 'fee-statement',
  level: 'error',
  duty: {
    zh: '第六部分说明是否收取信息处理费（包括未收取）',
    en: 'Section 六 says whether 信息处理费 was charged, none included',
  },
  clause: ['fee', 'format-2021'],
  from: firstFeeYear,
  requires: ['year'],
  messages: {
    missing: '“{section}”没有说明信息处理费收取情况；没有收取的也应写明，如“本年度未收取信息处理费”',
    elsewhere: '信息处理费情况写在了别处；应写在“{section}”中',
    unnamed: '“{section}”说到了收费，但没有写明是“信息处理费”；请写明',
    onlyCited: '“{section}”提到了信息处理费的规定，但没有说明本年度是否收取；请写明',
  },
  en: {
    missing:
      '“{section}” does not say whether 信息处理费 was charged. Say so even when none was, for example 本年度未收取信息处理费',
    elsewhere: 'What is said of 信息处理费 stands elsewhere. It belongs in “{section}”',
    unnamed: '“{section}” speaks of charges without naming 信息处理费. Name it',
    onlyCited: '“{section}” cites the rules on 信息处理费 without saying whether it was charged this year. Say so',
  },
  check: ({ report }, context) => {
    const own = report.sections.find(({ id }) => id === 'otherMatters')
    const others = flatMap(
      report.sections.filter((section) => section !== own),
      paragraphsOf,
    )
    const data = { section: formNames(report).sectionTitle('otherMatters', report.edition) }
    const said = own ? compact(textOf(own)) : ''
    const named = informationFee.test(said)
    if (own && named && tellsFee(said)) return
    const elsewhere =
      others.find(({ value }) => informationFee.test(compact(value)) && tellsFee(compact(value))) ??
      others.find(({ value }) => tellsInOtherWords(compact(value)))
    const at = own && (own.heading ?? own)
    const citing = own && paragraphsOf(own).find(({ value }) => informationFee.test(compact(value)))
    const unseen =
      at &&
      onUnseenPage(report, { zh: '本年度是否收取信息处理费的说明', en: 'Whether 信息处理费 was charged this year' })
    // Charges that are not named are there to be read.
    const isUnnamed = otherFeeWords.test(said) && !otherCharge.test(said)
    if (unseen && (named || !isUnnamed)) context.incomplete(unseen)
    else if (at && named) context.report('onlyCited', { at: citing ?? at, level: 'warning', data })
    else if (at && isUnnamed) context.report('unnamed', { at, level: 'info', data })
    else if (elsewhere) context.report('elsewhere', { at: elsewhere, level: 'warning', data })
    else if (at) context.report('missing', { at, data })
    else context.incomplete({ zh: `没有找到“${data.section}”部分`, en: `Section ${data.section} was not found` })
  },
})

/** As it is compared: lines joined, without white space. */
const compact = (text: string): string => foldCharacters(text).replace(/\s+/gu, '')

/** More than the name of the regulation, which holds the words 信息处理费 too. */
function tellsFee(text: string): boolean {
  const said = text.replace(/《[^》]{0,100}》(?:[（(][^）)]{0,100}[）)])?/gu, '')
  return informationFee.test(said) ? feeWasOrWasNot.test(said) : otherFeeWords.test(said) || charged.test(said)
}

const tellsInOtherWords = (text: string): boolean =>
  aboutRequests.test(text) && otherFeeWords.test(text) && !otherCharge.test(text)
