import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase85, toBase85 } from '../../src/page/base85.js'

describe('base 85', () => {
  it('gives back the bytes that it was given', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase85(toBase85(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each([
    [[], ''],
    [[0], '(('],
    [[0, 0, 0, 0], '((((('],
    [[0, 0, 0, 19], '((((;'],
    [[0, 0, 0, 20], '((((='],
    [[255, 255, 255, 255], '{@_4('],
  ])('writes %j as %s', (bytes, text) => {
    expect(toBase85(Uint8Array.from(bytes))).toBe(text)
  })

  it('writes a quarter more characters than bytes, and none that begins a tag or ends a line', () => {
    const text = toBase85(Uint8Array.from({ length: 40_000 }, (_, index) => (index * 7919) >> 3))
    expect(text).toHaveLength(50_000)
    expect(text).not.toMatch(/[<\s\u007f-\uffff]/u)
  })
})
