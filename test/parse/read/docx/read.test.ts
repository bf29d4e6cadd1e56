import type { Block } from '../../../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { type DocxParts, cell, cellOf, docxFile, paragraph, paragraphOf, run, table } from '../../../support/docx.js'

/** A block in short: headings with their depth, tables as rows of cell texts. */
const brief = (block: Block): unknown => {
  if (block.type === 'table') return block.rows.map(({ cells }) => cells.map(({ text }) => text))
  return block.type === 'heading' ? `${'#'.repeat(block.depth)} ${block.text.text}` : block.text.text
}

const read = (document: string, parts: Omit<DocxParts, 'document'> = {}): unknown[] =>
  readDocx(docxFile({ document, ...parts })).blocks.map(brief)

const style = (id: string, content: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`

describe('canonical text', () => {
  it('is a line a paragraph and a line a table row with tabs, and places point into it', () => {
    const document =
      paragraph('一、总体情况') + paragraph('') + table([cell('自然人') + cell('') + cell('3')]) + paragraph('完')
    const { blocks, source } = readDocx(docxFile({ document }))
    expect(source).toBe('一、总体情况\n\n自然人\t\t3\n完\n')
    const spans = blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block.text],
    )
    expect(spans.map(({ start, end }) => source.slice(start, end))).toEqual(['一、总体情况', '自然人', '', '3', '完'])
  })

  it('takes the white space around a paragraph out of its place', () => {
    const { blocks, source } = readDocx(docxFile({ document: paragraph('\u3000\u3000本年度工作。 ') }))
    expect(source).toBe('\u3000\u3000本年度工作。 \n')
    expect(blocks[0]).toMatchObject({ text: { text: '本年度工作。', start: 2, end: 8 } })
  })
})

describe('runs', () => {
  it('are joined, with tabs, hyphens and symbols where they stand', () => {
    const content = `${run('总')}${run('计')}<w:r><w:noBreakHyphen/></w:r>${run('3')}<w:r><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`
    expect(read(paragraphOf(content))).toEqual(['总计-3☑'])
  })

  it('have line ends and tabs inside their text as spaces', () => {
    expect(read(paragraph('总体\n情况\t说明'))).toEqual(['总体 情况 说明'])
  })

  it('lose outer white space where it is not preserved', () => {
    expect(read('<w:p><w:r><w:t> 总体\n</w:t></w:r><w:r><w:t>情况</w:t></w:r></w:p>')).toEqual(['总体情况'])
  })

  it.each([
    ['F0FC', 'Wingdings', '✓'],
    ['0050', 'Wingdings 2', '✓'],
    ['F037', 'Symbol', '7'],
    ['F0B7', 'Symbol', '□'],
    ['F001', 'Webdings', '□'],
    ['25CB', '宋体', '○'],
    ['D800', '宋体', ''],
    ['zz', '宋体', ''],
  ])('have the symbol %s of %s as %j', (char, font, text) => {
    const content = `${run('甲')}<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>${run('乙')}`
    expect(read(paragraphOf(content))).toEqual([`甲${text}乙`])
  })

  it('that are hidden are left out', () => {
    const content = run('公开') + run('秘密', '<w:vanish/>') + run('信息', '<w:vanish w:val="0"/>')
    expect(read(paragraphOf(content))).toEqual(['公开信息'])
  })

  it('that a style hides are left out, unless they say otherwise', () => {
    const styles = style('a', '<w:rPr><w:vanish/></w:rPr>') + style('b', '<w:basedOn w:val="a"/>')
    const content = run('一') + run('二', '<w:vanish w:val="false"/>')
    expect(
      read(
        paragraphOf(content, '<w:pStyle w:val="b"/>') + paragraphOf(run('三', '<w:rStyle w:val="a"/>') + run('四')),
        { styles },
      ),
    ).toEqual(['二', '四'])
  })

  it('of formulas are text', () => {
    expect(read(paragraphOf(`${run('合计')}<m:oMath><m:r><m:t>10+1</m:t></m:r></m:oMath>`))).toEqual(['合计10+1'])
  })

  it('of pronunciation marks are not', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('zhèn')}</w:rt><w:rubyBase>${run('镇')}</w:rubyBase></w:ruby></w:r>`
    expect(read(paragraphOf(run('我') + ruby))).toEqual(['我镇'])
  })
})

describe('what is set off the line', () => {
  const raised = (text: string, properties = '<w:vertAlign w:val="superscript"/>'): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

  it.each([
    ['a mark behind a number', run('2') + raised('1'), '2¹'],
    ['two of them', run('10') + raised('1') + raised('2'), '10¹²'],
    ['a mark below the line', run('3') + raised('1', '<w:vertAlign w:val="subscript"/>'), '3₁'],
    ['a mark in brackets', run('3') + raised('[1]'), '3[¹]'],
    ['a number that is raised as a whole', raised('253'), '253'],
    ['a number on its line', run('2') + raised('1', '<w:vertAlign w:val="baseline"/>'), '21'],
    ['the style of a note', run('2') + raised('1', '<w:rStyle w:val="Note"/>'), '2¹'],
    [
      'a run that takes the style of a note back',
      run('2') + raised('1', '<w:rStyle w:val="Note"/><w:vertAlign w:val="baseline"/>'),
      '21',
    ],
  ])('%s', (_, content, expected) => {
    const styles =
      '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    expect(read(table([cellOf(paragraphOf(content))]), { styles })).toEqual([[[expected]]])
  })
})

