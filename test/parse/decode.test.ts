import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/parse/decode.js'
import { InputError } from '../../src/parse/input-error.js'
import { type Encode, encodings, toGb18030, toUtf16LeWithBom, toUtf8 } from '../support/encodings.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'

const report = layouts['tab-cell-lines-nbsp'](correctReport())

/** Without 开 and 一, whose codes have a zero byte on the other side than ASCII has (known-gaps.md). */
const plain = '松岚县砚溪镇人民政府2023年度报告\n总计 12\n'

const refusal = (bytes: Uint8Array): string => {
  try {
    return `read as ${decode(bytes).encoding}`
  } catch (error) {
    if (error instanceof InputError) return error.code
    throw error
  }
}

describe('decode', () => {
  it.each(Object.entries<Encode>(encodings))('reads a report in %s', (_, encode) => {
    expect(decode(encode(report)).text.replace(/^\uFEFF/u, '')).toBe(report)
  })

  it.each([
    ['utf-8', encodings['utf-8']],
    ['utf-8', encodings['utf-8-bom']],
    ['utf-16le', encodings['utf-16le']],
    ['utf-16be', encodings['utf-16be']],
    ['gb18030', encodings.gb18030],
  ])('names the encoding %s', (name, encode: Encode) => {
    expect(decode(encode(report)).encoding).toBe(name)
  })

  it('keeps the byte order mark, so that offsets are those of the file', () => {
    expect(decode(encodings['utf-8-bom']('年')).text).toBe('\uFEFF年')
  })

  it('reads little-endian UTF-16 without its mark', () => {
    expect(decode(toUtf16LeWithBom(plain).subarray(2))).toEqual({ text: plain, encoding: 'utf-16le' })
  })

  it('reads big-endian UTF-16 without its mark', () => {
    expect(decode(encodings['utf-16be'](plain).subarray(2))).toEqual({ text: plain, encoding: 'utf-16be' })
  })

  it('reads characters that GB18030 holds in four bytes', () => {
    expect(decode(toGb18030('⼀、总体情况𠀀')).text).toBe('⼀、总体情况𠀀')
  })

  it('reads plain ASCII as UTF-8', () => {
    expect(decode(toUtf8('annual report 2023')).encoding).toBe('utf-8')
  })

  it('reads nothing as an empty text', () => {
    expect(decode(new Uint8Array()).text).toBe('')
  })

  it('gives back any text with a UTF-8 mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decode(encodings['utf-8-bom'](text)).text).toBe(`\uFEFF${text}`)
      }),
    )
  })

  it('refuses bytes of an image as binary', () => {
    const image = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    expect(refusal(image)).toBe('binary')
  })

  it('refuses control characters throughout, whatever encoding they would be valid in', () => {
    expect(refusal(Uint8Array.from({ length: 400 }, (_, index) => [0x01, 0x02, 0x41][index % 3] ?? 0))).toBe('encoding')
  })

  it('refuses bytes that are valid in no known encoding', () => {
    expect(refusal(Uint8Array.from([0x61, 0xff, 0xff, 0x62]))).toBe('encoding')
  })

  it('refuses a UTF-16 file that breaks off in the middle of a character', () => {
    expect(refusal(toUtf16LeWithBom('年度报告').subarray(0, 7))).toBe('encoding')
  })

  it('puts up with single control characters', () => {
    expect(decode(toUtf8(`${report}\u0001`)).encoding).toBe('utf-8')
  })

  it('throws nothing but InputError on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(refusal(bytes)).toMatch(/^(?:read as|binary|encoding)/u)
      }),
    )
  })
})

describe('bytes with zeros', () => {
  it('are no text where a third of their characters are of other scripts', () => {
    const mixed = `${plain}${'\u0E01\u0E02'.repeat(8)}`
    expect(refusal(toUtf16LeWithBom(mixed).subarray(2))).toBe('binary')
  })
})

describe('text with characters that no text has', () => {
  it('is read where there are two of them', () => {
    expect(refusal(toUtf8(`${plain}\u0001\u0002`))).toBe('read as utf-8')
  })

  it('is of another encoding where there are four', () => {
    expect(refusal(toUtf8(`${plain}${'\u0001'.repeat(4)}`))).not.toBe('read as utf-8')
  })

  it('is read where there are few of them in a long one', () => {
    expect(refusal(toUtf8(`${plain.repeat(100).slice(0, 2_000)}${'\u0001'.repeat(7)}`))).toBe('read as utf-8')
  })

  it('is of another encoding where there are many in a long one', () => {
    expect(refusal(toUtf8(`${plain.repeat(100).slice(0, 2_000)}${'\u0001'.repeat(15)}`))).not.toBe('read as utf-8')
  })
})
