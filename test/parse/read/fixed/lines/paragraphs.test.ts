import { describe, expect, it } from 'vitest'
import { page, readPages, size, text } from '../page.js'

const left = 70
const pitch = 20

/** Four lines of a paragraph, thirty characters wide, so that the page has a text area. */
const prose = Array.from({ length: 4 }, (_, row) => `${'本年度办理情况良好各项工作'.repeat(3).slice(row, row + 29)}，`)
const width = 30 * size

interface Line {
  text: string
  /** In parts of the character size. */
  indent?: number
  /** Distance from the line before, in lines. */
  below?: number
  size?: number
}

/** The paragraphs below one with an indent, of lines below one another. */
function paragraphs(...lines: readonly Line[]): unknown[] {
  let y = 100
  const glyphs = prose.flatMap((line, row) => text(left, y + row * pitch, line))
  y += (prose.length + 2) * pitch
  lines.forEach(({ text: line, indent = 0, below = 1, size: own = size }, row) => {
    if (row > 0) y += below * pitch
    glyphs.push(...text(left + indent * size, y, line, { size: own }))
  })
  return readPages(page(glyphs)).slice(1)
}

const full = (end = '，'): string => '机关主动公开政府信息内容'.repeat(3).slice(0, 29) + end
const next = '并且按期答复了申请人'

describe('paragraphs', () => {
  it.each([
    ['goes on in a line that stands in by one character', { indent: 1 }, 1],
    ['ends before a line that is indented', { indent: 2 }, 2],
    ['goes on in a line a little farther down', { below: 1.2 }, 1],
    ['ends where space follows it', { below: 1.5 }, 2],
    ['goes on in a line a little smaller', { size: 0.91 * size }, 1],
    ['ends before a line in smaller type', { size: 0.8 * size }, 2],
  ])('one %s', (_, form, count) => {
    expect(paragraphs({ text: full() }, { text: next, ...form })).toHaveLength(count)
  })

  it.each([
    ['goes on behind a sentence at the usual distance', 1, 1],
    ['ends behind a sentence where a little space follows', 1.2, 2],
  ])('one %s', (_, below, count) => {
    expect(paragraphs({ text: full('。') }, { text: next, below })).toHaveLength(count)
  })

  it.each([
    ['goes on behind a line that a mark and its character left shorter', 2, 1],
    ['ends with a line that has room for more', 3, 2],
  ])('one %s', (_, shorter, count) => {
    expect(paragraphs({ text: full().slice(shorter) }, { text: next })).toHaveLength(count)
  })

  it('is not cut because of a note in the margin', () => {
    const note = text(left + width + 3 * size, 100 + 12 * pitch, '经办人：甲某')
    const glyphs = prose.flatMap((line, row) => text(left, 100 + row * pitch, line))
    expect(readPages(page([...glyphs, ...note]))).toEqual([prose.join(''), '经办人：甲某'])
  })

  it('is whole in a narrow column', () => {
    const lines = prose.map((line) => line.slice(0, 20))
    const glyphs = lines.flatMap((line, row) => text(left, 100 + row * pitch, line))
    expect(readPages(page(glyphs))).toEqual([lines.join('')])
  })

  it.each([
    ['is cut on a page as wide, where no other is full', 1.5, 2],
    ['is whole on a broader page of short lines', 3, 1],
  ])('%s', (_, broader, count) => {
    const lines = prose.with(-1, `${prose.at(-1)!.slice(0, -1)}。`)
    const glyphs = lines.flatMap((line, row) => text(left, 100 + row * pitch, line))
    const short = ['一、甲局办理了各项申请公', '乙局办理了各项申请公开的'].flatMap((line, row) =>
      text(left, 300 + row * pitch, line),
    )
    expect(readPages(page(glyphs), page(short, { width: 595 + broader })).slice(1)).toHaveLength(count)
  })

  it('ends where space follows it though lines of two columns stand closer together', () => {
    const columns = [0, 1, 2, 3].flatMap((row) => [
      ...text(left, 400 + 30 * row, '经办人员'),
      ...text(left + 250, 406 + 30 * row, '甲某'),
    ])
    const glyphs = prose.flatMap((line, row) => text(left, 100 + row * pitch, line))
    expect(readPages(page([...glyphs, ...columns]))[0]).toBe(prose.join(''))
  })

  it('ends where space follows it though all lines are closely set', () => {
    const tight = 12
    const glyphs = prose.flatMap((line, row) => text(left, 100 + (row + Math.floor(row / 2) * 0.5) * tight, line))
    expect(readPages(page(glyphs))).toEqual([prose.slice(0, 2).join(''), prose.slice(2).join('')])
  })

  it.each([
    ['is whole where its lines are widely set', 3, 1],
    ['ends with each line where there is room for others between them', 5, 4],
  ])('%s', (_, apart, count) => {
    const glyphs = prose.flatMap((line, row) => text(left, 200 + row * apart * size, line))
    expect(readPages(page(glyphs))).toHaveLength(count)
  })
})
