import { longestPassage, ownSentences, quotedFrom } from '../facts/sentences.js'
import { placeIn } from '../report/queries.js'
import { defineRule } from './shared/define.js'

export const copiedText = defineRule({
  id: 'copied-text',
  level: 'warning',
  duty: {
    zh: '正文是本年写的，不大段照搬上年报告',
    en: "The text was written this year, and is not in large parts that of last year's report",
  },
  clause: ['format-2021-duty', 'format-2019'],
  requires: ['previous'],
  options: (z) =>
    z.object({
      info: z
        .number()
        .int()
        .min(0)
        .max(100)
        .default(50)
        .describe('Percentage of own sentences from which on it is an info'),
      warning: z.number().int().min(0).max(100).default(80).describe('Percentage from which on it is a warning'),
      min: z.number().int().min(1).default(6).describe('Fewest own sentences of a report that is compared'),
    }),
  defaults: { info: 50, warning: 80, min: 6 },
  messages: {
    copied: '自己写的{all}句中有{count}句（{share}%）与上年报告一字不差，最长的一段：“{passage}”；请按本年的工作改写',
  },
  en: {
    copied:
      "Of {all} sentences of its own, {count} ({share}%) stand word for word in last year's report. The longest passage: “{passage}”. Write what was done this year",
  },
  check: ({ previous, report }, context) => {
    const { info, warning, min } = context.options
    const judged = ownSentences(report).flatMap((sentence) => {
      const isCopied = previous.hasSentence(sentence.hash)
      return isCopied === undefined ? [] : [{ ...sentence, isCopied }]
    })
    if (judged.length < min) {
      context.notApplicable()
      return
    }
    const copied = judged.filter(({ isCopied }) => isCopied)
    const share = (copied.length / judged.length) * 100
    const passage = longestPassage(judged)
    if (share < Math.min(info, warning) || !passage) return
    const { paragraph, start, end } = passage
    context.report('copied', {
      at: placeIn(report, paragraph, start, end),
      ...(share < warning && { level: 'info' as const }),
      data: {
        ...{ all: judged.length, count: copied.length, share: Math.round(share) },
        passage: quotedFrom(passage),
      },
    })
  },
})
