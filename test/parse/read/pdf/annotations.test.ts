import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/parse/read/pdf/read.js'
import { pages, pdfFile, stream } from '../../../support/bombs.js'

const say = (text: string, x = 72, y = 700): string => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`
const body = 'Reports of the year are published here.'
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const form = (text: string, keys = ''): Buffer =>
  stream(
    Buffer.from(text),
    `/Type /XObject /Subtype /Form /BBox [0 0 300 20] /Resources << /Font << /F1 5 0 R >> >> ${keys}`,
  )

interface Written {
  /** Keys of the catalogue and of the page. */
  catalogue?: string
  page?: string
  fonts?: string
  content?: string
  /** Objects from 6 on. */
  objects?: readonly (string | Buffer)[]
}

/** A page that shows a line of text, and whatever else it is given. */
const pdf = ({ catalogue = '', page = '', fonts = '', content = say(body), objects = [] }: Written): Uint8Array =>
  pdfFile([
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`),
    pages,
    Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R ${fonts} >> /Properties << /Off 6 0 R /On 7 0 R >> >> /Contents 4 0 R ${page} >>`,
    ),
    stream(Buffer.from(content), ''),
    Buffer.from(font),
    ...objects.map((object) => Buffer.from(object as string)),
  ])

const annotation = (subtype: string, keys: string): string =>
  `<< /Type /Annot /Subtype /${subtype} /Rect [72 500 372 520] /F 4 ${keys} >>`

const read = async (written: Written): Promise<{ lines: string[]; hidden: string[]; notes: unknown[] }> => {
  const { source, hidden, notes, blocks } = await readPdf(pdf(written))
  expect(blocks.every(({ type }) => type !== 'table')).toBe(true)
  return {
    lines: source.trim().split('\n'),
    hidden: hidden.map(({ by, text }) => `${by} ${text}`),
    notes: notes.map(({ kind, count }) => [kind, count]),
  }
}

describe('annotations that are printed', () => {
  const shown = form(say('Received 12 of them.', 2, 5))

  it.each([
    ['free text', annotation('FreeText', '/DA (/F1 12 Tf 0 g) /Contents (x) /AP << /N 7 0 R >>')],
    ['a stamp', annotation('Stamp', '/AP << /N 7 0 R >>')],
    ['a field that is filled in', annotation('Widget', '/FT /Tx /T (a) /V (x) /DA (/F1 12 Tf 0 g) /AP << /N 7 0 R >>')],
  ])('are paragraphs: %s', async (_, object) => {
    const written = {
      page: '/Annots [6 0 R]',
      catalogue: '/AcroForm << /Fields [6 0 R] /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >>',
      objects: [object, shown],
    }
    expect(await read(written)).toEqual({ lines: [body, 'Received 12 of them.'], hidden: [], notes: [] })
  })

  it('are never cells, though they stand in a table', async () => {
    const row = (y: number): string => `72 ${y} 150 30 re S 222 ${y} 150 30 re S`
    const content = `${row(500)} ${row(470)} ${say('Permits', 80, 510)} ${say('Fines', 80, 480)} ${say('3', 230, 480)}`
    const { source, blocks } = await readPdf(
      pdf({
        content,
        page: '/Annots [6 0 R]',
        objects: [annotation('Stamp', '/AP << /N 7 0 R >>'), form(say('9', 160, 5))],
      }),
    )
    const cells = blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.map((row_) => row_.cells.map(({ text }) => text)) : [],
    )
    expect(cells).toEqual([
      ['Permits', ''],
      ['Fines', '3'],
    ])
    expect(source).toMatch(/^9$/mu)
  })

  it('are not there where they are hidden', async () => {
    const object = annotation('Stamp', '/AP << /N 7 0 R >>').replace('/F 4', '/F 2')
    expect((await read({ page: '/Annots [6 0 R]', objects: [object, shown] })).lines).toEqual([body])
  })
})

it('notes that open on a click are counted, and not read', async () => {
  const note = (words: string): string => annotation('Text', `/Contents (${words})`)
  const marked = annotation('Highlight', '/QuadPoints [72 720 300 720 72 700 300 700] /Contents (Really?)')
  const objects = [note('Ask again'), marked, note('')]
  expect(await read({ page: '/Annots [6 0 R 7 0 R 8 0 R]', objects })).toEqual({
    lines: [body],
    hidden: [],
    notes: [['popup', 2]],
  })
})

it('text on a layer that is off is hidden, and that on one that is on is seen', async () => {
  const group = '<< /Type /OCG /Name (a) >>'
  const on = `/OC /On BDC ${say('Granted 5.', 72, 600)} EMC`
  const off = `/OC /Off BDC ${say('Granted 7.', 72, 560)} EMC`
  const written = {
    catalogue: '/OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [6 0 R] /Order [6 0 R 7 0 R] >> >>',
    content: [say(body), on, off].join('\n'),
    objects: [group, group],
  }
  expect(await read(written)).toEqual({ lines: [body, 'Granted 5.'], hidden: ['layer Granted 7.'], notes: [] })
})

describe('a font whose characters are drawings (Type 3)', () => {
  const count = 26
  /** Codes that are no characters by themselves. */
  const codes = Array.from({ length: count }, (_, index) => (index + 1).toString(16).padStart(2, '0')).join('')
  const written = (toUnicode: string): Written => ({
    fonts: '/F3 6 0 R',
    content: `BT /F3 12 Tf 72 700 Td <${codes}> Tj ET`,
    objects: [
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /shape 7 0 R >> /Encoding << /Type /Encoding /Differences [1 ${'/shape '.repeat(count)}] >> /FirstChar 1 /LastChar ${count} /Widths [${'500 '.repeat(count)}] ${toUnicode} >>`,
      stream(Buffer.from('500 0 d0 0 0 400 700 re f'), ''),
      stream(
        Buffer.from(
          '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <01> <1a> <0041> endbfrange endcmap end',
        ),
        '',
      ),
    ],
  })

  it('is read by its table of characters', async () => {
    expect((await read(written('/ToUnicode 8 0 R'))).lines).toEqual(['ABCDEFGHIJKLMNOPQRSTUVWXYZ'])
  })

  /** Digits in a font whose drawings have names. */
  const digits = (names: string, toUnicode = '', text = '1234'): Written => ({
    fonts: '/F3 6 0 R',
    content: `${say(body)} BT /F3 12 Tf 72 600 Td (${text}) Tj ET`,
    objects: [
      `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /shape 7 0 R >> /Encoding << /Type /Encoding /Differences [49 ${names}] >> /FirstChar 49 /LastChar 52 /Widths [500 500 500 500] ${toUnicode} >>`,
      stream(Buffer.from('500 0 d0 0 0 400 700 re f'), ''),
      stream(
        Buffer.from(
          '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <31> <34> <0035> endbfrange endcmap end',
        ),
        '',
      ),
    ],
  })

  it.each([
    ['names of characters', digits('/one /two /three /four'), '1234'],
    ['names that count the codes, as TeX writes them', digits('/a49 /a50 /a51 /a52'), '1234'],
    ['a table of characters, whatever its drawings are called', digits('/g /g /g /g', '/ToUnicode 8 0 R'), '5678'],
  ])('is read by %s', async (_, own, text) => {
    expect((await read(own)).lines).toContain(text)
  })

  it('cannot be read by its codes alone, though they are those of digits', async () => {
    await expect(read(digits('/g1 /g2 /g3 /g4'))).rejects.toMatchObject({ code: 'unread-text' })
  })

  it('may draw a digit or two that nothing names', async () => {
    expect((await read(digits('/g1 /g2', '', '121'))).lines).toEqual([body])
  })

  /** Bullets, codes of no characters by themselves. */
  const bullets = (many: number): Written => ({
    ...written(''),
    content: `${say(body)} BT /F3 12 Tf 72 700 Td <${codes.slice(0, 2 * many)}> Tj ET`,
  })

  it('may draw as many bullets as a page has', async () => {
    expect((await read(bullets(15))).lines).toEqual([body])
  })

  it('may draw a bullet that nothing names', async () => {
    expect((await read(digits('/g1', '', '1'))).lines).toEqual([body])
  })

  it.each(['500 0 d0', '500 0 0 0 0 0 d1', '500 0 d0 q 1 0 0 1 0 0 cm Q'])(
    'may have as many blanks that nothing names as it likes: %s',
    async (drawing) => {
      const own = written('')
      const objects = own.objects?.with(1, stream(Buffer.from(drawing), '')) ?? []
      expect((await read({ ...own, content: `${say(body)} ${own.content}`, objects })).lines).toEqual([body])
    },
  )

  it('cannot be read without one', async () => {
    await expect(read(written(''))).rejects.toMatchObject({ code: 'unread-text' })
  })
})

describe('a font that says its characters by their places in it alone', () => {
  const shown = (places: string, toUnicode = ''): Written => ({
    fonts: '/F3 6 0 R',
    content: `${say(body)} BT /F3 12 Tf 72 600 Td <${places}> Tj ET`,
    objects: [
      `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Any /Encoding /Identity-H /DescendantFonts [7 0 R] ${toUnicode} >>`,
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 9 0 R >>',
      stream(
        Buffer.from(
          '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0013> <001c> <0030> endbfrange endcmap end',
        ),
        '',
      ),
      '<< /Type /FontDescriptor /FontName /AAAAAA+Any /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ],
  })
  const digit = '0015'

  it('cannot be read', async () => {
    await expect(read(shown(digit.repeat(25)))).rejects.toMatchObject({ code: 'unread-text' })
  })

  it('may number a page or two', async () => {
    expect((await read(shown(digit.repeat(3)))).lines).toEqual([body])
  })

  it('may leave spaces', async () => {
    expect((await read(shown('0003'.repeat(25)))).lines).toEqual([body])
  })

  it('is read by its table of characters', async () => {
    expect((await read(shown(digit.repeat(25), '/ToUnicode 8 0 R'))).lines).toContain('2'.repeat(25))
  })
})
