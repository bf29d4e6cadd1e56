import { deflateRawSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { annotate } from '../../src/annotate/annotate.js'
import { lint } from '../../src/check/lint.js'
import { defaultLimits } from '../../src/parse/limits.js'
import { openArchive } from '../../src/parse/read/packed/archive.js'
import { defectiveReports } from '../support/defects.js'
import { docxOf, relationships, zipOf } from '../support/docx.js'
import { withRelated } from '../support/word-everything.js'
import { commentsOf, copyOf, partOf } from './copies.js'

const file = docxOf(defectiveReports['a wrong cell'])
const textParts = (): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))

/** The file with some parts changed; null takes one away. */
function withParts(changes: Record<string, string | Uint8Array | null>): Uint8Array {
  const all = Object.entries({ ...textParts(), ...changes })
  return zipOf(Object.fromEntries(all.flatMap(([name, part]) => (part === null ? [] : [[name, part] as const]))))
}

const document = textParts()['word/document.xml'] ?? ''

/** Files that are put together otherwise than Word does, with the names of main part and comments. */
const odd: Record<string, { bytes: Uint8Array; main?: string; comments?: string }> = {
  'a main part elsewhere, without relationships': {
    bytes: withParts({
      '_rels/.rels': relationships({ officeDocument: '/doc/main.xml' }),
      'word/document.xml': null,
      'word/_rels/document.xml.rels': null,
      'doc/main.xml': document,
      '[Content_Types].xml': (textParts()['[Content_Types].xml'] ?? '').replace('/word/document.xml', '/doc/main.xml'),
    }),
    main: 'doc/main.xml',
    comments: 'doc/comments.xml',
  },
  "names without a prefix, and a prefix for Word's attributes in the paragraphs only": {
    bytes: withParts({
      'word/document.xml': document
        .replaceAll(/<(\/?)w:/gu, '<$1')
        .replace('xmlns:w=', 'xmlns=')
        .replaceAll(
          /<(?:p|tbl|sectPr)(?=[ />])/gu,
          '$& xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
        )
        .replaceAll(/ w:(\w+)=/gu, ' q:$1='),
    }),
  },
  'a main part in UTF-16': {
    bytes: withParts({
      'word/document.xml': Buffer.from(`\uFEFF${document.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le'),
    }),
  },
  'a byte order mark and line ends of Windows': {
    bytes: withParts({ 'word/document.xml': `\uFEFF${document.replaceAll('<w:p>', '\r\n<w:p>')}` }),
  },
  'a part for comments that is empty and has no relationship': {
    bytes: withParts({
      'word/comments.xml':
        '<c:comments xmlns:c="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></c:comments>',
    }),
  },
  'something before the archive': { bytes: Buffer.concat([Buffer.from('PK\u0003\u0004 is how it begins\n'), file]) },
}

describe.each(Object.entries(odd))('%s', (_, { bytes, main = 'word/document.xml', comments = 'word/comments.xml' }) => {
  it('is annotated, read as before, and annotated again with the same bytes', async () => {
    const { result, copy } = await copyOf(bytes)
    expect(result.report).not.toBeNull()
    const again = await lint(copy)
    expect({ ...again, messages: again.messages.length }).toEqual({ ...result, messages: result.messages.length })
    expect(Buffer.from(await annotate(copy, again)).equals(copy)).toBe(true)
    if (main.includes('document') && partOf(copy, main).startsWith('<?xml'))
      expect(commentsOf(copy, comments, main).map(({ on }) => on !== undefined)).not.toContain(false)
    expect(partOf(copy, comments)).toContain('report-lint')
  })
})

describe('the archive of a copy', () => {
  it('holds all other entries as they were stored, in their order', async () => {
    const picture = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919) >> 3)
    const bytes = withParts({ 'word/media/image1.png': picture })
    const { copy } = await copyOf(bytes)
    const stored = (zip: Uint8Array): [string, string][] => {
      const view = new DataView(zip.buffer, zip.byteOffset)
      return openArchive(zip, defaultLimits)
        .entries()
        .map(({ name, offset, compressedSize }) => {
          const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
          return [strFromU8(name), Buffer.from(zip.subarray(start, start + compressedSize)).toString('base64')]
        })
    }
    const [before, after] = [new Map(stored(bytes)), new Map(stored(copy))]
    expect([...after.keys()]).toEqual([...before.keys(), 'word/comments.xml'])
    const changed = [...before].filter(([name, content]) => after.get(name) !== content).map(([name]) => name)
    expect(changed).toEqual(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/document.xml'])
  })

  it('has sizes in its headers where they stood behind the content, and fields for large archives are gone', async () => {
    const { copy } = await copyOf(streamed(unzipSync(file)))
    const { copy: plain } = await copyOf(file)
    expect(Object.keys(unzipSync(copy))).toEqual(Object.keys(unzipSync(plain)))
    const again = await lint(copy)
    expect(again.report).not.toBeNull()
    expect(Buffer.from(await annotate(copy, again)).equals(copy)).toBe(true)
  })
})

/** An archive as programs write that do not know sizes before: they stand behind the content, as zip64 fields do. */
function streamed(parts: Record<string, Uint8Array>): Uint8Array {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  const sums = openArchive(zipOf(parts), defaultLimits).entries()
  for (const [index, [name, content]] of Object.entries(parts).entries()) {
    const [bytes, packed] = [Buffer.from(name), deflateRawSync(content)]
    const checksum = sums[index]?.checksum ?? 0
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(0x0808, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(bytes.length, 26)
    const descriptor = Buffer.alloc(16)
    descriptor.writeUInt32LE(0x08074b50, 0)
    descriptor.writeUInt32LE(checksum, 4)
    descriptor.writeUInt32LE(packed.length, 8)
    descriptor.writeUInt32LE(content.length, 12)
    const wide = Buffer.alloc(20)
    wide.writeUInt16LE(1, 0)
    wide.writeUInt16LE(16, 2)
    wide.writeBigUInt64LE(BigInt(content.length), 4)
    wide.writeBigUInt64LE(BigInt(packed.length), 12)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(0x0808, 8)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(checksum, 16)
    central.writeUInt32LE(0xffffffff, 20)
    central.writeUInt32LE(0xffffffff, 24)
    central.writeUInt16LE(bytes.length, 28)
    central.writeUInt16LE(wide.length, 30)
    central.writeUInt32LE(offset, 42)
    locals.push(local, bytes, packed, descriptor)
    directory.push(central, bytes, wide)
    offset += 30 + bytes.length + packed.length + 16
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(sums.length, 8)
  end.writeUInt16LE(sums.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

describe('a document is refused', () => {
  const settings = (content: string): Uint8Array =>
    withRelated(file, [
      [
        'settings',
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings',
        `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:settings>`,
      ],
    ])

  it.each([
    ['that is signed', withParts({ '_xmlsignatures/sig1.xml': '<x/>' }), 'signed'],
    ['that is read only', settings('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), 'write-protected'],
    ['that has a password for changes', settings('<w:writeProtection w:hash="eA=="/>'), 'write-protected'],
  ])('%s', async (_, bytes, code) => {
    const result = await lint(bytes)
    expect(result.report).not.toBeNull()
    await expect(annotate(bytes, result)).rejects.toMatchObject({ name: 'InputError', code })
  })

  it.each([
    ['whose protection is switched off', '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'],
    ['that may have comments', '<w:documentProtection w:edit="comments" w:enforcement="1"/>'],
    ['that is advised to be opened for reading', '<w:writeProtection w:recommended="1"/>'],
  ])('but none %s', async (_, content) => {
    const bytes = settings(content)
    expect(commentsOf(await annotate(bytes, await lint(bytes)))).not.toEqual([])
  })
})
