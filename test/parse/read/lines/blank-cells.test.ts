import { expect, it } from 'vitest'
import { readText } from '../../../../src/parse/read/lines/text.js'

/** How many cells without text are read between a label with its number and the next number of the row. */
function blanksRead(count: number): number {
  const source = [
    '行政许可',
    '1',
    '2',
    '3',
    ...Array.from({ length: count }, () => ''),
    '4',
    '行政处罚',
    '5',
    '6',
  ].join('\n')
  return readText(source).filter(({ type }) => type === 'table').length
}

it('blank lines between numbers are cells where a row has as many', () => {
  expect(blanksRead(12)).toBe(12)
})

it('blank lines between numbers are space where no row has as many cells', () => {
  expect(blanksRead(20)).toBe(0)
})
