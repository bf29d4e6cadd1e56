import { describe, expect, it } from 'vitest'
import { documentNumbersIn, isFused, normOfNumber, normOfTitle, orderNumbersIn } from '../../src/prose/citations.js'

describe('documentNumbersIn', () => {
  it('takes a number apart', () => {
    const text = '依据《通知》（国办函〔2020〕109号）'
    const [found] = documentNumbersIn(text)
    expect(found).toMatchObject({
      issuer: '国办函',
      open: '〔',
      close: '〕',
      year: '2020',
      serial: '109',
      title: '通知',
    })
    expect(text.slice(found!.start, found!.end)).toBe('国办函〔2020〕109号')
  })

  it('takes the outer title where titles are nested', () => {
    expect(documentNumbersIn('《关于印发《方案》的通知》（松政〔2023〕1号）')[0]?.title).toBe('关于印发《方案》的通知')
  })

  it.each(['通知》（松政〔2023〕1号）', '《通知》和《方案》之外，松政〔2023〕1号'])('finds no title in %s', (text) => {
    expect(documentNumbersIn(text)[0]?.title).toBeUndefined()
  })

  it.each(['电话12号线', '〔2023〕', '门牌（18）号'])('finds no number in %s', (text) => {
    expect(documentNumbersIn(text)).toEqual([])
  })
})

describe('orderNumbersIn', () => {
  it.each([
    ['国务院令第711号', 711],
    ['国务院令第七百一十一号', 711],
    ['国令第711号', 711],
    ['国务院令711号', 711],
  ])('reads %s', (text, number) => {
    expect(orderNumbersIn(text)).toMatchObject([{ number, printed: text }])
  })
})

describe('known norms', () => {
  it('are found by number, whatever words stand before it', () => {
    const [cited] = documentNumbersIn('按照国办公开办函〔2021〕30号编制')
    expect(normOfNumber(cited!)?.id).toBe('format2021')
    const [fused] = documentNumbersIn('国办公开办函国办发〔2020〕50号')
    expect(normOfNumber(fused!)).toBeUndefined()
  })

  it('are found by title', () => {
    expect(normOfTitle('政府信息公开信息处理费管理办法')?.id).toBe('fee')
    expect(normOfTitle('某某办法')).toBeUndefined()
    // Both versions of the regulation have this title.
    expect(normOfTitle('中华人民共和国政府信息公开条例')?.id).toBe('regulation')
  })

  it.each([
    ['国办公开办函国办发', true],
    ['落实国办公开办函国办发', true],
    ['国办公开办函', false],
    ['国办函', false],
    ['松政办发', false],
  ])('%s runs two issuers into one: %s', (issuer, fused) => {
    expect(isFused(issuer)).toBe(fused)
  })
})
