import { describe, expect, it } from 'vitest'
import { withOffLine } from '../../src/text/off-line.js'

describe('withOffLine', () => {
  it.each([
    ['21', 1, 2, 'above', '2¹'],
    ['1203', 2, 4, 'above', '12⁰³'],
    ['31', 1, 2, 'below', '3₁'],
    ['12[1]', 2, 5, 'above', '12[¹]'],
    ['3①', 1, 2, 'above', '3①'],
    ['15件', 0, 1, 'above', '¹5件'],
  ] as const)('has the digits of %j from %i to %i %s the line as marks', (text, from, to, place, expected) => {
    expect(withOffLine(text, [{ from, to, place }])).toBe(expected)
  })

  it('has several marks', () => {
    const stretches = [
      { from: 1, to: 2, place: 'above' },
      { from: 3, to: 4, place: 'below' },
    ] as const
    expect(withOffLine('2111', stretches)).toBe('2¹1₁')
  })

  it.each(['253', ' 253 '])('is the text itself where nothing stands on the line: %j', (text) => {
    const at = text.indexOf('253')
    expect(withOffLine(text, [{ from: at, to: at + 3, place: 'above' }])).toBe(text)
  })

  it('is a mark behind an earlier line of its cell', () => {
    expect(withOffLine('1', [{ from: 0, to: 1, place: 'above' }], true)).toBe('¹')
  })
})
