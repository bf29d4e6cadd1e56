import { formNames } from '../form/names.js'
import { contentsIn } from '../prose/contents.js'
import { paragraphsOf, placeIn } from '../report/queries.js'
import { flatMap } from '../text/flat-map.js'
import type { Paragraph, Report } from '../model/index.js'
import { defineRule } from './shared/define.js'

export const prefaceContents = defineRule({
  id: 'preface-contents',
  level: 'warning',
  duty: {
    zh: '导语所写的部分与正文各部分一致',
    en: 'The parts that the preface names are those that follow',
  },
  clause: ['format-2021', 'format-2019', 'format-2021-duty'],
  messages: {
    count: '导语写“{printed}”，正文有{count}个部分；请核对',
    unknown: '导语列出了“{name}”，正文没有这一部分；请核对',
    unlisted: '导语列出的部分中没有“{name}”，正文有这一部分；请核对',
  },
  en: {
    count: 'The preface says “{printed}”, the report has {count} parts. Check it',
    unknown: 'The preface names “{name}”, which is no part of the report. Check it',
    unlisted: 'The preface does not name “{name}”, which is a part of the report. Check it',
  },
  check: ({ report }, context) => {
    const headed = report.sections.filter(({ heading }) => heading !== null)
    const parts = headed.filter(({ id }) => id !== null)
    for (const { paragraph, isPreface } of placesOf(report)) {
      const contents = contentsIn(paragraph, report.forms)
      if (!contents || !(isPreface || contents.ofParts)) continue
      const at = placeIn(report, paragraph, contents.start, contents.end)
      const { count, printed, unknown, named, complete } = contents
      // Where one of the six is missing, `required-sections` says so.
      const isMissing = parts.length < count && count === report.form.sections.length
      if (count !== parts.length && count !== headed.length && !isMissing && parts.length > 1)
        context.report('count', { at, data: { printed, count: parts.length } })
      if (named.length < fewestNamed) continue
      for (const name of unknown) context.report('unknown', { at, level: 'info', data: { name } })
      const names = formNames(report)
      for (const { id } of complete ? parts : [])
        if (id !== null && !named.includes(id))
          context.report('unlisted', { at, level: 'info', data: { name: names.sectionTitle(id, report.form.id) } })
    }
  },
})

/** So many known parts make a list of words a list of parts. */
const fewestNamed = 3

/** The paragraphs before the six parts, and those of the first, where some put their preface. */
const placesOf = ({ sections }: Report): { paragraph: Paragraph; isPreface: boolean }[] =>
  flatMap(
    sections.filter(({ id }) => id === null || id === 'overview'),
    (section) => paragraphsOf(section).map((paragraph) => ({ paragraph, isPreface: section.id === null })),
  )
