import { zipOf } from './docx.js'
import type { ReportModel } from './model.js'
import {
  type Draft,
  type DrawnBorder,
  type DrawnText,
  type PageForm,
  draftOf,
  draftOfLines,
  pageWidth,
  widthOfCharacter,
} from './pages.js'

/** What differs from one producer of OFD to another. */
export interface OfdForm extends PageForm {
  /** A text object a line with all distances, with groups of equal ones, or a text object a character. */
  text?: 'distances' | 'groups' | 'characters'
  /** Prefix and name space of all elements. */
  prefix?: string
  namespace?: string
  /** A frame around the page, a line and the name of the organ above it come from a template. */
  template?: string
  /** Text of size 1 that its matrix makes larger, or a whole page on its side. */
  matrix?: 'scaled' | 'rotated'
  /** Page blocks around all that is drawn, or a composite unit that the page names. */
  container?: 'block' | 'composite'
  /** Where the sheet begins, in millimetres. */
  origin?: readonly [number, number]
  /** Names of parts begin at the root of the file. */
  absolute?: boolean
  /** Elements stand on lines of their own. */
  indented?: boolean
  /** Signatures that the file names. */
  signatures?: number
  /** Attributes of all text objects, besides their own. */
  textAttributes?: string
  /** Changes the parts before they are packed. */
  parts?: (parts: Record<string, string>) => Record<string, string | Uint8Array>
}

/** A report as an OFD file. */
export const ofdOf = (model: ReportModel, form: OfdForm = {}): Uint8Array => fileOf(draftOf(model, form), form)

/** Lines of text as an OFD file, a page each array. */
export const ofdOfLines = (pages: readonly (readonly string[])[], form: OfdForm = {}): Uint8Array =>
  fileOf(draftOfLines(pages, form), form)

/** Content of one page of A4 as it stands in its part, as an OFD file. */
export const ofdOfContent = (content: string, form: OfdForm = {}): Uint8Array => packed([content], pageWidth, 842, form)

/** The ways in which producers differ that the cross-reader suite goes through. */
export const ofdForms = {
  'a text object a line': (model) => ofdOf(model),
  'a text object a character': (model) => ofdOf(model, { text: 'characters' }),
  'groups of equal distances, another prefix': (model) =>
    ofdOf(model, { text: 'groups', prefix: 'x', namespace: 'http://www.ofdspec.org' }),
  'no prefix, indented': (model) => ofdOf(model, { prefix: '', indented: true, absolute: true }),
  'borders as filled bars in page blocks': (model) => ofdOf(model, { borders: 'bars', container: 'block' }),
  'a template with a frame': (model) => ofdOf(model, { template: model.organ, text: 'groups' }),
  'text made larger by its matrix': (model) => ofdOf(model, { matrix: 'scaled' }),
  'pages on their side': (model) => ofdOf(model, { matrix: 'rotated', text: 'groups' }),
  'a composite unit, the sheet away from the origin': (model) =>
    ofdOf(model, { container: 'composite', origin: [12.5, -30] }),
  'no borders': (model) => ofdOf(model, { borders: 'none', text: 'groups' }),
  'lines between columns only': (model) => ofdOf(model, { borders: 'columns' }),
  'rows cut by the page break': (model) => ofdOf(model, { pageHeight: 385, cutRows: true }),
  'repeated header rows and a head on each page': (model) =>
    ofdOf(model, { pageHeight: 500, repeatHeader: true, head: model.organ, text: 'characters' }),
  'a label with one character a line': (model) => ofdOf(model, { verticalLabel: 'stacked', borders: 'bars' }),
  'a turned label': (model) => ofdOf(model, { verticalLabel: 'turned' }),
} satisfies Record<string, (model: ReportModel) => Uint8Array>

const millimetres = (points: number): number => (points * 25.4) / 72
const written = (number: number): string => String(Math.round(number * 1000) / 1000)
const list = (...numbers: readonly number[]): string => numbers.map(written).join(' ')
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function fileOf(draft: Draft, form: OfdForm): Uint8Array {
  const pages = draft.pages().map(({ content }, index) => {
    const picture = form.pictures?.includes(index) === true ? [pictureOf(draft.height)] : []
    const drawn = content.flatMap((one) =>
      one.type === 'text' ? textObjects(one, draft.height, form) : pathObjects(one, draft.height, form),
    )
    return [...picture, ...drawn].join('\n')
  })
  return packed(pages, pageWidth, draft.height, form)
}

