import { describe, expect, it } from 'vitest'
import { rowsIn } from '../../harness.js'
import { readText } from '../../../../src/parse/read/lines/text.js'

const read = (...lines: string[]): string[][] => rowsIn(readText(lines.join('\n')))

describe('a table with drawn borders', () => {
  it('has the lines between two borders as one row', () => {
    expect(
      read(
        '┌───┬──┐',
        '│信息│件数│',
        '├───┼──┤',
        '│行政规范│ 4│',
        '│性文件 │  │',
        '├───┼──┤',
        '│规章 │ 0│',
        '└───┴──┘',
      ),
    ).toEqual([
      ['信息', '件数'],
      ['行政规范性文件', '4'],
      ['规章', '0'],
    ])
  })

  it('has a row a line where borders stand around its head alone', () => {
    expect(read('+---+--+', '|信息 |件数|', '+---+--+', '|规章 | 0|', '|文件 | 4|', '+---+--+')).toEqual([
      ['信息', '件数'],
      ['规章', '0'],
      ['文件', '4'],
    ])
  })
})

describe('rows of a spreadsheet', () => {
  it('have the lines of a cell in quotes', () => {
    expect(read('规章\t"本年\n件数"\t0', '文件\t\t4')).toEqual([
      ['规章', '本年件数', '0'],
      ['文件', '', '4'],
    ])
  })

  it('are left alone where a quote is never closed', () => {
    expect(read('规章\t"本年', '文件\t4')).toEqual([
      ['规章', '"本年'],
      ['文件', '4'],
    ])
  })

  it('are divided by commas where labels and numbers stand between them', () => {
    expect(read('"规章",0,,3')).toEqual([['规章', '0', '', '3']])
  })
})

it('does not divide prose by commas', () => {
  expect(read('规章,文件,等等都要公开', '金额为1,234,567元')).toEqual([])
})

it('does not take a line of hyphens for a row', () => {
  expect(read('规章\t0', '---- ----', '文件\t4')).toEqual([
    ['规章', '0'],
    ['文件', '4'],
  ])
})
