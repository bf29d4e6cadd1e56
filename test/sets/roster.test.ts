import { describe, expect, it } from 'vitest'
import { readRoster } from '../../src/sets/roster.js'
import { encodings, toUtf8 } from '../support/encodings.js'
import { xlsxFile } from '../support/xlsx.js'

const unitsOf = (source: string | Uint8Array): unknown =>
  readRoster(source).units.map(({ name, parent, counted, formerNames }) => [name, parent, counted, ...formerNames])

const rows = [
  ['单位名称', '类别', '上级', '曾用名', '计入汇总', '联系人'],
  ['松岚县人民政府', '政府', '', '', '', '甲'],
  ['松岚县教育局', '部门', '松岚县政府', '松岚县教体局、松岚县教委', '是', ''],
  ['松岚县税务局', '垂直管理', '松岚县人民政府', '', '否', ''],
]
const read = [
  ['松岚县人民政府', null, true],
  ['松岚县教育局', 0, true, '松岚县教体局', '松岚县教委'],
  ['松岚县税务局', 0, false],
]
const text = (delimiter: string, end = '\n'): string => rows.map((row) => row.join(delimiter) + end).join('')

describe('a roster is read', () => {
  it.each(Object.entries(encodings))('in %s', (_, encode) => {
    expect(unitsOf(encode(text(',')))).toEqual(read)
  })

  it('with tabs, semicolons and line ends of Windows', () => {
    for (const source of [text('\t'), text(';'), text(',', '\r\n')]) expect(unitsOf(source)).toEqual(read)
  })

  it('from a workbook', () => {
    expect(unitsOf(xlsxFile([{ name: '名单', rows }]))).toEqual(read)
  })

  it('with English headings, quotation marks and blank lines', () => {
    const source =
      'Name,Parent,Former names,Counted\n\n"松岚县""老城""街道","",,no\n"松岚县\n教育局",,"甲局,乙局",YES\n,,,\n'
    expect(unitsOf(source)).toEqual([
      ['松岚县"老城"街道', null, false],
      ['松岚县\n教育局', null, true, '甲局', '乙局'],
    ])
  })

  it('with one name under two parents', () => {
    const source = '单位名称,上级\n松岚县,\n云坪县,\n教育局,松岚县\n教育局,云坪县\n'
    expect(readRoster(source).units.map(({ parent }) => parent)).toEqual([null, null, 0, 1])
  })
})

describe('a roster is refused', () => {
  it.each([
    ['that is empty', '', '单位名单是空的'],
    ['with a heading alone', '单位名称,上级\n', '单位名单是空的'],
    ['without the column of names', '单位代码,上级\n1,\n', '1:1：第一行没有“单位名称”这一列'],
    ['with a column twice', '单位名称,单位\n甲,乙\n', '1:6：“单位”这一列的内容前面已有一列'],
    ['with a row without a name', '单位名称,类别\n,部门\n', '2:2：这一行没有单位名称'],
    ['with a name twice', '单位名称\n松岚县政府\n松岚县\n', '3:1：“松岚县”与第2行重复'],
    [
      'with a name twice under one parent',
      '单位名称,上级\n甲县,\n教育局,甲县\n教育局,甲县政府\n',
      '4:1：“教育局”与第3行重复',
    ],
    ['with an unknown parent', '单位名称,上级\n教育局,松岚县\n', '2:5：名单中没有上级“松岚县”'],
    ['with a parent of several', '单位名称,上级\n甲县,\n乙县,\n科,甲县\n科,乙县\n股,科\n', '6:3：名单中有几个“科”'],
    ['with a circle', '单位名称,上级\n甲局,乙局\n乙局,丙局\n丙局,甲局\n', '2:4：“甲局”的上级逐级追溯又回到它自己'],
    ['with its own parent', '单位名称,上级\n甲局,甲局\n', '2:4：“甲局”的上级'],
    ['with another word for yes or no', '单位名称,计入汇总\n甲局,也许\n', '2:4：“计入汇总”一列写的是“也许”'],
    ['with an open quotation mark', '单位名称\n甲局\n"乙局\n', '3:1：引号没有结束'],
    ['with text behind a quotation', '单位名称\n"甲"局\n', '2:1：后引号之后还有文字'],
  ])('%s', (_, source, said) => {
    expect(() => readRoster(toUtf8(source))).toThrow(
      expect.objectContaining({
        reason: expect.objectContaining({ zh: expect.stringContaining(said) as string }) as object,
      }) as Error,
    )
  })

  it('that is no table, with what it is', () => {
    expect(() => readRoster(new Uint8Array([0, 1, 2, 0]))).toThrow(/binary/u)
    expect(() => readRoster(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toThrow(/damaged/u)
  })

  it('names the row of a workbook', () => {
    const workbook = xlsxFile([{ name: 'a', rows: [['单位名称'], ['甲局'], null, ['甲局']] }])
    expect(() => readRoster(workbook)).toThrow(/^4:1: “甲局” is there already, in line 2/u)
  })
})
