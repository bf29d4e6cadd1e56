import { describe, expect, it } from 'vitest'
import { readHtml } from './blocks.js'
import { printedBlocks } from '../../../support/html.js'

const blocks = (source: string): string[] => printedBlocks(readHtml(source))

describe('tables', () => {
  it.each([
    ['end tags left out', '<table><tr><td><p>1<td>2<tr><td>3<th>4</table>', ['0:1 | 1:2', '0:3 | 1:4']],
    ['capitals', '<TABLE><TR><TD ROWSPAN=2>1</TD><TD>2</TD></TR><TR><TD>3</TD></TR></TABLE>', ['0:1 | 1:2', '1:3']],
    [
      'spans to the right and down',
      '<table><tr><td colspan=2 rowspan=2>1<td>2<tr><td>3<tr><td>4<td>5<td>6</table>',
      ['0:1 | 2:2', '2:3', '0:4 | 1:5 | 2:6'],
    ],
    [
      'rowspan to the end',
      '<table><tr><td rowspan=0>1<td>2<tr><td>3<tbody><tr><td>4</table>',
      ['0:1 | 1:2', '1:3', '0:4'],
    ],
    ['a foot written first', '<table><tfoot><tr><td>9</tfoot><tbody><tr><td>1</tbody></table>', ['0:1', '0:9']],
    ['paragraphs in a cell', '<table><tr><td><p>商业</p>\n<p>企<br>业</p><td>1</table>', ['0:商业企业 | 1:1']],
    ['words split by markup', '<table><tr><td><b>1</b><i>2</i>&nbsp;<td> 3\n 4 </table>', ['0:12 | 1:3 4']],
    ['empty cells', '<table><tr><td>甲<td><td>&nbsp;<td><p> </p></table>', ['0:甲 | 1: | 2: | 3:']],
    ['<p> in a row', '<table><tr><p><td>1</td></p><td>2</td></tr></table>', ['0:1 | 1:2']],
    ['a form in a table', '<table><form><tr><td>1</td></tr></form></table>', ['0:1']],
    [
      'hidden rows and cells',
      '<table><tr hidden><td>1<tr><td style="display:none">2<td>3<td style="visibility:hidden">4</table>',
      ['0:3 | 1:'],
    ],
    [
      'text outside the cells',
      '<table><caption>单位：件</caption><tr><td>1</tr>甲<tr><td>2</table>',
      ['单位：件', '0:1', '甲', '0:2'],
    ],
    ['rows without a table', '<tr><td>1<td>2</tr><p>甲</p>', ['0:1 | 1:2', '甲']],
    ['a table that does not end', '<table><tr><td>1</td></tr><p>甲</p><table><tr><td>2', ['0:1', '甲', '0:2']],
    ['an end tag that belongs to an outer element', '<div><table><tr><td>1</div></p>2</table>甲</div>', ['0:12', '甲']],
    [
      'a span value that is none',
      '<table><tr><td colspan="" rowspan="-1">1<td colspan=0>2<td>3</table>',
      ['0:1 | 1:2 | 2:3'],
    ],
  ])('%s', (_, source, expected) => {
    expect(blocks(source)).toEqual(expected)
  })

  it('marks the place of an empty cell where its text would stand', () => {
    const source = '<table><tr><td>规章</td><td></td><td><p>&nbsp;</p></td></tr></table>'
    const [table] = readHtml(source)
    const cells = table?.type === 'table' ? (table.rows[0]?.cells ?? []) : []
    expect(cells.slice(1).map(({ start, end }) => [start, end])).toEqual([
      [source.indexOf('</td><td><p>'), source.indexOf('</td><td><p>')],
      [source.indexOf('&nbsp;'), source.indexOf('&nbsp;')],
    ])
  })
})

describe('cells with lines', () => {
  it.each([
    ['of a title with a date', '<table><tr><td>松岚县2023年政府信息公开工作年度报告<br>2024年1月20日</table>', 2],
    ['of one label', '<table><tr><td colspan=3>第二十条<br>第（一）项</table>', 1],
    ['of a note in words of its own', '<table><tr><td>单位<br>件</table>', 1],
  ])('%s', (_, source, count) => {
    expect(blocks(source)).toHaveLength(count)
  })
})

describe('tables in tables', () => {
  const inner = '<table><tr><td>规章<td>1<td>2<tr><td>行政规范性文件<td>3<td>4</table>'
  const innerRows = ['0:规章 | 1:1 | 2:2', '0:行政规范性文件 | 1:3 | 2:4']

  it('takes the table of data out of one that lays out the page', () => {
    expect(blocks(`<table><tr><td>菜单<td><p>甲</p>${inner}<p>乙</p></table>`)).toEqual([
      '菜单',
      '甲',
      ...innerRows,
      '乙',
    ])
  })

  it('goes through several layers', () => {
    expect(blocks(`<table><tr><td><table><tr><td><div>${inner}</div></table></table>`)).toEqual(innerRows)
  })

  it('takes side by side what stands side by side', () => {
    expect(blocks(`<table><tr><td>${inner}<td>${inner}</table>`)).toEqual([...innerRows, ...innerRows])
  })

  it('makes text of a table inside a cell of data', () => {
    const label = '<table><tr><td>行政<tr><td>许可</table>'
    expect(blocks(`<table><tr><td>${label}<td>326<tr><td>行政处罚<td><table><tr><td>48</table></table>`)).toEqual([
      '0:行政许可 | 1:326',
      '0:行政处罚 | 1:48',
    ])
  })

  it('keeps the lines of a cell that holds a part of the report', () => {
    const text =
      '本机关认真贯彻落实条例，全面推进政府信息公开工作，不断提高公开的质量和时效，切实保障公众的知情权、参与权和监督权，取得了良好的成效。'
    expect(blocks(`<table><tr><td><p>一、总体情况</p><p>${text}</p></table>`)).toEqual(['一、总体情况', text])
  })
})
