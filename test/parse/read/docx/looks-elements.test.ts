import { expect, it } from 'vitest'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { cell, docxFile, paragraph, table } from '../../../support/docx.js'

const hiddenBy = (document: string): string[] =>
  (readDocx(docxFile({ document: paragraph('甲') + document })).hidden ?? []).map(({ by }) => by)
const row = (height: number): string =>
  table([`<w:trPr><w:trHeight w:val="${height}" w:hRule="exact"/></w:trPr>${cell('乙')}`])
const line = (height: number): string => paragraph('乙', `<w:spacing w:line="${height}" w:lineRule="exact"/>`)
const setIn = (left: number): string => paragraph('乙', `<w:ind w:left="${left}"/>`)
const frame = (at: number): string => paragraph('乙', `<w:framePr w:x="${at}" w:y="1"/>`)

it.each([
  ['a row of two and a half points is not seen', row(50), ['collapsed']],
  ['a row of four and a half is', row(90), []],
  ['a line of three quarters of a point is not seen', line(15), ['collapsed']],
  ['a line of one and a half is', line(30), []],
  ['a paragraph that is set in to the left by less than a page is seen', setIn(-4000), []],
  ['a paragraph that is set in to the left of any page is not', setIn(-8000), ['outside']],
  ['a frame at the right of a large page is seen', frame(18_000), []],
  ['a frame beyond any page is not', frame(36_000), ['outside']],
])('%s', (_, document, by) => {
  expect(hiddenBy(document)).toEqual(by)
})
