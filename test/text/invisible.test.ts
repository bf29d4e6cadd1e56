import { describe, expect, it } from 'vitest'
import { invisible, isInvisible } from '../../src/text/invisible.js'

describe('invisible', () => {
  it('is the same by character and by code', () => {
    const pattern = new RegExp(`[${invisible}]`, 'u')
    const differing = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => pattern.test(String.fromCharCode(code)) !== isInvisible(code),
    )
    expect(differing).toEqual([])
  })

  it.each([0x20, 0x30, 0x3000, 0x202e])('does not hold U+%i, which is seen or changes what is seen', (code) => {
    expect(isInvisible(code)).toBe(false)
  })
})
