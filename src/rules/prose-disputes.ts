import { defineProseRule } from './shared/prose-rule.js'

export const proseDisputes = defineProseRule({
  id: 'prose-disputes',
  level: 'error',
  duty: {
    zh: '正文中的复议、诉讼数量与复议诉讼表一致',
    en: 'Numbers of reviews and suits in the text agree with the disputes table',
  },
  clause: ['format-2021-duty', 'interpretation-201', 'format-2019'],
  requires: ['disputes'],
})