describe('paragraphs', () => {
  it('are divided by soft line breaks and page breaks', () => {
    expect(
      read(
        paragraphOf(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}<w:r><w:br w:type="page"/><w:cr/></w:r>${run('丙')}`),
      ),
    ).toEqual(['甲', '乙', '丙'])
  })

  it('with tabs are rows of a table', () => {
    const row = (...texts: string[]): string => paragraphOf(texts.map((text) => run(text)).join('<w:r><w:tab/></w:r>'))
    expect(read(row('信息内容', '本年制发件数') + row('规章', '0') + row('', '1'))).toEqual([
      [
        ['信息内容', '本年制发件数'],
        ['规章', '0'],
        ['', '1'],
      ],
    ])
  })

  it('with a tab in front, or behind their number, are prose', () => {
    expect(
      read(
        paragraphOf(`<w:r><w:tab/></w:r>${run('一、总体情况')}`) +
          paragraphOf(`${run('1.')}<w:r><w:tab/></w:r>${run('主动公开')}`),
      ),
    ).toEqual(['一、总体情况', '1. 主动公开'])
  })

  it('of the table of contents are left out', () => {
    const styles = style('10', '<w:name w:val="toc 1"/>')
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`
    expect(
      read(contents + paragraph('一、总体情况\t1', '<w:pStyle w:val="10"/>') + paragraph('正文'), { styles }),
    ).toEqual(['正文'])
  })

  it('in the style of contents are read where they are none', () => {
    const styles = style('10', '<w:name w:val="toc 1"/>')
    const styled = (text: string): string => paragraph(text, '<w:pStyle w:val="10"/>')
    expect(read(styled('全年收到申请 12 件，均已答复。') + table([cellOf(styled('12'))]), { styles })).toEqual([
      '全年收到申请 12 件，均已答复。',
      [['12']],
    ])
  })
})

describe('headings', () => {
  const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`

  it('are paragraphs with an outline level', () => {
    expect(
      read(paragraph('总体情况', outline(0)) + paragraph('主动公开', outline(1)) + paragraph('正文', outline(9))),
    ).toEqual(['# 总体情况', '## 主动公开', '正文'])
  })

  it('have it from their style, the styles it is based on, or its name', () => {
    const styles =
      style('1', `<w:name w:val="heading 1"/><w:pPr>${outline(0)}</w:pPr>`) +
      style('a', '<w:basedOn w:val="1"/>') +
      style('b', '<w:name w:val="标题 3"/>') +
      style('c', '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('d', '<w:basedOn w:val="d"/>')
    const styled = (id: string): string => paragraph(id, `<w:pStyle w:val="${id}"/>`)
    expect(read(['1', 'a', 'b', 'c', 'd', 'Heading2'].map(styled).join(''), { styles })).toEqual([
      '# 1',
      '# a',
      '### b',
      'c',
      'd',
      '## Heading2',
    ])
  })

  it('have none from styles that are damaged', () => {
    const styles =
      '<w:name/><w:style/><w:style w:type="paragraph" w:default="0" w:styleId="a"><w:name/><w:basedOn/><w:pPr><w:outlineLvl/><w:numPr><w:ilvl/><w:numId/></w:numPr></w:pPr></w:style>'
    expect(read(paragraph('总体情况', '<w:pStyle w:val="a"/>'), { styles })).toEqual(['总体情况'])
  })

  it('have it from the default style', () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr>${outline(0)}</w:pPr></w:style>`
    expect(read(paragraph('总体情况'), { styles })).toEqual(['# 总体情况'])
  })

  it('are not whole paragraphs of prose, whatever their level', () => {
    const prose = '（一）主动公开。全年公开信息12条。'
    expect(read(paragraph(prose, outline(1)))).toEqual([prose])
  })

  it('go on over a soft line break, and end at one that prose stands behind', () => {
    const broken = (first: string, second: string): string =>
      paragraphOf(`${run(first)}<w:r><w:br/></w:r>${run(second)}`, outline(0))
    expect(
      read(
        broken('三、收到和处理', '政府信息公开申请情况') + broken('一、总体情况', '本年度我镇工作平稳。现报告如下。'),
      ),
    ).toEqual(['# 三、收到和处理政府信息公开申请情况', '# 一、总体情况', '本年度我镇工作平稳。现报告如下。'])
  })

  it('take nothing from earlier properties of a tracked change', () => {
    expect(read(paragraph('正文', `<w:pPrChange w:id="1"><w:pPr>${outline(0)}</w:pPr></w:pPrChange>`))).toEqual([
      '正文',
    ])
  })
})

