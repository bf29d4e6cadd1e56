import { formNames } from '../form/names.js'
import { flatMap } from '../text/flat-map.js'
import { sectionOf } from '../report/queries.js'
import type { Place, Report, SectionId } from '../model/index.js'
import { defineRule } from './shared/define.js'
import { onUnseenPage } from './shared/unseen-pages.js'
import { onUnsureSection } from './shared/unsure-tables.js'

export const requiredSections = defineRule({
  id: 'required-sections',
  level: 'error',
  duty: { zh: '六个部分齐全', en: 'The six sections are there' },
  clause: ['regulation-50', 'format-2021', 'format-2019'],
  messages: {
    missing: '缺少“{section}”部分；请按规定格式补上标题和内容',
    noHeading: '缺少“{section}”的标题，只有该部分的表格；请补上标题',
  },
  en: {
    missing: 'Section “{section}” is missing. Add its heading and content as the format prescribes',
    noHeading: 'The heading “{section}” is missing; only its table is there. Add the heading',
  },
  check: ({ report }, context) => {
    const names = formNames(report)
    for (const { id } of report.form.sections) {
      if (sectionOf(report, id)) continue
      const title = names.sectionTitle(id, report.form.id)
      const unseen = onUnseenPage(report, `“${title}”`) ?? onUnsureSection(report, id, names)
      if (unseen) {
        context.incomplete(unseen)
        continue
      }
      const table = tableOf(report, id)
      context.report(table ? 'noHeading' : 'missing', {
        at: table ? startOf(table) : placeOfMissing(report, id),
        data: { section: title },
      })
    }
  },
})

const startOf = ({ position: { start } }: Place): Place => ({ position: { start, end: start } })

const tableOf = ({ tables }: Report, id: SectionId): Place | undefined =>
  [...tables.values()].find(({ section }) => section === id)

/** Behind everything of the sections that should stand before the missing one. */
function placeOfMissing(report: Report, id: SectionId): Place {
  const { sections } = report.form
  const index = sections.findIndex((section) => section.id === id)
  const before = flatMap(sections.slice(0, index), (section) =>
    [sectionOf(report, section.id) ?? [], tableOf(report, section.id) ?? []].flat(),
  )
    .map(({ position }) => position.end)
    .reduce((last, end) => (end.offset > last.offset ? end : last), report.title?.position.end ?? report.position.start)
  return { position: { start: before, end: before } }
}
