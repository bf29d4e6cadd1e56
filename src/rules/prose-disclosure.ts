import { defineProseRule } from './shared/prose-rule.js'

export const proseDisclosure = defineProseRule({
  id: 'prose-disclosure',
  level: 'warning',
  duty: {
    zh: '正文中的规范性文件、许可、处罚等数量与主动公开表一致',
    en: 'Numbers of documents, permits and penalties in the text agree with the disclosure tables',
  },
  clause: ['format-2021-duty', 'format-2021-disclosure', 'format-2019'],
  requires: ['disclosure'],
})
