import { infoOf } from '../../src/node/catalogue.js'
import { notices } from '../../src/results/notices.js'
import type { Rule, SetRule } from '../../src/model/index.js'
import { levelNames } from './words.js'

type Language = 'zh' | 'en'

const columns: Record<Language, string[]> = {
  zh: ['规则', '级别', '要求', '依据'],
  en: ['Rule', 'Level', 'What must hold', 'Basis'],
}

/** The catalogue as a Markdown table. `folder` leads from the file that has the table to the pages. */
export function catalogueTable(rules: readonly (Rule | SetRule)[], language: Language, folder: string): string {
  const rows = rules.map((rule) => {
    const { id, level, duty, clause } = infoOf(rule)
    return [`[\`${id}\`](${folder}${id}.md)`, levelNames[level][language], duty[language], clause.join('<br>')]
  })
  return table(columns[language], rows)
}

const noticeColumns: Record<Language, string[]> = {
  zh: ['代码', '级别', '含义和处理', '说明'],
  en: ['Code', 'Level', 'What it says', 'Guide'],
}

/** Messages that come from no rule, as a Markdown table. `folder` leads to the guides. */
function noticeTable(language: Language, folder: string): string {
  const rows = Object.entries(notices).map(([code, { level, meaning, guide }]) => {
    const link = guide ? `[${guide[language]}](${folder}${guide[language]})` : ''
    return [`\`${code}\``, levelNames[level][language], meaning[language], link]
  })
  return table(noticeColumns[language], rows)
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** docs/rules/README.md: the catalogue in both languages. */
export const indexPage = (rules: readonly (Rule | SetRule)[]): string =>
  [
    '<!-- Written by `npm run docs`. -->',
    '# 规则目录 Rules',
    '每条规则一页，中文在前，英文在后。也可以用 `report-lint explain <规则>` 离线查看。',
    'A page for each rule, Chinese first, English below. `report-lint explain <rule> --locale en` prints one offline.',
    '## 中文',
    catalogueTable(rules, 'zh', ''),
    '不属于规则的提示：关于基线、抑制和文件本身，不能设置级别，也不能抑制。',
    noticeTable('zh', '../guides/'),
    '## English',
    catalogueTable(rules, 'en', ''),
    'Messages of no rule are about the baseline, suppressions or the file itself. Their level cannot be set, and they cannot be suppressed.',
    noticeTable('en', '../guides/'),
  ].join('\n\n') + '\n'
