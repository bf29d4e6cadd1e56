import { expect, it } from 'vitest'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { docxFile, paragraph } from '../../../support/docx.js'

const words = '本机关按照规定办理公开申请并将结果告知各位申请人'.repeat(4)

it.each([
  ['is a heading where it is as long as one', 45, 'heading'],
  ['is prose where it is longer', 80, 'line'],
])('a paragraph with an outline level %s', (_, length, type) => {
  const document = paragraph(words.slice(0, length), '<w:outlineLvl w:val="0"/>')
  expect(readDocx(docxFile({ document })).blocks.map((block) => block.type)).toEqual([type])
})
