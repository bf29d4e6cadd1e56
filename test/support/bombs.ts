import { constants, deflateRawSync, deflateSync } from 'node:zlib'

const megabyte = Buffer.alloc(1_000_000)
/** A last block that holds nothing. */
const lastBlock = Buffer.from([3, 0])

/** Zeros deflated, made of pieces of a megabyte so that it takes no time to make: 1 KB for each. */
function deflatedZeros(megabytes: number): Buffer {
  const piece = deflateRawSync(megabyte, { finishFlush: constants.Z_SYNC_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => piece), lastBlock])
}

/** An archive, a Word file if nothing else is said, whose one part inflates to so many megabytes, and says of its size what it likes. */
export function zipBomb(megabytes: number, declaredSize: number, part = 'word/document.xml'): Uint8Array {
  const name = Buffer.from(part)
  const content = deflatedZeros(megabytes)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(content.length, 18)
  local.writeUInt32LE(declaredSize, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(content.length, 20)
  central.writeUInt32LE(declaredSize, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + content.length, 16)
  return new Uint8Array(Buffer.concat([local, name, content, central, name, end]))
}

/** A zip archive of one stored part in the form for archives of more than 4 GB (zip64). */
export function wideArchive(name: string, content: Uint8Array): Uint8Array {
  const file = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(file.length, 26)
  const sizes = Buffer.alloc(28)
  sizes.writeUInt16LE(1, 0)
  sizes.writeUInt16LE(24, 2)
  sizes.writeBigUInt64LE(BigInt(content.length), 4)
  sizes.writeBigUInt64LE(BigInt(content.length), 12)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt32LE(crc32(content), 16)
  for (const field of [20, 24, 42]) central.writeUInt32LE(0xffffffff, field)
  central.writeUInt16LE(file.length, 28)
  central.writeUInt16LE(sizes.length, 30)
  const directory = Buffer.concat([central, file, sizes])
  const start = local.length + file.length + content.length
  const wide = Buffer.alloc(56)
  wide.writeUInt32LE(0x06064b50, 0)
  wide.writeBigUInt64LE(BigInt(directory.length), 40)
  wide.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(0xffffffff, 12)
  end.writeUInt32LE(0xffffffff, 16)
  return new Uint8Array(Buffer.concat([local, file, content, directory, wide, locator, end]))
}

/** The CRC-32 of bytes, by its definition. */
function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return ~rest >>> 0
}

const textFilters = {
  ASCIIHexDecode: (content: Buffer): Buffer => Buffer.from(`${content.toString('hex')}>`),
  ASCII85Decode: (content: Buffer): Buffer => Buffer.from(`${inBase85(content)}~>`),
}

function inBase85(content: Buffer): string {
  let text = ''
  for (let at = 0; at < content.length; at += 4) {
    const value = Buffer.concat([content.subarray(at, at + 4), Buffer.alloc(3)]).readUInt32BE(0)
    for (let power = 85 ** 4; power >= 1; power /= 85)
      text += String.fromCharCode(0x21 + (Math.floor(value / power) % 85))
  }
  return text
}

/** A PDF with a stream that inflates to so many megabytes, with more keys in its dictionary and packed once more. */
export function pdfBomb(megabytes: number, keys = '', outer?: keyof typeof textFilters): Uint8Array {
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedZeros(megabytes)])
  const content = outer ? textFilters[outer](packed) : packed
  const filter = outer ? `[/${outer} /FlateDecode]` : '/FlateDecode'
  return pdfFile([stream(content, `${keys} /Filter ${filter}`)])
}

const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]'

/** A PDF of one page that draws what is given. */
export const pdfDrawing = (content: string): Uint8Array =>
  pdfFile([catalogue, pages, page(''), stream(deflateSync(content), '/Filter /FlateDecode')])

/** A PDF of one page that lists its content, which is packed, so many times: in its own dictionary or in an array apart. */
export function pdfListing(content: string, times: number, apart = false): Uint8Array {
  const listed = `[${'4 0 R '.repeat(times)}]`
  return pdfFile([
    catalogue,
    pages,
    Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Con#74ents ${apart ? '5 0 R' : listed} >>`),
    stream(deflateSync(content), '/Filter /FlateDecode'),
    Buffer.from(listed),
  ])
}

/** A PDF of one page that has one annotation so many times. */
export const pdfAnnotated = (times: number): Uint8Array =>
  pdfFile([
    catalogue,
    pages,
    page(`/Annots [${'5 0 R '.repeat(times)}]`),
    stream(Buffer.from(''), ''),
    Buffer.from('<< /Type /Annot /Subtype /Stamp /Rect [0 0 10 10] /AP << /N 6 0 R >> >>'),
    stream(Buffer.from('0 0 1 1 re S'), form),
  ])

/** A PDF of one page that draws a form many times, which draws another one as often, and so on to the last. */
export function pdfOfForms(times: number, depth: number, drawn = '0 0 1 1 re S'): Uint8Array {
  const resources = (object: number): string => `/Resources << /XObject << /A ${object} 0 R >> >>`
  const forms = Array.from({ length: depth }, (_, level) =>
    stream(Buffer.from('/A Do '.repeat(times)), `${form} ${resources(6 + level)}`),
  )
  const last = stream(deflateSync(drawn), `${form} /Filter /FlateDecode`)
  return pdfFile([
    catalogue,
    pages,
    page(resources(5)),
    stream(Buffer.from('/A Do '.repeat(times)), ''),
    ...forms,
    last,
  ])
}

export const catalogue = Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')
export const pages = Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')
export const page = (keys: string): Buffer =>
  Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${keys} >>`)
export const stream = (content: Buffer, keys: string): Buffer =>
  Buffer.concat([Buffer.from(`<< ${keys} /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')])

/** A PDF of objects, the first of them its catalogue, without a table of where they are. */
export const pdfFile = (objects: readonly Buffer[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('%PDF-1.5\n'),
      ...objects.flatMap((object, index) => [Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]),
      Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
    ]),
  )
