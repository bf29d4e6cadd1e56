import { formNames } from '../form/names.js'
import { keyOf } from '../text/key.js'
import type { Heading, Reason, Section, SectionId, SectionSpec } from '../model/index.js'
import { defineRule } from './shared/define.js'
import { onUnsureSection } from './shared/unsure-tables.js'

const isBracketed = ({ heading }: Section): boolean => /^\s*[（(]/u.test(heading?.value ?? '')
const isArabic = ({ number }: Section): boolean => /^\d/u.test(number ?? '')

/** Headings within a section that are its own once more, number and all. A sub-heading may have the title alone. */
const repeatedHeadings = ({ heading, number, children }: Section): Heading[] =>
  children
    .filter((node) => node.type === 'heading')
    .filter((node) => node !== heading && number !== null && keyOf(node.value) === keyOf(heading?.value ?? ''))

export const sectionOrder = defineRule({
  id: 'section-order',
  level: 'warning',
  duty: {
    zh: '六个部分按规定顺序排列，序号从“一”到“六”连续',
    en: 'The sections stand in the official order, numbered 一 to 六 without gap or repeat',
  },
  clause: ['format-2021', 'format-2019'],
  messages: {
    order: '“{section}”应排在“{before}”之前；请按规定顺序排列各部分',
    number: '“{heading}”的序号应为“{expected}”，现为“{printed}”',
    unnumbered: '“{heading}”没有序号，其他部分有；应为“{expected}”',
    mixed: '“{heading}”的序号与其他部分不是同一种；应为“{expected}”',
    arabic: '各部分标题用了阿拉伯数字序号；规定格式用“一、”至“六、”',
    bracketed: '各部分标题的序号加了括号；规定格式用“一、”至“六、”',
    repeated: '“{heading}”出现了两次；请合并两处内容，或改正标题',
    none: '各部分标题没有序号；规定格式用“一、”至“六、”',
  },
  en: {
    order: '“{section}” belongs before “{before}”. Put the sections in the official order',
    number: '“{heading}” should have the number {expected}, not {printed}',
    unnumbered: '“{heading}” has no number while others have. It should be {expected}',
    mixed: '“{heading}” is numbered in another way than the others. It should be {expected}',
    arabic: 'The sections have Arabic numbers. The format has 一、 to 六、',
    bracketed: 'The numbers of the sections are in brackets. The format has 一、 to 六、',
    repeated: '“{heading}” stands twice. Join the two, or correct the heading',
    none: 'The sections have no numbers. The format has 一、 to 六、',
  },
  check: ({ report }, context) => {
    const { sections } = report.form
    const officialIndex = (section: Section): number => sections.findIndex(({ id }) => id === section.id)
    const names = formNames(report)
    const titleOf = (id: SectionId): string => names.sectionTitle(id, report.form.id)
    const headed = report.sections.filter(({ id, heading }) => id !== null && heading)
    if (headed.length === 0) context.notApplicable()
    // In other words than the form's, next to a torn table, it may be a line of the table.
    const doubtOf = ({ id, wording }: Section): Reason | undefined =>
      id !== null && wording === 'altered' ? onUnsureSection(report, id, names) : undefined
    const unsure = headed.map(doubtOf).find((reason) => reason !== undefined)
    if (unsure) context.incomplete(unsure)
    const found = headed.filter((section) => !doubtOf(section))
    found.forEach((section, index) => {
      const before = found.slice(0, index).find((earlier) => officialIndex(earlier) > officialIndex(section))
      if (!before?.id || !section.id || !section.heading) return
      context.report('order', {
        at: section.heading,
        data: { section: titleOf(section.id), before: titleOf(before.id) },
      })
    })
    for (const section of found)
      for (const heading of repeatedHeadings(section))
        context.report('repeated', { at: heading, data: { heading: heading.value } })
    const numbered = found.filter(({ number }) => number !== null)
    const arabic = numbered.filter(isArabic)
    const [first] = found
    if (first?.heading) {
      const at = { at: first.heading, level: 'info' as const }
      if (numbered.length === 0) context.report('none', at)
      else if (arabic.length === numbered.length) context.report('arabic', at)
      else if (numbered.every(isBracketed)) context.report('bracketed', at)
    }
    const inOrder = [...found].sort((a, b) => officialIndex(a) - officialIndex(b))
    inOrder.forEach((section, index) => {
      const { heading } = section
      // Where a section is missing, `required-sections` says so; the others may close the gap or leave it.
      const fitting = [sections[officialIndex(section)], sections[index]].map((spec) => spec?.number ?? '')
      const data = { heading: heading?.value ?? '', expected: fitting[0] ?? '' }
      if (!heading || numbered.length === 0) return
      if (section.number === null) context.report('unnumbered', { at: heading, data })
      else if (isArabic(section) && arabic.length < numbered.length) context.report('mixed', { at: heading, data })
      else if (!fitting.includes(chineseNumber(section.number, sections)) && found.indexOf(section) === index)
        context.report('number', { at: heading, data: { ...data, printed: section.number } })
    })
  },
})

/** 3 → 三, so that both systems compare. */
const chineseNumber = (number: string, sections: readonly SectionSpec[]): string =>
  /^\d+$/u.test(number) ? (sections[Number(number) - 1]?.number ?? number) : number