describe('tracked changes', () => {
  const mark = (change: string): string => `<w:rPr><w:${change} w:id="1"/></w:rPr>`

  it('show what is inserted and moved here, not what is deleted and moved away', () => {
    const content = `<w:del>${run('甲')}<w:r><w:delText>乙</w:delText></w:r></w:del><w:ins>${run('丙')}</w:ins><w:moveFrom>${run('丁')}</w:moveFrom><w:moveTo>${run('戊')}</w:moveTo>`
    expect(read(paragraphOf(content))).toEqual(['丙戊'])
  })

  it('join paragraphs whose mark is deleted', () => {
    expect(
      read(
        paragraph('总体', mark('del')) +
          paragraph('', mark('moveFrom')) +
          paragraph('情况') +
          paragraph('末', mark('del')),
      ),
    ).toEqual(['总体情况', '末'])
  })

  it('keep a heading a heading when the mark behind it is deleted', () => {
    expect(read(paragraph('总体', `<w:outlineLvl w:val="0"/>${mark('del')}`) + paragraph('情况'))).toEqual([
      '# 总体情况',
    ])
  })

  it('take rows and cells out that are deleted', () => {
    const rows = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('旧')}</w:tr><w:tr>${cell('甲')}${cell('旧', '<w:cellDel w:id="2"/>')}${cell('乙')}</w:tr>`
    expect(read(`<w:tbl>${rows}</w:tbl>`)).toEqual([[['甲', '乙']]])
  })
})

describe('fields', () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`

  it('show their result, not their instruction, one inside the other', () => {
    const inner = `${field('begin')}${instruction(' MERGEFIELD x ')}${field('separate')}${run('内')}${field('end')}`
    const outer = `${field('begin')}${instruction(' IF ')}${inner}${field('separate')}${run('12')}${field('end')}`
    expect(
      read(paragraphOf(`${run('共')}${outer}${run('件')}<w:fldSimple w:instr="DATE">${run('2024')}</w:fldSimple>`)),
    ).toEqual(['共12件2024'])
  })

  it('that have no end hide nothing behind their paragraph', () => {
    expect(read(paragraphOf(field('end') + field('separate') + field('begin') + run('甲')) + paragraph('乙'))).toEqual([
      '乙',
    ])
  })
})

describe('content controls', () => {
  const control = (content: string, properties = ''): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`

  it('are read around runs, paragraphs, cells and rows', () => {
    const rows = control(`<w:tr>${control(cell('甲'))}${cellOf(control(paragraph('乙')))}</w:tr>`)
    expect(read(control(paragraphOf(control(run('丙')))) + `<w:tbl>${rows}</w:tbl>`)).toEqual(['丙', [['甲', '乙']]])
  })

  it('show their prompt as long as nothing is filled in', () => {
    const prompt = control(run('单击此处输入文字'), '<w:showingPlcHdr/>')
    expect(read(table([cell('总计') + cellOf(paragraphOf(prompt))]))).toEqual([[['总计', '单击此处输入文字']]])
  })
})

describe('text boxes', () => {
  const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`
  const both = (content: string): string =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(content)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(content)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

  it('are read once, behind the paragraph that they hang on', () => {
    expect(read(paragraphOf(run('前') + both(paragraph('框') + table([cell('甲')])) + run('后')))).toEqual([
      '前后',
      '框',
      [['甲']],
    ])
  })

  it('of older files, and with nothing but a fallback, are read', () => {
    const old = `<w:r><w:pict><v:textbox>${box(paragraph('旧'))}</v:textbox></w:pict></w:r>`
    expect(
      read(
        paragraphOf(old) +
          paragraphOf(`<mc:AlternateContent><mc:Fallback>${run('备')}</mc:Fallback></mc:AlternateContent>`),
      ),
    ).toEqual(['旧', '备'])
  })

  it('that are hidden are not', () => {
    expect(
      read(paragraphOf(`<w:r><w:rPr><w:vanish/></w:rPr><w:pict>${box(paragraph('密'))}</w:pict></w:r>${run('明')}`)),
    ).toEqual(['明'])
  })
})

describe('names', () => {
  it('are resolved by namespace, strict and under another prefix', () => {
    expect(read(paragraph('甲', '<w:outlineLvl w:val="0"/>'), { strict: true })).toEqual(['# 甲'])
  })

  it('are resolved where a namespace is declared inside, and only there', () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const inner = `<p xmlns="${word}" xmlns:q="${word}"><pPr><outlineLvl q:val="0"/></pPr><r><t>甲</t></r></p><p><r><t>乙</t></r></p>`
    const foreign = '<w:p xmlns:w="urn:other"><w:r><w:t>丙</w:t></w:r></w:p>'
    expect(read(inner + foreign + paragraph('丁'))).toEqual(['# 甲', '丁'])
  })
})

describe('a document with a picture', () => {
  const picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:pictures"/></w:drawing></w:r></w:p>'

  it('is a scan where it has a title, a date and who looked it over', () => {
    const words = '青禾县人民政府办公室公布的年度工作情况'.repeat(5)
    expect(() => read(paragraph(words) + picture)).toThrow('it may be a scan')
  })

  it('is read where it has a page of text', () => {
    const words = '青禾县人民政府办公室公布的年度工作情况'.repeat(12)
    expect(read(paragraph(words) + picture)).toContain(words)
  })
})
