import { describe, expect, it } from 'vitest'
import type { Report, Section } from '../../../src/model/index.js'
import { correctReport, withoutSection, withSection } from '../../support/model.js'
import { paragraph } from '../../support/blocks.js'
import {
  contentOf,
  numbered,
  officialSections,
  parseAs,
  parseText,
  sectionIds,
  sectionTitles,
  tabReport,
} from '../harness.js'

const numerals = Array.from('一二三四五六')

/** A report in prose alone, its headings written by `heading`. */
const prose = (heading: (title: string, index: number) => string, preface: string[] = []): string =>
  [...preface, ...sectionTitles.flatMap((title, index) => [heading(title, index), `第${index}段。`])].join('\n')

const contents = (index: number): string[] => [`第${index}段。`]

const bodiesOf = (report: Report): string[][] =>
  officialSections.map((id) => contentOf(report, id).filter((_, index) => index > 0))

const section = ({ sections }: Report, id: string): Section | undefined => sections.find((found) => found.id === id)

describe('the six sections', () => {
  it.each<[string, (title: string, index: number) => string]>([
    ['with their numbers', numbered],
    ['with full-width stops', (title, index) => `${numerals[index]}．${title}`],
    ['with a space behind the number', (title, index) => `${numerals[index]}、 ${title}`],
    ['with a colon behind', (title, index) => `${numerals[index]}、${title}：`],
    ['with brackets', (title, index) => `（${numerals[index]}）${title}`],
    ['with Arabic numbers', (title, index) => `${index + 1}.${title}`],
    ['with Arabic numbers and commas', (title, index) => `${index + 1}、${title}`],
    ['as parts', (title, index) => `第${numerals[index]}部分：${title}`],
    ['without numbers', (title) => title],
    ['with spaces in them', (title, index) => `${numerals[index]}、${Array.from(title).join(' ')}`],
    ['with #', (title, index) => `## ${numerals[index]}、${title}`],
    ['with # at different depths', (title, index) => `${'#'.repeat(2 + (index % 3))} ${numerals[index]}、${title}`],
  ])('are found %s', async (_, heading) => {
    expect(bodiesOf(await parseText(prose(heading)))).toEqual(sectionTitles.map((_title, index) => contents(index)))
  })

  it('are found in Markdown bold type', async () => {
    const text = prose((title, index) => `\n**${numerals[index]}、${title}**\n`)
    expect(sectionIds(await parseAs('markdown', text))).toEqual(officialSections)
  })

  it('are found within one paragraph', async () => {
    const text = sectionTitles.map((title, index) => `${numerals[index]}、${title} 第${index}段。`).join('')
    expect(bodiesOf(await parseText(`松岚县2023年政府信息公开工作年度报告\n${text}`))).toEqual(
      sectionTitles.map((_title, index) => contents(index)),
    )
  })

  it('are found behind a preface that names them all', async () => {
    const preface = `全文分为${sectionTitles.map(numbered).join('，')}，共六个部分。`
    expect(bodiesOf(await parseText(prose(numbered, [preface])))[0]).toEqual(contents(0))
  })

  it('are found behind contents of a line each', async () => {
    expect(bodiesOf(await parseText(prose(numbered, ['目录', ...sectionTitles.map(numbered)])))[0]).toEqual(contents(0))
  })

  it('are found behind contents on one line', async () => {
    const line = sectionTitles.map(numbered).join(' ')
    expect(bodiesOf(await parseText(prose(numbered, [line])))[0]).toEqual(contents(0))
  })

  it('are found behind contents with dots and page numbers', async () => {
    const lines = sectionTitles.map((title, index) => `${numbered(title, index)}........${index + 1}`)
    expect(bodiesOf(await parseText(prose(numbered, lines)))[0]).toEqual(contents(0))
  })

  it.each([
    ['in brackets', '（二）主动公开政府信息情况'],
    ['with an Arabic number', '1.收到和处理政府信息公开申请情况'],
    ['without a number', '主动公开政府信息情况'],
  ])('are not taken from a sub-heading %s', async (_, subHeading) => {
    const text = prose(numbered).replace('第0段。', `${subHeading}\n第0段。`)
    expect(contentOf(await parseText(text), 'overview')).toEqual(['一、总体情况', subHeading, '第0段。'])
  })

  it('keep lists with Chinese numerals in section five', async () => {
    const text = prose(numbered).replace('第4段。', '一、存在问题\n公开不够主动。\n二、改进措施\n加强培训。')
    expect(contentOf(await parseText(text), 'problems')).toEqual([
      '五、存在的主要问题及改进情况',
      '一、存在问题',
      '公开不够主动。',
      '二、改进措施',
      '加强培训。',
    ])
  })

  it('keep the rows 一、二、四、 of the requests table to the table', async () => {
    expect(contentOf(await parseText(tabReport()), 'requests')).toEqual([
      '三、收到和处理政府信息公开申请情况',
      'requests',
    ])
  })

  it.each(officialSections)('are found without %s', async (missing) => {
    const model = withoutSection(correctReport(), missing as 'overview')
    expect(sectionIds(await parseText(tabReport(undefined, model)))).toEqual(
      officialSections.filter((id) => id !== missing),
    )
  })

  it('stay in the order that they are printed in', async () => {
    const model = correctReport()
    const text = tabReport(undefined, { ...model, sections: [...model.sections].reverse() })
    expect(sectionIds(await parseText(text))).toEqual([...officialSections].reverse())
  })

  it('may be without content', async () => {
    const model = withSection(correctReport(), 'otherMatters', [])
    expect(contentOf(await parseText(tabReport(undefined, model)), 'otherMatters')).toEqual(['六、其他需要报告的事项'])
  })
})

