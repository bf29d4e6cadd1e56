import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../../src/parse/read/docx/number-format.js'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { cell, cellOf, docxFile, paragraph, table } from '../../../support/docx.js'

interface LevelOptions {
  format?: string
  start?: number
  suffix?: string
  more?: string
}

const level = (
  depth: number,
  text: string,
  { format = 'decimal', start = 1, suffix = 'nothing', more = '' }: LevelOptions = {},
): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="${suffix}"/><w:lvlText w:val="${text}"/><w:pPr><w:numPr/></w:pPr></w:lvl>`
const definition = (id: number, content: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`
const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
const override = (depth: number, content: string): string =>
  `<w:lvlOverride w:ilvl="${depth}">${content}</w:lvlOverride>`
const restart = (start: number): string => `<w:startOverride w:val="${start}"/>`

/** A paragraph x in a list. */
const item = (id: number, depth = 0, text = 'x'): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

const linesOf = (document: string, numbering: string, styles?: string): string[] =>
  readDocx(docxFile({ document, numbering, ...(styles !== undefined && { styles }) }))
    .source.trimEnd()
    .split('\n')

describe('automatic numbers', () => {
  it('stand in front of the text, counted by level', () => {
    const numbering =
      definition(
        0,
        level(0, '%1、', { format: 'chineseCounting' }) + level(1, '（%2）', { format: 'chineseCountingThousand' }),
      ) + list(1, 0)
    const document = item(1) + item(1, 1) + item(1, 1) + item(1) + item(1, 1)
    expect(linesOf(document, numbering)).toEqual(['一、x', '（一）x', '（二）x', '二、x', '（一）x'])
  })

  it('name the levels above, in decimal figures where the law asks for it', () => {
    const numbering =
      definition(
        0,
        level(0, '%1、', { format: 'upperRoman' }) + level(1, '%1.%2 ') + level(2, '%1.%2.%3 ', { more: '<w:isLgl/>' }),
      ) + list(1, 0)
    expect(linesOf(item(1) + item(1, 1) + item(1, 2), numbering)).toEqual(['I、x', 'I.1 x', '1.1.1 x'])
  })

  it('show the first number of a level above that has none yet', () => {
    expect(linesOf(item(1, 1), definition(0, level(0, '%1', { start: 4 }) + level(1, '%1.%2 ')) + list(1, 0))).toEqual([
      '4.1 x',
    ])
  })

  it('are set apart by a space, after a Chinese mark by nothing', () => {
    const one = (text: string, suffix: string): string[] =>
      linesOf(item(1), definition(0, level(0, text, { suffix })) + list(1, 0))
    expect(
      [one('%1.', 'tab'), one('%1、', 'tab'), one('%1、', 'space'), one('%1.', 'nothing'), one('', 'tab')].flat(),
    ).toEqual(['1. x', '1、x', '1、 x', '1.x', 'x'])
  })

  it('go on in a list of the same definition, and begin anew where the list says so', () => {
    const numbering =
      definition(0, level(0, '%1.')) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, override(0, restart(1))) +
      list(4, 0, override(0, restart(7)))
    expect(linesOf([1, 1, 2, 3, 3, 4, 1].map((id) => item(id)).join(''), numbering)).toEqual([
      '1.x',
      '2.x',
      '3.x',
      '1.x',
      '2.x',
      '7.x',
      '8.x',
    ])
  })

  it('have the levels that a list puts in place of its definition', () => {
    const numbering =
      definition(0, level(0, '%1.')) +
      list(1, 0, override(0, level(0, '第%1条', { format: 'chineseCounting', start: 3 })))
    expect(linesOf(item(1), numbering)).toEqual(['第三条x'])
  })

  it('of lower levels go on where they are never to begin anew, or not after this level', () => {
    const never = level(1, '%2)', { more: '<w:lvlRestart w:val="0"/>' })
    const afterFirst = level(2, '%3]', { more: '<w:lvlRestart w:val="1"/>' })
    const numbering = definition(0, level(0, '%1.') + never + afterFirst) + list(1, 0)
    const document = [0, 1, 2, 1, 2, 0, 1, 2].map((depth) => item(1, depth)).join('')
    expect(linesOf(document, numbering)).toEqual(['1.x', '1)x', '1]x', '2)x', '2]x', '2.x', '3)x', '1]x'])
  })

  it('are not shown for bullets, unknown lists and levels, and list 0', () => {
    const numbering = definition(0, level(0, '\uF0B7', { format: 'bullet' })) + list(1, 0)
    expect(linesOf(item(1) + item(1, 5) + item(9) + item(0), numbering)).toEqual(['x', 'x', 'x', 'x'])
  })

  it('count paragraphs without text and show nothing for them, but show it in cells', () => {
    const numbering = definition(0, level(0, '%1.')) + list(1, 0)
    expect(linesOf(item(1, 0, '') + item(1) + table([cellOf(item(1, 0, '')) + cell('甲')]), numbering)).toEqual([
      '',
      '2.x',
      '3.\t甲',
    ])
  })

  it('leave no second indent before the text', () => {
    expect(linesOf(item(1, 0, '\u3000x'), definition(0, level(0, '%1.')) + list(1, 0))).toEqual(['1.x'])
  })

  it('count a paragraph once that deleted marks join', () => {
    const numbering = definition(0, level(0, '%1.')) + list(1, 0)
    const deleted = paragraph('a', '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>')
    expect(linesOf(deleted + item(1) + item(1), numbering)).toEqual(['1.ax', '2.x'])
  })
})

