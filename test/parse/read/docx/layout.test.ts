import { expect, it } from 'vitest'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { cellOf, docxFile, paragraph, table } from '../../../support/docx.js'

const words = '本机关按照规定办理公开申请并将结果告知各位申请人'.repeat(9)
/** A cell of two paragraphs with so many characters together. */
const cell = (length: number): string =>
  cellOf(paragraph(words.slice(0, length / 2)) + paragraph(words.slice(0, length / 2)))

it.each([
  ['with one cell as long as a label is of data', cell(46), 1, 'table'],
  ['with one cell of prose lays out the page', cell(90), 1, 'line'],
  ['with two cells of some lines is of data', cell(150) + cell(150), 2, 'table'],
  ['with two cells of a page each lays out the page', cell(300) + cell(300), 2, 'line'],
])('a row %s', (_, row, columns, type) => {
  const { blocks } = readDocx(docxFile({ document: table([row], columns) }))
  expect(new Set(blocks.map((block) => block.type))).toEqual(new Set([type]))
})
