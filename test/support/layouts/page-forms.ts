import { documentName } from '../prose.js'
import { openPipeTable } from './pipe-rows.js'
import { type Layout, type Piece, pageLayout } from './page.js'
import { tabTable } from './tab-rows.js'

const inWords = (title: string, year: number): [string, string] => {
  const [before = '', after = ''] = title.split(`${year}年`)
  return [before, after]
}

/** Organ, then year and name of the document. */
const titleInTwo = (title: string, { year }: { year: number }): string => {
  const [organ, name] = inWords(title, year)
  return organ === '' ? title : `${organ}\n${year}年${name}`
}

/** Organ, year, then the name of the document. */
const titleInThree = (title: string, { year }: { year: number }): string => {
  const [organ, name] = inWords(title, year)
  return [organ, `${year}年`, name].filter((part) => part !== '').join('\n')
}

/** Cut in the middle of the document's name, as a narrow page does (sample 001). */
const titleCutInName = (title: string): string =>
  title.replace(documentName, `${documentName.slice(0, 2)}\n${documentName.slice(2)}`)

/** Headings of one level that a converter gave different depths (sample 003). */
const mixedDepth = (index: number): string => '#'.repeat([2, 2, 3, 4, 4, 2][index] ?? 2)

/** A page in one table: text of several blocks runs together, data tables keep their lines (specimen s20). */
const runningText = (before: Piece, after: Piece): string => {
  const opens = after.kind === 'heading' && before.kind !== 'table'
  const continues = before.kind === 'heading' && after.kind !== 'table'
  return opens || continues || before.kind === 'subHeading' ? ' ' : '\n'
}

const bareRow = '|'.repeat(320)

const metadata = (organ: string, year: number): string[] => [
  `索引号：SL${year + 1}-00${year % 10}17`,
  `发布机构：${organ}`,
  `发布日期：${year + 1}-01-24`,
]

export const pageLayouts = {
  'arabic-headings': pageLayout({ table: tabTable, heading: (_, text, index) => `${index + 1}、 ${text}` }),
  'markdown-headings-mixed': pageLayout({
    table: tabTable,
    title: (title) => `# ${title}`,
    heading: (number, text, index) => `${mixedDepth(index)} ${number}、${text}`,
    subHeading: (number, text) => `### ${number}${text}`,
    between: () => '\n\n',
  }),
  'title-two-lines': pageLayout({ table: tabTable, title: titleInTwo }),
  'title-three-lines': pageLayout({ table: tabTable, title: titleInThree }),
  'title-cut-in-name': pageLayout({ table: tabTable, title: titleCutInName }),
  'metadata-above-title': pageLayout({
    table: tabTable,
    above: ({ organ, year }) => [...metadata(organ, year), ''].join('\n'),
  }),
  'metadata-row-above-title': pageLayout({
    table: openPipeTable,
    above: ({ organ, year }) => `${metadata(organ, year).join(' | ').replaceAll('：', ' | ')} |`,
  }),
  'ideographic-indents': pageLayout({
    table: tabTable,
    title: (title) => `\u3000\u3000\u3000${title}`,
    heading: (number, text) => `\u3000\u3000${number}、${text}`,
    subHeading: (number, text) => `\u3000\u3000${number}${text}`,
    paragraph: (text) => `\u3000\u3000${text}`,
  }),
  'sub-headings-in-line': pageLayout({
    table: tabTable,
    subHeading: (number, text) => `${number}${text}。`,
    between: (before) => (before.kind === 'subHeading' ? '' : '\n'),
  }),
  'headings-in-paragraph': pageLayout({
    table: tabTable,
    subHeading: (number, text) => `${number}${text}。`,
    between: runningText,
  }),
  'layout-table': pageLayout({
    table: openPipeTable,
    subHeading: (number, text) => `${number}${text}。`,
    above: () => ['| 当前位置: 首页 > 政府信息公开 > 年度报告 |', '|', bareRow, '|', bareRow, '|'].join('\n'),
    below: () => ['|', bareRow, '|'].join('\n'),
    between: runningText,
  }),
  'layout-table-cells': pageLayout({
    table: openPipeTable,
    title: (title) => `| ${title} |`,
    heading: (number, text) => `| ${number}、${text} |`,
    subHeading: (number, text) => `| ${number}${text} |`,
    paragraph: (text) => `| ${text} |`,
    above: () => ['| 网站首页 | 政务公开 | 政务服务 | 互动交流 |', bareRow].join('\n'),
  }),
} satisfies Record<string, Layout>
