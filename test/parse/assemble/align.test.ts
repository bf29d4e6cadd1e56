import type { BlockCell } from '../../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { type Alignment, alignAll, alignCells } from '../../../src/parse/assemble/align.js'

/** Cells from their texts; `_` is an empty one. */
const cells = (line: string): BlockCell[] =>
  line
    .split(' ')
    .filter((text) => text !== '')
    .map((text, column) => ({ text: text === '_' ? '' : text, start: column * 2, end: column * 2 + 1, column }))

/** The placed cells in the same writing; `?` where none is certain. */
const placed = ({ placed: found }: Alignment, width: number): string =>
  Array.from({ length: width }, (_, column) => {
    const cell = found[column]
    return cell ? cell.text || '_' : '?'
  }).join(' ')

const align = (line: string, width = 3): string => placed(alignCells(cells(line), width), width)

describe('alignCells', () => {
  it.each([
    ['as many numbers as columns', '1 2 3', '1 2 3'],
    ['a full row among empty cells', '_ 1 2 _ 3 _', '1 2 3'],
    ['no number at all', '_ _ _', '_ _ _'],
    ['no number and too few cells', '_', '_ _ _'],
    ['a gap in a row of full length', '1 _ 3', '1 _ 3'],
    ['labels printed over one another before a full row', '第（三三项） 项1之. 1 2 3', '1 2 3'],
    ['an empty first column in a row of full length', '_ 2 3', '_ 2 3'],
    ['an empty last column in a row of full length', '1 2 _', '1 2 _'],
    ['a gap with cells to spare behind, which both ends hold', '_ 1 _ 3', '1 _ 3'],
  ])('places %s', (_, line, expected) => {
    expect(align(line)).toBe(expected)
  })

  it.each([
    ['fewer cells than columns', '1 2', '? ? ?'],
    ['more than one way for a single number', '_ _ 2 _ _', '? ? ?'],
    ['two ways for two numbers', '_ 1 2 _', '? ? ?'],
  ])('guesses nothing with %s', (_, line, expected) => {
    expect(align(line)).toBe(expected)
  })

  it('says which numbers were too few', () => {
    expect(alignCells(cells('1 2'), 3).miscounted?.map(({ text }) => text)).toEqual(['1', '2'])
  })

  it('places of too many numbers those that are alike whichever is one too many', () => {
    expect(align('5 0 0 0 0 7', 5)).toBe('? 0 0 0 ?')
  })

  it('says which numbers were too many', () => {
    expect(alignCells(cells('1 2 3 4'), 3).miscounted).toHaveLength(4)
  })

  it('says nothing of a row that is in order', () => {
    expect(alignCells(cells('1 _ 3'), 3).miscounted).toBeUndefined()
  })
})

describe('alignAll', () => {
  const alignRows = (...lines: string[]): string[] => alignAll(lines.map(cells), 3).map((row) => placed(row, 3))

  it('places a row with gaps as the full rows of its make are', () => {
    expect(alignRows('_ _ 1 2 3', '_ _ 4 _ 6', '_ _ _ 5 _')).toEqual(['1 2 3', '4 _ 6', '_ 5 _'])
  })

  it('takes the first full row of a make where they differ', () => {
    expect(alignRows('_ 1 2 3', '4 5 6 _', '_ 7 _ _')).toEqual(['1 2 3', '4 5 6', '7 _ _'])
  })

  it('places nothing where a number stands outside of what the full rows show', () => {
    expect(alignRows('_ _ 1 2 3', '4 _ 5 _ _')).toEqual(['1 2 3', '? ? ?'])
  })

  it('does not take an empty first cell for a number where it may be left from a merged label', () => {
    expect(alignRows('_ _ 1 2 3', '_ 5 6')).toEqual(['1 2 3', '? ? ?'])
  })
})
