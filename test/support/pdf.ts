import { deflateSync } from 'node:zlib'
import type { ReportModel } from './model.js'
import {
  type Draft,
  type DrawnBorder,
  type DrawnText,
  type PageForm,
  draftOf,
  draftOfLines,
  pageWidth,
} from './pages.js'

/** How the fonts of the file say which character a code is. */
export type PdfEncoding = 'Identity-H' | 'UniGB-UCS2-H' | 'GBK-EUC-H'

/** What differs from one producer to another. */
export interface PdfForm extends PageForm {
  /** Identity-H has a ToUnicode table; the other two only name a CMap. */
  encoding?: PdfEncoding
  /** Text render mode; 3 is invisible, as under a scan. */
  renderMode?: number
  /** Puts more around what a page draws. */
  draw?: (content: string) => string
  /** More entries of dictionaries: of the resources of each page and of its XObjects, of each page, and of the catalogue. */
  entries?: { resources?: string; page?: string; catalog?: string; forms?: string }
  /** Streams besides, each with the keys of its dictionary, and dictionaries, which have no content: `#1`, `#2` … in entries and keys are references to them. */
  streams?: () => readonly (readonly [content: string | undefined, keys: string])[]
}

/** A report as a PDF file. No font is embedded: only its table of characters is. */
export const pdfOf = (model: ReportModel, form: PdfForm = {}): Uint8Array => fileOf(draftOf(model, form), form)

/** The ways in which producers differ that the cross-reader suite goes through. */
export const pdfForms = {
  'stroked borders': (model) => pdfOf(model),
  'borders as filled bars': (model) => pdfOf(model, { borders: 'bars' }),
  'no borders': (model) => pdfOf(model, { borders: 'none' }),
  'lines between columns only': (model) => pdfOf(model, { borders: 'columns' }),
  'lines between rows only': (model) => pdfOf(model, { borders: 'rows' }),
  'no borders, painted line by line': (model) =>
    pdfOf(model, { borders: 'none', painted: 'lines', vertical: 'top', horizontal: 'left' }),
  'no borders, painted from left to right': (model) =>
    pdfOf(model, { borders: 'none', painted: 'columns', vertical: 'top', horizontal: 'left' }),
  'no borders and narrow columns, painted line by line': (model) =>
    pdfOf(model, { borders: 'none', painted: 'lines', vertical: 'top', horizontal: 'left', equalColumns: 45 }),
  'no borders, narrow columns and low pages, painted from left to right': (model) =>
    pdfOf(model, {
      ...{ borders: 'none', painted: 'columns', vertical: 'top', horizontal: 'left' },
      ...{ equalColumns: 45, pageHeight: 500 },
    }),
  'no borders and low pages': (model) => pdfOf(model, { borders: 'none', pageHeight: 420, cutRows: true }),
  'low pages': (model) => pdfOf(model, { pageHeight: 420 }),
  'rows cut by the page break': (model) => pdfOf(model, { pageHeight: 385, cutRows: true }),
  'repeated header rows and a head on each page': (model) =>
    pdfOf(model, { pageHeight: 500, repeatHeader: true, head: model.organ }),
  'a label with one character a line, cut by a page break': (model) =>
    pdfOf(model, { pageHeight: 460, verticalLabel: 'stacked' }),
  'a turned label': (model) => pdfOf(model, { verticalLabel: 'turned' }),
  'a font known by UniGB-UCS2-H alone': (model) => pdfOf(model, { encoding: 'UniGB-UCS2-H' }),
  'a font known by GBK-EUC-H alone': (model) => pdfOf(model, { encoding: 'GBK-EUC-H' }),
  'radicals for characters': (model) => pdfOf(model, { print: toRadicals }),
} satisfies Record<string, (model: ReportModel) => Uint8Array>

/** Characters as some fonts' tables name them: Kangxi radicals and radicals of the supplement. */
const toRadicals = (text: string): string =>
  text.replace(/[一行人民方长门见自]/gu, (character) => radicals[character] ?? character)

const radicals: Record<string, string> = {
  一: '⼀',
  行: '⾏',
  人: '⼈',
  方: '⽅',
  自: '⾃',
  民: '⺠',
  长: '⻓',
  门: '⻔',
  见: '⻅',
}

/** Lines of text as a PDF file, a page each array. */
export const pdfOfLines = (pages: readonly (readonly string[])[], form: PdfForm = {}): Uint8Array =>
  fileOf(draftOfLines(pages, form), form)

function operatorsOf(border: DrawnBorder, height: number, borders: PdfForm['borders'] = 'boxes'): string[] {
  const { left, right } = border
  const [y, width, tall] = [height - border.bottom, right - left, border.bottom - border.top]
  if (borders === 'boxes') return [`${left} ${y} ${width} ${tall} re S`]
  if (borders === 'columns') return [left, right].map((x) => `${x} ${y} m ${x} ${y + tall} l S`)
  if (borders === 'rows') return [y, y + tall].map((at) => `${left} ${at} m ${right} ${at} l S`)
  if (borders === 'none') return []
  return [
    ...[left, right].map((x) => `${x - 0.25} ${y} 0.5 ${tall} re f`),
    ...[y, y + tall].map((at) => `${left} ${at - 0.25} ${width} 0.5 re f`),
  ]
}

