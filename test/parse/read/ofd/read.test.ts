import { describe, expect, it } from 'vitest'
import { lint } from '../../../../src/check/lint.js'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { readOfd } from '../../../../src/parse/read/ofd/read.js'
import { zipOf } from '../../../support/docx.js'
import { correctReport } from '../../../support/model.js'
import { type OfdForm, ofdOf, ofdOfContent, ofdOfLines } from '../../../support/ofd.js'

const textOf = (bytes: Uint8Array): string => readOfd(bytes).source.trim()

type Parts = NonNullable<OfdForm['parts']>

/** What is read of the content of a page. */
const read = (content: string, form?: OfdForm): string => textOf(ofdOfContent(content, form))

const object = (code: string, attributes = ''): string =>
  `<ofd:TextObject ID="7" Boundary="20 40 100 6" Font="3" Size="5" ${attributes}>${code}</ofd:TextObject>`
const text = (content: string, attributes = '', inner = ''): string =>
  object(`${inner}<ofd:TextCode X="0" Y="5" DeltaX="g 20 5">${content}</ofd:TextCode>`, attributes)

const code = (error: unknown): unknown => (error as { code?: unknown }).code
function refusal(bytes: Uint8Array, limits = defaultLimits): unknown {
  try {
    readOfd(bytes, limits)
  } catch (error) {
    return code(error)
  }
  return 'read'
}

const sentence = '按照统一规范设置公开专栏，逐月检查栏目更新和链接可用情况，在办事大厅设立查阅点。'

describe('paragraphs of an OFD file', () => {
  it('are whole again when a line or a page ends in them', () => {
    const long = sentence.repeat(30)
    expect(textOf(ofdOfLines([[long, sentence]]))).toBe(`${long}\n${sentence}`)
  })

  it('lose the page number and the head that stands on every page', () => {
    const lines = [['甲乙丙丁。'], ['戊己庚辛。'], ['壬癸子丑。']]
    expect(textOf(ofdOfLines(lines, { head: '松岚县教育局' }))).toBe('甲乙丙丁。\n戊己庚辛。\n壬癸子丑。')
  })

  it('lose the head that a template puts on every page', () => {
    const lines = [['甲乙丙丁。'], ['戊己庚辛。'], ['壬癸子丑。']]
    expect(textOf(ofdOfLines(lines, { template: '松岚县教育局' }))).toBe('甲乙丙丁。\n戊己庚辛。\n壬癸子丑。')
  })
})

describe('the canonical text of an OFD file', () => {
  it('holds each block at its place', () => {
    const { blocks, source } = readOfd(ofdOf(correctReport()))
    const spans = blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block.text],
    )
    expect(spans.map(({ start, end }) => source.slice(start, end))).toEqual(spans.map((span) => span.text))
  })

  it('says where each page begins', () => {
    const { source, pages } = readOfd(ofdOfLines([['甲乙丙丁。'], [], ['壬癸子丑。']]))
    expect(pages?.map((offset) => source.slice(offset, offset + 2))).toEqual(['甲乙', '壬癸', '壬癸'])
  })

  it('says which pages are a picture without text', () => {
    const file = ofdOfLines([['甲乙丙丁。'], [], ['壬癸子丑。']], { pictures: [0, 1] })
    expect(readOfd(file).pagesWithoutText).toEqual([2])
  })
})

describe('where characters of an OFD file stand', () => {
  it.each([
    ['every distance', 'DeltaX="5 5 25 5"'],
    ['groups', 'DeltaX="g 2 5 25 g 1 5"'],
    ['more distances than characters', 'DeltaX="5 5 25 g 1000000000 5"'],
    ['distances that end early', 'DeltaX="5 5 25"'],
    ['distances after which something is no number', 'DeltaX="5 5 25 x 900"'],
  ])('is told by %s', (_, deltas) => {
    expect(read(object(`<ofd:TextCode X="0" Y="5" ${deltas}>甲乙丙丁戊</ofd:TextCode>`))).toBe('甲乙丙    丁戊')
  })

  it('is side by side where nothing gives it', () => {
    expect(read(object('<ofd:TextCode X="0" Y="5">共12件</ofd:TextCode>'))).toBe('共12件')
  })

  it('is that of the text before where a text names none', () => {
    const two = '<ofd:TextCode X="0" Y="5">上</ofd:TextCode><ofd:TextCode Y="30">下</ofd:TextCode>'
    expect(read(object(two))).toBe('上\n下')
  })

  it('runs down by distances of its own', () => {
    expect(read(object('<ofd:TextCode X="0" Y="5" DeltaY="g 2 12">上中下</ofd:TextCode>'))).toBe('上\n中\n下')
  })

  it('is the same where the characters are turned against the text', () => {
    const turned = object('<ofd:TextCode X="0" Y="0" DeltaX="g 3 5">甲乙丙丁</ofd:TextCode>', 'CharDirection="360"')
    expect(read(turned)).toBe('甲乙丙丁')
  })

  it('does not count the line ends that a producer puts into the text', () => {
    expect(read(object('<ofd:TextCode X="0" Y="5" DeltaX="5 25">\n  甲乙丙\n</ofd:TextCode>'))).toBe('甲乙    丙')
  })

  it('takes one distance for characters that one shape stands for', () => {
    const transform =
      '<ofd:CGTransform CodePosition="2" CodeCount="2" GlyphCount="1"><ofd:Glyphs>9</ofd:Glyphs></ofd:CGTransform>'
    const run = '<ofd:TextCode X="0" Y="5" DeltaX="2.5 2.5 3 25">ABfi戊己</ofd:TextCode>'
    expect(read(object(transform + run))).toBe('ABfi戊    己')
  })

  it('is left out where the text is slanted, as a watermark is', () => {
    expect(read(text('内部资料', 'CTM="0.7 0.7 -0.7 0.7 0 0"') + text('甲乙丙丁'))).toBe('甲乙丙丁')
  })
})

