import { defineProseRule } from './shared/prose-rule.js'

export const proseRequests = defineProseRule({
  id: 'prose-requests',
  level: 'error',
  duty: {
    zh: '正文中的申请数量与申请表一致',
    en: 'Numbers of requests in the text agree with the requests table',
  },
  clause: ['format-2021-duty', 'format-2021-requests', 'format-2019'],
  requires: ['requests'],
})
