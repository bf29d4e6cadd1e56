import { defineRule } from 'report-lint/config'

/** An area code and a number, or a mobile number. */
const telephone = /联系电话[：:]?\s*(?:0\d{2,3}-?\d{7,8}|1\d{10})/u

/** A reader of the report must know whom to call. */
export const contactTelephone = defineRule({
  id: 'contact-telephone',
  level: 'warning',
  duty: { zh: '报告写明联系电话', en: 'The report gives a telephone number' },
  clause: [],
  requires: ['title'],
  messages: { missing: '“{title}”没有写明联系电话；请在前言中补上，如“联系电话：0999-1234567”' },
  en: { missing: '“{title}” gives no telephone number. Add one to the preface, as in 联系电话：0999-1234567' },
  check: ({ report, title }, context) => {
    const paragraphs = report.sections.flatMap(({ children }) => children.filter(({ type }) => type === 'paragraph'))
    if (paragraphs.some(({ value }) => telephone.test(value))) return
    context.report('missing', { at: title, data: { title: title.value } })
  },
})
