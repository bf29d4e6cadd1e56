import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isValueText, readCell } from '../../src/lexicon/cell-values.js'

const number = (value: number): unknown => ({ state: 'number', value })

describe('readCell', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['007', 7],
    ['123456789', 123456789],
    ['１２', 12],
    ['1,326', 1326],
    ['1，326', 1326],
    ['12,345,678', 12345678],
    ['1 326', 1326],
    ['１２３４', 1234],
    ['3件', 3],
    ['12 件', 12],
    ['1\u200B2', 12],
    ['\u202C12\u00AD', 12],
    ['\u20661,3\u206026\u2069', 1326],
    ['2项', 2],
    ['+5', 5],
    ['增5', 5],
    ['增加5', 5],
    ['-4', -4],
    ['−4', -4],
    ['－4', -4],
    ['减4', -4],
    ['减少4项', -4],
  ])('reads %j as a count', (text, value) => {
    expect(readCell(text, '件')).toEqual(number(value))
  })

  it.each([
    ['8942.393', 8942.393],
    ['7.3500', 7.35],
    ['0.0001', 0.0001],
    ['0.0000', 0],
    ['1,234.5678', 1234.5678],
    ['７．３５', 7.35],
    ['7.35万元', 7.35],
    ['251000元', 25.1],
    ['89423930元', 8942.393],
    ['1.2亿元', 12000],
    ['0.1元', 0.00001],
  ])('reads %j as an amount in 万元, exact to the last digit', (text, value) => {
    expect(readCell(text, '万元')).toEqual(number(value))
  })

  it('does not change a count for a unit of money', () => {
    expect(readCell('5万元', '件')).toEqual(number(5))
  })

  it('knows no negative zero', () => {
    expect(Object.is(readCell('-0', '项').value, 0)).toBe(true)
  })

  it.each(['', '\u00A0', '\u3000 '])('reads %j as blank', (text) => {
    expect(readCell(text, '件')).toEqual({ state: 'blank', value: null })
  })

  it.each(['/', '／', '\\', '//', '-', '—', '——', '－', '无', '空', 'N/A', 'NA', '…', '..', '－－'])(
    'reads %j as a mark for no number',
    (text) => {
      expect(readCell(text, '件')).toEqual({ state: 'mark', value: null })
    },
  )

  it.each(['详见附件', '3-5', '约3', '1,23', '12,3456', '1.2.3', '3件2', '三', '增', '1e5', '3%'])(
    'reads %j as text',
    (text) => {
      expect(readCell(text, '件')).toEqual({ state: 'text', value: null })
    },
  )

  it.each([
    ['2①', 2],
    ['2¹', 2],
    ['10¹²', 10],
    ['2 ①', 2],
    ['3₁', 3],
    ['15⑴', 15],
    ['1,326②', 1326],
    ['7件③', 7],
    ['2*', 2],
    ['18※', 18],
    ['2[1]', 2],
    ['2[¹]', 2],
    ['36〔12〕', 36],
    ['4（注）', 4],
    ['4(注2)', 4],
    ['4注1', 4],
    ['4注¹', 4],
    ['5^1^', 5],
    ['1[^1]', 1],
    ['12$^{1}$', 12],
    ['12$^{①}$', 12],
    ['6①②', 6],
  ])('reads %j as the number before the mark of a note', (text, value) => {
    expect(readCell(text, '件')).toEqual(number(value))
    expect(isValueText(text)).toBe(true)
  })

  it.each(['②⑤③', '²⁵³', '①', '¹', '¹2', '①2', '2¹5', '⑵', '⒉', '*', '[1]', '（注1）', '12(3)'])(
    'does not take the digits of %j for a number',
    (text) => {
      expect(readCell(text, '件')).toEqual({ state: 'text', value: null })
    },
  )

  it('has no number where a mark for none has a note', () => {
    expect(readCell('/①', '件')).toEqual({ state: 'mark', value: null })
  })

  it('does not give a number that it cannot hold exactly', () => {
    expect(readCell('1234567890123.4567', '万元').state).toBe('text')
  })

  it('reads any count of the size that reports have', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (value) => {
        expect(readCell(String(value), '件')).toEqual(number(value))
      }),
    )
  })

  it('reads any amount as the decimal that is printed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), fc.integer({ min: 0, max: 9999 }), (whole, fraction) => {
        const printed = `${whole}.${String(fraction).padStart(4, '0')}`
        expect(readCell(printed, '万元').value).toBe(Number(printed))
      }),
    )
  })

  it('has a value for numbers and for nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789,.+-/—无万元件增减 年')) }), (text) => {
        const { state, value } = readCell(text, '万元')
        expect(value !== null).toBe(state === 'number')
      }),
    )
  })
})

describe('isValueText', () => {
  it.each(['12', '1,326', '３', '7.35万元', '1,234,567.8900万元', '减4', '/', '——', '无'])(
    'takes %j for a value',
    (text) => {
      expect(isValueText(text)).toBe(true)
    },
  )

  it.each(['', '规章', '1.其他', '（一）', '2023年', '1'.repeat(30)])('does not take %j for a value', (text) => {
    expect(isValueText(text)).toBe(false)
  })
})