describe('numbers through styles', () => {
  const style = (id: string, properties: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}">${more}<w:pPr>${properties}</w:pPr></w:style>`
  const styled = (id: string, properties = ''): string => paragraph('x', `<w:pStyle w:val="${id}"/>${properties}`)
  const linked = (depth: number, text: string, id: string): string =>
    level(depth, text, { more: `<w:pStyle w:val="${id}"/>` })
  const numbering = definition(0, linked(0, '%1、', 'a') + linked(1, '%1.%2 ', 'b')) + list(1, 0)
  const inList = '<w:numPr><w:numId w:val="1"/></w:numPr>'

  it('have the level that the definition gives the style', () => {
    expect(
      linesOf(styled('a') + styled('b') + styled('b'), numbering, style('a', inList) + style('b', inList)),
    ).toEqual(['1、x', '1.1 x', '1.2 x'])
  })

  it('are taken over by styles that are based on it, and taken away by list 0', () => {
    const styles = style('a', inList) + style('c', '', '<w:basedOn w:val="a"/>')
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    expect(linesOf(styled('c') + styled('c', none) + styled('a'), numbering, styles)).toEqual(['1、x', 'x', '2、x'])
  })

  it('have the level of the style, or the paragraph’s own', () => {
    const styles = style('d', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    expect(linesOf(styled('d') + styled('d', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'), numbering, styles)).toEqual([
      '1.1 x',
      '1、x',
    ])
  })

  it('come from the list that a list style stands for', () => {
    const through =
      definition(0, `<w:styleLink w:val="L"/>${level(0, '%1）')}`) +
      definition(5, '<w:numStyleLink w:val="L"/>') +
      list(1, 5) +
      list(2, 0)
    expect(linesOf(item(1) + item(2), through)).toEqual(['1）x', '2）x'])
  })
})

describe('damaged lists', () => {
  it('are read as far as they go', () => {
    const bare =
      '<w:abstractNumId/><w:startOverride/><w:abstractNum><w:styleLink/><w:numStyleLink/><w:lvl><w:start/><w:numFmt/><w:suff/><w:lvlRestart/><w:isLgl/><w:pStyle/></w:lvl><w:lvl w:ilvl="9"/><w:lvl w:ilvl="-1"/></w:abstractNum><w:num><w:abstractNumId/><w:lvlOverride/><w:startOverride/></w:num>'
    const unknown = list(1, 7) + `<w:num w:numId="2"/>`
    expect(
      linesOf(item(1) + item(2) + paragraph('x', '<w:numPr><w:numId w:val=""/></w:numPr>'), bare + unknown),
    ).toEqual(['x', 'x', 'x'])
  })

  it('show the figure of a level that is not declared as 1', () => {
    expect(linesOf(item(1, 1), definition(0, level(1, '%1.%2 ')) + list(1, 0))).toEqual(['1.1 x'])
  })

  it('show no number without a text for it', () => {
    const bare = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText/></w:lvl>'
    expect(linesOf(item(1), definition(0, bare) + list(1, 0))).toEqual(['x'])
  })
})

describe('number formats', () => {
  it.each([
    ['decimal', [1, 10, 101], ['1', '10', '101']],
    ['decimalZero', [1, 10], ['01', '10']],
    ['decimalFullWidth', [1, 23], ['１', '２３']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedCircleChinese', [3], ['③']],
    ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
    ['decimalEnclosedFullstop', [1, 20], ['⒈', '⒛']],
    ['ideographEnclosedCircle', [1, 10], ['㊀', '㊉']],
    ['numberInDash', [3], ['- 3 -']],
    ['upperRoman', [4, 1999, 4000], ['IV', 'MCMXCIX', '4000']],
    ['lowerRoman', [48], ['xlviii']],
    ['upperLetter', [1, 26, 27, 781], ['A', 'Z', 'AA', '781']],
    ['lowerLetter', [28], ['bb']],
    ['chineseCounting', [1, 10, 11, 20, 99, 101], ['一', '十', '十一', '二十', '九十九', '一○一']],
    ['taiwaneseCounting', [12], ['十二']],
    [
      'chineseCountingThousand',
      [0, 10, 19, 101, 110, 1001, 9999, 10000],
      ['零', '十', '十九', '一百零一', '一百一十', '一千零一', '九千九百九十九', '10000'],
    ],
    ['chineseLegalSimplified', [1, 10, 23, 105], ['壹', '壹拾', '贰拾叁', '壹佰零伍']],
    ['ideographLegalTraditional', [26], ['貳拾陸']],
    ['ideographDigital', [1, 10, 25], ['一', '一〇', '二五']],
    ['taiwaneseDigital', [10], ['一○']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '甲']],
    ['ideographZodiac', [12], ['亥']],
    ['none', [1], ['']],
    ['hebrew1', [5], ['5']],
    ['chineseCounting', [0, -1], ['〇', '-1']],
    ['chineseCountingThousand', [-1], ['-1']],
    ['ideographDigital', [-12], ['-一二']],
    ['decimalEnclosedParen', [0], ['0']],
    ['lowerRoman', [0], ['0']],
    ['lowerLetter', [0], ['0']],
    ['ideographTraditional', [0], ['0']],
  ])('%s', (format, values, shown) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(shown)
  })
})
