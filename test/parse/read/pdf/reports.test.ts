import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../../src/parse/assemble/report.js'
import { readPdf } from '../../../../src/parse/read/pdf/read.js'
import type { Block, Report } from '../../../../src/model/index.js'
import { arbitraryReport } from '../../../support/arbitrary.js'
import { expectedCells } from '../../../support/expected.js'
import { type ReportModel, correctReport } from '../../../support/model.js'
import { pdfForms, pdfOf } from '../../../support/pdf.js'
import { cellMap, defectsOf, officialSections, sectionIds } from '../../harness.js'

const models: ReportModel[] = [
  correctReport(),
  correctReport({ organ: '澄湾市人民政府', year: 2020 }),
  ...fc.sample(arbitraryReport(), { numRuns: 2, seed: 2_023 }),
]

const parse = async (bytes: Uint8Array): Promise<{ report: Report; blocks: Block[] }> => {
  const { blocks, source } = await readPdf(bytes)
  return { report: buildReport(blocks, source, 'pdf'), blocks }
}

const printed = (report: Report): Record<string, unknown> =>
  Object.fromEntries([...cellMap(report)].map(([address, { text, state, value }]) => [address, { text, state, value }]))

/** Everything that the report prints outside of its tables, a paragraph each. */
const paragraphs = ({ title, preface, sections }: ReportModel): string[] => [
  title,
  ...preface,
  ...sections.flatMap(({ number, title: heading, children }) => [
    `${number}、${heading}`,
    ...children.flatMap((block) => {
      if (block.type === 'table') return []
      return [block.type === 'subHeading' ? block.number + block.text : block.text]
    }),
  ]),
]

const forms: Record<string, (model: ReportModel) => Uint8Array> = {
  ...pdfForms,
  // Nothing but the places of its characters says what is a cell: correct reports are read, not every defect.
  'no borders, painted line by line, numbers beside the middle of their labels': (model) =>
    pdfOf(model, { borders: 'none', painted: 'lines' }),
}

describe.each(Object.entries(forms))('a PDF with %s', (name, write) => {
  const read = models.map(async (model) => ({ model, ...(await parse(write(model))) }))

  // The first to run loads pdf.js.
  it('gives every cell of the form as it is printed', async () => {
    for (const { model, report } of await Promise.all(read))
      expect(printed(report)).toEqual(Object.fromEntries(expectedCells(model)))
  })

  it('gives tables of the right shape', async () => {
    for (const { report } of await Promise.all(read)) expect(defectsOf(report)).toEqual([])
  })

  it('gives the six sections in order', async () => {
    for (const { report } of await Promise.all(read)) expect(sectionIds(report)).toEqual(officialSections)
  })

  it('gives every paragraph whole and nothing else', async () => {
    const isUnruled = name.startsWith('no borders') || name.startsWith('lines between')
    for (const { model, blocks } of await Promise.all(read)) {
      const lines = blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text.text]))
      const wanted = paragraphs(model)
      if (isUnruled) expect(lines).toEqual(expect.arrayContaining(wanted))
      else expect(lines).toEqual(wanted)
    }
  })
})
