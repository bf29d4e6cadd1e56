import { placeIn, proseNodes } from '../report/queries.js'
import { rewrite, type Change } from '../report/rewrite.js'
import { faultsOfForm } from '../prose/typography.js'
import { excerpt } from '../text/excerpt.js'
import { defineRule } from './shared/define.js'

export const typography = defineRule({
  id: 'typography',
  level: 'info',
  duty: {
    zh: '中文正文用全角标点，汉字之间无空格，标点不重复，序号写法规范',
    en: 'Full-width punctuation in Chinese text, no stray spaces or doubled marks, numbering as 一、（一）1.（1）',
  },
  clause: ['punctuation', 'document-format'],
  legacy: true,
  fixable: true,
  messages: {
    halfWidth: '中文里用了{count}处半角标点（如“{printed}”）；请改为全角',
    space: '汉字之间有{count}处多余空格（如“{printed}”）；请删除',
    doubled: '标点重复（“{printed}”）；请改正',
    numbering: '序号“{printed}”的写法不规范；应写作“{expected}”',
  },
  en: {
    halfWidth: 'Half-width marks in Chinese text: {count} (such as “{printed}”). Use full-width ones',
    space: 'Stray spaces between Chinese characters: {count} (such as “{printed}”). Remove them',
    doubled: 'A mark stands twice (“{printed}”). Correct it',
    numbering: 'The number “{printed}” should be written “{expected}”',
  },
  check: ({ report }, context) => {
    // How the six headings are numbered is what `section-order` looks at.
    const headings = new Set(report.sections.map(({ heading }) => heading))
    // What a web page has above the title is no part of the report.
    const start = report.title?.position.start.offset ?? 0
    for (const node of proseNodes(report)) {
      if (node.position.start.offset < start) continue
      const faults = faultsOfForm(node.value)
      const place = ({ start, end }: Change) => placeIn(report, node, start, Math.max(end, start + 1))
      for (const kind of ['halfWidth', 'space'] as const) {
        const [first, ...others] = faults[kind]
        if (!first) continue
        const printed = excerpt(node.value, first.start, first.end)
        context.report(kind, {
          at: place(first),
          related: others.map((other) => ({
            at: place(other),
            message: excerpt(node.value, other.start, other.end),
          })),
          data: { count: others.length + 1, printed },
          fix: rewrite(report, node, faults[kind]),
        })
      }
      for (const change of faults.doubled) {
        context.report('doubled', {
          at: place(change),
          data: { printed: node.value.slice(change.start, change.end) },
          fix: rewrite(report, node, [change]),
        })
      }
      if (node.type === 'heading' && headings.has(node)) continue
      for (const change of faults.numbering) {
        const data = { printed: node.value.slice(change.start, change.end), expected: change.text }
        context.report('numbering', { at: place(change), data, fix: rewrite(report, node, [change]) })
      }
    }
  },
})
