import type { Block } from '../../../../src/model/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../src/parse/read/lines/source-lines.js'
import { readText } from '../../../../src/parse/read/lines/text.js'

/** Headings as `# text`, lines as they are, table rows as lists of their cells; open rows begin with an ellipsis. */
const shape = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${block.text.text}`
    if (block.type === 'line') return block.text.text
    return block.rows.map(({ cells, closed }) => [...(closed ? [] : ['…']), ...cells.map(({ text }) => text)])
  })

const read = (...lines: string[]): unknown[] => shape(readText(lines.join('\n')))

describe('linesOf', () => {
  it.each([
    ['LF', 'a\nb'],
    ['CRLF', 'a\r\nb'],
    ['CR', 'a\rb'],
    ['a form feed', 'a\fb'],
    ['a line break of Word', 'a\vb'],
    ['NEL', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
  ])('divides at %s', (_, source) => {
    expect([...linesOf(source)].map(({ text }) => text)).toEqual(['a', 'b'])
  })

  it('gives each line its place', () => {
    expect([...linesOf('甲\r\n乙丙')]).toEqual([
      { text: '甲', start: 0, end: 1 },
      { text: '乙丙', start: 3, end: 5 },
    ])
  })

  it('has one line for an empty text', () => {
    expect([...linesOf('')]).toEqual([{ text: '', start: 0, end: 0 }])
  })

  it('loses no character but line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '年', '\n', '\r', '\f', '\t') }), (source) => {
        expect([...linesOf(source)].map(({ text }) => text).join('')).toBe(source.replace(/[\n\r\f]/gu, ''))
      }),
    )
  })
})

describe('prose', () => {
  it('is a line each', () => {
    expect(read('一、总体情况', '全年无申请。')).toEqual(['一、总体情况', '全年无申请。'])
  })

  it('is trimmed of indentation of any kind', () => {
    expect(read('\u3000\u3000\u00A0甲', '\t乙乙乙。')).toEqual(['甲', '乙乙乙。'])
  })

  it('leaves out blank lines', () => {
    expect(read('甲', '', ' \u3000', '乙')).toEqual(['甲', '乙'])
  })

  it('is prose though a tab stands before or behind it', () => {
    const sentence = '全年公开政府信息276条，其中通过门户网站公开206条。'
    expect(read(`\t${sentence}`, `${sentence}\t`)).toEqual([sentence, sentence])
  })

  it.each(['# 标题', '### （一）主动公开', '###### 末级'])('reads %s as a heading', (line) => {
    expect(read(line)).toEqual([line])
  })

  it('leaves out the closing marks of a heading', () => {
    expect(read('## 一、总体情况 ##')).toEqual(['## 一、总体情况'])
  })

  it('does not read # without a space as a heading', () => {
    expect(shape(readText('#政务公开'))).toEqual(['#政务公开'])
  })

  it('gives a heading the place of its text', () => {
    const [block] = readText('  ##  一、总体情况')
    expect(block).toMatchObject({ text: { text: '一、总体情况', start: 6, end: 12 } })
  })

  it.each(['- 3 -', '— 3 —', '－3－', '－ 12 －', '第3页', '第 3 页 共 9 页', '第3页，共9页', '· 3 ·'])(
    'leaves out the page number %s',
    (line) => {
      expect(read('甲。', line, '乙。')).toEqual(['甲。', '乙。'])
    },
  )
})

describe('tab rows', () => {
  it('are rows of cells', () => {
    expect(read('规章\t0\t0\t0', '行政规范性文件\t4\t2\t17')).toEqual([
      [
        ['规章', '0', '0', '0'],
        ['行政规范性文件', '4', '2', '17'],
      ],
    ])
  })

  it('keep empty cells at both ends', () => {
    expect(read('\t（一）予以公开\t9\t', '甲\t乙\t丙\t')).toEqual([
      [
        ['', '（一）予以公开', '9', ''],
        ['甲', '乙', '丙', ''],
      ],
    ])
  })

  it('go on over a blank line and a page number', () => {
    expect(read('甲\t1', '', '- 3 -', '', '乙\t2')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ])
  })

  it('end at a line of prose', () => {
    expect(read('甲\t1', '以上为全年数据。', '乙\t2')).toEqual([[['甲', '1']], '以上为全年数据。', [['乙', '2']]])
  })

  it('know the place of each cell', () => {
    const [table] = readText('规章\t 12 \t')
    expect(table).toMatchObject({
      rows: [
        {
          cells: [
            { text: '规章', start: 0, end: 2, column: 0 },
            { text: '12', start: 4, end: 6, column: 1 },
            { text: '', column: 2 },
          ],
        },
      ],
    })
  })
})

describe('pipe rows', () => {
  it.each([
    ['with outer pipes', '| 规章 | 0 | 3 |'],
    ['without outer pipes', '规章 | 0 | 3'],
    ['with a pipe at the end only', '规章 | 0 | 3 |'],
    ['with full-width pipes', '｜规章｜0｜3｜'],
    ['with drawn lines', '│规章│0│3│'],
  ])('are read %s', (_, line) => {
    expect(read(line, '甲 | 乙 | 丙')).toEqual([
      [
        ['规章', '0', '3'],
        ['甲', '乙', '丙'],
      ],
    ])
  })

  it.each(['| --- | :---: |', '---|---', '|----+----|', '┌──┬──┐', '├──┼──┤'])('skip the line %s', (rule) => {
    expect(read('甲 | 1', rule, '乙 | 2')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ])
  })

  it('keep an escaped pipe in its cell', () => {
    expect(read('甲\\|乙 | 1')).toEqual([[['甲\\|乙', '1']]])
  })

  it('are another table than tab rows', () => {
    expect(read('甲 | 1', '乙\t2')).toEqual([[['甲', '1']], [['乙', '2']]])
  })
})

describe('one cell a line', () => {
  it('is a stream of open rows where no row end is marked', () => {
    expect(read('规章 |', '0 |', '3 |')).toEqual([
      [
        ['…', '规章'],
        ['…', '0'],
        ['…', '3'],
      ],
    ])
  })

  it('is divided into rows by lone pipes', () => {
    expect(read('|', '规章 |', '0 |', '|', '规范性文件 |', '3 |')).toEqual([
      [
        ['规章', '0'],
        ['规范性文件', '3'],
      ],
    ])
  })

  it('is divided into rows by blank lines', () => {
    expect(read('\t规章', '\t0', '\t', '', '\t文件', '\t3', '\t4')).toEqual([
      [
        ['规章', '0', ''],
        ['文件', '3', '4'],
      ],
    ])
  })

  it('goes on with a label that was wrapped onto an unmarked line', () => {
    expect(read('\t商业', '企业', '\t科研', '机构', '', '\t1', '\t2')).toEqual([
      [
        ['商业企业', '科研机构'],
        ['1', '2'],
      ],
    ])
  })

  it('keeps an empty cell of a lone pipe', () => {
    expect(read('规章 |', '|', '|', '3 |')).toEqual([
      [
        ['…', '规章'],
        ['…', ''],
        ['…', ''],
        ['…', '3'],
      ],
    ])
  })

  it('leaves out what a merged cell left, a run of pipes', () => {
    expect(read('规章 |', '||', '3 |')).toEqual([
      [
        ['…', '规章'],
        ['…', '3'],
      ],
    ])
  })

  it('without any mark is left to be told from prose later', () => {
    expect(read('规章', '0', '3')).toEqual(['规章', '0', '3'])
  })
})

describe('readText', () => {
  it('gives every block a place in the source that reads as its text', () => {
    const cell = fc.constantFrom(
      '规章',
      '12',
      '',
      ' 3 ',
      '一、总体情况',
      '全年。',
      '|',
      '\t',
      '\n',
      '\n\n',
      '# ',
      '- 3 -',
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (parts) => {
        const source = parts.join('')
        const spans = readText(source).flatMap((block) =>
          block.type === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block.text],
        )
        for (const span of spans.filter(({ offsets }) => !offsets))
          expect(source.slice(span.start, span.end)).toBe(span.text)
      }),
    )
  })
})
