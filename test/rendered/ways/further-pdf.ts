import type { PdfForm } from '../../support/pdf.js'
import type { Shown } from './pdf.js'

/** How operators are written, what that needs in dictionaries, and the streams that these refer to. */
export interface FurtherPdfWay {
  write: (shown: Shown) => string
  entries?: PdfForm['entries']
  streams?: (shown: Shown) => readonly (readonly [content: string | undefined, keys: string])[]
}

const form = '/Type /XObject /Subtype /Form /FormType 1'
const boxOf = ({ box }: Shown): [number, number, number, number] => {
  const [x = 0, y = 0, width = 0, height = 0] = box.split(' ').map(Number)
  return [x, y, x + width, y + height]
}

/** The text in a form of its own. */
const inForm = (keys: string, entries: PdfForm['entries'] = {}): FurtherPdfWay => ({
  write: () => '/X Do',
  entries: { ...entries, forms: '/X #1' },
  streams: ({ text }) => [[text, `${form} ${keys}`]],
})
/** A white area over the text, in a form of its own. */
const coverIn = (keys: string, entries: PdfForm['entries'] = {}): FurtherPdfWay => ({
  write: ({ text }) => `${text} /X Do`,
  entries: { ...entries, forms: '/X #1' },
  streams: ({ box }) => [[`1 g ${box} re f`, `${form} ${keys}`]],
})
const masked = (content: string, kind: string): FurtherPdfWay => ({
  write: ({ text }) => `q /G gs ${text} Q`,
  entries: { resources: `/ExtGState << /G << /SMask << /S /${kind} /G #1 >> >> >>` },
  streams: () => [[content, `${form} /BBox [0 0 600 900] /Group << /S /Transparency /CS /DeviceGray >>`]],
})
/** An annotation that shows the text, or a white area over it. */
const note = (keys: string, shows: (shown: Shown) => string, text: (shown: Shown) => string): FurtherPdfWay => ({
  write: text,
  entries: { page: `/Annots [<< /Type /Annot ${keys} /Rect [0 0 595 842] /AP << /N #1 >> >>]` },
  streams: (shown) => [[shows(shown), `${form} /BBox [0 0 595 842]`]],
})
const cover = ({ box }: Shown): string => `1 g ${box} re f`
const itself = ({ text }: Shown): string => text
const nothing = (): string => ''
/** Members of a layer that is off (1) and of one that is on (2). */
const layers = (member: string): PdfForm['entries'] => ({
  resources: `/Properties << /M << /Type /OCMD ${member} >> >>`,
  catalog: '/OCProperties << /OCGs [#1 #2] /D << /OFF [#1] /ON [#2] >> >>',
})
const belonging = (member: string): FurtherPdfWay => ({
  write: ({ text }) => `/OC /M BDC ${text} EMC`,
  entries: layers(member),
  streams: () => [
    [undefined, '/Type /OCG /Name (a)'],
    [undefined, '/Type /OCG /Name (b)'],
  ],
})

