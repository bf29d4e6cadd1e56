import { deflateSync } from 'node:zlib'
import { catalogue, page, pages, pdfFile, stream } from './bombs.js'

/** A PDF of one page that shows text in a font with these keys. */
export function pdfWithFont(keys: string, toUnicode = '', content = 'BT /F0 9 Tf <0041> Tj ET'): Uint8Array {
  return pdfFile([
    catalogue,
    pages,
    page('/Resources << /Font << /F0 5 0 R >> >>'),
    stream(Buffer.from(content), ''),
    Buffer.from(
      `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>`,
    ),
    Buffer.from(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ${keys} /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 9 /Descent 0 /CapHeight 9 /StemV 9 >> >>`,
    ),
    stream(
      Buffer.from(
        `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${toUnicode} endcmap end`,
      ),
      '',
    ),
    Buffer.from('[0 1000000000 500]'),
  ])
}

/** A PDF whose content is packed so many times. */
export function pdfPacked(megabytes: number, layers: number, filter = '/Filter'): Uint8Array {
  let content: Buffer = Buffer.alloc(megabytes * 2 ** 20)
  for (let layer = 0; layer < layers; layer += 1) content = deflateSync(content, { level: 9 })
  const list = `[${'/FlateDecode '.repeat(layers)}]`
  const named = filter === 'indirect' ? '/Filter 5 0 R' : `${filter} ${list}`
  return pdfFile([catalogue, pages, page(''), stream(content, named), Buffer.from(list)])
}

/** A PDF of one page that paints with patterns, each of which paints with the next and the last with the first. */
export function pdfOfPatterns(count: number): Uint8Array {
  const resources = (object: number): string => `/Resources << /Pattern << /P${object} ${object} 0 R >> >>`
  const paint = (object: number): Buffer => Buffer.from(`/Pattern cs /P${object} scn 0 0 9 9 re f`)
  const patterns = Array.from({ length: count }, (_, index) => {
    const next = 5 + ((index + 1) % count)
    return stream(
      paint(next),
      `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1 /YStep 1 ${resources(next)}`,
    )
  })
  return pdfFile([catalogue, pages, page(resources(5)), stream(paint(5), ''), ...patterns])
}

/** A PDF of one page whose states are saved so many times. */
export const pdfOfStates = (times: number, packed = true): Uint8Array => {
  const content = Buffer.from('q '.repeat(times))
  return pdfFile([
    catalogue,
    pages,
    page(''),
    packed ? stream(deflateSync(content), '/Filter /FlateDecode') : stream(content, ''),
  ])
}
