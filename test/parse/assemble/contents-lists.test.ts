import { describe, expect, it } from 'vitest'
import { correctReport, withoutSection, withSection } from '../../support/model.js'
import { numbered, officialSections, parseText, sectionIds, sectionTitles as names, tabReport } from '../harness.js'

const headings = names.map(numbered)

/** A report with a list of contents in front of its first section, or behind its last. */
function withList(report: string, list: string, place: 'front' | 'end'): string {
  const first = report.indexOf(headings[0] ?? '')
  return place === 'end' ? `${report}\n${list}\n` : `${report.slice(0, first)}${list}\n${report.slice(first)}`
}

/** A list with what stands behind the name of each entry. */
const listed = (behind: (page: number) => string, title = '目录'): string =>
  [title, ...headings.map((name, index) => name + behind(index + 1))].join('\n')

const lists: [string, string][] = [
  ['with blanks', listed((page) => ` ${page}`)],
  ['with a leader', listed((page) => `………${page}`)],
  ['with strokes', listed((page) => `------ ${page}`, '目  次')],
  ['with brackets', listed((page) => `（${page}）`)],
  ['with pages in words', listed((page) => `\t第${page}页`, '目录：')],
  ['with pages on lines of their own', listed((page) => `\n${page}`)],
  ['with joined pages', listed((page) => `${page}`)],
  ['without pages', listed(() => '')],
  ['without title', headings.map((name, index) => `${name}……${index + 1}`).join('\n')],
  ['without title and pages', names.join('\n')],
  ['with entries of sub-sections', listed((page) => `……${page}\n（一）基本做法……${page}\n（二）成效……${page}`)],
  ['on one line', listed((page) => ` ${page}`).replaceAll('\n', ' ')],
]

describe.each(lists)('a list of contents %s', (_, list) => {
  it.each(['front', 'end'] as const)('at the %s is no heading', async (place) => {
    const lines = place === 'front' ? list.split('\n').length : 0
    const without = await headingLines(tabReport())
    expect(await headingLines(withList(tabReport(), list, place))).toEqual(without.map((line) => line + lines))
  })

  it.each(['front', 'end'] as const)('at the %s stands in for no section', async (place) => {
    const text = tabReport(undefined, withoutSection(correctReport(), 'problems'))
    expect(sectionIds(await parseText(withList(text, list, place)))).not.toContain('problems')
  })
})

describe('a list of contents', () => {
  const short = (entries: string[]): string =>
    ['目录', ...entries.map((entry, index) => `${entry}……${index + 1}`)].join('\n')
  const withoutProblems = tabReport(undefined, withoutSection(correctReport(), 'problems'))

  it('names three sections at least', async () => {
    const three = await parseText(withList(withoutProblems, short([headings[0]!, headings[1]!, headings[4]!]), 'front'))
    expect(sectionIds(three)).not.toContain('problems')
    const two = await parseText(withList(withoutProblems, short([headings[0]!, headings[4]!]), 'front'))
    expect(sectionIds(two)).toContain('problems')
  })

  it.each([
    [150, 'recognised', false],
    [300, 'text', true],
  ])('with leaders of %i dots is %s', async (dots, _, isText) => {
    const list = headings.map((name, index) => `${name}${'.'.repeat(dots)}${index + 1}`).join('\n')
    const { sections } = await parseText(withList(tabReport(), list, 'front'))
    expect(JSON.stringify(sections[0]).includes('....')).toBe(isText)
  })
})

describe('headings', () => {
  const skeleton = headings.join('\n')

  it('without content are no list of contents', async () => {
    expect(sectionIds(await parseText(`清溪县2023年政府信息公开工作年度报告\n${skeleton}`))).toEqual(officialSections)
  })

  it('are no list where their tables are lost and sub-headings have the same words', async () => {
    const text = [headings[0], ...names.slice(1, 4).map((name) => `（一）${name}`), ...headings.slice(1)].join('\n')
    expect(await headingLines(`清溪县2023年政府信息公开工作年度报告\n${text}`)).toEqual([2, 6, 7, 8, 9, 10])
  })

  it('are not taken for a second list behind the list that names them', async () => {
    const text = `清溪县2023年政府信息公开工作年度报告\n${listed(() => '')}\n${skeleton}\n第一段。`
    expect(await headingLines(text)).toEqual([9, 10, 11, 12, 13, 14])
  })

  it('with tables between them are no list, whatever a list at the end names', async () => {
    const text = withList(tabReport(), names.slice(1, 4).join('\n'), 'end')
    expect(await headingLines(text)).toEqual(await headingLines(tabReport()))
  })

  it('that are numbered are no part of a list that is not', async () => {
    const report = tabReport(undefined, withSection(correctReport(), 'otherMatters', []))
    expect(await headingLines(withList(report, names.join('\n'), 'end'))).toEqual(await headingLines(report))
  })
})

/** The lines that the headings of the sections stand on. */
async function headingLines(text: string): Promise<number[]> {
  const { sections } = await parseText(text)
  return sections.filter(({ id }) => id !== null).map(({ position }) => position.start.line)
}
