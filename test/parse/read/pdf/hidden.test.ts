import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/parse/read/pdf/read.js'
import { type PdfForm, pdfOfLines } from '../../../support/pdf.js'

const lines = ['全年新收申请十二件', '办结十一件']
const read = (form: PdfForm): ReturnType<typeof readPdf> =>
  readPdf(pdfOfLines([lines], { pageNumbers: false, ...form }))
/** A page of which all is hidden but a word at its foot. */
const besides = (draw: (content: string) => string): ReturnType<typeof readPdf> => read({ draw })

const hides: Record<string, (content: string) => string> = {
  'in white': (content) => `1 g\n${content}`,
  'nearly in white': (content) => `0.98 0.97 0.98 rg\n${content}`,
  'in white on a light area': (content) => `1 g 0 0 595 842 re f\n${content}`,
  'off the page': (content) => `1 0 0 1 5000 0 cm\n${content}`,
  'cut off': (content) => `0 0 1 1 re W n\n${content}`,
  'painted over': (content) => `${content}\n0.9 g 0 0 595 842 re f`,
  'a point high': (content) => `0.05 0 0 0.05 100 100 cm\n${content}`,
  'not painted': (content) => content.replaceAll('0 Tr', '3 Tr'),
  'in black on black': (content) => `0 g 0 0 595 842 re f\n${content}`,
  'in red on red': (content) => `1 0 0 rg 0 0 595 842 re f\n${content}`,
  'in white outlines': (content) => `1 G\n${content.replaceAll('0 Tr', '1 Tr')}`,
  'without width': (content) => content.replaceAll('0 Tr', '0 Tr 0 Tz'),
  'cut off by text': (content) => `BT /F1 9 Tf 7 Tr 1 0 0 1 9 9 Tm <0001> Tj ET\n${content}`,
  'painted over by an area that is also outlined': (content) => `${content}\n1 g 0 0 595 842 re B`,
  'painted over by an area with even and odd parts': (content) => `${content}\n1 g 0 0 595 842 re f*`,
  'painted over by a triangle': (content) => `${content}\n1 g 0 0 m 2000 0 l 0 2000 l h f`,
  'painted over by a curve': (content) => `${content}\n1 g -500 -500 m -500 3000 3000 3000 3000 -500 c h f`,
  'painted over by many low areas': (content) =>
    `${content}\n1 g ${Array.from({ length: 842 }, (_, at) => `0 ${at} 595 1 re f`).join(' ')}`,
  'painted over by many narrow areas': (content) =>
    `${content}\n1 g ${Array.from({ length: 298 }, (_, at) => `${2 * at} 0 2 842 re f`).join(' ')}`,
  'painted over by the same text in white': (content) => `${content}\n1 g\n${content}`,
  'painted over by text in thick outlines': (content) =>
    `${content}\n1 g 1 G 9 w\n${content.replaceAll('0 Tr', '2 Tr')}`,
  'in outlines of dashes without length': (content) => `[0 9] 0 d\n${content.replaceAll('0 Tr', '1 Tr')}`,
  'painted over by a thick line': (content) => `${content}\n1 G 900 w 0 400 m 595 400 l S`,
}

describe('text of a PDF that is not seen', () => {
  it.each(Object.entries(hides))('%s', async (_, draw) => {
    await expect(besides(draw)).rejects.toMatchObject({ code: 'no-text' })
  })

  it('is said beside text that is seen', async () => {
    const { source, hidden } = await besides(
      (content) => `${content}\n1 0 0 1 0 -300 cm\n${content.replaceAll('0 Tr', '3 Tr')}`,
    )
    expect(source).toContain(lines[0])
    expect(hidden).toMatchObject([{ by: 'invisible', text: expect.stringContaining(String(lines[1])) as string }])
  })
})

