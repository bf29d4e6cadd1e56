import type { Block, Span } from '../../../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../../src/parse/read/markdown/read.js'
import { blocksFromMdast } from '../../../../src/parse/read/markdown/blocks.js'
import { offsetAt } from '../../../../src/text/span.js'

const shape = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${block.text.text}`
    return block.type === 'line' ? block.text.text : block.rows.map(({ cells }) => cells.map(({ text }) => text))
  })

const read = async (source: string): Promise<unknown[]> => shape(await readMarkdown(source))

const spansOf = async (source: string): Promise<Span[]> =>
  (await readMarkdown(source)).flatMap((block) =>
    block.type === 'table' ? block.rows.flatMap(({ cells }): Span[] => cells) : [block.text],
  )

/** The source character under each character of the only text. */
const under = async (source: string): Promise<string> => {
  const [span] = await spansOf(source)
  return Array.from(span?.text ?? '', (_, index) => (span ? source.charAt(offsetAt(span, index)) : '')).join('')
}

describe('headings', () => {
  it.each([
    ['## 一、总体情况', '## 一、总体情况'],
    ['## 一、总体情况 ##', '## 一、总体情况'],
    ['一、总体情况\n---', '## 一、总体情况'],
    ['松岚县2023年年报\n===', '# 松岚县2023年年报'],
    ['## **一、总体情况**', '## 一、总体情况'],
    ['## [一、总体情况](#a)', '## 一、总体情况'],
  ])('reads %j', async (source, heading) => {
    expect(await read(source)).toEqual([heading])
  })

  it.each([
    ['a heading where it is as long as one', 45, 'heading'],
    ['prose where it is longer', 90, 'line'],
  ])('has a text over a line of hyphens as %s', async (_, length, type) => {
    const words = '本机关在这一年里办理各项公开事务的主要情况'.repeat(5).slice(0, length)
    expect((await readMarkdown(`${words}\n---`))[0]?.type).toBe(type)
  })

  it('has an empty heading where there is no text', async () => {
    expect(await read('##')).toEqual(['## '])
  })

  it('gives the place of the text without its marks', async () => {
    expect((await spansOf('##  一、总体情况  ##'))[0]).toMatchObject({ start: 4, end: 10 })
  })
})

describe('paragraphs', () => {
  it('are a line each source line', async () => {
    expect(await read('甲\n乙\n\n丙')).toEqual(['甲', '乙', '丙'])
  })

  it('are without emphasis', async () => {
    expect(await read('全年**公开**信息*276*条，`附件`见后。')).toEqual(['全年公开信息276条，附件见后。'])
  })

  it('divide at a br', async () => {
    expect(await read('甲<br>乙<br/>丙')).toEqual(['甲', '乙', '丙'])
  })

  it('divide at a hard break', async () => {
    expect(await read('甲  \n乙\\\n丙')).toEqual(['甲', '乙', '丙'])
  })

  it('are without inline tags', async () => {
    expect(await read('甲<span style="x">乙</span>')).toEqual(['甲乙'])
  })

  it('are without footnote references and images', async () => {
    expect(await read('甲[^1]乙![图](a.png)\n\n[^1]: 注')).toEqual(['甲乙', '注'])
  })

  it('resolve escapes', async () => {
    expect(await read('1\\. 属于国家秘密\\_')).toEqual(['1. 属于国家秘密_'])
  })

  it('resolve character references', async () => {
    expect(await read('甲&nbsp;&lt;乙&#19968;')).toEqual(['甲\u00A0<乙一'])
  })

  it('of a block quote are lines as well', async () => {
    expect(await read('> 甲\n> 乙')).toEqual(['甲', '乙'])
  })

  it('may hold tables of other layouts', async () => {
    expect(await read('规章\t0\t3\n文件\t4\t5')).toEqual([
      [
        ['规章', '0', '3'],
        ['文件', '4', '5'],
      ],
    ])
  })
})

describe('lists', () => {
  it('keep the numbers of their items', async () => {
    expect(await read('1. 甲\n2. 乙')).toEqual(['1. 甲', '2. 乙'])
  })

  it('leave out bullets', async () => {
    expect(await read('- 甲\n- 乙')).toEqual(['甲', '乙'])
  })

  it('keep later paragraphs and nested lists of an item', async () => {
    expect(await read('1. 甲\n\n   乙\n\n   - 丙')).toEqual(['1. 甲', '乙', '丙'])
  })

  it('may begin with another block than a paragraph', async () => {
    expect(await read('- ## 甲\n-\n')).toEqual(['## 甲'])
  })
})

describe('indented and fenced text', () => {
  it('is ordinary text where a clerk has indented by four spaces', async () => {
    expect(await read('    全年无申请。')).toEqual(['全年无申请。'])
  })

  it('is without its fences', async () => {
    expect(await read('```text\n甲\n```')).toEqual(['甲'])
  })
})

describe('what has no text', () => {
  it.each(['---', '[注]: https://example.org', '![图](a.png)', '<!-- 注 -->'])('is left out: %s', async (source) => {
    expect(await read(`甲\n\n${source}\n\n乙`)).toEqual(['甲', '乙'])
  })
})

describe('HTML', () => {
  it('comments are nothing of the report', async () => {
    expect(await read('<!-- 起草说明 -->\n\n甲')).toEqual(['甲'])
  })

  it('blocks are their text', async () => {
    expect(await read('<p align="center">松岚县2023年年报</p>')).toEqual(['松岚县2023年年报'])
  })

  it('blocks keep a < that opens no tag', async () => {
    expect(await read('<div>\n1 < 2\n</div>')).toEqual(['1 < 2'])
  })
})

describe('tables', () => {
  const table = ['| 信息内容 | **件数** |', '| --- | --: |', '| 规章 |  |', '| 商业<br>企业 | 12 |'].join('\n')

  it('are rows of trimmed cells', async () => {
    expect(await read(table)).toEqual([
      [
        ['信息内容', '件数'],
        ['规章', ''],
        ['商业\n企业', '12'],
      ],
    ])
  })

  it('have each number at its place', async () => {
    expect((await spansOf(table)).find(({ text }) => text === '12')).toMatchObject({ start: table.indexOf('12') })
  })

  it('have an empty cell behind its pipe', async () => {
    const empty = (await spansOf(table)).find(({ text }) => text === '')
    expect(empty?.start).toBe(table.indexOf('| 规章 |') + '| 规章 |'.length)
  })

  it('keep rows with fewer cells as they are', async () => {
    expect(await read('| 甲 | 乙 |\n| --- | --- |\n| 丙 |')).toEqual([[['甲', '乙'], ['丙']]])
  })
})

describe('what is set off the line', () => {
  it.each([
    ['2<sup>1</sup>', '2¹'],
    ['**2**<sup>*1*</sup>', '2¹'],
    ['3<sub>1</sub>', '3₁'],
    ['<sup>253</sup>', '253'],
    ['2<sup>①</sup>', '2①'],
    ['2<sup>1</sup>0<SUP>2</SUP>', '2¹0²'],
  ])('%s', async (cell, expected) => {
    expect(await read(`| 甲 | 乙 |\n|---|---|\n| 丙 | ${cell} |`)).toEqual([
      [
        ['甲', '乙'],
        ['丙', expected],
      ],
    ])
    expect(await read(`甲${cell}`)).toEqual([`甲${expected === '253' ? '²⁵³' : expected}`])
  })
})

describe('positions', () => {
  it('lead through emphasis to the character', async () => {
    expect(await under('全年**公开**276条')).toBe('全年公开276条')
  })

  it('lead through escapes to the character', async () => {
    expect(await under('附件1\\_说明\\*2')).toBe('附件1_说明*2')
  })

  it('lead through character references', async () => {
    expect(await under('甲&nbsp;乙')).toBe('甲&乙')
  })

  it('lead through continued lines of a quote to the character', async () => {
    const source = '> 甲\\_\n> 乙'
    expect((await spansOf(source)).map(({ text, start }) => [text, source.charAt(start)])).toEqual([
      ['甲_', '甲'],
      ['乙', '乙'],
    ])
  })

  it('lead to text in backticks', async () => {
    expect(await under('`附件` 二')).toBe('附件 二')
  })

  it('hold for characters beyond the basic plane', async () => {
    expect((await spansOf('𠀀\\_**乙**'))[0]).toMatchObject({ text: '𠀀_乙', offsets: [0, 1, 3, 6] })
  })

  it('hold in indented text', async () => {
    expect((await spansOf('    甲\n    乙'))[1]).toMatchObject({ text: '乙', start: 10 })
  })
})

describe('blocksFromMdast', () => {
  it('takes a tree without positions', () => {
    const blocks = blocksFromMdast(
      { type: 'root', children: [{ type: 'heading', depth: 2, children: [{ type: 'text', value: '' }] }] },
      '',
    )
    expect(shape(blocks)).toEqual(['## '])
  })
})

it('reads what stands beside a comment on its line, and nothing of the comment', async () => {
  expect(await read('<!-- 内部\n批注 --> 本年度没有收费。<!-- 完 -->\n')).toEqual(['本年度没有收费。'])
})
