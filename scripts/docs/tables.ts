import { infoOf } from '../../src/cli/catalogue.js'
import type { Rule } from '../../src/model/index.js'
import { levelNames } from './words.js'

type Language = 'zh' | 'en'

const columns: Record<Language, string[]> = {
  zh: ['规则', '级别', '要求', '依据'],
  en: ['Rule', 'Level', 'What must hold', 'Basis'],
}

/** The catalogue as a Markdown table. `folder` leads from the file that has the table to the pages. */
export function catalogueTable(rules: readonly Rule[], language: Language, folder: string): string {
  const rows = rules.map((rule) => {
    const { id, level, duty, clause } = infoOf(rule)
    return [`[\`${id}\`](${folder}${id}.md)`, levelNames[level][language], duty[language], clause.join('<br>')]
  })
  return [columns[language], columns[language].map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** docs/rules/README.md: the catalogue in both languages. */
export const indexPage = (rules: readonly Rule[]): string =>
  [
    '<!-- Written by `npm run docs`. -->',
    '# 规则目录 Rules',
    '每条规则一页，中文在前，英文在后。也可以用 `report-lint explain <规则>` 离线查看。',
    'A page for each rule, Chinese first, English below. `report-lint explain <rule> --locale en` prints one offline.',
    '## 中文',
    catalogueTable(rules, 'zh', ''),
    '## English',
    catalogueTable(rules, 'en', ''),
  ].join('\n\n') + '\n'
