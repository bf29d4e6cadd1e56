import { personalNumbersIn } from '../prose/personal-numbers.js'
import { proseOf } from '../prose/prose.js'
import { placeIn, proseNodes } from '../report/queries.js'
import { defineRule } from './shared/define.js'

export const personalInformation = defineRule({
  id: 'personal-information',
  level: 'error',
  duty: {
    zh: '正文不含身份证号、个人手机号、银行卡号',
    en: 'The text has no identity-card, personal mobile or bank card number',
  },
  clause: ['regulation-15'],
  legacy: true,
  messages: {
    identity: '这里有身份证号（{masked}）；发布前请删除',
    mobile: '这里有手机号（{masked}）；发布前请删除，联系方式请用办公电话',
    card: '这里有银行卡号（{masked}）；发布前请删除',
  },
  en: {
    identity: 'There is an identity-card number here ({masked}). Delete it before publishing',
    mobile: 'There is a mobile number here ({masked}). Delete it before publishing and give an office telephone',
    card: 'There is a bank card number here ({masked}). Delete it before publishing',
  },
  check: ({ report }, context) => {
    for (const node of proseNodes(report))
      for (const { kind, masked, start, end } of personalNumbersIn(proseOf(node).text)) {
        context.report(kind, { at: placeIn(report, node, start, end), data: { masked } })
      }
  },
})
