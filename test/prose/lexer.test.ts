import { describe, expect, it } from 'vitest'
import { namesOf } from '../../src/lexicon/organ-names.js'
import { tokensOf } from '../../src/prose/lexer.js'

const names = namesOf({ name: '松岚县卫生健康局', kind: 'department', source: 'title' })
const told = (text: string): string[] =>
  tokensOf(text, names).map((token) =>
    'id' in token ? `${token.text}/${token.kind}.${token.id}` : `${token.text}/number`,
  )

describe('tokensOf', () => {
  it('takes the longest phrase: 申请 within another noun is none of its own', () => {
    expect(told('行政许可申请27件')).toEqual(['行政许可申请/object.other', '27件/number'])
    expect(told('复议申请案件')).toEqual(['复议申请案件/object.review'])
  })

  it('does not take a character of structure out of an unknown word', () => {
    expect(told('高新区')).toEqual(['高新/shield.shield', '区/unknown.unknown'])
    expect(told('统计27件')).toEqual(['统计/shield.shield', '27件/number'])
    expect(told('某均某')).toEqual(['某/unknown.unknown', '均/unknown.unknown', '某/unknown.unknown'])
  })

  it('knows the reporting organ by its short names', () => {
    expect(told('县卫健局收到')).toEqual(['县卫健局/actor.self', '收到/act.receive'])
    expect(told('县财政局收到')[0]).not.toContain('self')
  })

  it('passes over white space and quotation marks, and keeps the places', () => {
    const [first, second] = tokensOf(' 收 到“27 件”', undefined)
    expect(first).toMatchObject({ text: '收到', start: 1, end: 4 })
    expect(second).toMatchObject({ text: '27件', value: 27, unit: '件', start: 5, end: 9 })
  })

  it.each([
    ['7.35万元', { value: 73500, unit: '元', precision: 100 }],
    ['1,243条', { value: 1243, unit: '条' }],
    ['二十七件', { value: 27, unit: '件', decimals: null }],
    ['约30件', { value: 30, approximate: 'near' }],
    ['30余件', { value: 30, approximate: 'over' }],
    ['２７件', { value: 27 }],
    ['55.56%', { value: 55.56, unit: '%', decimals: 2 }],
  ])('reads the number %s', (text, expected) => {
    expect(tokensOf(text, undefined)).toMatchObject([{ kind: 'number', ...expected }])
  })

  it.each(['20个工作日', '0796-5123456', '8:30-12:00', '7×24', '〔2021〕30号', '第三十六条', '2023年5月', '三个方面'])(
    'reads no number in %s',
    (text) => {
      expect(tokensOf(text, undefined).filter(({ kind }) => kind === 'number')).toEqual([])
    },
  )

  it('takes marks of half width as those of full width, but not within numbers', () => {
    expect(told('无,无.无:1.5%').filter((token) => token.includes('mark'))).toHaveLength(3)
  })

  it('finds the numbers of entries', () => {
    expect(told('一是收到。1.收到').filter((token) => token.includes('enumerator'))).toEqual([
      '一是/mark.enumerator',
      '1./mark.enumerator',
    ])
  })
})
