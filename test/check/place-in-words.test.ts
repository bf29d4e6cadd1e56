import { describe, expect, it } from 'vitest'
import { placeInWords } from '../../src/check/place-in-words.js'
import { parseReport } from '../../src/parse/parse.js'
import { placeIn, proseNodes, sectionAt, sectionOf } from '../../src/report/queries.js'
import type { Report } from '../../src/model/index.js'
import { paragraph, subHeading } from '../support/blocks.js'
import { docxForms, docxOf } from '../support/docx.js'
import { htmlOf } from '../support/html.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, withSection } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'

const model = withSection(correctReport(), 'problems', [
  paragraph('主要问题有两个方面。'),
  subHeading('（一）', '主动公开'),
  paragraph('公开的内容还不够全面。'),
  subHeading('（二）', '依申请公开'),
  paragraph('答复还不够及时。下一步将加强培训。'),
])

/** Each heading and paragraph with its section and what its place is called. */
const placesIn = (report: Report): unknown[] =>
  proseNodes(report).map((node) => [node.value, sectionAt(report, node.position), placeInWords(report, node.position)])

describe('the place of a finding in Word', () => {
  it('is the paragraph of its section, headings within it counted', async () => {
    const report = await parseReport(docxOf(model))
    expect(placesIn(report).slice(-8)).toEqual([
      ['五、存在的主要问题及改进情况', 'problems', {}],
      ['主要问题有两个方面。', 'problems', { paragraph: 1 }],
      ['（一）主动公开', 'problems', { paragraph: 2 }],
      ['公开的内容还不够全面。', 'problems', { paragraph: 3 }],
      ['（二）依申请公开', 'problems', { paragraph: 4 }],
      ['答复还不够及时。下一步将加强培训。', 'problems', { paragraph: 5 }],
      ['六、其他需要报告的事项', 'otherMatters', {}],
      [expect.any(String), 'otherMatters', { paragraph: 1 }],
    ])
  })

  it('is counted from the beginning of the report where no section is told', async () => {
    const places = placesIn(await parseReport(docxOf(model)))
    expect(places.slice(0, 3)).toMatchObject([
      [expect.stringMatching(/^根据/u), null, { paragraph: 1 }],
      [expect.stringMatching(/^全文分为/u), null, { paragraph: 2 }],
      ['一、总体情况', 'overview', {}],
    ])
  })

  it('does not count blank paragraphs, and counts lines that a reader sees apart', async () => {
    const plain = placesIn(await parseReport(docxOf(model)))
    const spaced = docxOf(model, {
      page: (body) => body.replaceAll('</w:p>', '</w:p><w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>'),
    })
    expect(placesIn(await parseReport(spaced))).toEqual(plain)
    const broken = docxOf(model, {
      page: (body) => body.replace('不够全面。', '不够全面。</w:t><w:br/><w:t>形式也单一。'),
    })
    expect(placesIn(await parseReport(broken))).toContainEqual(['形式也单一。', 'problems', { paragraph: 4 }])
  })

  it.each(Object.entries(docxForms))('is the same however the file is made: %s', async (_, write) => {
    // What a page has around the report is in none of its sections, and counted there.
    const placesInSections = async (file: Uint8Array): Promise<unknown[]> => {
      const report = await parseReport(file)
      return proseNodes(report)
        .filter(({ value, position }) => sectionAt(report, position) !== null && value !== '打印本页')
        .map(({ position }) => placeInWords(report, position))
    }
    expect(await placesInSections(write(model))).toEqual(await placesInSections(docxOf(model)))
  })

  it('is that of the paragraph for a part of it', async () => {
    const report = await parseReport(docxOf(model))
    const node = proseNodes(report).find(({ value }) => value.startsWith('答复'))!
    expect(placeInWords(report, placeIn(report, node, 8, 12).position)).toEqual({ paragraph: 5 })
  })

  it('is the table, and the row of what lies in one', async () => {
    const report = await parseReport(docxOf(model))
    const table = report.tables.get('requests')!
    const row = table.children.find(({ id }) => id === 'outcomeTotal')!
    expect(placeInWords(report, table.position)).toEqual({ table: { id: 'requests', row: null } })
    expect(placeInWords(report, row.position)).toEqual({ table: { id: 'requests', row: 'outcomeTotal' } })
    expect(placeInWords(report, row.label!.position)).toEqual({ table: { id: 'requests', row: 'outcomeTotal' } })
    expect(placeInWords(report, row.children[3]!.position)).toEqual({ table: { id: 'requests', row: 'outcomeTotal' } })
  })

  it('is left to the section where more than a paragraph is meant', async () => {
    const report = await parseReport(docxOf(model))
    expect(placeInWords(report, report.position)).toEqual({})
    expect(placeInWords(report, report.title!.position)).toEqual({})
    expect(placeInWords(report, sectionOf(report, 'overview')!.position)).toEqual({})
  })
})

describe('the place of a finding elsewhere', () => {
  it('is the page in a PDF, and the table', async () => {
    const report = await parseReport(pdfOf(model))
    expect(proseNodes(report).map(({ position }) => placeInWords(report, position))).toSatisfy(
      (places: object[]) => places.length > 10 && places.every((place) => Object.keys(place).length === 0),
    )
    const { position } = report.tables.get('requests')!.children[5]!.children[0]!
    expect(placeInWords(report, position)).toMatchObject({ table: { id: 'requests' } })
  })

  it.each([
    ['text', layouts['tab-rows'](model)],
    ['html', htmlOf(model, 'clean')],
  ])('is its line in %s', async (_, source) => {
    const report = await parseReport(source)
    const { position } = report.tables.get('requests')!
    expect([...proseNodes(report), { position }].map((node) => placeInWords(report, node.position))).toSatisfy(
      (places: object[]) => places.every((place) => Object.keys(place).length === 0),
    )
  })
})
