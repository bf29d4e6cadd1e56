import { peoplesGovernments } from '../form/organ-kinds.js'
import { supervisionResults as results } from '../form/wordings/aspects.js'
import { sectionOf, textOf } from '../report/queries.js'
import { foldCharacters } from '../text/key.js'
import type { OrganKind } from '../model/index.js'
import { noOrganKind, organKindOption } from './shared/organ-kind.js'
import { defineRule } from './shared/define.js'
import { onUnseenPage } from './shared/unseen-pages.js'
import { wholeList } from './shared/wording.js'

const similar = new Set<OrganKind>(['committee', 'subdistrict'])

export const supervisionResults = defineRule({
  id: 'supervision-results',
  level: 'error',
  duty: {
    zh: '各级人民政府的报告写明工作考核、社会评议和责任追究结果',
    en: "The report of a people's government gives the results of assessment, public review and accountability",
  },
  clause: ['regulation-50-4', 'format-2021-overview'],
  options: organKindOption,
  defaults: noOrganKind,
  messages: {
    missing:
      '没有写到{missing}结果；《条例》第五十条要求各级人民政府的报告包括工作考核、社会评议和责任追究结果，没有发生的也应写明',
    advised: '没有写到{missing}结果；建议写明，没有发生的也可写明',
  },
  en: {
    missing:
      'The results of {missing} are not given. Article 50 asks every people’s government for them; say so even when there were none',
    advised: 'The results of {missing} are not given. It is advised to give them, even when there were none',
  },
  check: ({ report }, context) => {
    const kind = context.options.organKind ?? report.organ?.kind
    if (!kind) {
      context.incomplete({ zh: '看不出报告机关的类别，无法判断是否为人民政府', en: 'The kind of the organ is unknown' })
      return
    }
    if (!peoplesGovernments.has(kind) && !similar.has(kind)) {
      context.notApplicable()
      return
    }
    const text = foldCharacters(report.sections.map(textOf).join('\n'))
    const missing = results.filter(({ cues }) => !cues.test(text)).map(({ label }) => label)
    if (missing.length === 0) return
    const list = wholeList(missing)
    const unseen = onUnseenPage(report, { zh: `${list.zh}结果`, en: `The results of ${list.en}` })
    if (unseen) {
      context.incomplete(unseen)
      return
    }
    const overview = sectionOf(report, 'overview')
    const at = overview?.heading ??
      overview ?? { position: { start: report.position.start, end: report.position.start } }
    const data = { missing: list }
    if (peoplesGovernments.has(kind)) context.report('missing', { at, data })
    else context.report('advised', { at, level: 'warning', data })
  },
})
