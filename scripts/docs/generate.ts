import type { Rule, SetRule } from '../../src/model/index.js'
import { configJsonSchema } from './config-schema.js'
import { factsJsonSchema } from './facts-schema.js'
import { chineseHead, englishHead } from './head.js'
import { openapi } from './openapi.js'
import { resultJsonSchema } from './result-schema.js'
import { catalogueTable, indexPage } from './tables.js'

/** Reads a file of the repository; undefined where there is none. */
export type ReadFile = (path: string) => string | undefined

/** The page of a rule that nobody has written yet. */
const blankPage = [
  '<!-- generated -->',
  '<!-- /generated -->',
  '## 检查什么',
  '## 如何改正',
  '## 不作判断的情形',
  '## 示例 Examples',
  '下面都是报告的片段，报告的其余部分完整、正确。Fragments of a report that is complete and correct elsewhere.',
  '<!-- generated -->',
  '<!-- /generated -->',
  '### What it checks',
  '### How to correct it',
  '### What it leaves alone',
  '',
].join('\n\n')

/** Everything that is taken from the rules, by path: pages, their index, tables of the READMEs, schema. Unformatted. */
export function generate(rules: readonly (Rule | SetRule)[], read: ReadFile): Map<string, string> {
  const files = new Map<string, string>()
  for (const rule of rules) {
    const path = `docs/rules/${rule.id}.md`
    const heads = [chineseHead(rule), englishHead(rule)]
    files.set(path, fillIn(read(path) ?? blankPage, 'generated', heads, path))
  }
  files.set('docs/rules/README.md', indexPage(rules))
  files.set('docs/config.schema.json', JSON.stringify(configJsonSchema(rules)))
  files.set('docs/facts.schema.json', JSON.stringify(factsJsonSchema()))
  files.set('docs/result.schema.json', JSON.stringify(resultJsonSchema()))
  files.set('docs/openapi.json', JSON.stringify(openapi()))
  for (const [path, language] of [['README.md', 'en'] as const, ['README.zh-CN.md', 'zh'] as const]) {
    const table = catalogueTable(rules, language, 'docs/rules/')
    files.set(path, fillIn(read(path) ?? '', 'rules', [table], path))
  }
  return files
}

/** Puts texts between the marks of a name, `<!-- name -->` and `<!-- /name -->`, in order. */
function fillIn(page: string, name: string, texts: readonly string[], path: string): string {
  const marked = new RegExp(`(<!-- ${name} -->).*?(<!-- /${name} -->)`, 'gsu')
  const found = page.match(marked)?.length ?? 0
  if (found !== texts.length)
    throw new Error(`${path}: ${texts.length} parts marked “${name}” expected, ${found} found.`)
  let index = 0
  return page.replace(marked, (_, open: string, close: string) => `${open}\n\n${texts[index++] ?? ''}\n\n${close}`)
}
