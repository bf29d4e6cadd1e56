import { compareClaims } from './claims.js'
import { defineRule } from './define.js'

export const proseDisclosure = defineRule({
  id: 'prose-disclosure',
  level: 'warning',
  duty: {
    zh: '正文中的规范性文件、许可、处罚等数量与主动公开表一致',
    en: 'Numbers of documents, permits and penalties in the text agree with the disclosure tables',
  },
  clause: ['format-2021-duty', 'format-2021-disclosure', 'format-2019'],
  requires: ['disclosure'],
  messages: {
    contradiction: '正文写“{quote}”，表中“{cell}”为{expected}；请核对，使两处一致',
    nil: '正文写“{quote}”，表中“{cell}”却为{expected}；请核对，使两处一致',
  },
  en: {
    contradiction: 'The text says “{quote}”, the table has {expected} for “{cell}”. Make them agree',
    nil: 'The text says “{quote}”, yet the table has {expected} for “{cell}”. Make them agree',
  },
  check: ({ claims, report: document, equations }, { report, incomplete }) => {
    const { contradictions, undecided } = compareClaims(claims, 'disclosure', { report: document, equations })
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