const pictureOf = (height: number): string =>
  `<ofd:ImageObject ID="9" Boundary="${list(0, 0, millimetres(pageWidth), millimetres(height))}" ResourceID="90"/>`

/** Where something stands on the sheet: turned with it where it lies on its side. */
function placed(x: number, y: number, height: number, { matrix, origin = [0, 0] }: OfdForm): [number, number] {
  const [across, down] = matrix === 'rotated' ? [height - y, x] : [x, y]
  return [millimetres(across) + origin[0], millimetres(down) + origin[1]]
}

function textObjects(drawn: DrawnText, height: number, form: OfdForm): string[] {
  const characters = Array.from(drawn.text)
  const widths = characters.map((character) => widthOfCharacter(character) * drawn.size)
  if (form.text !== 'characters') return [textObject(drawn, drawn.text, widths, height, form)]
  let along = 0
  return characters.map((character, index) => {
    const place = drawn.turned ? { ...drawn, y: drawn.y + along } : { ...drawn, x: drawn.x + along }
    along += widths[index] ?? 0
    return textObject(place, character, [], height, form)
  })
}

function textObject(
  { x, y, size, turned }: DrawnText,
  text: string,
  widths: readonly number[],
  height: number,
  form: OfdForm,
): string {
  const [left, baseline] = placed(x, y, height, form)
  const scale = form.matrix === 'scaled' ? millimetres(size) : 1
  const own = millimetres(size) / scale
  const quarters = (turned ? 1 : 0) + (form.matrix === 'rotated' ? 1 : 0)
  const matrix = [`${scale} 0 0 ${scale} 0 0`, '0 1 -1 0 0 0', '-1 0 0 -1 0 0'][quarters] ?? ''
  const ctm = quarters > 0 || scale !== 1 ? ` CTM="${matrix}"` : ''
  const boundary = list(
    left,
    baseline - millimetres(size),
    millimetres(size) * Math.max(1, text.length),
    millimetres(size),
  )
  // The corner of the boundary is the origin of the object; what is turned begins there.
  const [fromLeft, down] = quarters > 0 ? [0, 0] : [0, own]
  const corner = quarters > 0 ? list(left, baseline, own, own) : boundary
  const distances = widths.slice(0, -1).map((width) => millimetres(width) / scale)
  const delta =
    distances.length > 0 ? ` DeltaX="${form.text === 'groups' ? groups(distances) : list(...distances)}"` : ''
  return `<ofd:TextObject ID="7" Boundary="${corner}" Font="3" Size="${written(own)}"${ctm}${form.textAttributes ?? ''}><ofd:FillColor Value="0 0 0"/><ofd:TextCode X="${fromLeft}" Y="${written(down)}"${delta}>${escape(text)}</ofd:TextCode></ofd:TextObject>`
}

/** Equal distances that follow one another as `g n d`. */
function groups(distances: readonly number[]): string {
  const words: string[] = []
  for (let at = 0; at < distances.length;) {
    let end = at
    while (end < distances.length && written(distances[end]!) === written(distances[at]!)) end += 1
    words.push(end - at > 1 ? `g ${end - at} ${written(distances[at]!)}` : written(distances[at]!))
    at = end
  }
  return words.join(' ')
}

function pathObjects({ left, top, right, bottom }: DrawnBorder, height: number, form: OfdForm): string[] {
  const { borders = 'boxes' } = form
  const line = (x1: number, y1: number, x2: number, y2: number): string => {
    const [from, to] = [placed(x1, y1, height, form), placed(x2, y2, height, form)]
    return stroke(from, to)
  }
  const bar = (x: number, y: number, width: number, tall: number): string => {
    const [[x1, y1], [x2, y2]] = [placed(x, y, height, form), placed(x + width, y + tall, height, form)]
    const [w, h] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
    return `<ofd:PathObject ID="8" Boundary="${list(Math.min(x1, x2), Math.min(y1, y2), w, h)}" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L ${list(w, 0)} L ${list(w, h)} L ${list(0, h)} L 0 0 C </ofd:AbbreviatedData></ofd:PathObject>`
  }
  const upright = [left, right]
  const level = [top, bottom]
  if (borders === 'none') return []
  if (borders === 'bars')
    return [
      ...upright.map((x) => bar(x - 0.25, top, 0.5, bottom - top)),
      ...level.map((y) => bar(left, y - 0.25, right - left, 0.5)),
    ]
  return [
    ...(borders === 'rows' ? [] : upright.map((x) => line(x, top, x, bottom))),
    ...(borders === 'columns' ? [] : level.map((y) => line(left, y, right, y))),
  ]
}