export const furtherPdfWays: Readonly<Record<string, FurtherPdfWay>> = {
  'in a form': inForm('/BBox [0 0 595 842]'),
  'in a form that cuts it off': inForm('/BBox [0 0 1 1]'),
  'in a form without size': inForm('/BBox [0 0 0 0]'),
  'in a form off the page': inForm('/BBox [0 0 595 842] /Matrix [1 0 0 1 5000 0]'),
  'in a form that is made small': inForm('/BBox [0 0 595 842] /Matrix [0.01 0 0 0.01 0 0]'),
  'in a form of a group': inForm('/BBox [0 0 595 842] /Group << /S /Transparency /I true /K true >>'),
  'in a form on a layer that is off': {
    ...inForm('/BBox [0 0 595 842] /OC #2', {
      catalog: '/OCProperties << /OCGs [#2] /D << /OFF [#2] >> >>',
    }),
    streams: ({ text }) => [
      [text, `${form} /BBox [0 0 595 842] /OC #2`],
      [undefined, '/Type /OCG /Name (a)'],
    ],
  },
  'below a form': coverIn('/BBox [0 0 595 842]'),
  'below a form that cuts itself off': coverIn('/BBox [0 0 1 1]'),
  'below a form that is moved off': coverIn('/BBox [0 0 595 842] /Matrix [1 0 0 1 5000 0]'),
  'behind a black mask': masked('0 g 0 0 600 900 re f', 'Luminosity'),
  'behind a white mask': masked('1 g 0 0 600 900 re f', 'Luminosity'),
  'behind an empty mask': masked('', 'Luminosity'),
  'behind a mask without opacity': masked('', 'Alpha'),
  'a member of layers that are off': belonging('/OCGs [#1]'),
  'a member of layers of which one is on': belonging('/OCGs [#1 #2] /P /AnyOn'),
  'a member of layers of which all must be on': belonging('/OCGs [#1 #2] /P /AllOn'),
  'a member where any is off': belonging('/OCGs [#1 #2] /P /AnyOff'),
  'a member by an expression': belonging('/VE [/Not #2]'),
  'a member by a longer expression': belonging('/VE [/And #2 [/Not #1]]'),
  'a member by an expression of nothing': belonging('/VE [/Or #1 [/Not #2]]'),
  'in a note': note('/Subtype /FreeText /DA (/F1 9 Tf) /F 4', itself, nothing),
  'in a hidden note': note('/Subtype /FreeText /DA (/F1 9 Tf) /F 6', itself, nothing),
  'in a note that is not for screens': note('/Subtype /FreeText /DA (/F1 9 Tf) /F 36', itself, nothing),
  'in a note that is not printed': note('/Subtype /FreeText /DA (/F1 9 Tf) /F 0', itself, nothing),
  'in a stamp': note('/Subtype /Stamp /F 4', itself, nothing),
  'in a watermark': note('/Subtype /Watermark /F 4', itself, nothing),
  'below a note': note('/Subtype /Square /F 4', cover, itself),
  'below a hidden note': note('/Subtype /Square /F 6', cover, itself),
  'below a stamp': note('/Subtype /Stamp /F 4', cover, itself),
  'below a highlight': note('/Subtype /Highlight /F 4 /QuadPoints [0 842 595 842 0 0 595 0]', cover, itself),
  'below a form field': note('/Subtype /Widget /FT /Tx /F 4 /T (f)', cover, itself),
  'below a picture with white holes': {
    write: ({ text, box }) => {
      const [x, y, width, height] = box.split(' ')
      return `${text} q 1 g ${width} 0 0 ${height} ${x} ${y} cm /X Do Q`
    },
    entries: { forms: '/X #1' },
    streams: () => [['\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ImageMask true /BitsPerComponent 1']],
  },
  'below a pattern': {
    write: ({ text, box }) => `${text} q /Pattern cs /T scn ${box} re f Q`,
    entries: { resources: '/Pattern << /T #1 >>' },
    streams: () => [
      [
        '1 g 0 0 9 9 re f',
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9',
      ],
    ],
  },
  'in a pattern that is white': {
    write: ({ text }) => `q /Pattern cs /T scn ${text} Q`,
    entries: { resources: '/Pattern << /T #1 >>' },
    streams: () => [
      [
        '1 g 0 0 9 9 re f',
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9',
      ],
    ],
  },
  'below many low areas': {
    write: (shown) => {
      const [x, y, right, top] = boxOf(shown)
      const bars = Array.from({ length: Math.ceil(top - y) }, (_, index) => `${x} ${y + index} ${right - x} 1 re f`)
      return `${shown.text} q 1 g ${bars.join(' ')} Q`
    },
  },
  'below many lines': {
    write: (shown) => {
      const [x, y, right, top] = boxOf(shown)
      const bars = Array.from(
        { length: Math.ceil(top - y) },
        (_, index) => `${x} ${y + index} m ${right} ${y + index} l S`,
      )
      return `${shown.text} q 1 G 1.5 w ${bars.join(' ')} Q`
    },
  },
  'below many dots': {
    write: (shown) => {
      const [x, y, right, top] = boxOf(shown)
      const dots: string[] = []
      for (let across = x; across < right; across += 2)
        for (let up = y; up < top; up += 2) dots.push(`${across} ${up} 2 2 re f`)
      return `${shown.text} q 1 g ${dots.join(' ')} Q`
    },
  },
  'transparent by a dashed line of no length': { write: ({ text }) => `q [0 9] 0 d ${text.replace('0 Tr', '1 Tr')} Q` },
}
