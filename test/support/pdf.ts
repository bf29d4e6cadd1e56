import { deflateSync } from 'node:zlib'
import { type Grid, type GridCell, gridOf } from './grid.js'
import type { ReportModel } from './model.js'

/** How the fonts of the file say which character a code is. */
export type PdfEncoding = 'Identity-H' | 'UniGB-UCS2-H' | 'GBK-EUC-H'

/** What differs from one producer to another. */
export interface PdfForm {
  /** How borders are drawn: stroked boxes, thin filled bars, only those between columns or rows, or not at all. */
  borders?: 'boxes' | 'bars' | 'columns' | 'rows' | 'none'
  /** Text is painted line by line, or from the left to the right, over the whole page, not cell by cell. */
  painted?: 'lines' | 'columns'
  /** Where the text of a cell stands, if not in its middle. */
  vertical?: 'top' | 'bottom'
  horizontal?: 'left' | 'right'
  /** All columns of a table have the same width, which wraps labels narrowly; the widest such width. */
  equalColumns?: number
  /** Pages that show a picture, from 0. */
  pictures?: readonly number[]
  /** Identity-H has a ToUnicode table; the other two only name a CMap. */
  encoding?: PdfEncoding
  /** Height of the page; lower ones break tables over more pages. */
  pageHeight?: number
  /** Let a page break go through a row whose label has several lines. */
  cutRows?: boolean
  /** Header rows printed again on each page. */
  repeatHeader?: boolean
  /** The label 三、本年度办理结果 with one character a line, or turned by a quarter. */
  verticalLabel?: 'stacked' | 'turned'
  pageNumbers?: boolean
  /** A line at the head of every page. */
  head?: string
  /** Text render mode; 3 is invisible, as under a scan. */
  renderMode?: number
  /** Rewrites what is printed, for example into Kangxi radicals. */
  print?: (text: string) => string
}

const pageWidth = 595
const margin = 71
const bodySize = 12
const bodyPitch = 20
const cellSize = 9
const cellPitch = 12
const padding = 3

interface Page {
  content: string[]
  /** How far down the page is filled, from its top. */
  down: number
}

/** A report as a PDF file. No font is embedded: only its table of characters is. */
export function pdfOf(model: ReportModel, form: PdfForm = {}): Uint8Array {
  const draft = new Draft(form)
  draft.paragraph(model.title, { size: 18, centred: true })
  for (const text of model.preface) draft.paragraph(text)
  for (const { number, title, children } of model.sections) {
    draft.paragraph(`${number}、${title}`)
    for (const block of children) {
      if (block.type === 'table') draft.table(gridOf(model, block.grid))
      else draft.paragraph(block.type === 'subHeading' ? block.number + block.text : block.text)
    }
  }
  return draft.file()
}

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
  'invisible text': (model) => pdfOf(model, { renderMode: 3 }),
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
export function pdfOfLines(pages: readonly (readonly string[])[], form: PdfForm = {}): Uint8Array {
  const draft = new Draft(form)
  pages.forEach((lines, index) => {
    if (index > 0) draft.newPage()
    for (const line of lines) draft.paragraph(line)
  })
  return draft.file()
}

const widthOfCharacter = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x80 ? 0.5 : 1)
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + widthOfCharacter(character), 0)

/** Lines that are at most so many characters wide; no mark begins a line. */
function wrap(text: string, width: number, firstIndent = 0): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - firstIndent
  for (const character of text) {
    if (widthOf(line + character) > room && !/[，。、；：）》]/u.test(character)) {
      lines.push(line)
      line = ''
      room = width
    }
    line += character
  }
  return [...lines, line]
}

class Draft {
  readonly #form: PdfForm
  readonly #font: Font
  readonly #pages: Page[] = []

  constructor(form: PdfForm) {
    this.#form = form
    this.#font = new Font(form.encoding ?? 'Identity-H')
    this.newPage()
  }

