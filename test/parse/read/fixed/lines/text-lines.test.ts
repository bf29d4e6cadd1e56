import { describe, expect, it } from 'vitest'
import { cellText, hasColumns, lineText, linesOf } from '../../../../../src/parse/read/fixed/lines/text-lines.js'
import { size, text } from '../page.js'

/** Two pieces of text on a line with a gap between them, in parts of the character size. */
const withGap = (before: string, after: string, gap: number) => {
  const first = text(0, 100, before)
  return [...first, ...text(first.at(-1)!.right + gap * size, 100, after)]
}

const lineOf = (before: string, after: string, gap: number) => linesOf(withGap(before, after, gap))[0]!

describe('linesOf', () => {
  it.each([
    ['a number in another font, set a little lower, is on the line of its label', 4, ['收费金额12']],
    ['a number in the middle of a label of two lines has a line of its own', 5.5, ['收费金额', '12']],
  ])('%s', (_, lower, lines) => {
    const glyphs = [...text(0, 100, '收费金额'), ...text(40, 100 + lower, '12')]
    expect(linesOf(glyphs).map(lineText)).toEqual(lines)
  })

  it.each([
    ['a digit printed twice, to look bold, is one', 0.2, '1'],
    ['equal digits that are set closely are two', 0.5, '11'],
  ])('%s', (_, part, expected) => {
    const [digit] = text(0, 100, '1')
    const moved = part * (size / 2)
    const again = { ...digit!, left: digit!.left + moved, right: digit!.right + moved }
    expect(linesOf([digit!, again]).map(lineText)).toEqual([expected])
  })
})

describe('lineText', () => {
  it.each([
    ['letter-spacing within a word', 'GOV', 'CN', 0.15, 'GOVCN'],
    ['a narrow space between words', 'GOV', 'CN', 0.3, 'GOV CN'],
    ['spread characters', '年', '度', 0.35, '年度'],
    ['a space between characters', '年', '度', 0.6, '年 度'],
    ['a wide space', '年', '度', 1.2, '年 度'],
    ['columns', '年', '度', 2, '年    度'],
  ])('%s', (_, before, after, gap, expected) => {
    expect(lineText(lineOf(before, after, gap))).toBe(expected)
    expect(hasColumns(lineOf(before, after, gap))).toBe(expected.includes('    '))
  })
})

describe('cellText', () => {
  it.each([
    ['digits that are letter-spaced to the width of the cell', 0.45, '1200'],
    ['two numbers next to each other', 0.9, '12 00'],
  ])('%s', (_, gap, expected) => {
    expect(cellText(withGap('12', '00', gap))).toBe(expected)
  })
})