describe('a section', () => {
  it('has its number as printed', async () => {
    const { sections } = await parseText(prose((title, index) => `${index + 3}、${title}`))
    expect(sections.map(({ number }) => number)).toEqual(['3', '4', '5', '6', '7', '8'])
  })

  it('has no number where there is none', async () => {
    const { sections } = await parseText(prose((title) => title))
    expect(sections.map(({ number }) => number)).toEqual(sectionTitles.map(() => null))
  })

  it.each([
    ['official', '五、存在的主要问题及改进情况'],
    ['accepted', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['altered', '五、存在问题及改进情况'],
    ['altered', '五、工作中的不足和下一步打算'],
  ])('has the wording %s for %s', async (wording, heading) => {
    const text = prose(numbered).replace('五、存在的主要问题及改进情况', heading)
    expect(section(await parseText(text), 'problems')).toMatchObject({ wording, heading: { value: heading } })
  })

  it('is known by its number over its own table, whatever its words', async () => {
    const text = tabReport().replace('三、收到和处理政府信息公开申请情况', '以上数据已经核对。\n三、群众诉求答复')
    expect(section(await parseText(text), 'requests')?.wording).toBe('altered')
  })

  it('is not known by its words with the number of another', async () => {
    const text = prose(numbered).replace('五、存在的主要问题及改进情况', '二、工作中的不足和下一步打算')
    expect(sectionIds(await parseText(text))).not.toContain('problems')
  })

  it('goes from its heading to the end of its last paragraph', async () => {
    const { sections, source } = await parseText(prose(numbered))
    const { start, end } = sections[1]!.position
    expect(source.slice(start.offset, end.offset)).toBe('二、主动公开政府信息情况\n第1段。')
  })

  it('has sub-headings with the depth of their numbering', async () => {
    const text = prose(numbered).replace('第0段。', '（一）主动公开\n1.平台建设\n（1）网站\n已建成。')
    const headings = section(await parseText(text), 'overview')?.children.filter(({ type }) => type === 'heading')
    expect(headings?.map((heading) => 'depth' in heading && heading.depth)).toEqual([1, 2, 3, 4])
  })

  it.each([
    ['a sub-heading', 'heading', '（一）持续做好重点领域信息的主动公开和日常更新维护工作'],
    ['a paragraph', 'paragraph', `（一）持续做好${'重点领域信息和民生信息'.repeat(5)}的主动公开工作`],
  ])('has a numbered line without a stop as %s by its length', async (_, type, line) => {
    const text = prose(numbered).replace('第0段。', `${line}\n已建成。`)
    expect(section(await parseText(text), 'overview')?.children[1]).toMatchObject({ type, value: line })
  })

  it('has a numbered sentence as a paragraph', async () => {
    const text = prose(numbered).replace('第0段。', '（一）主动公开。全年公开信息276条。')
    expect(section(await parseText(text), 'overview')?.children[1]?.type).toBe('paragraph')
  })

  it('has the depth that Markdown gives its heading', async () => {
    const report = await parseAs(
      'markdown',
      prose((title, index) => `### ${numbered(title, index)}\n`),
    )
    expect(section(report, 'overview')?.heading?.depth).toBe(3)
  })

  it('has with a paragraph the place of each character where markup was taken out', async () => {
    const text = prose((title, index) => `## ${numbered(title, index)}\n`).replace('第0段', '第**0**段')
    const node = section(await parseAs('markdown', text), 'overview')?.children[1]
    const offsets = node?.type === 'paragraph' ? node.offsets : undefined
    expect(offsets?.map((offset) => text.charAt(offset)).join('')).toBe('第0段。')
  })
})

describe('what stands under no heading', () => {
  it('is the preface before the first', async () => {
    expect(contentOf(await parseText(prose(numbered, ['根据《条例》编制。'])), null)).toEqual(['根据《条例》编制。'])
  })

  it('ends the overview where it is a table', async () => {
    const text = tabReport().replace('二、主动公开政府信息情况\n', '')
    const { sections } = await parseText(text)
    expect(sections.map(({ id }) => id)).toEqual([
      null,
      'overview',
      null,
      'requests',
      'disputes',
      'problems',
      'otherMatters',
    ])
  })

  it('is a section without wording, number and heading', async () => {
    const { sections } = await parseText(prose(numbered, ['根据《条例》编制。']))
    expect(sections[0]).toMatchObject({ id: null, wording: null, number: null, heading: null })
  })
})

describe('replacing a section', () => {
  it('keeps paragraphs in order', async () => {
    const model = withSection(correctReport(), 'problems', ['甲。', '乙。'].map(paragraph))
    expect(contentOf(await parseText(tabReport(undefined, model)), 'problems').slice(1)).toEqual(['甲。', '乙。'])
  })
})

describe('a heading in words of its own', () => {
  const inOtherWords = (heading: string): string =>
    prose((title, index) => (index === 4 ? heading : numbered(title, index)))

  it('is found inside a paragraph', async () => {
    const text = inOtherWords('第三段完。 五、存在的问题 解读形式不多。')
    expect(section(await parseText(text), 'problems')?.heading?.value).toBe('五、存在的问题')
  })

  it('is none inside a paragraph where the section has its heading', async () => {
    const text = prose((title, index) => `${numbered(title, index)}${index === 3 ? '\n五、存在的问题 另见下文。' : ''}`)
    expect(section(await parseText(text), 'problems')?.heading?.value).toBe('五、存在的主要问题及改进情况')
  })

  it('is none under another number', async () => {
    const text = inOtherWords('第三段完。 二、存在的问题 解读形式不多。')
    expect(sectionIds(await parseText(text))).not.toContain('problems')
  })

  it('is found alone in a row of a table', async () => {
    const text = prose((title, index) => `| ${index === 4 ? '五、存在的问题' : numbered(title, index)} |`)
    expect(contentOf(await parseText(text), 'problems')).toEqual(['五、存在的问题', '第4段。'])
  })
})
