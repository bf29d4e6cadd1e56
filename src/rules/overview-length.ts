import { paragraphsOf } from '../report/queries.js'
import { defineRule } from './shared/define.js'

export const overviewLength = defineRule({
  id: 'overview-length',
  level: 'info',
  duty: {
    zh: '第一部分原则上不超过一千字',
    en: 'Section 一 has at most 1,000 characters',
  },
  clause: ['format-2021-overview'],
  from: 2021,
  requires: ['overview'],
  options: (z) =>
    z.object({
      max: z
        .number()
        .int()
        .positive()
        .default(1000)
        .describe('Most characters of section 一, headings and white space not counted'),
    }),
  defaults: { max: 1000 },
  messages: {
    long: '“总体情况”有{count}字，超过{max}字；请压缩，聚焦主题',
  },
  en: {
    long: 'Section 总体情况 has {count} characters, more than {max}. Shorten it',
  },
  check: ({ overview }, context) => {
    const text = paragraphsOf(overview)
      .map(({ value }) => value)
      .join('')
    const count = Array.from(text.replace(/\s/gu, '')).length
    if (count > context.options.max)
      context.report('long', { at: overview.heading ?? overview, data: { count, max: context.options.max } })
  },
})
