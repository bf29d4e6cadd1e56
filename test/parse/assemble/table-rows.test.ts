import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../../src/lexicon/lexicon.js'
import type { Block, Span } from '../../../src/model/index.js'
import { partitionTables } from '../../../src/parse/assemble/table-rows.js'

const spanOf = (text: string): Span => ({ text, start: 0, end: text.length })
const line = (text: string): Block => ({ type: 'line', text: spanOf(text) })
const heading = (text: string): Block => ({ type: 'heading', depth: 2, text: spanOf(text) })
const table = (...rows: string[][]): Block => ({
  type: 'table',
  rows: rows.map((texts) => ({ closed: true, cells: texts.map((text, column) => ({ ...spanOf(text), column })) })),
})

/** The rows of tables among blocks and the texts that are prose. */
function partOf(...blocks: Block[]): { rows: string[][]; prose: string[] } {
  const { tables, prose } = partitionTables(blocks, lexiconOf())
  const rows = [...tables.values()].flat(2).map(({ cells }) => cells.map(({ text }) => text))
  return { rows, prose: prose.map(({ text }) => text.text) }
}

const header = line('信息内容 本年制发件数 本年废止件数 现行有效件数')
const before = [line('第二十条第（一）项'), header, line('规章 0 0 0')]
const after = line('行政规范性文件 4 2 17')

describe('a text alone in its row of a table', () => {
  const around = (text: string): Block =>
    table(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '0', '0', '0'], [text])

  it('is of the table where it is as long as a label', () => {
    expect(partOf(around('各单位自行制发的'.repeat(5))).prose).toEqual([])
  })

  it('is text of the page where it is longer than a label', () => {
    const text = '以下数字由各单位报送'.repeat(9)
    expect(partOf(around(text)).prose).toEqual([text])
  })
})

describe('a line with wide spaces between its columns', () => {
  const row = (width: number): Block => line(`行政规范性文件${' '.repeat(width)}4${' '.repeat(width)}2 17`)

  it('is a row of the table where it is as long as that of a page', () => {
    expect(partOf(...before, row(100)).rows).toContainEqual(['行政规范性文件', '4', '2', '17'])
  })

  it('ends the table where it is longer than any line of a page', () => {
    expect(partOf(...before, row(220)).rows).not.toContainEqual(['行政规范性文件', '4', '2', '17'])
  })
})

describe('lines with labels', () => {
  it('are text where there are two', () => {
    expect(partOf(line('行政许可'), line('行政处罚'), line('办理情况见附件。'))).toEqual({
      rows: [],
      prose: ['行政许可', '行政处罚', '办理情况见附件。'],
    })
  })

  it('are a table where there are four', () => {
    expect(partOf(line('第二十条第（六）项'), line('行政处罚'), line('3'), line('行政强制'), line('0')).prose).toEqual(
      [],
    )
  })
})

describe('a heading between the rows of a table', () => {
  it('is a label in other words where it is as short as one', () => {
    const text = '本机关所属单位的规定文件'
    expect(partOf(...before, heading(text), after)).toMatchObject({ prose: [] })
  })

  it('is a heading where it is longer', () => {
    const text = '本机关所属各单位在这一年里制定并向社会公布的规定和文件'
    expect(partOf(...before, heading(text), after).prose).toContain(text)
  })
})

describe('a line with a label that nobody knows', () => {
  it('is no row where two numbers stand behind it', () => {
    expect(partOf(...before, line('党组文件 3 5'), after).rows).toContainEqual(['党组文件 3 5'])
  })

  it('is a row where as many stand behind it as the table has columns', () => {
    expect(partOf(...before, line('党组文件 3 5 8'), after).rows).toContainEqual(['党组文件', '3', '5', '8'])
  })
})
