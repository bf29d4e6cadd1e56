import { describe, expect, it } from 'vitest'
import { InputError } from '../../../../src/parse/input-error.js'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { readHtml } from './blocks.js'
import { htmlOf, printedBlocks } from '../../../support/html.js'
import { correctReport } from '../../../support/model.js'

function codeOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof InputError) return error.code
    throw error
  }
  return 'read'
}

describe('limits of a page', () => {
  it.each([
    ['nested tables', '<table><tr><td>'.repeat(20_000), 'limit-depth'],
    ['nested blocks', '<div>'.repeat(20_000), 'limit-depth'],
    ['cells', `<table>${'<tr><td>1'.repeat(60_000)}</table>`, 'limit-cells'],
    ['cells of text', `<pre>${'|'.repeat(60_000)}</pre>`, 'limit-cells'],
    ['columns', `<table><tr>${'<td>1'.repeat(1_100)}</table>`, 'limit-spans'],
    ['elements', '<p>a'.repeat(200_000), 'limit-entries'],
  ])('%s are refused', (_, source, code) => {
    expect(codeOf(() => readHtml(source))).toBe(code)
  })

  it('cuts spans that reach too far', () => {
    expect(
      printedBlocks(readHtml('<table><tr><td>1<td colspan=999999999 rowspan=999999999>2<tr><td>3</table>')),
    ).toEqual(['0:1 | 1:2', '0:3'])
  })

  it('reads inline elements without end, however many', () => {
    expect(printedBlocks(readHtml('<b><p>甲</b></p><font><p>乙<span>'.repeat(2_000)))).toHaveLength(4_000)
  })

  it('takes its limits from the caller', () => {
    const source = htmlOf(correctReport(), 'clean')
    expect(codeOf(() => readHtml(source, { ...defaultLimits, cells: 100 }))).toBe('limit-cells')
    expect(codeOf(() => readHtml(source, { ...defaultLimits, depth: 3 }))).toBe('limit-depth')
  })
})