describe('what an OFD file does not show', () => {
  const hidden: [name: string, content: string, by?: string][] = [
    ['a text object that is not visible', text('甲乙丙丁', 'Visible="false"'), 'undisplayed'],
    [
      'a block that is not visible',
      `<ofd:PageBlock ID="6" Visible="false">${text('甲乙丙丁')}</ofd:PageBlock>`,
      'undisplayed',
    ],
    ['a text object without opacity', text('甲乙丙丁', 'Alpha="0"'), 'transparent'],
    ['a colour without opacity', text('甲乙丙丁', '', '<ofd:FillColor Value="0 0 0" Alpha="0"/>'), 'invisible'],
    ['text that is neither filled nor outlined', text('甲乙丙丁', 'Fill="false"'), 'invisible'],
    ['white text', text('甲乙丙丁', '', '<ofd:FillColor Value="255 255 255"/>'), 'colour'],
    ['white text in hexadecimal', text('甲乙丙丁', '', '<ofd:FillColor Value="#FF #ff #FF"/>'), 'colour'],
    ['text outside of the page', text('甲乙丙丁', 'CTM="1 0 0 1 400 0"'), 'outside'],
    ['text of no size', object('<ofd:TextCode X="0" Y="5">甲乙丙丁</ofd:TextCode>', 'CTM="0 0 0 0 0 0"')],
  ]

  it.each(hidden)('is not read: %s', (_, content) => {
    expect(read(`${content}${object('<ofd:TextCode X="0" Y="50">子丑</ofd:TextCode>')}`)).toBe('子丑')
  })

  it.each(hidden)('is no text of a file that has nothing else: %s', (_, content) => {
    expect(refusal(ofdOfContent(content))).toBe('no-text')
  })

  it.each(hidden.filter(([, , by]) => by))('is said: %s', (_, content, by) => {
    const file = ofdOfContent(`${content}${object('<ofd:TextCode X="0" Y="50">子丑</ofd:TextCode>')}`)
    expect(readOfd(file).hidden).toEqual([{ by, text: '甲乙丙丁', place: { start: 0, end: 0 } }])
  })

  it('is told of a report that hides a sentence with a number', async () => {
    const sentence = text('全年新收政府信息公开申请九百件，共九百零1件', 'Visible="false"')
    const parts: Parts = (all) => ({
      ...all,
      'Doc_0/Pages/Page_0/Content.xml': all['Doc_0/Pages/Page_0/Content.xml']!.replace('</ofd:Layer>', `${sentence}$&`),
    })
    const { messages } = await lint(ofdOf(correctReport(), { parts }), { filePath: 'a.ofd' })
    expect(messages).toMatchObject([{ ruleId: 'hidden-content', page: 1 }])
  })

  it('is not white text on a coloured area', () => {
    const area =
      '<ofd:PathObject ID="8" Boundary="10 30 150 30" Stroke="false" Fill="true"><ofd:FillColor Value="0 70 140"/><ofd:AbbreviatedData>M 0 0 L 150 0 L 150 30 L 0 30 C</ofd:AbbreviatedData></ofd:PathObject>'
    expect(read(area + text('甲乙丙丁', '', '<ofd:FillColor Value="255 255 255"/>'))).toBe('甲乙丙丁')
  })

  it('is not text that is outlined alone', () => {
    expect(read(text('甲乙丙丁', 'Fill="false" Stroke="true"'))).toBe('甲乙丙丁')
  })

  it('is told by the parameters that an object names', () => {
    const parts = (files: Record<string, string>): Record<string, string> => ({
      ...files,
      'Doc_0/PublicRes.xml':
        '<Res><DrawParams><DrawParam ID="40"><FillColor Value="255 255 255"/></DrawParam><DrawParam ID="41" Relative="40"/><DrawParam ID="42" Relative="42"/></DrawParams></Res>',
    })
    const content =
      text('甲乙丙丁', 'DrawParam="41"') + object('<ofd:TextCode X="0" Y="50">子丑</ofd:TextCode>', 'DrawParam="42"')
    expect(read(content, { parts })).toBe('子丑')
  })
})

