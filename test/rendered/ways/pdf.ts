import { type PdfForm, pdfOf } from '../../support/pdf.js'
import { numbers, type Numbers, type Order, orders, type Way } from '../decoy.js'
import { type FurtherPdfWay, furtherPdfWays } from './further-pdf.js'
import { withNumber, withSentence } from './report.js'

/** Operators that show the number, and the box in which it stands: its left and lower edge, its width and height. */
export interface Shown {
  text: string
  box: string
}

const codes = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
/** The operators of one line of text, without those around it. */
const lineOf = (text: string): RegExp => new RegExp(`BT [^<]*<[0-9a-f]*${codes(text)}[0-9a-f]*> Tj ET`, 'u')

function shownBy(text: string): Shown {
  const [, size = '0', x = '0', y = '0', shown = ''] = / ([\d.]+) Tf .*? ([\d.]+) ([\d.]+) Tm <(.*)>/u.exec(text) ?? []
  const width = (shown.match(/.{4}/gu) ?? []).reduce((sum, code) => sum + (code < '0080' ? 0.5 : 1), 0) * Number(size)
  return { text, box: `${Number(x) - 2} ${Number(y) - 3} ${width + 4} ${Number(size) + 4}` }
}

const graphics = (state: string): PdfForm['entries'] => ({ resources: `/ExtGState << /G << ${state} >> >>` })
const layer = (state: string): PdfForm['entries'] => ({
  catalog: `/OCProperties << /OCGs [<< /Type /OCG /Name (a) >>] /D << ${state} >> >>`,
})

/** How operators are written, and what that needs in dictionaries. */
type Write = (shown: Shown) => string
type PdfWay = Write | [Write, PdfForm['entries']]

const before =
  (operators: string): Write =>
  ({ text }) =>
    `q ${operators} ${text} Q`
const replaced =
  (from: RegExp | string, to: string): Write =>
  ({ text }) =>
    `q ${text.replace(from, to)} Q`
const above =
  (operators: string): Write =>
  ({ text, box }) =>
    `${text} q ${operators.replaceAll('@', box)} Q`
const below =
  (operators: string): Write =>
  ({ text, box }) =>
    `q ${operators.replaceAll('@', box)} ${text} Q`
const at = ({ box }: Shown): string[] => box.split(' ')

