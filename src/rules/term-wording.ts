import { otherTerms } from '../form/wordings/slips.js'
import { proseOf } from '../prose/prose.js'
import { placeIn, proseNodes } from '../report/queries.js'
import { rewrite } from '../report/rewrite.js'
import { matchesIn } from '../text/matches.js'
import { defineRule } from './shared/define.js'

export const termWording = defineRule({
  id: 'term-wording',
  level: 'info',
  duty: {
    zh: '用语与规定一致：“截至”某日、“信息处理费”',
    en: 'Terms are those of the norms: 截至 a day, 信息处理费',
  },
  clause: ['format-2021-duty', 'fee'],
  legacy: true,
  fixable: true,
  messages: {
    other: '“{printed}”应写作“{term}”',
  },
  en: {
    other: '“{printed}” should read “{term}”',
  },
  check: ({ report }, context) => {
    for (const node of proseNodes(report)) {
      const { text } = proseOf(node)
      for (const { pattern, term } of otherTerms)
        for (const { 0: printed, index } of matchesIn(text, pattern)) {
          const end = index + printed.length
          context.report('other', {
            at: placeIn(report, node, index, end),
            data: { printed, term },
            fix: rewrite(report, node, [{ start: index, end, text: term }]),
          })
        }
    }
  },
})
