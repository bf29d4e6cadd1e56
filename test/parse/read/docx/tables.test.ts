import type { Block } from '../../../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { cell, cellOf, docxFile, paragraph, paragraphOf, run, table } from '../../../support/docx.js'

const blocksOf = (document: string): Block[] => readDocx(docxFile({ document })).blocks

/** Tables as rows of `column:text`, other blocks as their text. */
const read = (document: string): unknown[] =>
  blocksOf(document).map((block) =>
    block.type === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ column, text }) => `${column}:${text}`).join(' '))
      : block.text.text,
  )

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
const begins = '<w:vMerge w:val="restart"/>'
const goesOn = '<w:vMerge/>'

describe('merged cells', () => {
  it('stand at their grid column, and what they cover is no cell', () => {
    const document = table([
      cell('办理结果', begins + span(2)) + cell('自然人') + cell('总计'),
      cell('', goesOn + span(2)) + cell('1') + cell('2'),
      cell('不予公开', begins) + cell('国家秘密') + cell('3') + cell('4'),
      cell('', '<w:vMerge w:val="continue"/>') + cell('三安全') + cell('5') + cell('6'),
    ])
    expect(read(document)).toEqual([
      ['0:办理结果 2:自然人 3:总计', '2:1 3:2', '0:不予公开 1:国家秘密 2:3 3:4', '1:三安全 2:5 3:6'],
    ])
  })

  it('that lost their beginning are cells where they stand first or hold text', () => {
    const document = table([
      cell('甲', goesOn) + cell('1'),
      cell('乙', goesOn) + cell('丙', goesOn),
      cell('丁') + cell('', goesOn),
    ])
    expect(read(document)).toEqual([['0:甲 1:1', '1:丙', '0:丁']])
  })

  it('of older files go on to the right', () => {
    const document = table([
      cell('甲', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('乙') + cell('丙', '<w:hMerge/>'),
    ])
    expect(read(document)).toEqual([['0:甲 2:乙 3:丙']])
  })

  it('that a tracked change merges are merged', () => {
    const document = table([
      cell('甲', '<w:cellMerge w:vMerge="rest"/>') + cell('1'),
      cell('', '<w:cellMerge w:vMerge="cont"/>') + cell('2'),
      cell('乙', '<w:cellMerge/>'),
    ])
    expect(read(document)).toEqual([['0:甲 1:1', '1:2', '0:乙']])
  })
})

describe('rows', () => {
  it('may skip grid columns', () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>${cell('3')}${cell('4')}</w:tr>`
    expect(read(`<w:tbl>${row}<w:tr><w:trPr><w:gridBefore/></w:trPr>${cell('5')}</w:tr></w:tbl>`)).toEqual([
      ['2:3 3:4', '0:5'],
    ])
  })

  it('that are covered from end to end are none, those with a hidden mark are read', () => {
    const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('密')}</w:tr>`
    expect(read(`<w:tbl>${hidden}<w:tr>${cell('甲', begins)}</w:tr><w:tr>${cell('', goesOn)}</w:tr></w:tbl>`)).toEqual([
      ['0:密', '0:甲'],
    ])
  })

  it('outside tables and cells outside rows are not read', () => {
    expect(read(`<w:tr>${cell('甲')}</w:tr><w:tbl>${cell('乙')}<w:tr><w:tr/>${cell('丙')}</w:tr></w:tbl>`)).toEqual([
      ['0:丙'],
    ])
  })

  it('end where the file says so', () => {
    expect(blocksOf(table([cell('甲')]))).toMatchObject([{ rows: [{ closed: true }] }])
  })
})

describe('cells', () => {
  it('hold their paragraphs and lines as one text', () => {
    const content = paragraph('商业') + paragraph('') + paragraphOf(`${run('企')}<w:r><w:br/></w:r>${run(' 业\t')}`)
    expect(read(table([cellOf(content)]))).toEqual([['0:商业企业']])
  })

  it('keep two numbers apart', () => {
    expect(read(table([cellOf(paragraph('10') + paragraph('1'))]))).toEqual([['0:10 1']])
  })

  it('have tabs as spaces', () => {
    expect(read(table([cellOf(paragraphOf(`${run('总')}<w:r><w:tab/></w:r>${run('计')}`))]))).toEqual([['0:总 计']])
  })

  it('may hold a row of a table of their own', () => {
    expect(read(table([cell('总计') + cellOf(table([cell('1') + cell('2')]) + paragraph('')) + cell('3')]))).toEqual([
      ['0:总计 1:1 2:2 2:3'],
    ])
  })
})

describe('tables that lay out the page', () => {
  const data = table([cell('规章') + cell('0'), cell('行政规范性文件') + cell('4')])

  it('give their paragraphs and tables in order, rows of data around them as tables', () => {
    const page = cellOf(paragraph('二、主动公开政府信息情况') + data + paragraph('三、收到和处理政府信息公开申请情况'))
    expect(read(table([cell('导航') + cell('首页'), cell('栏目') + page, cell('版权')]))).toEqual([
      ['0:导航 1:首页'],
      '栏目',
      '二、主动公开政府信息情况',
      ['0:规章 1:0', '0:行政规范性文件 1:4'],
      '三、收到和处理政府信息公开申请情况',
      ['0:版权'],
    ])
  })

  it('may stand one in the other', () => {
    expect(read(table([cellOf(table([cellOf(paragraph('甲') + data)]))]))).toEqual([
      '甲',
      ['0:规章 1:0', '0:行政规范性文件 1:4'],
    ])
  })

  it('may hold nothing but prose', () => {
    const [first, second] = ['一、总体情况', '本年度，我镇依法公开政府信息。'.repeat(5)]
    expect(read(table([cellOf(paragraph(first) + paragraph(second))]))).toEqual([first, second])
    const long = '我镇依法公开。'.repeat(30)
    expect(read(table([cell('目录') + cellOf(paragraph(first) + paragraph(long))]))).toEqual(['目录', first, long])
  })
})