function stroke([x1, y1]: [number, number], [x2, y2]: [number, number]): string {
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)]
  const boundary = list(left, top, Math.abs(x2 - x1), Math.abs(y2 - y1))
  return `<ofd:PathObject ID="8" Boundary="${boundary}" LineWidth="0.176"><ofd:AbbreviatedData>M ${list(x1 - left, y1 - top)} L ${list(x2 - left, y2 - top)}</ofd:AbbreviatedData></ofd:PathObject>`
}

function packed(pages: readonly string[], width: number, height: number, form: OfdForm): Uint8Array {
  const { origin = [0, 0], container, template, signatures = 0 } = form
  const [across, down] = form.matrix === 'rotated' ? [height, width] : [width, height]
  const box = list(origin[0], origin[1], millimetres(across), millimetres(down))
  const base = form.absolute ? '/Doc_0/' : ''
  const units = container === 'composite' ? pages.map((content, index) => unit(content, 100 + index)) : []
  const content = (drawn: string, index: number): string => {
    if (container === 'block')
      return `<ofd:PageBlock ID="5"><ofd:PageBlock ID="6">${drawn}</ofd:PageBlock></ofd:PageBlock>`
    return container === 'composite'
      ? `<ofd:CompositeObject ID="5" Boundary="0 0 ${list(millimetres(across), millimetres(down))}" ResourceID="${100 + index}"/>`
      : drawn
  }
  const framed = template === undefined ? '' : '<ofd:Template TemplateID="2" ZOrder="Background"/>'
  const parts: Record<string, string> = {
    'OFD.xml': `<ofd:OFD Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${signatures > 0 ? '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>' : ''}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>${base}PublicRes.xml</ofd:PublicRes>${template === undefined ? '' : `<ofd:TemplatePage ID="2" BaseLoc="${base}Tpls/Tpl_0/Content.xml"/>`}</ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${20 + index}" BaseLoc="${base}Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="SimSun"/></ofd:Fonts>${units.length > 0 ? `<ofd:CompositeGraphicUnits>${units.join('')}</ofd:CompositeGraphicUnits>` : ''}</ofd:Res>`,
  }
  pages.forEach((drawn, index) => {
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] =
      `<ofd:Page>${framed}<ofd:Content><ofd:Layer ID="4" Type="Body">${content(drawn, index)}</ofd:Layer></ofd:Content></ofd:Page>`
  })
  if (template !== undefined)
    parts['Doc_0/Tpls/Tpl_0/Content.xml'] =
      `<ofd:Page><ofd:Content><ofd:Layer ID="4" Type="Background">${frame(template, height, form)}</ofd:Layer></ofd:Content></ofd:Page>`
  if (signatures > 0)
    parts['Doc_0/Signs/Signatures.xml'] =
      `<ofd:Signatures>${'<ofd:Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/>'.repeat(signatures)}</ofd:Signatures>`
  const named = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, asProducer(part, form)]))
  return zipOf(form.parts?.(named) ?? named)
}

const unit = (content: string, id: number): string =>
  `<ofd:CompositeGraphicUnit ID="${id}" Width="210" Height="297"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`

/** A frame near the edge of the page, and a head with a line below it. */
function frame(head: string, height: number, form: OfdForm): string {
  const edge = 30
  const line = { type: 'border', left: edge, top: edge, right: pageWidth - edge, bottom: height - edge } as const
  const text = { type: 'text', x: edge + 20, y: edge + 15, size: 9, text: head, turned: false } as const
  return [...pathObjects(line, height, { ...form, borders: 'boxes' }), ...textObjects(text, height, form)].join('')
}

/** A part with its declaration, and with the prefix and name space that the producer uses. */
function asProducer(
  part: string,
  { prefix = 'ofd', namespace = 'http://www.ofdspec.org/2016', indented }: OfdForm,
): string {
  const own = part
    .replaceAll(/(<\/?)ofd:/gu, prefix === '' ? '$1' : `$1${prefix}:`)
    .replace(/^<[\w:]+/u, (tag) => `${tag} xmlns${prefix === '' ? '' : `:${prefix}`}="${namespace}"`)
  const broken = indented ? own.replaceAll(/(?<=>)(?=<(?!\/(?:\w+:)?TextCode))/gu, '\n  ') : own
  return `<?xml version="1.0" encoding="UTF-8"?>\n${broken}`
}
