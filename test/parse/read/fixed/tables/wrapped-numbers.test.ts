import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../../../src/parse/assemble/report.js'
import type { TextLine } from '../../../../../src/parse/read/fixed/lines/text-lines.js'
import { isWrappedNumber, ofOneNumber } from '../../../../../src/parse/read/fixed/tables/wrapped-numbers.js'
import { readOfd } from '../../../../../src/parse/read/ofd/read.js'
import { readPdf } from '../../../../../src/parse/read/pdf/read.js'
import { correctReport, withValues } from '../../../../support/model.js'
import { ofdOf } from '../../../../support/ofd.js'
import { pdfOf } from '../../../../support/pdf.js'
import { cellMap, defectsOf } from '../../../harness.js'

const size = 9
const digit = 4.5

/** Lines of text in the middle of a cell, one below the other. */
const linesIn = (width: number, texts: readonly string[], pitch = 12): TextLine[] =>
  texts.map((text, row) => {
    const left = (width - text.length * digit) / 2
    const baseline = row * pitch
    const box = { top: baseline - 8, bottom: baseline + 1 }
    const glyphs = Array.from(text, (character, at) => ({
      ...{ text: character, left: left + at * digit, right: left + (at + 1) * digit, ...box },
      ...{ size, turn: 0 as const, vertical: false },
    }))
    return { ...box, left, right: left + text.length * digit, glyphs, baseline, size }
  })

describe('isWrappedNumber', () => {
  it.each([
    ['two full lines and a rest', 24, ['18', '00', '0']],
    ['a digit a line', 17, ['1', '2', '0']],
    ['an amount', 32, ['1234', '.567', '8']],
  ])('is so of %s', (_, width, texts) => {
    expect(isWrappedNumber(linesIn(width, texts), width)).toBe(true)
  })

  it.each([
    ['one line', 24, ['18'], 12],
    ['lines with room for more digits', 60, ['18', '00'], 12],
    ['lines with room for two more', 36, ['18', '00'], 12],
    ['a longer line below a shorter one', 24, ['1', '20'], 12],
    ['lines that are not of one length', 24, ['18', '0', '12'], 12],
    ['lines as far apart as rows', 24, ['18', '00'], 18],
    ['words', 24, ['无此', '数'], 12],
  ])('is not so of %s', (_, width, texts, pitch) => {
    expect(isWrappedNumber(linesIn(width, texts, pitch), width)).toBe(false)
  })
})

describe('ofOneNumber', () => {
  it('takes cells of as many lines next to one another for rows, others for numbers', () => {
    const rows = [3, 3, 3].map((lines) => ({ row: 1, lines }))
    const number = { row: 2, lines: 3 }
    const different = [3, 4].map((lines) => ({ row: 3, lines }))
    const numbers = new Map([1, 2, 3].map((row) => [row, row === 2 ? 7 : row === 1 ? 3 : 2]))
    expect(ofOneNumber([...rows, number, ...different], numbers)).toEqual([number, ...different])
  })
})

describe('numbers that are wider than their column', () => {
  const values = {
    'requests/received/individual': 1_234_567,
    'requests/received/total': 7_654_321,
    'requests/carriedIn/business': 12_345,
    'enforcement/penalty/decisions': 1_882_345,
    'charges/charge/amount': '2585012.3456',
    'disputes/review/upheld': 12_345,
    'disputes/review/total': 23_456,
  }
  const model = withValues(correctReport(), values)

  it.each([
    ['top', { vertical: 'top' }],
    ['middle', {}],
  ] as const)('are whole without borders, set at the %s of their cells', async (_, form) => {
    const { blocks, source } = await readPdf(pdfOf(model, { borders: 'none', ...form }))
    const cells = cellMap(buildReport(blocks, source, 'pdf'))
    const wide = Object.entries(values).filter(([address]) => !address.startsWith('disputes'))
    const read = wide.map(([address]) => [address, cells.get(address)?.value])
    expect(read).toEqual(wide.map(([address, value]) => [address, Number(value)]))
  })

  it.each([22, 28, 40])('are whole in columns %d points wide', async (equalColumns) => {
    const readings = [
      await readPdf(pdfOf(model, { equalColumns })),
      await readPdf(pdfOf(model, { equalColumns, borders: 'bars', vertical: 'top', horizontal: 'left' })),
      readOfd(ofdOf(model, { equalColumns })),
    ]
    for (const { blocks, source } of readings) {
      const report = buildReport(blocks, source, 'pdf')
      const cells = cellMap(report)
      const read = Object.keys(values).map((address) => [address, cells.get(address)?.value])
      expect(read).toEqual(Object.entries(values).map(([address, value]) => [address, Number(value)]))
      expect(defectsOf(report)).toEqual([])
    }
  })
})
