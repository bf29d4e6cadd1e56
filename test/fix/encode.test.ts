import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../src/fix/encode.js'

const decoded = (text: string, label: string): string =>
  new TextDecoder(label, { ignoreBOM: true, fatal: true }).decode(encode(text, label))

describe('encode', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])('writes any text in %s as it is read', (label) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decoded(text, label)).toBe(text)
      }),
    )
  })

  it('writes the replacement character in gb18030', () => {
    expect(decoded('\uFFFD', 'gb18030')).toBe('\uFFFD')
  })

  it.each(['gb18030', 'gbk', 'gb2312', 'big5', 'windows-1252'])('keeps the ordinary in %s', (label) => {
    const text = label === 'windows-1252' ? 'naïve' : '中文，第1號。'
    expect(decoded(text, label)).toBe(text)
  })

  it('writes GB18030 as other programs do', () => {
    expect([...(encode('年〔A', 'gb18030') ?? [])]).toEqual([0xc4, 0xea, 0xa1, 0xb2, 0x41])
    expect([...(encode('㐂𠮷', 'gb18030') ?? [])]).toEqual([0x81, 0x39, 0xef, 0x31, 0x95, 0x34, 0xb2, 0x35])
  })

  it.each([
    ['中', 'windows-1252'],
    ['𠮷', 'gbk'],
  ])('has no bytes for %s in %s', (text, label) => {
    expect(encode(text, label)).toBeUndefined()
  })
})
