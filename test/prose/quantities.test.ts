import { describe, expect, it } from 'vitest'
import { foldCharacters } from '../../src/text/key.js'
import { quantitiesIn } from '../../src/prose/quantities.js'
import { chineseNumber } from '../../src/text/numerals.js'

const quantities = (text: string) =>
  quantitiesIn(foldCharacters(text)).map(({ value, unit, approximate }) => [value, unit, approximate])

describe('quantitiesIn', () => {
  it.each([
    ['收到申请27件', 27, '件'],
    ['收到申请２７件', 27, '件'],
    ['收到申请 27 件', 27, '件'],
    ['公开1,243条', 1243, '条'],
    ['收到申请十二件', 12, '件'],
    ['收到申请两百三十件', 230, '件'],
    ['收到申请三百二十一宗', 321, '宗'],
    ['公开一万二千条', 12_000, '条'],
    ['收到二〇二件', 202, '件'],
    ['收到零件', 0, '件'],
    ['诉讼5起', 5, '起'],
    ['制发4份', 4, '份'],
    ['咨询3件次', 3, '件次'],
    ['培训120人次', 120, '人次'],
    ['占33.9%', 33.9, '%'],
    ['占33.9％', 33.9, '%'],
    ['收费7.35万元', 73_500, '元'],
    ['投资1.2亿元', 120_000_000, '元'],
    ['收费880元', 880, '元'],
  ])('reads %s', (text, value, unit) => {
    expect(quantities(text)).toEqual([[value, unit, false]])
  })

  it.each([
    ['约20件', 20],
    ['近20件', 20],
    ['超过20件', 20],
    ['150余件', 150],
    ['20多件', 20],
    ['20件左右', 20],
    ['20件以上', 20],
    ['大约 20件', 20],
    ['1.2万条', 12_000],
    ['3百件', 300],
    ['三千余条', 3000],
  ])('marks %s as about', (text, value) => {
    expect(quantities(text)).toEqual([[value, expect.any(String), true]])
  })

  it.each([
    '3-5件',
    '3至5件',
    '3～5件',
    '2023年1月1日',
    '国办函〔2020〕109号',
    '国务院令第711号',
    '第3条',
    '第十二条',
    '0796-5123456',
    '信息公开',
    '万件',
    '3、4',
  ])('finds no count in %s', (text) => {
    expect(quantities(text)).toEqual([])
  })

  it('gives the place with the marks of approximation and the measure word', () => {
    const text = '收到申请约27件左右，办结29件。'
    const places = quantitiesIn(text).map(({ start, end }) => text.slice(start, end))
    expect(places).toEqual(['约27件左右', '29件'])
  })

  it('knows what the last printed digit is worth', () => {
    const precision = (text: string) => quantitiesIn(text)[0]?.precision
    expect(['7.35万元', '7万元', '735元', '1.2万件', '27件', '七件'].map(precision)).toEqual([
      100, 10_000, 1, 1000, 1, 1,
    ])
  })

  it('computes amounts through their decimal digits', () => {
    expect(quantitiesIn('4.1135万元')[0]?.value).toBe(41_135)
    expect(quantitiesIn('0.0001万元')[0]?.value).toBe(1)
  })
})

describe('chineseNumber', () => {
  it.each([
    ['十', 10],
    ['二十', 20],
    ['一百零五', 105],
    ['两千零一', 2001],
    ['三万', 30_000],
    ['一亿两千万', 120_000_000],
    ['七一一', 711],
    ['零', 0],
  ])('reads %s', (text, number) => {
    expect(chineseNumber(text)).toBe(number)
  })

  it.each(['万', '亿'])('makes no number of %s', (text) => {
    expect(chineseNumber(text)).toBeUndefined()
  })
})
