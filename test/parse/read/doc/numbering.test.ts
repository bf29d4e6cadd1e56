import { describe, expect, it } from 'vitest'
import { readDoc } from '../../../../src/parse/read/doc/read.js'
import { type DocParagraph, docFile, type DocParts } from '../../../support/doc/file.js'
import { inList, word } from '../../../support/doc/sprms.js'
import { type DocLevel, type DocListUse, listTables } from '../../../support/doc/tables.js'

const item = (text: string, list = 1, level = 0, more: Partial<DocParagraph> = {}): DocParagraph => ({
  runs: [{ text }],
  sprms: inList(list, level),
  ...more,
})

function lines(
  levels: DocLevel[],
  paragraphs: DocParagraph[],
  uses?: DocListUse[],
  styles?: DocParts['styles'],
): string[] {
  const bytes = docFile({ paragraphs, lists: listTables(levels, uses), ...(styles && { styles }) })
  return readDoc(bytes).source.trimEnd().split('\n')
}

const sections: DocLevel[] = [
  { label: '%1、', format: 37, follow: 2 },
  { label: '（%2）', format: 39, follow: 2 },
]

describe('automatic numbers', () => {
  it('count the paragraphs of each level, the lower ones anew', () => {
    expect(lines(sections, [item('甲'), item('乙', 1, 1), item('丙', 1, 1), item('丁'), item('戊', 1, 1)])).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
      '（一）戊',
    ])
  })

  it.each([
    [0, '3'],
    [1, 'III'],
    [10, '三'],
    [18, '③'],
    [22, '03'],
    [37, '三'],
    [38, '叁'],
    [39, '三'],
    [99, '3'],
  ])('are written in format %s as %s', (format, number) => {
    expect(lines([{ label: '%1．', format, start: 3, follow: 2 }], [item('甲')])).toEqual([`${number}．甲`])
  })

  it('are none for bullets and for lists without figures', () => {
    expect(lines([{ label: '\uf06c', format: 23 }], [item('甲')])).toEqual(['甲'])
    expect(lines([{ label: '', format: 255 }], [item('甲')])).toEqual(['甲'])
  })

  it('show the numbers of higher levels, in decimal figures where the level asks for them', () => {
    const levels = [
      { label: '%1、', format: 37 },
      { label: '%1.%2', format: 0, follow: 1 },
    ]
    const paragraphs = [item('甲'), item('乙', 1, 1)]
    expect(lines(levels, paragraphs)[1]).toBe('一.1 乙')
    expect(lines([levels[0]!, { ...levels[1]!, legal: true }], paragraphs)[1]).toBe('1.1 乙')
  })

  it('go on from one use of a list to another, unless it begins anew', () => {
    const paragraphs = [item('甲'), item('乙', 2)]
    expect(lines(sections, paragraphs, [{}, {}])).toEqual(['一、甲', '二、乙'])
    expect(lines(sections, paragraphs, [{}, { levels: [{ depth: 0, start: 5 }] }])).toEqual(['一、甲', '五、乙'])
  })

  it('are as a use of the list changes a level', () => {
    const level = { label: '第%1条 ', format: 37, start: 4, follow: 2 }
    expect(lines(sections, [item('甲', 2)], [{}, { levels: [{ depth: 0, start: 0, level }] }])).toEqual(['第四条 甲'])
  })

  it('of a level go on over higher ones where the level says so', () => {
    const levels = [sections[0]!, { ...sections[1]!, restart: 0 }]
    expect(lines(levels, [item('甲'), item('乙', 1, 1), item('丙'), item('丁', 1, 1)])[3]).toBe('（二）丁')
  })

  it('are those of the style, unless the paragraph is in no list', () => {
    const styles: DocParts['styles'] = [
      { name: 'Normal', known: 0 },
      { name: 'heading 1', known: 1, sprms: inList(1, 0) },
    ]
    const none: DocParagraph = { runs: [{ text: '乙' }], style: 1, sprms: [[0x460b, ...word(0)]] }
    const dropped: DocParagraph = { runs: [{ text: '丙' }], style: 1, sprms: [[0x460b, ...word(0xf801)]] }
    const first: DocParagraph = { runs: [{ text: '甲' }], style: 1 }
    expect(lines(sections, [first, none, dropped, first], undefined, styles)).toEqual(['一、甲', '乙', '丙', '二、甲'])
  })

  it('are of the level that numbers the style', () => {
    const styles: DocParts['styles'] = [
      { name: 'Normal', known: 0 },
      { name: 'heading 2', known: 2, sprms: [[0x460b, ...word(1)]] },
    ]
    const levels = [sections[0]!, { ...sections[1]!, style: 1 }]
    expect(lines(levels, [{ runs: [{ text: '甲' }], style: 1 }], undefined, styles)).toEqual(['（一）甲'])
  })

  it('are kept where a paragraph has an indent of its own, as its negative number says', () => {
    expect(lines(sections, [{ runs: [{ text: '甲' }], sprms: [[0x460b, ...word(-1)]] }])).toEqual(['一、甲'])
  })
})
