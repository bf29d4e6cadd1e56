import { compareClaims } from './claims.js'
import { defineRule } from './define.js'

export const proseDisputes = defineRule({
  id: 'prose-disputes',
  level: 'error',
  duty: {
    zh: '正文中的复议、诉讼数量与复议诉讼表一致',
    en: 'Numbers of reviews and suits in the text agree with the disputes table',
  },
  clause: ['format-2021-duty', 'interpretation-201', 'format-2019'],
  requires: ['disputes'],
  messages: {
    contradiction: '正文写“{quote}”，表中“{cell}”为{expected}；请核对，使两处一致',
    nil: '正文写“{quote}”，表中“{cell}”却为{expected}；请核对，使两处一致',
  },
  en: {
    contradiction: 'The text says “{quote}”, the table has {expected} for “{cell}”. Make them agree',
    nil: 'The text says “{quote}”, yet the table has {expected} for “{cell}”. Make them agree',
  },
  check: ({ claims, report: document, equations }, { report, incomplete }) => {
    const { contradictions, undecided } = compareClaims(claims, 'disputes', { report: document, equations })
    for (const { claim, at, quote, cell, name, expected, related, cause } of contradictions) {
      report(claim.nil ? 'nil' : 'contradiction', {
        at,
        related,
        cause,
        level: claim.level,
        ...(cell && { cell }),
        data: { quote, cell: name, expected },
      })
    }
    if (undecided) incomplete(undecided)
  },
})
