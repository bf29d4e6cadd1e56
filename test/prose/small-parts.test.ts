import { describe, expect, it } from 'vitest'
import { personalNumbersIn } from '../../src/prose/personal-numbers.js'
import { nestedTitles } from '../../src/prose/title-marks.js'
import { faultsOfForm } from '../../src/prose/typography.js'

describe('personalNumbersIn', () => {
  it.each([
    ['身份证11010519491231002X', 'identity'],
    ['身份证11010519491231002x', 'identity'],
    ['手机139-1234-5678', 'mobile'],
    ['卡号6222 0212 3456 7890 128', 'card'],
    ['卡号4111111111111111', 'card'],
  ])('finds %s', (text, kind) => {
    const [found] = personalNumbersIn(text)
    expect(found).toMatchObject({ kind })
    expect(found?.masked).toMatch(/^.{3}\*+.{2}$/u)
  })

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['a month that is none', '110105194913310021'],
    ['a wrong Luhn digit', '6222021234567890129'],
    ['a number in a longer one', 'A139123456781'],
    ['an office telephone', '0796-5123456'],
  ])('leaves %s alone', (_, text) => {
    expect(personalNumbersIn(text)).toEqual([])
  })
})

describe('nestedTitles', () => {
  it.each([
    ['《关于印发<方案>的通知》', ['<方案>']],
    ['《关于印发《方案》的通知》', ['《方案》']],
    ['《关于印发＜方案＞和<办法>的通知》', ['＜方案＞', '<办法>']],
    ['《甲》《乙》', []],
    ['《关于印发〈方案〉的通知》', []],
    ['P<0.05，A>B', []],
    ['《甲》>和<乙', []],
    ['《未完和《方案》', []],
    ['《甲<乙>丙》和《未完', ['<乙>']],
    ['》《甲》', []],
  ])('of %s are %j', (text, titles) => {
    expect(nestedTitles(text).map(({ start, end }) => text.slice(start, end))).toEqual(titles)
  })
})

describe('faultsOfForm', () => {
  it('leaves addresses as they are', () => {
    const { halfWidth } = faultsOfForm('网址www.a.gov.cn/a,b和http://b.cn/c,d，邮箱a,b@c.cn')
    expect(halfWidth).toEqual([])
  })

  it('knows brackets of Chinese text from those of numbers and Latin words', () => {
    const marked = (text: string) => faultsOfForm(text).halfWidth.length
    expect(['公开(主动)', '公开(%)', 'A(B)', '电话(0796)', '公开()', '第(3)项', '甲(A-1)乙'].map(marked)).toEqual([
      2, 2, 0, 0, 0, 0, 0,
    ])
  })
})
