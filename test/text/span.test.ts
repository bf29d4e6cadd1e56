import type { Span } from '../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { joinSpans, offsetAt, sliceSpan, trimSpan } from '../../src/text/span.js'

const plain: Span = { text: ' 总计 ', start: 10, end: 14 }
/** 总计 with markup between its characters: 总**计**. */
const marked: Span = { text: '总计', start: 20, end: 26, offsets: [20, 23] }

describe('offsetAt', () => {
  it('counts on from the start of plain text', () => {
    expect(offsetAt(plain, 2)).toBe(12)
  })

  it('looks up the place of a character among markup', () => {
    expect(offsetAt(marked, 1)).toBe(23)
  })

  it('is the end behind the last character', () => {
    expect(offsetAt(marked, 2)).toBe(26)
  })
})

describe('sliceSpan', () => {
  it('moves start and end of plain text', () => {
    expect(sliceSpan(plain, 1, 3)).toEqual({ text: '总计', start: 11, end: 13 })
  })

  it('ends a part of marked text behind its last character', () => {
    expect(sliceSpan(marked, 0, 1)).toEqual({ text: '总', start: 20, end: 21, offsets: [20] })
  })

  it('keeps the end of the whole where the part goes to the end', () => {
    expect(sliceSpan(marked, 1, 2)).toEqual({ text: '计', start: 23, end: 26, offsets: [23] })
  })

  it('is empty at its place', () => {
    expect(sliceSpan(marked, 1, 1)).toEqual({ text: '', start: 23, end: 23, offsets: [] })
  })
})

describe('trimSpan', () => {
  it('takes white space off both ends', () => {
    expect(trimSpan({ text: '\u00A0 12\u3000\t', start: 5, end: 11 })).toEqual({ text: '12', start: 7, end: 9 })
  })

  it('is the same span where there is none', () => {
    expect(trimSpan(marked)).toBe(marked)
  })

  it('is empty for white space', () => {
    expect(trimSpan({ text: '  ', start: 5, end: 7 }).text).toBe('')
  })
})

describe('joinSpans', () => {
  it('is the span itself for one', () => {
    expect(joinSpans([plain])).toBe(plain)
  })

  it('keeps the place of each character', () => {
    const joined = joinSpans([{ text: '商业', start: 3, end: 5 }, marked])
    expect(joined).toEqual({ text: '商业总计', start: 3, end: 26, offsets: [3, 4, 20, 23] })
  })

  it('gives a separator the place of what follows it', () => {
    const joined = joinSpans(
      [
        { text: '甲', start: 0, end: 1 },
        { text: '乙', start: 9, end: 10 },
      ],
      '\t',
    )
    expect(joined).toEqual({ text: '甲\t乙', start: 0, end: 10, offsets: [0, 9, 9] })
  })

  it('refuses to join nothing', () => {
    expect(() => joinSpans([])).toThrow(RangeError)
  })
})
