import { describe, expect, it } from 'vitest'
import { readDoc } from '../../../../src/parse/read/doc/read.js'
import { type DocParagraph, type DocParts, docFile } from '../../../support/doc/file.js'
import { deleted, hidden, outline, symbol } from '../../../support/doc/sprms.js'

const styles: DocParts['styles'] = [
  { name: 'Normal', known: 0 },
  { name: 'heading 1', known: 1, basedOn: 0 },
  { name: '正文标题', basedOn: 1 },
  { name: 'toc 1', known: 19, basedOn: 0 },
  { name: '隐藏的段落', basedOn: 0, characterSprms: [hidden] },
]

const say = (text: string, more: Partial<DocParagraph> = {}): DocParagraph => ({ runs: [{ text }], ...more })
const read = (paragraphs: DocParagraph[], parts: Partial<DocParts> = {}): ReturnType<typeof readDoc> =>
  readDoc(docFile({ paragraphs, styles, ...parts }))
const lines = (...given: Parameters<typeof read>): string[] =>
  read(...given)
    .source.trimEnd()
    .split('\n')

describe('text', () => {
  it('is read from pieces of one byte a character in Windows-1252, and of two', () => {
    const text = '公开“5”条—€'
    const pieces: DocParts['pieces'] = () => [{ length: 3 }, { length: 1, compressed: true }, { length: 5 }]
    expect(lines([say(text)], { pieces })).toEqual([text])
    expect(lines([say('\u0093a\u0094 \u0080 \u0097')], { pieces: () => [{ length: 8, compressed: true }] })).toEqual([
      '“a” € —',
    ])
  })

  it('is read in the order of the pieces, wherever they stand', () => {
    const pieces: DocParts['pieces'] = (text) => Array.from(text, () => ({ length: 1 }))
    expect(lines([say('一二三'), say('四五')], { pieces, backwards: true })).toEqual(['一二三', '四五'])
  })

  it('ends where the main text does: footnotes, headers and comments stand behind it', () => {
    expect(lines([say('正文')], { behind: '页眉\r脚注\r' })).toEqual(['正文'])
  })

  it('has line and page breaks, tabs, hyphens and dashes in the place of their codes', () => {
    expect(lines([say('甲\x0b乙'), say('丙\x0e丁'), say('戊\f己'), say('x\x1ey\x1fz'), say('左\t右')])).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
      '己',
      'x-yz',
      '左\t右',
    ])
  })

  it('ends a paragraph where a section ends', () => {
    expect(lines([say('甲', { mark: '\f' }), say('乙')])).toEqual(['甲', '乙'])
  })

  it('has nothing of pictures, drawings, marks of notes and codes without a meaning', () => {
    const rest = '公开'.repeat(80)
    expect(lines([say(`甲\x01乙\x02丙\x05丁\x08戊\x06${rest}`)])).toEqual([`甲乙丙丁戊${rest}`])
  })

  it('keeps ordinary letters that are formatted as special', () => {
    expect(lines([{ runs: [{ text: '公开5条(含)', sprms: [[0x0855, 1]] }] }])).toEqual(['公开5条(含)'])
  })

  it('has symbols by their font and number', () => {
    const runs = [
      { text: '(', sprms: symbol(1, 0xf0fc) },
      { text: '(', sprms: symbol(0, 0x25a1) },
    ]
    expect(lines([{ runs }], { fonts: ['Times New Roman', 'Wingdings'] })).toEqual(['✓□'])
  })

  it.each([
    ['a mark behind a number', [{ text: '2' }, { text: '1', sprms: [[0x2a48, 1]] }], '2¹'],
    ['a mark below the line', [{ text: '3' }, { text: '12', sprms: [[0x2a48, 2]] }], '3₁₂'],
    ['a number that is raised as a whole', [{ text: '253', sprms: [[0x2a48, 1]] }], '253'],
    ['the style of a note', [{ text: '5' }, { text: '1', sprms: [[0x4a30, 5, 0]] }], '5¹'],
    [
      'a run that takes it back',
      [
        { text: '5' },
        {
          text: '1',
          sprms: [
            [0x4a30, 5, 0],
            [0x2a48, 0],
          ],
        },
      ],
      '51',
    ],
  ] as [string, DocParagraph['runs'], string][])('has what is set off the line as a mark: %s', (_, runs, expected) => {
    expect(lines([{ runs }], { styles: [...styles, { name: '注', characterSprms: [[0x2a48, 1]] }] })).toEqual([
      expected,
    ])
  })

  it('has the results of fields and not their instructions, one field in another', () => {
    expect(lines([say('共\x13 =SUM(\x13 REF a \x143\x15) \x1412\x15条')])).toEqual(['共12条'])
  })

  it('goes on behind a field without an end', () => {
    expect(lines([say('甲\x13 PAGE'), say('乙')])).toEqual(['甲', '乙'])
  })

  it('has a mark for half of a pair of UTF-16, and spaces for line ends that Word does not have', () => {
    expect(lines([say('甲\ud83d乙\u2028丙😀')])).toEqual(['甲\ufffd乙 丙😀'])
  })

  it('of the table of contents is left out', () => {
    expect(lines([say('一、总体情况 1', { style: 3 }), say('正文')])).toEqual(['正文'])
  })
})

