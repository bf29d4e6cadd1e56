import { describe, expect, it } from 'vitest'
import { formattedText, generalText, numberText } from '../../../../src/parse/read/xlsx/number-text.js'

const accounting = '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ '

describe('a number is printed', () => {
  it.each<[number, string, string]>([
    [12, 'General', '12'],
    [-7, 'General', '-7'],
    [0.1 + 0.2, 'General', '0.3'],
    [123456789012, 'General', '123456789012'],
    [3, 'G/通用格式', '3'],
    [7.35, '@', '7.35'],
    [12, '0', '12'],
    [-0.2, '0', '0'],
    [2.5, '0', '3'],
    [12.345, '0.00', '12.35'],
    [1.005, '0.00', '1.01'],
    [7, '0.00_ ', '7.00'],
    [1.1, '0.##', '1.1'],
    [5, '000', '005'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [0, '#', ''],
    [0.125, '0.0%', '12.5%'],
    [7, '0"件"', '7件'],
    [7, '0\\件', '7件'],
    [-3, '0_);[Red]\\(0\\)', '(3)'],
    [-3, '#,##0;-#,##0', '-3'],
    [0, accounting, '-'],
    [-1234, accounting, '-1,234'],
    [0, '0;-0;;@', ''],
    [5, ';;;', ''],
    [1234567, '#,##0,', '1,235'],
    [5, '0;"a;b"', '5'],
  ])('%d by %s as %s', (value, format, text) => {
    expect(numberText(value, format)).toBe(text)
  })

  it.each(['yyyy"年"m"月"', 'h:mm', '0.00E+00', '# ?/?', '[DBNum1]General', '[h]:mm', '0"a"0'])(
    'not by a format that is none of plain numbers: %s',
    (format) => {
      expect(numberText(12.5, format)).toBeUndefined()
    },
  )

  it('with an exponent where it is very large', () => {
    expect(generalText(1e21)).toBe('1E+21')
  })
})

describe('a text is printed', () => {
  it.each([
    ['0', '甲'],
    ['0;0;0;@', '甲'],
    ['0;0;0;"（"@"）"', '（甲）'],
    [';;;', ''],
  ])('by %s as %s', (format, text) => {
    expect(formattedText('甲', format)).toBe(text)
  })
})