describe('the parts of an OFD file', () => {
  it('may lie elsewhere, in other letters and with steps back', () => {
    const parts = (files: Record<string, string>): Record<string, string> => ({
      ...Object.fromEntries(Object.entries(files).map(([name, part]) => [name.toUpperCase(), part])),
      'DOC_0/DOCUMENT.XML': files['Doc_0/Document.xml']!.replace('Pages/', './Pages/../Pages/'),
    })
    expect(read(text('甲乙丙丁'), { parts })).toBe('甲乙丙丁')
  })

  it('are read in the order in which the document names the pages', () => {
    const parts = (files: Record<string, string>): Record<string, string> => ({
      ...files,
      'Doc_0/Document.xml': files['Doc_0/Document.xml']!.replace(/(<ofd:Page [^>]*>)(<ofd:Page [^>]*>)/u, '$2$1'),
    })
    expect(textOf(ofdOfLines([['甲乙。'], ['丙丁。']], { parts }))).toBe('丙丁。\n甲乙。')
  })

  it('name signatures, which are counted', () => {
    expect(readOfd(ofdOfLines([['甲乙。']], { signatures: 2 })).notes).toEqual([{ kind: 'signature', count: 2 }])
  })

  it('without signatures have no note', () => {
    expect(readOfd(ofdOfLines([['甲乙。']])).notes).toEqual([])
  })
})

describe('an OFD file that cannot be read', () => {
  const without =
    (name: string): Parts =>
    (parts) =>
      Object.fromEntries(Object.entries(parts).filter(([own]) => own !== name))

  it.each([
    ['a page is missing', ofdOfLines([['甲']], { parts: without('Doc_0/Pages/Page_0/Content.xml') })],
    ['its document is missing', ofdOfLines([['甲']], { parts: without('Doc_0/Document.xml') })],
    ['it names no document', zipOf({ 'OFD.xml': '<ofd:OFD/>' })],
    ['its XML ends too early', zipOf({ 'OFD.xml': '<ofd:OFD><ofd:DocBody>' })],
    ['a part is no XML', ofdOfLines([['甲']], { parts: (all) => ({ ...all, 'Doc_0/PublicRes.xml': '\0\u0001' }) })],
    ['the archive ends too early', ofdOfLines([['甲']]).slice(0, 400)],
  ])('is said to be corrupt where %s', (_, bytes) => {
    expect(refusal(bytes)).toBe('corrupt')
  })

  it('without text is said to be without text', () => {
    expect(refusal(ofdOfLines([[], []], { pictures: [0, 1] }))).toBe('no-text')
  })

  it('with encrypted parts is said to be encrypted', () => {
    const parts: Parts = (all) => ({ ...all, 'Encryptions.xml': '<x/>', 'Doc_0/Document.xml': '\u0007' })
    expect(refusal(ofdOfLines([['甲']], { parts }))).toBe('encrypted')
  })

  it('with a document type is refused', () => {
    const parts: Parts = (all) => ({ ...all, 'OFD.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' })
    expect(refusal(ofdOfLines([['甲']], { parts }))).toBe('dtd')
  })

  it.each([
    ['pages', { pages: 2 }, 'limit-pages'],
    ['steps of drawing', { operators: 20 }, 'limit-operators'],
    ['nesting', { depth: 3 }, 'limit-depth'],
    ['inflated bytes', { inflatedBytes: 500 }, 'limit-inflated'],
  ])('with more than its share of %s is refused', (_, limits, expected) => {
    expect(refusal(ofdOfLines([['甲'], ['乙'], ['丙']]), { ...defaultLimits, ...limits })).toBe(expected)
  })

  it('with more cells than the limit is refused', () => {
    expect(refusal(ofdOf(correctReport()), { ...defaultLimits, cells: 100 })).toBe('limit-cells')
  })

  it('with a unit that draws itself is refused', () => {
    const self = '<ofd:CompositeObject ID="5" Boundary="0 0 9 9" ResourceID="100"/>'
    expect(refusal(ofdOfContent(self, { container: 'composite' }))).toBe('limit-depth')
  })

  it('with units that draw one another many times is refused', () => {
    const units = Array.from({ length: 9 }, (_, index) => {
      const next = `<CompositeObject ID="5" Boundary="0 0 9 9" ResourceID="${index + 1}"/>`.repeat(9)
      return `<CompositeGraphicUnit ID="${index}"><Content>${next}</Content></CompositeGraphicUnit>`
    })
    const parts: Parts = (all) => ({
      ...all,
      'Doc_0/PublicRes.xml': `<Res><CompositeGraphicUnits>${units.join('')}</CompositeGraphicUnits></Res>`,
    })
    const first = '<ofd:CompositeObject ID="5" Boundary="0 0 9 9" ResourceID="0"/>'
    expect(refusal(ofdOfContent(first, { parts }))).toBe('limit-operators')
  })
})

it.each([
  ['nine tenths of a point high are not seen', 0.32, ['tiny']],
  ['one and a half points high are', 0.53, []],
])('characters %s', (_, millimetres, by) => {
  const small = text('甲乙').replace('Size="5"', `Size="${millimetres}"`)
  const { hidden = [] } = readOfd(ofdOfContent(text('丙丁') + small))
  expect(hidden.map((one) => one.by)).toEqual(by)
})
