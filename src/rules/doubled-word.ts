import { doubled, doubledCharacter, rightlyDoubled } from '../form/wordings/slips.js'
import { proseOf } from '../prose/prose.js'
import { placeIn, proseNodes } from '../report/queries.js'
import { matchesIn } from '../text/matches.js'
import { defineRule } from './shared/define.js'

export const doubledWord = defineRule({
  id: 'doubled-word',
  level: 'info',
  duty: {
    zh: '没有连写两遍的词语',
    en: 'No word stands twice in a row',
  },
  clause: ['format-2021-duty', 'regulation-50'],
  legacy: true,
  messages: {
    doubled: '“{printed}”连写了两遍；请核对',
  },
  en: {
    doubled: '“{printed}” has a word twice. Check it',
  },
  check: ({ report }, context) => {
    for (const node of proseNodes(report)) {
      const { text } = proseOf(node)
      const words = matchesIn(text, doubled).filter(({ 1: word = '' }) => !rightlyDoubled.test(word))
      for (const { 0: printed, index } of [...words, ...matchesIn(text, doubledCharacter)])
        context.report('doubled', { at: placeIn(report, node, index, index + printed.length), data: { printed } })
    }
  },
})