  get #height(): number {
    return this.#form.pageHeight ?? 842
  }

  get #page(): Page {
    return this.#pages.at(-1)!
  }

  get #room(): number {
    return this.#height - margin - this.#page.down
  }

  newPage(): void {
    this.#pages.push({ content: [], down: margin })
  }

  paragraph(text: string, { size = bodySize, centred = false } = {}): void {
    const width = (pageWidth - 2 * margin) / size
    wrap(this.#printed(text), Math.floor(width), centred ? 0 : 2).forEach((line, index) => {
      if (this.#room < bodyPitch) this.newPage()
      const indent = centred ? (width - widthOf(line)) / 2 : index === 0 ? 2 : 0
      this.#text(this.#page, margin + indent * size, this.#page.down + size, size, line)
      this.#page.down += bodyPitch
    })
  }

  table(grid: Grid): void {
    const columns = columnsOf(grid, this.#form.equalColumns)
    const placed = placeCells(grid)
    const heights = grid.rows.map((_, row) =>
      Math.max(
        cellPitch + 2 * padding,
        ...placed
          .filter(({ cell, top }) => top === row && cell.rowSpan === 1)
          .map((own) => this.#lines(own, columns).length * cellPitch + 2 * padding),
      ),
    )
    const parts = this.#placeRows(heights, headerHeight(grid))
    for (const own of placed) this.#cell(own, columns, parts)
  }

  /** Each row as the stretches of pages that it stands on. */
  #placeRows(heights: readonly number[], header: number): RowPart[] {
    const parts: RowPart[] = []
    heights.forEach((height, row) => {
      const lines = Math.floor((this.#room - 2 * padding) / cellPitch)
      const all = (height - 2 * padding) / cellPitch
      if (this.#room >= height) parts.push(this.#take(row, height))
      else if (this.#form.cutRows && lines >= 1 && all > 1) {
        parts.push(this.#take(row, lines * cellPitch + 2 * padding))
        this.newPage()
        parts.push(this.#take(row, (all - lines) * cellPitch + 2 * padding))
      } else {
        this.newPage()
        if (this.#form.repeatHeader && row >= header)
          for (let again = 0; again < header; again += 1)
            parts.push({ ...this.#take(again, heights[again]!), repeated: true })
        parts.push(this.#take(row, height))
      }
    })
    this.#page.down += padding
    return parts
  }

  #take(row: number, height: number): RowPart {
    const top = this.#page.down
    this.#page.down += height
    return { row, page: this.#page, top, bottom: top + height, repeated: false }
  }

  #cell(own: PlacedCell, columns: readonly number[], allParts: readonly RowPart[]): void {
    const left = columns[own.left]!
    const right = columns[own.left + own.cell.colSpan]!
    const rows = allParts.filter(({ row }) => row >= own.top && row < own.top + own.cell.rowSpan)
    for (const repeated of new Set(rows.map((part) => part.repeated))) {
      const parts = rows.filter((part) => part.repeated === repeated)
      const pages = [...new Set(parts.map(({ page }) => page))]
      let lines = this.#lines(own, columns)
      for (const page of pages) {
        const top = Math.min(...parts.filter((part) => part.page === page).map((part) => part.top))
        const bottom = Math.max(...parts.filter((part) => part.page === page).map((part) => part.bottom))
        this.#border(page, left, top, right, bottom)
        const fitting = page === pages.at(-1) ? lines.length : Math.floor((bottom - top - 2 * padding) / cellPitch)
        const here = lines.slice(0, fitting)
        lines = lines.slice(fitting)
        if (this.#form.verticalLabel === 'turned' && isVertical(own.cell)) {
          this.#text(page, (left + right) / 2 - cellSize / 3, top + padding, cellSize, here.join(''), true)
          continue
        }
        const room = bottom - top - here.length * cellPitch
        const above = { top: padding, bottom: room - padding, middle: room / 2 }[this.#form.vertical ?? 'middle']
        here.forEach((line, index) => {
          const free = right - left - widthOf(line) * cellSize
          const x = left + { left: padding, right: free - padding, middle: free / 2 }[this.#form.horizontal ?? 'middle']
          this.#text(page, x, top + above + index * cellPitch + cellSize, cellSize, line)
        })
      }
    }
  }

  #lines({ cell, left }: PlacedCell, columns: readonly number[]): string[] {
    const text = this.#printed(cell.text)
    if (this.#form.verticalLabel && isVertical(cell)) return Array.from(text)
    return wrap(text, Math.floor((columns[left + cell.colSpan]! - columns[left]! - 2 * padding) / cellSize))
  }

  #printed(text: string): string {
    return this.#form.print?.(text) ?? text
  }

  #border({ content }: Page, left: number, top: number, right: number, bottom: number): void {
    const { borders = 'boxes' } = this.#form
    const [y, width, height] = [this.#height - bottom, right - left, bottom - top]
    if (borders === 'boxes') content.push(`${left} ${y} ${width} ${height} re S`)
    if (borders === 'columns') for (const x of [left, right]) content.push(`${x} ${y} m ${x} ${y + height} l S`)
    if (borders === 'rows') for (const at of [y, y + height]) content.push(`${left} ${at} m ${right} ${at} l S`)
    if (borders === 'bars') {
      for (const x of [left, right]) content.push(`${x - 0.25} ${y} 0.5 ${height} re f`)
      for (const at of [y, y + height]) content.push(`${left} ${at - 0.25} ${width} 0.5 re f`)
    }
  }

  #text({ content }: Page, x: number, y: number, size: number, text: string, turned = false): void {
    const matrix = turned ? '0 -1 1 0' : '1 0 0 1'
    const mode = this.#form.renderMode ?? 0
    content.push(
      `BT /F1 ${size} Tf ${mode} Tr ${matrix} ${x.toFixed(2)} ${(this.#height - y).toFixed(2)} Tm <${this.#font.encode(text)}> Tj ET`,
    )
  }

  file(): Uint8Array {
    this.#pages.forEach((page, index) => {
      const number = `- ${index + 1} -`
      if (this.#form.pageNumbers ?? true)
        this.#text(page, (pageWidth - widthOf(number) * 10) / 2, this.#height - 30, 10, number)
      if (this.#form.head !== undefined) this.#text(page, margin, 40, 10, this.#form.head)
    })
    const { painted } = this.#form
    if (painted) for (const page of this.#pages) page.content.sort(painted === 'lines' ? byLine : byColumn)
    for (const page of this.#form.pictures ?? [])
      this.#pages[page]!.content.push(`q ${pageWidth} 0 0 ${this.#height} 0 0 cm /P Do Q`)
    const box = `[0 0 ${pageWidth} ${this.#height}]`
    const first = 3 + fontObjects
    const picture = first + 2 * this.#pages.length
    const kids = this.#pages.map((_, index) => `${first + 2 * index} 0 R`)
    return assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`,
      ...this.#font.objects(3),
      ...this.#pages.flatMap(({ content }, index) => [
        `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << /Font << /F1 3 0 R >> /XObject << /P ${picture} 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
        stream(`0.5 w\n${content.join('\n')}`),
      ]),
      stream(
        '\0'.repeat(100 * 100),
        '/Type /XObject /Subtype /Image /Width 100 /Height 100 /BitsPerComponent 8 /ColorSpace /DeviceGray',
      ),
    ])
  }
}

interface RowPart {
  row: number
  page: Page
  top: number
  bottom: number
  repeated: boolean
}

interface PlacedCell {
  cell: GridCell
  top: number
  left: number
}

const isVertical = ({ rowSpan, text }: GridCell): boolean => rowSpan > 10 && text.length > 4

function placeCells({ rows }: Grid): PlacedCell[] {
  const taken = rows.map((): boolean[] => [])
  return rows.flatMap((cells, top) => {
    let left = 0
    return cells.map((cell) => {
      while (taken[top]?.[left]) left += 1
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) taken[top + down]![left + across] = true
      return { cell, top, left }
    })
  })
}

/** Rows before the first number. */
const headerHeight = ({ rows }: Grid): number =>
  rows.findIndex((cells) => cells.some(({ address }) => address !== null))

/** Where the columns of a table begin and end: labels wide, numbers narrow. */
function columnsOf({ id, width }: Grid, equal?: number): number[] {
  if (equal !== undefined) {
    const own = Math.min(equal, (pageWidth - 2 * margin) / width)
    return Array.from({ length: width + 1 }, (_, column) => margin + column * own)
  }
  const known: Partial<Record<string, number[]>> = { disclosure: [130], requests: [36, 54, 126], disputes: [] }
  const labels = known[id] ?? [130]
  const rest = pageWidth - 2 * margin - labels.reduce((sum, label) => sum + label, 0)
  const widths = [...labels, ...Array.from({ length: width - labels.length }, () => rest / (width - labels.length))]
  return widths.reduce((places, own) => [...places, places.at(-1)! + own], [margin])
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

/** Order of what is painted, from the top of the page and then from the left; lines and boxes first. */
function byLine(one: string, other: string): number {
  const [[x1, y1], [x2, y2]] = [placeOf(one), placeOf(other)]
  return y2 - y1 || x1 - x2
}

/** The same from the left of the page and then from the top. */
function byColumn(one: string, other: string): number {
  const [[x1, y1], [x2, y2]] = [placeOf(one), placeOf(other)]
  return Math.round(x1) - Math.round(x2) || y2 - y1
}

function placeOf(operators: string): [x: number, y: number] {
  const [, x, y] = /(\S+) (\S+) Tm/u.exec(operators) ?? []
  return [Number(x ?? -1), Number(y ?? 10_000)]
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
