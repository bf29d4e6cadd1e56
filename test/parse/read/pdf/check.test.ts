import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { isInputError } from '../../../../src/parse/input-error.js'
import { checkFile } from '../../../../src/parse/read/pdf/file/check.js'
import { catalogue, page, pages, pdfFile, stream } from '../../../support/bombs.js'
import { pdfOfPatterns, pdfOfStates, pdfPacked, pdfWithFont } from '../../../support/hostile-pdf.js'

const megabyte = 2 ** 20

const limits = { ...defaultLimits, inflatedBytes: megabyte }

/** What the check before pdf.js says: the code of a limit, or that the file may be read. */
function resultOf(bytes: Uint8Array): string {
  try {
    checkFile(bytes, limits)
    return 'read'
  } catch (error) {
    if (isInputError(error)) return error.code
    throw error
  }
}

const range = (from: string, to: string, kind = 'bf'): string =>
  `1 begin${kind}range <${from}> <${to}> ${kind === 'bf' ? '<0041>' : '0'} end${kind}range`
const packed = (content: string, keys: string): Buffer => stream(deflateSync(content), `${keys} /Filter /FlateDecode`)
const drawing = (content: string, resources: string, ...others: Buffer[]): Uint8Array =>
  pdfFile([catalogue, pages, page(`/Resources << ${resources} >>`), packed(content, ''), ...others])
const sampled = (size: string): Uint8Array =>
  drawing(
    '/C cs 1 scn',
    '/ColorSpace << /C [/Separation /X /DeviceRGB 5 0 R] >>',
    packed('x', `/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /BitsPerSample 8 /Size [${size}]`),
  )
const programmed = (bytes: number, times: number): Uint8Array =>
  drawing(
    '/C cs ' + '1 scn '.repeat(times),
    '/ColorSpace << /C [/Separation /X /DeviceGray 5 0 R] >>',
    packed(`{ ${'dup pop '.repeat(bytes / 8)} }`, '/FunctionType 4 /Domain [0 1] /Range [0 1]'),
  )
const nested = (content: string, times: number): Uint8Array =>
  pdfFile([
    catalogue,
    pages,
    Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents [${'4 0 R '.repeat(times)}] >>`),
    packed(content, ''),
  ])
const layers = (filter: string, ...others: string[]): Uint8Array => {
  let content: Buffer = Buffer.alloc(3 * megabyte)
  for (let layer = 0; layer < 3; layer += 1) content = deflateSync(content, { level: 9 })
  return pdfFile([catalogue, pages, page(''), stream(content, filter), ...others.map((text) => Buffer.from(text))])
}
const three = '[/FlateDecode /FlateDecode /FlateDecode]'

describe('pdf.js is not started for', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['widths of a range without end', 'limit-operators', () => pdfWithFont('/W [0 2000000000 500]')],
    ['vertical widths of such a range', 'limit-operators', () => pdfWithFont('/W2 [0 2000000000 500 0 0]')],
    ['widths that stand elsewhere', 'limit-operators', () => pdfWithFont('/W 8 0 R')],
    ['widths behind a comment', 'limit-operators', () => pdfWithFont('/W % 1\n [ % 2\n 0 2000000000 500]')],
    ['many ranges of widths', 'limit-operators', () => pdfWithFont(`/W [${'0 60000 500 '.repeat(200)}]`)],
    ['a range of codes', 'limit-operators', () => pdfWithFont('', range('0000', '00FFFFFF'))],
    ['a range of characters', 'limit-operators', () => pdfWithFont('', range('0000', 'FFFFFFFF', 'cid'))],
    [
      'a range of codes behind a comment',
      'limit-operators',
      () => pdfWithFont('', range('0000> % x\n <FFFFFF', '0041')),
    ],
    [
      'a range of codes as strings',
      'limit-operators',
      () => pdfWithFont('', '1 beginbfrange (\\000) (\\377\\377\\377) <00> endbfrange'),
    ],
    ['a pattern that paints with itself', 'limit-depth', () => pdfOfPatterns(1)],
    ['patterns that paint with each other', 'limit-depth', () => pdfOfPatterns(3)],
    ['patterns within patterns', 'limit-depth', () => pdfOfPatterns(400)],
    ['states that are saved and never restored', 'limit-depth', () => pdfOfStates(50_000)],
    ['such states that are not packed', 'limit-depth', () => pdfOfStates(50_000, false)],
    ['such states without space between them', 'limit-depth', () => nested('q'.repeat(50_000), 1)],
    ['such states between other operators', 'limit-depth', () => nested('qBTET'.repeat(50_000), 1)],
    ['such states in many small contents', 'limit-depth', () => nested('q '.repeat(100), 100)],
    ['a function of too many samples', 'limit-operators', () => sampled('200000000')],
    ['a function of samples for many colours', 'limit-operators', () => sampled('255 255 255 255')],
    ['a long program for many colours', 'limit-operators', () => programmed(200_000, 5_000)],
    ['layers of filters', 'limit-inflated', () => pdfPacked(3, 6)],
    ['layers of filters by the short key', 'limit-inflated', () => layers(`/F ${three}`)],
    ['layers of filters that stand elsewhere', 'limit-inflated', () => layers('/Filter 5 0 R', three)],
    [
      'a list of filters that stand elsewhere',
      'limit-inflated',
      () => layers('/Filter [5 0 R 5 0 R 5 0 R]', '/FlateDecode'),
    ],
    ['filters that are not there', 'limit-inflated', () => layers('/Filter 77 0 R')],
    ['filters behind a comment', 'limit-inflated', () => layers(`/Filter % x\n ${three}`)],
    [
      'filters in front of a long dictionary',
      'limit-inflated',
      () => layers(`/Filter ${three} /X [${'0 '.repeat(9_000)}]`),
    ],
    ['filters in front of the words of an object', 'limit-inflated', () => layers(`/Filter ${three} /X (1 0 obj <<)`)],
  ])('%s', (_, code, file) => {
    expect(resultOf(file())).toBe(code)
  })

  it('data whose end is damaged', () => {
    const content = deflateSync(Buffer.alloc(3 * megabyte))
    content.fill(0, content.length - 4)
    expect(resultOf(pdfFile([catalogue, pages, page(''), stream(content, '/Filter /FlateDecode')]))).toBe(
      'limit-inflated',
    )
  })
})

describe('pdf.js is started for', () => {
  it.each<[string, () => Uint8Array]>([
    ['a font of all characters', () => pdfWithFont('/W [0 65535 500]', range('0000', 'FFFF'))],
    ['widths by single characters', () => pdfWithFont(`/W [1 [500 600] 90 99 700 ${'5 [1000] '.repeat(5_000)}]`)],
    ['single codes', () => pdfWithFont('', `100 beginbfchar ${'<0003> <4E00> '.repeat(20_000)} endbfchar`)],
    ['states that are saved and restored', () => nested('q 1 0 0 1 0 0 cm Q '.repeat(5_000), 1)],
    ['a state that each page leaves', () => nested('q ', 7)],
    ['letters in names and strings', () => nested('/q (qqq) '.repeat(9_000), 1)],
    ['a short program for many colours', () => programmed(800, 5_000)],
    ['a table of colours', () => sampled('17 17 17')],
  ])('%s', (_, file) => {
    expect(resultOf(file())).toBe('read')
  })
})
