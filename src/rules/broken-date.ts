import { periodWords } from '../form/wordings/years.js'
import { brokenDatesIn } from '../prose/dates.js'
import { proseOf } from '../prose/prose.js'
import { sentenceAround } from '../prose/sentences.js'
import { placeIn, proseNodes } from '../report/queries.js'
import { defineRule } from './shared/define.js'

export const brokenDate = defineRule({
  id: 'broken-date',
  level: 'warning',
  duty: {
    zh: '没有残缺的或者不存在的日期',
    en: 'No date is damaged or does not exist',
  },
  clause: ['format-2021-duty', 'regulation-50'],
  legacy: true,
  messages: {
    broken: '“{printed}”残缺或者不是一个日期；请改正',
  },
  en: {
    broken: '“{printed}” is damaged or no date. Correct it',
  },
  check: ({ report }, context) => {
    for (const node of proseNodes(report)) {
      const { text } = proseOf(node)
      for (const { printed, start, end } of brokenDatesIn(text)) {
        // Of the period of the report `statistics-period` tells.
        if (periodWords.test(sentenceAround(text, start))) continue
        context.report('broken', { at: placeIn(report, node, start, end), data: { printed } })
      }
    }
  },
})