describe('text of a PDF that is seen', () => {
  it.each<[string, (content: string) => string]>([
    ['in white on a dark area', (content) => `0 g 0 0 595 842 re f 1 g\n${content}`],
    ['below an area that is seen through', (content) => `${content}\n0.9 g 0 0 595 842 re 10 10 500 800 re f*`],
    ['within what is left', (content) => `0 0 595 842 re W n\n${content}`],
    ['in white on a dark circle', (content) => `0 g -500 -500 m -500 3000 3000 3000 3000 -500 c h f 1 g\n${content}`],
    ['next to a triangle', (content) => `${content}\n1 g 595 0 m 595 800 l 590 0 l h f`],
    ['below a thin line', (content) => `${content}\n1 G 1 w 0 400 m 595 400 l S`],
    ['in outlines', (content) => content.replaceAll('0 Tr', '1 Tr')],
    [
      'below bars that do not touch',
      (content) => `${content}\n1 g ${Array.from({ length: 84 }, (_, at) => `0 ${10 * at} 595 1 re f`).join(' ')}`,
    ],
    ['in dashed outlines', (content) => `[2 1] 0 d\n${content.replaceAll('0 Tr', '1 Tr')}`],
    ['above an area', (content) => `0.9 g 0 0 595 842 re f 0 g\n${content}`],
  ])('%s', async (_, draw) => {
    const { source, hidden, notes } = await besides(draw)
    expect(source).toContain(lines[0])
    expect([hidden, notes]).toEqual([[], []])
  })
})

describe('the text layer of a scan', () => {
  it.each([3, 0])('is read, and said, in render mode %d below a picture', async (renderMode) => {
    const { source, notes } = await read({ renderMode, pictures: [0] })
    expect(source).toContain(lines[0])
    expect(notes).toEqual([{ kind: 'textLayer', count: 1, place: { start: 0, end: 0 } }])
  })
})

describe('what lets text of a PDF through', () => {
  const group = '/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Group << /S /Transparency /CS /DeviceGray >>'
  const masked = (kind: string, content: string): ReturnType<typeof readPdf> =>
    read({
      draw: (own) => `/G gs\n${own}`,
      entries: { resources: `/ExtGState << /G << /SMask << /S /${kind} /G #1 >> >> >>` },
      streams: () => [[content, group]],
    })

  it.each([
    ['an empty mask', 'Luminosity', ''],
    ['a black mask', 'Luminosity', '0 g 0 0 600 900 re f'],
    ['a mask without opacity', 'Alpha', ''],
  ])('%s lets none through', async (_, kind, content) => {
    await expect(masked(kind, content)).rejects.toMatchObject({ code: 'no-text' })
  })

  it.each([
    ['a white mask', 'Luminosity', '1 g 0 0 600 900 re f'],
    ['a mask of its opacity', 'Alpha', '0 g 0 0 600 900 re f'],
  ])('%s does', async (_, kind, content) => {
    expect((await masked(kind, content)).source).toContain(lines[0])
  })

  it('a pattern of white is white', async () => {
    const white = read({
      draw: (own) => `/Pattern cs /T scn\n${own}`,
      entries: { resources: '/Pattern << /T #1 >>' },
      streams: () => [
        [
          '1 g 0 0 9 9 re f',
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9',
        ],
      ],
    })
    await expect(white).rejects.toMatchObject({ code: 'no-text' })
  })

  it('an ink that marks no paper leaves it open', async () => {
    const ink =
      '/ColorSpace << /C [/Separation /None /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] >>'
    const { hidden } = await read({ draw: (own) => `/C cs 1 sc\n${own}`, entries: { resources: ink } })
    expect(hidden.map(({ by }) => by)).toEqual(['uncertain'])
  })

  it('a white stencil over numbers is noted', async () => {
    const { notes } = await readPdf(
      pdfOfLines([['办结11件']], {
        pageNumbers: false,
        draw: (own) => `${own} q 1 g 595 0 0 842 0 0 cm /X Do Q`,
        entries: { forms: '/X #1' },
        streams: () => [
          ['\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ImageMask true /BitsPerComponent 1'],
        ],
      }),
    )
    expect(notes.map(({ kind }) => kind)).toEqual(['cover'])
  })
})
