import type { Locale } from '../model/index.js'

/** The headings that divide a page: Chinese, then the examples, then English. */
const examplesHeading = '\n## 示例 Examples\n'
const englishHeading = '\n## English\n'

export interface PageParts {
  chinese: string
  examples: string
  english: string
}

/** The parts of a rule's page, without the marks of what is generated. Throws for a page that lacks one. */
export function partsOfPage(page: string): PageParts {
  const text = page.replace(/<!-- \/?generated -->\n+/gu, '')
  const examples = text.indexOf(examplesHeading)
  const english = text.lastIndexOf(englishHeading)
  if (examples < 0 || english < examples) throw new Error('A page has Chinese, examples and English, in this order.')
  return {
    chinese: text.slice(0, examples),
    examples: text.slice(examples + 1, english),
    english: text.slice(english + englishHeading.length),
  }
}

/** What a reader of one language is shown of a page, in Markdown. */
export function pageFor(page: string, locale: Locale): string {
  const { chinese, examples, english } = partsOfPage(page)
  const title = /^# .+\n/u.exec(chinese)?.[0] ?? ''
  const text = locale === 'en' ? title + english.replace(/^### /gmu, '## ') : chinese.replace(/^\[English\].*\n+/mu, '')
  return `${text.trimEnd()}\n\n${examples.trimEnd()}\n`
}