function showing({ x, y, size, text, turned }: DrawnText, height: number, font: Font, mode = 0): string {
  const matrix = turned ? '0 -1 1 0' : '1 0 0 1'
  return `BT /F1 ${size} Tf ${mode} Tr ${matrix} ${x.toFixed(2)} ${(height - y).toFixed(2)} Tm <${font.encode(text)}> Tj ET`
}

function fileOf(draft: Draft, form: PdfForm): Uint8Array {
  const { height } = draft
  const font = new Font(form.encoding ?? 'Identity-H')
  const pages = draft
    .pages()
    .map(({ content }) =>
      content.flatMap((drawn) =>
        drawn.type === 'text'
          ? [showing(drawn, height, font, form.renderMode)]
          : operatorsOf(drawn, height, form.borders),
      ),
    )
  for (const page of form.pictures ?? []) pages[page]!.push(`q ${pageWidth} 0 0 ${height} 0 0 cm /P Do Q`)
  const box = `[0 0 ${pageWidth} ${height}]`
  const first = 3 + fontObjects
  const picture = first + 2 * pages.length
  const referring = (text = ''): string =>
    text.replace(/#(\d)/gu, (_, index: string) => `${picture + Number(index)} 0 R`)
  const resources = referring(form.entries?.resources)
  const names = `/Font << /F1 3 0 R >> /XObject << /P ${picture} 0 R ${referring(form.entries?.forms)} >> ${resources}`
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`)
  return assemble([
    `<< /Type /Catalog /Pages 2 0 R ${referring(form.entries?.catalog)} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`,
    ...font.objects(3),
    ...pages.flatMap((content, index) => {
      const own = content.join('\n')
      const drawn = (form.draw ?? String)(own)
      const more = form.streams && drawn === own ? '' : referring(form.entries?.page)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << ${names} >> ${more} /Contents ${first + 2 * index + 1} 0 R >>`,
        stream(`0.5 w\n${drawn}`),
      ]
    }),
    stream(
      '\0'.repeat(100 * 100),
      '/Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    ),
    ...(form.streams?.() ?? []).map(([content, keys]) =>
      content === undefined ? `<< ${keys} >>` : stream(content, `${referring(keys)} /Resources << ${names} >>`),
    ),
  ])
}

const fontObjects = 4

/** A font of which nothing is in the file but its name, its widths and what its codes mean. */
class Font {
  readonly #encoding: PdfEncoding
  readonly #codes = new Map<string, number>()

  constructor(encoding: PdfEncoding) {
    this.#encoding = encoding
  }

  encode(text: string): string {
    // GBK writes ASCII in one byte.
    return Array.from(text, (character) => {
      const code = this.#code(character)
      return hex(code, this.#encoding === 'GBK-EUC-H' && code < 0x80 ? 1 : 2)
    }).join('')
  }

  #code(character: string): number {
    if (this.#encoding === 'UniGB-UCS2-H') return character.charCodeAt(0)
    if (this.#encoding === 'GBK-EUC-H') return gbkCode(character)
    const code = this.#codes.get(character) ?? this.#codes.size + 1
    this.#codes.set(character, code)
    return code
  }

  objects(first: number): (string | Buffer)[] {
    const identity = this.#encoding === 'Identity-H'
    const ordering = identity ? 'Identity' : 'GB1'
    const half = [...this.#codes].filter(([character]) => character < '\x80').map(([, code]) => `${code} [500]`)
    const widths = identity ? half.join(' ') : '1 95 500 814 939 500 7716 [500]'
    const table = identity ? ` /ToUnicode ${first + 3} 0 R` : ''
    return [
      `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${this.#encoding} /DescendantFonts [${first + 1} 0 R]${table} >>`,
      `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 0 >> /FontDescriptor ${first + 2} 0 R /DW 1000 /W [${widths}] >>`,
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
      stream(this.#toUnicode()),
    ]
  }

  #toUnicode(): string {
    const lines = [...this.#codes].map(([character, code]) => `<${hex(code)}> <${hex(character.charCodeAt(0))}>`)
    const blocks: string[] = []
    for (let from = 0; from < lines.length; from += 100) {
      const part = lines.slice(from, from + 100)
      blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`)
    }
    return `begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('\n')}\nendcmap`
  }
}

const hex = (value: number, bytes = 2): string => value.toString(16).padStart(2 * bytes, '0')

const gbkCodes = new Map<string, number>()

function gbkCode(character: string): number {
  if (gbkCodes.size === 0) {
    const decoder = new TextDecoder('gb18030')
    for (let lead = 0xfe; lead >= 0x81; lead -= 1)
      for (let trail = 0xfe; trail >= 0x40; trail -= 1)
        gbkCodes.set(decoder.decode(Uint8Array.of(lead, trail)), (lead << 8) + trail)
  }
  return gbkCodes.get(character) ?? character.charCodeAt(0)
}

function stream(content: string, keys = ''): Buffer {
  const data = deflateSync(Buffer.from(content, 'latin1'))
  return Buffer.concat([
    Buffer.from(`<< ${keys} /Length ${data.length} /Filter /FlateDecode >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

/** Numbered objects with the table of their places. */
function assemble(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xE2\xE3\n', 'latin1')]
  const places: number[] = []
  let length = parts[0]!.length
  const write = (part: Buffer): void => {
    parts.push(part)
    length += part.length
  }
  objects.forEach((object, index) => {
    places.push(length)
    write(
      Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n')]),
    )
  })
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  write(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
