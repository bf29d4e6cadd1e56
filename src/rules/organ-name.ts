import { reportingOrgan } from '../form/wordings/organs.js'
import { allParagraphs, placeIn } from '../report/queries.js'
import { proseOf } from '../prose/prose.js'
import { defineRule } from './shared/define.js'

export const organName = defineRule({
  id: 'organ-name',
  level: 'warning',
  duty: {
    zh: '正文中的报告机关与标题一致，没有留下别的机关的名称',
    en: 'No other organ than that of the title is named as the one reporting',
  },
  clause: ['format-2021-duty', 'regulation-50'],
  requires: ['organ'],
  messages: {
    foreign: '报告机关是“{organ}”，这里写的却是“{printed}”；请核对是否从别的报告复制而来',
  },
  en: {
    foreign:
      'The report is that of “{organ}”, but here it is called that of “{printed}”. Check whether it was copied from another report',
  },
  check: ({ organ, report: document }, { report }) => {
    for (const paragraph of allParagraphs(document)) {
      const { text } = proseOf(paragraph)
      // One sentence may fit several patterns.
      const pattern = reportingOrgan.find((candidate) => candidate.test(text))
      const match = pattern?.exec(text)
      const printed = match?.groups?.['organ']
      if (!match || printed === undefined || sameOrgan(printed, organ.name)) continue
      const start = match.index + match[0].indexOf(printed)
      report('foreign', {
        at: placeIn(document, paragraph, start, start + printed.length),
        data: { organ: organ.name, printed },
      })
    }
  },
})

/** Full and short forms of one name: 县财政局 and 青禾县财政局, 县人民政府 and its office. */
function sameOrgan(printed: string, organ: string): boolean {
  const [a, b] = [printed, organ].map((name) =>
    name
      .replace(/^(?:中共|现将|[现将由是为对及和与])/u, '')
      .replace(/(?:党政)?办公[室厅]$/u, '')
      .replace(/人民政府/u, '')
      .replace(/管理委员会/u, '管委会'),
  )
  if (!a || !b) return true
  return a.includes(b) || b.includes(a) || /[我本]/u.test(a) || b.endsWith(a.slice(-3)) || a.endsWith(b.slice(-3))
}
