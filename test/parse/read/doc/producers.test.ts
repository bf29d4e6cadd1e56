import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildReport } from '../../../../src/parse/assemble/report.js'
import { readDoc } from '../../../../src/parse/read/doc/read.js'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { docxForms } from '../../../support/docx.js'
import { expectedCells } from '../../../support/expected.js'
import { correctReport } from '../../../support/model.js'
import { cellMap } from '../../harness.js'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../../fixtures/doc/${name}`, import.meta.url))
const model = correctReport()

it.each([
  ['libreoffice-numbered.doc', 'numbered'],
  ['libreoffice-tracked-changes.doc', 'tracked changes'],
  ['libreoffice-layout-table.doc', 'layout table'],
] as const)('%s says what LibreOffice was given', (name, form) => {
  const { blocks, source } = readDoc(fixture(name))
  expect(source.trimEnd()).toBe(readDocx(docxForms[form](model)).source.trimEnd())
  const cells = [...cellMap(buildReport(blocks, source, 'doc'))]
  expect(
    Object.fromEntries(cells.map(([address, { text, state, value }]) => [address, { text, state, value }])),
  ).toEqual(Object.fromEntries(expectedCells(model)))
})
