import { compareClaims } from './claims.js'
import { defineRule } from './define.js'

export const proseRequests = defineRule({
  id: 'prose-requests',
  level: 'error',
  duty: {
    zh: '正文中的申请数量与申请表一致',
    en: 'Numbers of requests in the text agree with the requests table',
  },
  clause: ['format-2021-duty', 'format-2021-requests', 'format-2019'],
  requires: ['requests'],
  messages: {
    contradiction: '正文写“{quote}”，表中“{cell}”为{expected}；请核对，使两处一致',
    nil: '正文写“{quote}”，表中“{cell}”却为{expected}；请核对，使两处一致',
  },
  en: {
    contradiction: 'The text says “{quote}”, the table has {expected} for “{cell}”. Make them agree',
    nil: 'The text says “{quote}”, yet the table has {expected} for “{cell}”. Make them agree',
  },
  check: ({ claims, report: document, equations }, { report, incomplete }) => {
    const { contradictions, undecided } = compareClaims(claims, 'requests', { report: document, equations })
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
