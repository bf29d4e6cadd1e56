import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../../src/parse/assemble/report.js'
import { readPdf } from '../../../../src/parse/read/pdf/read.js'
import { cellMap, defectsOf, officialSections, sectionIds } from '../../harness.js'

const fixture = (name: string): Buffer => readFileSync(new URL(`../../../fixtures/pdf/${name}`, import.meta.url))

interface Expected {
  title: string
  cells: Record<string, string>
}

describe.each([
  ['LibreOffice', 'libreoffice', 'libreoffice'],
  ['LibreOffice, with narrow columns and no borders', 'libreoffice-unruled', 'libreoffice'],
  ['LibreOffice, with rows and header rows cut by page breaks', 'libreoffice-cut-rows', 'libreoffice'],
  ['Chromium', 'chromium', 'chromium'],
])('a PDF made by %s', (_, name, expectations) => {
  const expected = JSON.parse(fixture(`${expectations}.expect.json`).toString('utf8')) as Expected
  const read = async () => {
    const { blocks, source } = await readPdf(new Uint8Array(fixture(`${name}.pdf`)))
    return buildReport(blocks, source, 'pdf')
  }

  it('gives every cell as it is printed', async () => {
    const cells = [...cellMap(await read())].map(([address, { text }]) => [address, text])
    expect(Object.fromEntries(cells)).toEqual(expected.cells)
  })

  it('gives title, sections and tables without a defect', async () => {
    const report = await read()
    expect(report.title?.value).toBe(expected.title)
    expect(sectionIds(report)).toEqual(officialSections)
    expect(defectsOf(report)).toEqual([])
  })
})

it('a PDF that asks for a password is said to', async () => {
  await expect(readPdf(new Uint8Array(fixture('encrypted.pdf')))).rejects.toMatchObject({ code: 'encrypted' })
})
