import { zipSync } from 'fflate'
import type { GridId } from './blocks.js'
import { type Grid, type GridCell, gridOf } from './grid.js'
import type { ReportModel } from './model.js'

/** Parts of a Word file, each the content of its root element. */
export interface DocxParts {
  /** Content of the body. */
  document: string
  numbering?: string
  styles?: string
  /** Other parts by name; they replace those that are made of the above. Null leaves a part out. */
  parts?: Record<string, string | Uint8Array | null>
  /** Namespaces of ISO/IEC 29500 Strict, under another prefix. */
  strict?: boolean
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What the parts are, those that are there. */
function contentTypes(parts: readonly ('styles' | 'numbering')[]): string {
  const overrides = ['document', ...parts].map(
    (part) =>
      `<Override PartName="/word/${part}.xml" ContentType="${mainType}.${part}${part === 'document' ? '.main' : ''}+xml"/>`,
  )
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

const root = (name: string, content: string): string => `${declaration}<w:${name} ${namespaces}>${content}</w:${name}>`

const asStrict = (xml: string): string =>
  xml
    .replaceAll(/(<\/?)w:/gu, '$1ns0:')
    .replaceAll(/ w:(\w+=)/gu, ' ns0:$1')
    .replace('xmlns:w=', 'xmlns:ns0=')
    .replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    )
    .replaceAll(relations, strictRelations)

/** `target` by type of relationship. */
export const relationships = (targets: Record<string, string>): string => {
  const items = Object.entries(targets).map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`
}

/** A fixed day in place of the clock, in local time as archives have it: the same parts give the same bytes. */
const noTime = new Date(1980, 0, 1)

/** A zip archive of parts. */
export const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? new TextEncoder().encode(part) : part,
      ]),
    ),
    { mtime: noTime },
  )

/** A Word file of hand-written parts. */
export function docxFile({ document, numbering, styles, parts = {}, strict = false }: DocxParts): Uint8Array {
  const others = (['styles', 'numbering'] as const).filter(
    (name) => (name === 'styles' ? styles : numbering) ?? parts[`word/${name}.xml`],
  )
  const made: Record<string, string> = {
    '[Content_Types].xml': contentTypes(others),
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relationships(Object.fromEntries(others.map((name) => [name, `${name}.xml`]))),
    'word/document.xml': root('document', `<w:body>${document}<w:sectPr/></w:body>`),
    ...(styles !== undefined && { 'word/styles.xml': root('styles', styles) }),
    ...(numbering !== undefined && { 'word/numbering.xml': root('numbering', numbering) }),
  }
  const all = Object.entries({ ...made, ...parts }).flatMap(([name, part]) =>
    part === null ? [] : [[name, strict && typeof part === 'string' ? asStrict(part) : part] as const],
  )
  return zipOf(Object.fromEntries(all))
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A run; `properties` is the content of its w:rPr. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** A paragraph of runs. */
export const paragraphOf = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`

/** A paragraph; `properties` is the content of its w:pPr. */
export const paragraph = (text: string, properties = ''): string =>
  paragraphOf(text === '' ? '' : run(text), properties)

/** A cell of paragraphs; `properties` is the content of its w:tcPr. */
export const cellOf = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`

export const cell = (text: string, properties = ''): string => cellOf(paragraph(text), properties)

const columnWidth = 900

/** A table of rows, each the XML of its cells. */
export const table = (rows: readonly string[], columns = 1): string => {
  const grid = `<w:gridCol w:w="${columnWidth}"/>`.repeat(columns)
  const body = rows.map((cells) => `<w:tr>${cells}</w:tr>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
}

/** How a Word file of a report is made. */
export interface DocxForm {
  /** Numbers of headings are automatic. */
  numbered?: boolean
  /** Text of a cell as its paragraphs. */
  wrap?: (text: string) => string[]
  /** A run of a number. */
  number?: (text: string) => string
  /** What is made of the body in the end. */
  page?: (body: string) => string
  strict?: boolean
}

const outlineStyles = [1, 2]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="${level + 1}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  .join('')

const sectionNumbering = `<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="tab"/><w:lvlText w:val="（%2）"/></w:lvl>
  </w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`

const listLevel = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`

const spanOf = (columns: number): string =>
  `<w:tcW w:w="${columns * columnWidth}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}`

/** Rows of a grid with the continuations that merged cells have in Word. */
function tableXml(
  { rows, width }: Grid,
  { wrap = (text: string): string[] => [text], number = run }: DocxForm,
): string {
  /** Cells that go on below, by column: the span of columns and the rows left. */
  const open = new Map<number, { colSpan: number; left: number }>()
  const content = ({ text, address }: GridCell): string =>
    wrap(text)
      .map((line) => paragraphOf(line === '' ? '' : address === null ? run(line) : number(line)))
      .join('')
  const xml = rows.map((cells) => {
    const printed: string[] = []
    const waiting = [...cells]
    for (let column = 0; column < width;) {
      const above = open.get(column)
      if (above && above.left > 0) {
        above.left -= 1
        printed.push(cell('', `${spanOf(above.colSpan)}<w:vMerge/>`))
        column += above.colSpan
        continue
      }
      const next = waiting.shift()
      if (!next) break
      printed.push(
        cellOf(content(next), `${spanOf(next.colSpan)}${next.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''}`),
      )
      open.set(column, { colSpan: next.colSpan, left: next.rowSpan - 1 })
      column += next.colSpan
    }
    return printed.join('')
  })
  return table(xml, width)
}

/** A report as Word writes it, with the merged cells of the official form. */
export function docxOf(model: ReportModel, form: DocxForm = {}): Uint8Array {
  const { numbered = false, page = (body: string): string => body } = form
  const heading = (number: string, mark: string, text: string, level: number): string =>
    paragraph(
      numbered ? text : `${number}${mark}${text}`,
      `<w:pStyle w:val="${level + 2}"/>${numbered ? listLevel(level) : ''}`,
    )
  const grid = (id: GridId): string => tableXml(gridOf(model, id), form)
  const body = [
    paragraph(model.title, '<w:jc w:val="center"/>'),
    ...model.preface.map((text) => paragraph(text)),
    ...model.sections.flatMap(({ number, title, children }) => [
      heading(number, '、', title, 0),
      ...children.map((block) => {
        if (block.type === 'table') return grid(block.grid)
        return block.type === 'paragraph' ? paragraph(block.text) : heading(block.number, '', block.text, 1)
      }),
    ]),
  ].join('')
  return docxFile({
    document: page(body),
    styles: outlineStyles,
    ...(numbered && { numbering: sectionNumbering }),
    ...(form.strict && { strict: true }),
  })
}

/** Short labels in two paragraphs, as narrow cells have them. */
const halved = (text: string): string[] =>
  /^\p{Script=Han}{4,6}$/u.test(text) ? [text.slice(0, 2), text.slice(2)] : [text]

/** Word files of a report by the way they are made: each has the same cells and the same findings. */
export const docxForms = {
  typed: (model) => docxOf(model),
  numbered: (model) => docxOf(model, { numbered: true }),
  'wrapped labels': (model) => docxOf(model, { wrap: halved }),
  'tracked changes': (model) => {
    let id = 0
    const by = (): string => `w:id="${(id += 1)}" w:author="张三"`
    const number = (text: string): string =>
      `<w:del ${by()}><w:r><w:delText>99</w:delText></w:r></w:del><w:moveFrom ${by()}>${run('7')}</w:moveFrom><w:ins ${by()}>${run(text)}</w:ins>`
    return docxOf(model, { number })
  },
  'split runs': (model) => docxOf(model, { number: (text) => Array.from(text, (digit) => run(digit)).join('') }),
  'layout table': (model) =>
    docxOf(model, { page: (body) => table([cell('网站首页'), cellOf(body), cell('打印本页')]) }),
  'no grid spans': (model) => docxOf(model, { page: (body) => body.replaceAll(/<w:gridSpan [^>]*>/gu, '') }),
  strict: (model) => docxOf(model, { strict: true }),
} satisfies Record<string, (model: ReportModel) => Uint8Array>
