import { describe, expect, it } from 'vitest'
import { plainCharacter } from '../../src/text/characters.js'
import { builtInCMap } from '../../src/parse/read/pdf/fonts/cmaps.js'

describe('plainCharacter', () => {
  it.each([
    ['⼀', '一'],
    ['⾏', '行'],
    ['⺠', '民'],
    ['⻔', '门'],
    ['\uF9D1', '六'],
    ['︵', '（'],
    ['︑', '、'],
    ['ﬁ', 'fi'],
  ])('reads %s as %s', (form, plain) => {
    expect(plainCharacter(form)).toBe(plain)
  })

  it.each(['０', '％', '（', '。', '〇', 'a'])('leaves %s as it is printed', (character) => {
    expect(plainCharacter(character)).toBe(character)
  })

  it.each([' ', '\u00A0', '\u3000', '\u200B', '\0', '\uE000', '\uFFFD'])('takes %j for nothing', (character) => {
    expect(plainCharacter(character)).toBe('')
  })
})

describe('builtInCMap', () => {
  it('has the Chinese CMaps in both directions and no other', () => {
    expect(['GBK-EUC-H', 'GBK-EUC-V', 'UniGB-UTF16-H', 'Adobe-GB1-UCS2'].every((name) => builtInCMap(name))).toBe(true)
    expect(builtInCMap('UniJIS-UCS2-H')).toBeUndefined()
  })

  // From Adobe-GB1-6: the first and the last character of GB 2312 and of the level that a rule gives.
  it.each([
    [940, '啊'],
    [4694, '座'],
    [4695, '亍'],
    [7702, '齄'],
    [96, '\u3000'],
  ])('gives CID %i its character', (cid, character) => {
    const map = new TextDecoder().decode(builtInCMap('Adobe-GB1-UCS2'))
    const hex = (value: number): string => `<${value.toString(16).padStart(4, '0')}>`
    expect(map).toContain(`\n${hex(cid)} ${hex(character.charCodeAt(0))}\n`)
  })
})
