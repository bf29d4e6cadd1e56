import { aspects, tableOfContents } from '../form/wordings/aspects.js'
import { textOf } from '../report/queries.js'
import { foldCharacters } from '../text/key.js'
import { defineRule } from './shared/define.js'
import { onUnseenPage } from './shared/unseen-pages.js'
import { wholeList } from './shared/wording.js'

export const overviewAspects = defineRule({
  id: 'overview-aspects',
  level: 'warning',
  duty: {
    zh: '第一部分写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面',
    en: 'Section 一 deals with the five aspects that the format names',
  },
  clause: ['format-2021-overview', 'format-2019'],
  requires: ['overview'],
  messages: {
    missing:
      '“总体情况”没有写到{aspects}；应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障等方面',
  },
  en: {
    missing: 'Section 总体情况 does not deal with {aspects}. It should cover the five aspects that the format names',
  },
  check: ({ overview, report }, context) => {
    const text = foldCharacters(textOf(overview)).replaceAll(tableOfContents, '')
    const missing = aspects.filter(({ cues, heads }) => !cues.test(text) && !heads.test(text)).map(({ label }) => label)
    if (missing.length === 0) return
    const aspectsMissing = wholeList(missing)
    const unseen = onUnseenPage(report, aspectsMissing)
    if (unseen) context.incomplete(unseen)
    else context.report('missing', { at: overview.heading ?? overview, data: { aspects: aspectsMissing } })
  },
})
