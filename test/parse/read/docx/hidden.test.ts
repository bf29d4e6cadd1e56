import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { cell, cellOf, type DocxParts, docxFile, paragraph, paragraphOf, run, table } from '../../../support/docx.js'

interface Read {
  seen: string
  hidden: string[]
}

/** What of a document is seen, and what is hidden: why, and within what. */
function read(document: string, others: Omit<DocxParts, 'document'> = {}): Read {
  const { source, hidden = [] } = readDocx(docxFile({ document, ...others }))
  return {
    seen: source.trim(),
    hidden: hidden.map(({ by, text, within }) => [by, ...(within ? [within] : []), text].join(' ')),
  }
}

const style = (type: string, id: string, looks: string, more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}><w:rPr>${looks}</w:rPr></w:style>`
const white = '<w:color w:val="FFFFFF"/>'

describe('runs that are not seen', () => {
  it.each([
    ['hidden', '<w:vanish/>', 'undisplayed'],
    ['white', white, 'colour'],
    ['nearly white', '<w:color w:val="F8FAF9"/>', 'colour'],
    ['in the colour of paper', '<w:color w:val="333333" w:themeColor="background1"/>', 'colour'],
    ['half a point high', '<w:sz w:val="1"/>', 'tiny'],
    ['a point high', '<w:sz w:val="2"/>', 'tiny'],
    ['a hundredth of their width', '<w:w w:val="1"/>', 'tiny'],
    ['black on black', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>', 'colour'],
    ['nearly of the colour behind them', '<w:color w:val="D9D9D9"/><w:shd w:val="clear" w:fill="D9D9DD"/>', 'colour'],
    ['yellow on a yellow highlight', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', 'colour'],
    ['white on a white pattern', `${white}<w:shd w:val="solid" w:color="FFFFFF" w:fill="000000"/>`, 'colour'],
  ])('%s', (_, looks, by) => {
    expect(read(paragraphOf(run('甲') + run('乙1', looks)))).toEqual({ seen: '甲', hidden: [`${by} 乙1`] })
  })

  it.each([
    ['red', '<w:color w:val="FF0000"/>'],
    ['white on a dark ground', `${white}<w:shd w:val="clear" w:fill="1F4E79"/>`],
    ['white on a highlight', `${white}<w:highlight w:val="blue"/>`],
    ['switched on again', '<w:vanish w:val="0"/>'],
    ['small', '<w:sz w:val="10"/>'],
    ['narrow', '<w:w w:val="80"/>'],
    ['of the colour that is right for a black ground', '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="000000"/>'],
    ['black on grey', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="D9D9D9"/>'],
    ['white with edges', `${white}<w:imprint/>`],
    ['of another colour of the theme', '<w:color w:val="FFFFFF" w:themeColor="text1"/>'],
  ])('but not those that are %s', (_, looks) => {
    expect(read(paragraphOf(run('甲', looks)))).toEqual({ seen: '甲', hidden: [] })
  })

  it('stand within a number where digits are on one of their sides', () => {
    expect(read(paragraphOf(run('收到1') + run('2', '<w:vanish/>') + run('件'))).hidden).toEqual([
      'undisplayed number 2',
    ])
  })

  it('are seen in white where the cell, the paragraph or the table has a colour', () => {
    const dark = '<w:shd w:val="clear" w:fill="000000"/>'
    const inCell = cellOf(paragraphOf(run('甲', white)), dark)
    const inParagraph = cellOf(paragraphOf(run('乙', white), dark))
    expect(read(table([inCell + inParagraph], 2))).toEqual({ seen: '甲\t乙', hidden: [] })
    const inTable = table([cellOf(paragraphOf(run('丙', white)))]).replace('<w:tblW', `${dark}<w:tblW`)
    expect(read(inTable)).toEqual({ seen: '丙', hidden: [] })
  })
})

describe('paragraphs and tables that are not seen', () => {
  it.each([
    ['lines of a point', '<w:spacing w:line="20" w:lineRule="exact"/>', 'collapsed'],
    ['set in to the left of the page', '<w:ind w:left="-20000"/>', 'outside'],
    ['a first line left of the page', '<w:ind w:firstLineChars="-9000"/>', 'outside'],
    ['a frame without height', '<w:framePr w:x="900" w:y="1" w:h="1" w:hRule="exact"/>', 'collapsed'],
  ])('%s', (_, properties, by) => {
    expect(read(paragraph('甲', properties))).toEqual({ seen: '', hidden: [`${by} 甲`] })
  })

  it.each([
    '<w:spacing w:before="20" w:line="20" w:lineRule="atLeast"/>',
    '<w:spacing w:line="360" w:lineRule="exact"/>',
    '<w:ind w:left="840" w:hanging="420"/>',
    '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
  ])('but not %s', (properties) => {
    expect(read(paragraph('甲', properties))).toEqual({ seen: '甲', hidden: [] })
  })

  it.each([
    ['<w:tblInd w:w="-20000" w:type="dxa"/>', ['outside 甲']],
    ['<w:tblpPr w:tblpX="-20000" w:tblpY="1"/>', ['outside 甲']],
    ['<w:tblInd w:w="-108" w:type="dxa"/>', []],
  ])('a table with %s hides %j', (properties, hidden) => {
    expect(read(table([cell('甲')]).replace('<w:tblW', `${properties}<w:tblW`)).hidden).toEqual(hidden)
  })
})

describe('text in special places', () => {
  const inRun = (content: string): string => paragraphOf(`${run('甲')}<w:r>${content}</w:r>`)
  const ruby = (aid: string): string =>
    inRun(`<w:ruby><w:rt>${run(aid)}</w:rt><w:rubyBase>${run('数')}</w:rubyBase></w:ruby>`)

  it.each([
    ['a reading aid with a number', ruby('12'), '甲¹²数', []],
    ['a reading aid', ruby('shù'), '甲数', []],
    [
      'letters drawn as a shape',
      inRun('<w:pict><v:shape><v:textpath string="共12件"/></v:shape></w:pict>'),
      '甲\n共12件',
      [],
    ],
    ['deleted text outside of a deletion', inRun('<w:delText>12</w:delText>'), '甲', ['undisplayed 12']],
    [
      'a phantom in a formula',
      paragraphOf(
        `${run('甲')}<m:oMath><m:phant><m:phantPr><m:show m:val="0"/></m:phantPr><m:e><m:r><m:t>12</m:t></m:r></m:e></m:phant></m:oMath>`,
      ),
      '甲',
      ['undisplayed 12'],
    ],
  ])('%s', (_, document, seen, hidden) => {
    expect(read(document)).toEqual({ seen, hidden })
  })
})

describe('styles that hide', () => {
  const hides = '<w:vanish/>'

  it.each([
    ['the default style of paragraphs', style('paragraph', 'N', hides, 'w:default="1"'), ''],
    [
      'the defaults of the document',
      `<w:docDefaults><w:rPrDefault><w:rPr>${hides}</w:rPr></w:rPrDefault></w:docDefaults>`,
      '',
    ],
    ['a style of paragraphs', style('paragraph', 'A', hides), '<w:pStyle w:val="A"/>'],
    [
      'the style of characters that goes with it',
      style('character', 'B', hides) + '<w:style w:type="paragraph" w:styleId="A"><w:link w:val="B"/></w:style>',
      '<w:pStyle w:val="A"/>',
    ],
  ])('%s', (_, styles, properties) => {
    expect(read(paragraph('甲', properties), { styles })).toEqual({ seen: '', hidden: ['undisplayed 甲'] })
  })

  it('the style of a table', () => {
    const styled = table([cell('甲')]).replace('<w:tblW', '<w:tblStyle w:val="T"/><w:tblW')
    expect(read(styled, { styles: style('table', 'T', hides) })).toEqual({ seen: '', hidden: ['undisplayed 甲'] })
  })

  it('that switch hiding on twice switch it off', () => {
    const styles = style('paragraph', 'A', hides) + style('character', 'B', hides)
    const twice = paragraphOf(run('甲', '<w:rStyle w:val="B"/>'), '<w:pStyle w:val="A"/>')
    expect(read(twice, { styles }).seen).toBe('甲')
  })

  it('and runs that undo their colour', () => {
    const styles = style('paragraph', 'N', white, 'w:default="1"')
    const undone = paragraphOf(run('甲', '<w:color w:val="000000"/>') + run('乙'))
    expect(read(undone, { styles })).toEqual({ seen: '甲', hidden: ['colour 乙'] })
  })

  it('but not a white header row in a style of tables that has a colour', () => {
    const styles = `<w:style w:type="table" w:styleId="T"><w:rPr>${white}</w:rPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>`
    const styled = table([cell('甲')]).replace('<w:tblW', '<w:tblStyle w:val="T"/><w:tblW')
    expect(read(styled, { styles }).seen).toBe('甲')
  })
})

describe('tables that are not seen', () => {
  it('are one hidden text, and no table', () => {
    const rows = [
      cellOf(paragraphOf(run('甲', white))) + cellOf(paragraphOf(run('1', white))),
      cellOf(paragraphOf(run('乙', white))) + cellOf(paragraphOf(run('2', white))),
    ]
    const { blocks, hidden } = readDocx(docxFile({ document: table(rows, 2) }))
    expect(blocks.filter(({ type }) => type === 'table')).toEqual([])
    expect(hidden).toMatchObject([{ by: 'colour', text: '甲\t1\n乙\t2' }])
  })

  it('have rows without height', () => {
    const row = `<w:tr><w:trPr><w:trHeight w:val="0" w:hRule="exact"/></w:trPr>${cell('甲')}${cell('5')}</w:tr>`
    expect(read(`<w:tbl><w:tr>${cell('乙')}${cell('6')}</w:tr>${row}</w:tbl>`)).toEqual({
      seen: '乙\t6',
      hidden: ['collapsed 甲\t5'],
    })
    expect(read(`<w:tbl>${row.replace('exact', 'atLeast')}</w:tbl>`).hidden).toEqual([])
  })

  it('hide parts of cells, and cells of rows', () => {
    const part = cellOf(paragraphOf(run('4') + run('5', '<w:vanish/>')))
    expect(read(table([cell('甲') + part], 2)).hidden).toEqual(['undisplayed cell 5'])
    expect(read(table([cell('甲') + cellOf(paragraphOf(run('5', '<w:vanish/>')))], 2)).hidden).toEqual([
      'undisplayed row 5',
    ])
  })
})

describe('what stands where nobody looks', () => {
  const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`
  const shape = (css: string): string =>
    paragraphOf(
      `<w:r><w:pict><v:shape style="${css}"><v:textbox>${box(paragraph('甲'))}</v:textbox></v:shape></w:pict></w:r>`,
    )

  it.each([
    ['visibility:hidden', 'shape'],
    ['position:absolute;display:none', 'shape'],
    ['position:absolute;margin-left:-900pt;width:100pt', 'outside'],
    ['position:absolute;top:60in;width:100pt', 'outside'],
    ['position:absolute;width:0;height:40pt', 'shape'],
  ])('a shape with %s', (css, by) => {
    expect(read(shape(css))).toEqual({ seen: '', hidden: [`${by} 甲`] })
  })

  it('but not a shape in the margin', () => {
    expect(read(shape('position:absolute;margin-left:-60pt;width:50pt')).seen).toBe('甲')
  })

  const wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
  const drawing = (offset: number, properties = ''): string =>
    paragraphOf(
      `<w:r><w:drawing><wp:anchor ${wp}><wp:positionH><wp:posOffset>${offset}</wp:posOffset></wp:positionH><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" ${properties}/><wps:wsp><wps:txbx>${box(paragraph('甲'))}</wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r>`,
    )

  it.each([
    ['hidden', drawing(0, 'hidden="1"'), 'shape'],
    ['off the page', drawing(-9_000_000), 'outside'],
  ])('a drawing that is %s', (_, document, by) => {
    expect(read(document)).toEqual({ seen: '', hidden: [`${by} 甲`] })
    expect(read(drawing(12_000)).hidden).toEqual([])
  })

  it('a frame off the page', () => {
    expect(read(paragraph('甲', '<w:framePr w:x="-9000" w:y="1"/>')).hidden).toEqual(['outside 甲'])
    expect(read(paragraph('甲', '<w:framePr w:x="900" w:y="1"/>')).hidden).toEqual([])
  })

  it('text behind the end of the document', () => {
    const { source, hidden } = readDocx(docxFile({ document: `${paragraph('甲')}</w:body>${paragraph('乙')}<w:body>` }))
    expect([source.trim(), hidden]).toMatchObject(['甲', [{ by: 'outside', text: '乙' }]])
  })
})

describe('alternatives', () => {
  const both = (requires: string): string =>
    `<mc:AlternateContent xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:x="urn:x"><mc:Choice Requires="${requires}">${paragraph('新')}</mc:Choice><mc:Fallback>${paragraph('旧')}</mc:Fallback></mc:AlternateContent>`

  it.each([
    ['wps', '新'],
    ['w14', '新'],
    ['wps w14', '新'],
    ['x', '旧'],
    ['wps x', '旧'],
    ['unknown', '旧'],
  ])('that require %s give %s', (requires, text) => {
    expect(read(both(requires)).seen).toBe(text)
  })

  it('elements that no program of offices knows are left out, and what is in them is said', () => {
    expect(read(`<x:x xmlns:x="urn:x">${paragraph('甲')}</x:x>${paragraph('乙')}`)).toEqual({
      seen: '乙',
      hidden: ['undisplayed 甲'],
    })
  })
})
