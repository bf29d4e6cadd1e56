import { flatMap } from '../text/flat-map.js'
import { defineRule } from './shared/define.js'

export const sectionHeadings = defineRule({
  id: 'section-headings',
  level: 'info',
  duty: {
    zh: '六个部分的标题使用规定文字，处于同一级',
    en: 'The six headings have the official wording and stand at one level',
  },
  clause: ['format-2021', 'format-2019'],
  messages: {
    wording: '标题“{printed}”与规定格式不一致；规定为“{expected}”',
    level: '标题“{printed}”是第{depth}级，其他部分的标题是第{usual}级；请统一',
  },
  en: {
    wording: 'The heading “{printed}” differs from the format, which has “{expected}”',
    level: 'The heading “{printed}” is at level {depth}, the others at level {usual}. Put them at one level',
  },
  check: ({ report: { sections: found, form } }, context) => {
    const headed = flatMap(found, (section) =>
      section.id && section.heading ? [{ section, heading: section.heading }] : [],
    )
    if (headed.length === 0) context.notApplicable()
    for (const { section, heading } of headed) {
      const spec = form.sections.find(({ id }) => id === section.id)
      if (spec && section.wording === 'altered') {
        context.report('wording', {
          at: heading,
          data: { printed: heading.value, expected: `${spec.number}、${spec.label}` },
        })
      }
    }
    // Another kind of number is what `section-order` looks at.
    const kindOf = (number: string | null): string =>
      number === null ? 'none' : /^\d/u.test(number) ? 'arabic' : 'chinese'
    const usualKind = kindOf(headed[0]?.section.number ?? null)
    const alike = headed.filter(({ section }) => kindOf(section.number) === usualKind)
    const usual = mostFrequent(alike.map(({ heading }) => heading.depth))
    for (const { heading } of alike) {
      if (heading.depth !== usual)
        context.report('level', { at: heading, data: { printed: heading.value, depth: heading.depth, usual } })
    }
  },
})

function mostFrequent(numbers: readonly number[]): number {
  const count = (number: number): number => numbers.filter((other) => other === number).length
  return numbers.reduce((best, number) => (count(number) > count(best) ? number : best), numbers[0] ?? 1)
}
