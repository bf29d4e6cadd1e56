import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareKey, foldCharacters, keyOf } from '../../src/text/key.js'

describe('keyOf', () => {
  it.each([
    ['white space', '总 计', '总计'],
    ['ideographic and no-break spaces', '总\u3000\u00A0计', '总计'],
    ['zero-width characters', '\u200B总\u200D\uFEFF计\u2060', '总计'],
    ['marks of direction', '\u202A总\u202C\u2066计\u2069', '总计'],
    ['line ends', '商业\r\n企业', '商业企业'],
    ['full-width brackets', '（七）总计', '(七)总计'],
    ['full-width digits', '第２０条', '第20条'],
    ['commas of any script', '行政复议，行政诉讼', '行政复议、行政诉讼'],
    ['quotation marks', '危及“三安全一稳定”', "危及'三安全一稳定'"],
    ['corner and lens brackets', '【一〔二〕】', '(一(二))'],
    ['full stops', '无。', '无．'],
    ['traditional characters', '政府信息公開行政複議', '政府信息公开行政复议'],
    ['Kangxi radicals', '⼀、⾃然⼈', '一、自然人'],
    ['numbers in brackets', '（1）属于国家秘密', '1.属于国家秘密'],
    ['enumeration commas after numbers', '1、属于国家秘密', '1.属于国家秘密'],
    ['brackets behind numbers', '1）属于国家秘密', '1.属于国家秘密'],
  ])('does not tell %s apart', (_, left, right) => {
    expect(keyOf(left)).toBe(keyOf(right))
  })

  it.each([
    ['words', '本年制发件数', '本年制发数'],
    ['numbers of items', '1.其他', '3.其他'],
    ['decimals and numbering', '1.5', '15'],
  ])('tells %s apart', (_, left, right) => {
    expect(keyOf(left)).not.toBe(keyOf(right))
  })

  it('leaves a decimal number as it is', () => {
    expect(keyOf('7.35')).toBe('7.35')
  })

  it('has nothing for white space', () => {
    expect(keyOf(' \u3000\n')).toBe('')
  })

  it('leaves plain text alone', () => {
    expect(keyOf('行政规范性文件')).toBe('行政规范性文件')
  })

  it('is the same whatever space stands in the text', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\u4E00-\u9F9F]{1,12}$/u),
        fc.constantFrom(' ', '\u3000', '\t', '\n'),
        (text, space) => {
          expect(keyOf(Array.from(text).join(space))).toBe(keyOf(text))
        },
      ),
    )
  })

  it('throws on no string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(keyOf(text)).toBeTypeOf('string')
      }),
    )
  })
})

describe('bareKey', () => {
  it.each([
    ['一、本年新收', '本年新收'],
    ['（七）总计', '总计'],
    ['(十二)、其他', '其他'],
    ['3.其他', '其他'],
    ['12、其他', '其他'],
    ['（3）其他', '其他'],
    ['总计', '总计'],
    ['一般公共预算', '一般公共预算'],
    ['2023年', '2023年'],
  ])('takes the number off %s', (label, bare) => {
    expect(bareKey(keyOf(label))).toBe(bare)
  })
})

describe('foldCharacters', () => {
  it('keeps the length, so that positions hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldCharacters(text)).toHaveLength(text.length)
      }),
    )
  })

  it('replaces radicals, width and script', () => {
    expect(foldCharacters('⼀、總體１')).toBe('一、总体1')
  })

  it('leaves characters that stand for several others', () => {
    expect(foldCharacters('㍻')).toBe('㍻')
  })
})
