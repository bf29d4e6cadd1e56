import { formNames } from '../form/names.js'
import { nilContent, prefaceOnly } from '../form/wordings/statements.js'
import { flatMap } from '../text/flat-map.js'
import { paragraphsOf, sectionOf, textOf } from '../report/queries.js'
import { tokensOf } from '../prose/lexer.js'
import { isNumber } from '../prose/tokens.js'
import type { Section } from '../model/index.js'
import { defineRule } from './shared/define.js'
import { onUnseenPage } from './shared/unseen-pages.js'

export const sectionContent = defineRule({
  id: 'section-content',
  level: 'error',
  duty: {
    zh: '第一至五部分有实质内容',
    en: 'Sections 一 to 五 say something',
  },
  clause: ['regulation-50', 'format-2021-duty'],
  messages: {
    empty: '“{section}”只有标题，没有内容；请按规定填写',
    nil: '“{section}”只写了“{printed}”；这一部分必须有实质内容',
    preface: '“{section}”只有编制依据、统计期限等说明，没有本年度工作情况',
  },
  en: {
    empty: '“{section}” has a heading and no content. Fill it in',
    nil: '“{section}” says only “{printed}”. This section must have content',
    preface: '“{section}” only gives the basis and period of the report, and nothing of the work of the year',
  },
  check: ({ report }, context) => {
    const names = formNames(report)
    // Sections 二 to 四 consist of tables, which `required-tables` looks for.
    const prose = flatMap(['overview', 'problems'] as const, (id) => sectionOf(report, id) ?? [])
    if (prose.length === 0) context.notApplicable()
    for (const section of prose) {
      const at = section.heading ?? section
      const title = section.id ? names.sectionTitle(section.id, report.edition) : ''
      const text = textOf(section).trim()
      const data = { section: title }
      const lacking = isEmpty(section) ? 'empty' : section.id === 'overview' && hasOnlyPreface(section) && 'preface'
      const unseen = lacking && onUnseenPage(report, { zh: `“${title}”的内容`, en: `The content of “${title}”` })
      if (unseen) context.incomplete(unseen)
      else if (lacking === 'empty') context.report('empty', { at, data })
      else if (nilContent.test(text)) context.report('nil', { at, data: { section: title, printed: text } })
      else if (lacking) context.report('preface', { at, data })
    }
  },
})

/** Sub-headings as short as these introduce what is not there. */
const longestEmptySubheading = 16

const isEmpty = ({ heading, children }: Section): boolean =>
  children.every(
    (node) =>
      node === heading ||
      (node.type === 'heading' && node.value.length <= longestEmptySubheading) ||
      (node.type === 'paragraph' && node.value.trim() === ''),
  )

function hasOnlyPreface(section: Section): boolean {
  const paragraphs = paragraphsOf(section)
  return (
    paragraphs.length > 0 &&
    paragraphs.every(({ value }) =>
      sentencesOf(value).every(
        (sentence) =>
          prefaceOnly.test(sentence) &&
          !tokensOf(sentence, undefined).some((token) => isNumber(token) && token.unit !== ''),
      ),
    )
  )
}

const sentencesOf = (text: string): string[] => text.split(/[。；]/u).filter((sentence) => sentence.trim() !== '')