describe('hidden text', () => {
  it('is left out', () => {
    expect(lines([{ runs: [{ text: '甲' }, { text: '乙', sprms: [hidden] }] }])).toEqual(['甲'])
  })

  it('is what the style hides, unless the text says otherwise', () => {
    const runs = [
      { text: '甲' },
      { text: '乙', sprms: [[0x083c, 0]] as const },
      { text: '丙', sprms: [[0x083c, 0x81]] as const },
      { text: '丁', sprms: [[0x083c, 0x80]] as const },
    ]
    expect(lines([{ runs, style: 4 }])).toEqual(['乙丙'])
    expect(lines([{ runs }])).toEqual(['甲乙丁'])
  })

  it('is what a piece hides as a whole, by two bytes or by a list', () => {
    const pieces: DocParts['pieces'] = () => [
      { length: 1 },
      { length: 1, short: [0x5c, 1] },
      { length: 1, sprms: [hidden] },
      { length: 2 },
    ]
    expect(lines([say('甲乙丙丁')], { pieces })).toEqual(['甲丁'])
  })
})

describe('headings', () => {
  const depths = (paragraphs: DocParagraph[]): (number | undefined)[] =>
    read(paragraphs).blocks.map((block) => (block.type === 'heading' ? block.depth : undefined))

  it('are told by styles that every Word knows, by styles based on them, and by outline levels', () => {
    expect(
      depths([
        say('一、总体情况', { style: 1 }),
        say('二、主动公开', { style: 2 }),
        say('（一）说明', { sprms: [outline(1)] }),
        say('正文', { style: 1, sprms: [outline(9)] }),
        say('正文'),
      ]),
    ).toEqual([1, 1, 2, undefined, undefined])
  })

  it('are told by a style that a piece gives', () => {
    const { blocks } = read([say('一、总体情况')], { pieces: () => [{ length: 7, sprms: [[0x4600, 1, 0]] }] })
    expect(blocks).toMatchObject([{ type: 'heading', depth: 1 }])
  })
})

describe('paragraphs', () => {
  it('are joined where the mark between them is deleted, or does not show', () => {
    expect(lines([say('甲', { markSprms: deleted() }), say('乙')])).toEqual(['甲乙'])
    expect(lines([say('丙', { markSprms: [[0x0818, 1]] }), say('丁')])).toEqual(['丙丁'])
  })

  it('are read to the end of a text that stops in one', () => {
    const behind = '\r'
    expect(lines([say('甲'), say('乙', { mark: '' })], { behind })).toEqual(['甲', '乙'])
  })
})

describe('text boxes', () => {
  const rest = '公开'.repeat(80)
  const paragraphs: DocParagraph[] = [
    say('甲\x08乙'),
    say(`丙\x08${rest}`),
    { runs: [{ text: '丁\x08', sprms: [hidden] }] },
  ]
  const boxes: DocParts['boxes'] = [
    { anchor: 1, text: '框中一\r框中二\r' },
    { anchor: 5, text: '又一框\r' },
    { anchor: 168, text: '隐藏的框\r' },
  ]

  it('stand behind the paragraphs that anchor them; hidden ones are left out', () => {
    expect(lines(paragraphs, { boxes })).toEqual(['甲乙', '框中一', '框中二', `丙${rest}`, '又一框'])
  })

  it('stand behind footnotes and headers in the file, which are not read', () => {
    expect(lines(paragraphs, { boxes, behind: '脚注\r' })).toEqual(['甲乙', '框中一', '框中二', `丙${rest}`, '又一框'])
  })

  it('are not read a second time, and none that is anchored in a box', () => {
    const twice: DocParts['boxes'] = [
      { anchor: 1, text: '框\x08\r' },
      { anchor: 5, shape: 1025, text: '又\r' },
    ]
    expect(lines(paragraphs, { boxes: twice })).toEqual(['甲乙', '框', `丙${rest}`])
  })
})
