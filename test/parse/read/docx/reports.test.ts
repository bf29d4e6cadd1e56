import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../../src/parse/assemble/report.js'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import type { Report } from '../../../../src/model/index.js'
import { arbitraryReport } from '../../../support/arbitrary.js'
import { docxForms, docxOf } from '../../../support/docx.js'
import { expectedCells } from '../../../support/expected.js'
import { type ReportModel, correctReport, withCell } from '../../../support/model.js'
import { cellMap, cellsIn, defectsOf, officialSections, sectionIds } from '../../harness.js'

const models: ReportModel[] = [
  correctReport(),
  correctReport({ organ: '澄湾市人民政府', year: 2020 }),
  ...fc.sample(arbitraryReport(), { numRuns: 4, seed: 2_023 }),
]

const parse = (bytes: Uint8Array): Report => {
  const { blocks, source } = readDocx(bytes)
  return buildReport(blocks, source, 'docx')
}

const printed = (report: Report): Record<string, unknown> =>
  Object.fromEntries([...cellMap(report)].map(([address, { text, state, value }]) => [address, { text, state, value }]))

describe.each(Object.entries<(model: ReportModel) => Uint8Array>(docxForms))('a Word file: %s', (_, write) => {
  const reports = models.map((model) => ({ model, report: parse(write(model)) }))

  it('gives every cell of the form as it is printed', () => {
    for (const { model, report } of reports) expect(printed(report)).toEqual(Object.fromEntries(expectedCells(model)))
  })

  it('gives title, organ, year and edition', () => {
    expect(
      reports.map(({ report }) => [report.title?.value, report.organ?.name, report.year?.value, report.edition]),
    ).toEqual(models.map(({ title, organ, year, edition }) => [title, organ, year, edition]))
  })

  it('gives the six sections in their official wording', () => {
    for (const { report } of reports) {
      expect(sectionIds(report)).toEqual(officialSections)
      expect(report.sections.filter(({ id, wording }) => id !== null && wording !== 'official')).toEqual([])
    }
  })

  it('finds nothing wrong with the shape of its tables', () => {
    expect(reports.flatMap(({ report }) => defectsOf(report))).toEqual([])
  })

  it('has each number where the canonical text has it', () => {
    for (const { report } of reports)
      for (const { text, state, position } of cellsIn(report.tables.values()))
        if (state === 'number') expect(report.source.slice(position.start.offset, position.end.offset)).toBe(text)
  })
})

describe('a cell that is printed oddly', () => {
  it.each([
    ['', 'blank'],
    ['/', 'mark'],
    ['12 件', 'number'],
    ['详见附件', 'text'],
    ['&<1>', 'text'],
  ])('keeps its text: %j', (text, state) => {
    const address = 'requests/received/individual'
    const report = parse(docxOf(withCell(correctReport(), address, text)))
    expect(cellMap(report).get(address)).toMatchObject({ text, state })
  })
})
