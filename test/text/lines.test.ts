import { describe, expect, it } from 'vitest'
import { LineIndex } from '../../src/text/lines.js'

describe('LineIndex', () => {
  it.each([
    ['LF', '甲\n乙\n'],
    ['CR', '甲\r乙\r'],
  ])('counts lines that end in %s', (_, source) => {
    expect(new LineIndex(source).point(2)).toEqual({ line: 2, column: 1, offset: 2 })
  })

  it('counts CRLF as one line end', () => {
    expect(new LineIndex('甲\r\n乙').point(3)).toEqual({ line: 2, column: 1, offset: 3 })
  })

  it('counts mixed line ends', () => {
    expect(new LineIndex('a\rb\r\nc\n\nd').point(8)).toEqual({ line: 5, column: 1, offset: 8 })
  })

  it('counts columns in UTF-16 units from 1', () => {
    expect(new LineIndex('𠀀年').point(2).column).toBe(3)
  })

  it('knows the place behind the last character', () => {
    expect(new LineIndex('甲\n乙').point(3)).toEqual({ line: 2, column: 2, offset: 3 })
  })

  it('gives the ends of a span', () => {
    expect(new LineIndex('甲\n乙丙').position({ start: 0, end: 4 })).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 2, column: 3, offset: 4 },
    })
  })
})
