import { expect, it } from 'vitest'
import { isFarRaise } from '../../../../src/parse/read/docx/character-looks.js'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { docxFile, paragraphOf, run } from '../../../support/docx.js'

const on = (color: string): string => `<w:color w:val="${color}"/><w:shd w:val="clear" w:fill="D0D0D0"/>`

it.each([
  ['one and a half points high are not seen', '<w:sz w:val="3"/>', ['tiny']],
  ['two points high are', '<w:sz w:val="4"/>', []],
  ['as narrow as lines are not seen', '<w:w w:val="8"/>', ['tiny']],
  ['very narrow are', '<w:w w:val="15"/>', []],
  ['of nearly the colour behind them are not seen', on('D8D8D8'), ['colour']],
  ['a little darker than what is behind them are', on('BEBEBE'), []],
])('characters %s', (_, looks, by) => {
  const { hidden = [] } = readDocx(docxFile({ document: paragraphOf(run('甲') + run('乙', looks)) }))
  expect(hidden.map((one) => one.by)).toEqual(by)
})

it.each([
  ['half the height of a page may still be on it', 700, false],
  ['the height of a page is off it', 1_500, true],
])('what is raised by %s', (_, halfPoints, far) => {
  expect([isFarRaise(halfPoints), isFarRaise(-halfPoints)]).toEqual([far, far])
})