const ways: Readonly<Record<string, PdfWay>> = {
  'as it is': before(''),
  'white by one part': before('1 g'),
  'white by three parts': before('1 1 1 rg'),
  'white by four parts': before('0 0 0 0 k'),
  'nearly white': before('0.98 g'),
  'light grey': before('0.8 g'),
  'white in a colour space': before('/DeviceGray cs 1 sc'),
  'white in a calibrated colour space': [
    before('/C cs 1 1 1 sc'),
    { resources: '/ColorSpace << /C [/CalRGB << /WhitePoint [0.95 1 1.09] >>] >>' },
  ],
  'an ink of no colour': [
    before('/C cs 1 sc'),
    {
      resources:
        '/ColorSpace << /C [/Separation /None /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] >>',
    },
  ],
  'an ink that is white': [
    before('/C cs 1 sc'),
    {
      resources:
        '/ColorSpace << /C [/Separation /White /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >>] >>',
    },
  ],
  'white on dark': below('0 g @ re f 1 g'),
  'white on white': below('1 g @ re f'),
  'white on light grey': below('0.8 g @ re f 1 g'),
  'black on black': below('0 g @ re f'),
  'red on red': below('1 0 0 rg @ re f'),
  'not painted': replaced('0 Tr', '3 Tr'),
  'only cutting': replaced('0 Tr', '7 Tr'),
  'in outline': replaced('0 Tr', '1 Tr'),
  'in white outline': replaced('0 Tr', '1 Tr 1 G'),
  'filled with white and outlined in white': replaced('0 Tr', '2 Tr 1 G 1 g'),
  'in an outline without width': replaced('0 Tr', '1 Tr 0 w'),
  'filled and cutting': replaced('0 Tr', '4 Tr'),
  'of no size': replaced(/\/F1 [\d.]+ Tf/u, '/F1 0 Tf'),
  'half a point high': replaced(/\/F1 [\d.]+ Tf/u, '/F1 0.5 Tf'),
  'of no width': replaced('0 Tr', '0 Tr 0 Tz'),
  'of a hundredth of its width': replaced('0 Tr', '0 Tr 1 Tz'),
  flattened: replaced('1 0 0 1', '1 0 0 0.01'),
  'raised off the page': replaced('0 Tr', '0 Tr 2000 Ts'),
  'off the page': before('1 0 0 1 5000 0 cm'),
  'above the page': before('1 0 0 1 0 900 cm'),
  'off the page by kerning': replaced(/<([^>]*)> Tj/u, '[-900000 <$1>] TJ'),
  'outside of the crop box': [({ text }) => `q 1 0 0 1 -600 0 cm ${text} Q`, { page: '/CropBox [0 0 595 842]' }],
  'in the margin that the crop box cuts off': [
    (shown) => `q 1 0 0 1 -${at(shown)[0] ?? 0} 0 cm ${shown.text} Q`,
    { page: '/CropBox [100 0 595 842]' },
  ],
  'cut off': before('0 0 1 1 re W n'),
  'cut off by an empty path': before('0 0 0 0 re W n'),
  'cut off by a triangle': before('0 0 m 1 0 l 0 1 l h W n'),
  'cut off by two boxes that do not meet': below('0 0 90 90 re W n 500 800 50 50 re W n'),
  'within what is left': below('@ re W n'),
  'cut off by text': before('BT /F1 9 Tf 7 Tr 1 0 0 1 9 9 Tm <0031> Tj ET'),
  transparent: [before('/G gs'), graphics('/ca 0')],
  'nearly transparent': [before('/G gs'), graphics('/ca 0.02')],
  'half transparent': [before('/G gs'), graphics('/ca 0.5')],
  'transparent outlines': [before('/G gs'), graphics('/CA 0')],
  'mixed with white': [before('/G gs 1 g'), graphics('/BM /Multiply')],
  'mixed away': [before('/G gs 0 g'), graphics('/BM /Screen')],
  'on a layer that is off': [
    ({ text }) => `/OC /L BDC ${text} EMC`,
    { ...layer('/BaseState /OFF'), resources: '/Properties << /L << /Type /OCG /Name (a) >> >>' },
  ],
  'an artifact': ({ text }) => `/Artifact BMC ${text} EMC`,
  'with other words for the ear': ({ text }) => `/Span << /ActualText (1111) >> BDC ${text} EMC`,
  'below a white area': above('1 g @ re f'),
  'below a black area': above('0 g @ re f'),
  'below an area painted even and odd': above('1 g @ re f*'),
  'below an area that is also outlined': above('1 g 1 G @ re B'),
  'below an area of lines': above('1 g 0 0 m 595 0 l 595 842 l 0 842 l h f'),
  'below a triangle': above('1 g 0 0 m 2000 0 l 0 2000 l h f'),
  'below a curve': above('1 g -500 -500 m -500 3000 3000 3000 3000 -500 c h f'),
  'below a thick line': ({ text, box }) => {
    const [x = 0, y = 0, width = 0] = box.split(' ').map(Number)
    return `${text} q 1 G 40 w ${x} ${y} m ${x + width} ${y} l S Q`
  },
  'below a thick outline': above('1 G 60 w @ re S'),
  'below a gradient': [
    above('@ re W n /S sh'),
    {
      resources:
        '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1 >> >> >>',
    },
  ],
  'below an area that is half transparent': [above('/G gs 1 g @ re f'), graphics('/ca 0.5')],
  'below an area that is nearly opaque': [above('/G gs 1 g @ re f'), graphics('/ca 0.97')],
  'below an area that is cut off': above('0 0 1 1 re W n 1 g @ re f'),
  'below two areas': (shown) => {
    const [x = 0, y = 0, width = 0, height = 0] = at(shown).map(Number)
    return `${shown.text} q 1 g ${x} ${y} ${width} ${height / 2} re f ${x} ${y + height / 2} ${width} ${height / 2} re f Q`
  },
  'below narrow areas': (shown) => {
    const [x = 0, y = 0, width = 0, height = 0] = at(shown).map(Number)
    return `${shown.text} q 1 g ${Array.from({ length: width / 2 }, (_, index) => `${x + 2 * index} ${y} 2 ${height} re f`).join(' ')} Q`
  },
  'below white text': ({ text }) => `${text} q 1 g 1 G ${text.replace('0 Tr', '2 Tr 6 w')} Q`,
  'below a picture': (shown) => {
    const [x, y, width, height] = at(shown)
    return `${shown.text} q ${width} 0 0 ${height} ${x} ${y} cm /P Do Q`
  },
  'below a picture in line': (shown) => {
    const [x, y, width, height] = at(shown)
    return `${shown.text} q ${width} 0 0 ${height} ${x} ${y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u00FF EI Q`
  },
  'white above a dark picture': (shown) => {
    const [x, y, width, height] = at(shown)
    return `q ${width} 0 0 ${height} ${x} ${y} cm /P Do Q q 1 g ${shown.text} Q`
  },
  'not painted above a picture': (shown) => {
    const [x, y, width, height] = at(shown)
    return `q ${width} 0 0 ${height} ${x} ${y} cm /P Do Q ${shown.text.replace('0 Tr', '3 Tr')}`
  },
}

const bases = [withNumber, withSentence]

const drawable = (way: PdfWay): FurtherPdfWay =>
  typeof way === 'function' ? { write: way } : { write: way[0], ...(way[1] && { entries: way[1] }) }

export const pdfWays: readonly Way[] = [
  ...Object.entries(ways).map(([name, way]) => pdfWay(name, drawable(way))),
  ...Object.entries(furtherPdfWays).map(([name, way]) => pdfWay(name, way)),
]

function pdfWay(name: string, { write, entries = {}, streams }: FurtherPdfWay): Way {
  return {
    name,
    draw: (random) => {
      const model = random.oneOf(bases)
      const order = random.oneOf(orders)
      return {
        extension: 'pdf',
        has: order === 'alone' ? ['special'] : ['plain', 'special'],
        make: (shown) => {
          let line: Shown = { text: '', box: '0 0 0 0' }
          const draw = (content: string): string =>
            content.includes(codes(numbers.plain))
              ? placeLine(content, order, shown, (own) => write((line = own)))
              : content
          return pdfOf(model, {
            encoding: 'UniGB-UCS2-H',
            entries,
            draw,
            ...(streams && { streams: () => streams(line) }),
          })
        },
      }
    },
  }
}

/** Writes a line of text again with the special number, for a line of text whose characters are codes. */
function placeLine(content: string, order: Order, { plain, special }: Numbers, write: Write): string {
  const line = lineOf(numbers.plain).exec(content)?.[0] ?? ''
  const withNumber = (number: string): string => line.replace(codes(numbers.plain), codes(number))
  /** A line below, where nothing else stands. */
  const moved =
    order === 'alone'
      ? withNumber(special)
      : withNumber(special).replace(/([\d.]+) Tm/u, (_, y: string) => `${Number(y) - 9} Tm`)
  const written = write(shownBy(moved))
  return content.replace(line, () =>
    order === 'alone'
      ? written
      : order === 'before'
        ? `${written}\n${withNumber(plain)}`
        : `${withNumber(plain)}\n${written}`,
  )
}
