import { describe, expect, it } from 'vitest'
import { readDoc } from '../../../../src/parse/read/doc/read.js'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { compoundFile } from '../../../support/doc/compound.js'
import { type DocParagraph, docFile, type DocParts } from '../../../support/doc/file.js'
import { docOf } from '../../../support/doc/report.js'
import { inTable, long } from '../../../support/doc/sprms.js'
import { correctReport } from '../../../support/model.js'
import { refusalOf } from '../../harness.js'

const report = Buffer.from(docOf(correctReport()))
const codeOf = (bytes: Uint8Array, limits = defaultLimits): Promise<string | undefined> =>
  refusalOf(Promise.resolve().then(() => readDoc(bytes, limits)))

/** The report with other numbers of four bytes at some places. */
function changed(...values: [at: number, value: number][]): Uint8Array {
  const bytes = Buffer.from(report)
  for (const [at, value] of values) bytes.writeUInt32LE(value, at)
  return bytes
}

/** A document whose streams are changed before they are put together. */
const withStreams = (streams: DocParts['streams'], parts: Partial<DocParts> = {}): Uint8Array =>
  docFile({ paragraphs: [{ runs: [{ text: '公开5条' }] }], ...parts, ...(streams && { streams }) })

/** A document with other numbers in the stream of its text. */
const withDocument = (change: (document: Buffer) => void): Uint8Array =>
  withStreams((streams) => {
    const document = Buffer.from(streams['WordDocument']!)
    change(document)
    return { ...streams, WordDocument: document }
  })

/** Where the block at the beginning says the place of a structure. */
const placeOf = (number: number): number => 154 + number * 8
const pieceTable = 33
const table = { at: 512, header: 76, directory: 48, smallTable: 60, lists: 68 }

describe('a compound file', () => {
  it('is damaged where its chain of sectors loops', async () => {
    const second = report.readUInt32LE(table.directory)
    // The directory goes on with itself; then the table that lists tables does.
    expect(await codeOf(changed([table.at + second * 4, second]))).toBe(undefined)
    expect(await codeOf(changed([table.lists, 3], [512 * 5 - 4, 3]))).toBe('corrupt')
  })

  it.each([
    ['has sectors of another size', changed([30, 0x00060030])],
    ['has its directory behind its end', changed([table.directory, 0x00ffffff])],
    ['has its table behind its end', changed([table.header, 0x00ffffff])],
    ['has no table', changed([table.header, 0xffffffff])],
    ['is cut off in its header', report.subarray(0, 100)],
    ['is cut off behind its header', report.subarray(0, 512)],
    ['is cut off in the middle', report.subarray(0, report.length / 2)],
  ])('is damaged where it %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('corrupt')
  })

  it('is damaged where a stream is longer than the file', async () => {
    const directory = (report.readUInt32LE(table.directory) + 1) * 512
    expect(await codeOf(changed([directory + 128 + 120, 0x7fffffff]))).toBe('corrupt')
  })

  it('is read whatever case its names are in', () => {
    const bytes = withStreams((streams) => ({
      worddocument: streams['WordDocument']!,
      '1TABLE': streams['1Table']!,
    }))
    expect(readDoc(bytes).source).toBe('公开5条\n')
  })

  it('is read with the other table where the one that it names is not there', () => {
    const bytes = withStreams(({ '1Table': only, ...streams }) => ({ ...streams, '0Table': only! }))
    expect(readDoc(bytes).source).toBe('公开5条\n')
  })

  it('is damaged where it has no table at all', async () => {
    expect(await codeOf(withStreams(({ WordDocument }) => ({ WordDocument: WordDocument! })))).toBe('corrupt')
  })

  it.each([
    ['a password', 'encrypted', { EncryptedPackage: new Uint8Array(9), EncryptionInfo: new Uint8Array(9) }],
    ['a workbook', 'unsupported-format', { Workbook: new Uint8Array(9) }],
    ['slides', 'unsupported-format', { 'PowerPoint Document': new Uint8Array(9) }],
    ['nothing', 'unsupported-format', {}],
  ])('with %s is refused: %s', async (_, code, streams) => {
    expect(await codeOf(compoundFile(streams))).toBe(code)
  })
})

describe('a document', () => {
  it.each<[name: string, code: string, bytes: Uint8Array]>([
    ['of Word 95', 'unsupported-format', withStreams(undefined, { mark: 0xa5dc })],
    ['of no Word at all', 'corrupt', withStreams(undefined, { mark: 0x1234 })],
    ['with a password', 'encrypted', withStreams(undefined, { flags: 0x0100 })],
  ])('%s is refused: %s', async (_, code, bytes) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it.each<[name: string, change: (document: Buffer) => void]>([
    ['more characters than its pieces', (document) => document.writeUInt32LE(99, 64 + 3 * 4)],
    ['a piece table behind its end', (document) => document.writeUInt32LE(0x7fffffff, placeOf(pieceTable))],
    ['no piece table', (document) => document.writeUInt32LE(0, placeOf(pieceTable) + 4)],
    ['a block that goes on behind its end', (document) => document.writeUInt16LE(0xffff, 32)],
    ['more pages of properties than fit into it', (document) => document.writeUInt32LE(0x10000, placeOf(13) + 4)],
    ['styles behind its end', (document) => document.writeUInt32LE(0x7fffffff, placeOf(1))],
  ])('is damaged where it has %s', async (_, change) => {
    expect(await codeOf(withDocument(change))).toBe('corrupt')
  })

  it('is damaged where a piece stands behind the end of the stream, or ends before it begins', async () => {
    const bytes = (change: (pieces: Buffer) => void): Uint8Array =>
      withStreams((streams) => {
        const tables = Buffer.from(streams['1Table']!)
        change(tables.subarray(Buffer.from(streams['WordDocument']!).readUInt32LE(placeOf(pieceTable))))
        return { ...streams, '1Table': tables }
      })
    expect(await codeOf(bytes((pieces) => pieces.writeUInt32LE(0x3fffffff, 5 + 8 + 2)))).toBe('corrupt')
    expect(await codeOf(bytes((pieces) => pieces.writeUInt32LE(3, 5)))).toBe('corrupt')
  })

  it('is damaged where long properties are said to stand behind the end of their stream', async () => {
    const paragraphs = [{ runs: [{ text: '甲' }], sprms: [[0x6646, ...long(0x7fffffff)] as const] }]
    expect(await codeOf(docFile({ paragraphs }))).toBe('corrupt')
  })

  it('is read up to a property that is cut off', () => {
    const paragraphs = [
      {
        runs: [{ text: '甲' }],
        sprms: [
          [0x2640, 0],
          [0xd608, 0xff, 0x7f, 9],
        ] as const,
      },
    ]
    expect(readDoc(docFile({ paragraphs })).blocks).toMatchObject([{ type: 'heading', depth: 1 }])
  })
})

describe('limits', () => {
  const cell: DocParagraph = { runs: [{ text: '1' }], mark: '\x07', sprms: inTable(1) }

  it('hold for cells in a row and in all', async () => {
    const bytes = docFile({ paragraphs: Array.from({ length: 2_000 }, () => cell) })
    expect(await codeOf(bytes)).toBe('limit-spans')
    expect(await codeOf(bytes, { ...defaultLimits, cells: 100 })).toBe('limit-cells')
  })

  it('hold for text, each character two bytes', async () => {
    const bytes = docFile({ paragraphs: [{ runs: [{ text: '公'.repeat(600) }] }] })
    expect(await codeOf(bytes, { ...defaultLimits, inflatedBytes: 1_200 })).toBe('limit-inflated')
    expect(await codeOf(bytes, { ...defaultLimits, inflatedBytes: 1_202 })).toBe(undefined)
  })

  it('hold for fields in one another', async () => {
    const bytes = docFile({ paragraphs: [{ runs: [{ text: '\x13'.repeat(300) }] }] })
    expect(await codeOf(bytes)).toBe('limit-depth')
  })

  it('hold for tables in one another', async () => {
    const bytes = docFile({ paragraphs: [{ runs: [{ text: '1' }], sprms: inTable(9) }] })
    expect(await codeOf(bytes, { ...defaultLimits, depth: 8 })).toBe('limit-depth')
  })

  it('hold for properties that pieces apply again and again', async () => {
    const heavy = Array.from({ length: 20_000 }, () => [0x0835, 1] as const)
    const runs = Array.from({ length: 900 }, (_, index) => ({
      text: '1',
      sprms: [[0x4a43, index & 0xff, index >> 8]] as const,
    }))
    const bytes = docFile({ paragraphs: [{ runs }], pieces: () => [{ length: 901, sprms: heavy }] })
    expect(await codeOf(bytes)).toBe('corrupt')
  })
})

it('a file of pictures has no text', async () => {
  expect(await codeOf(docFile({ paragraphs: [{ runs: [{ text: '青禾县2023年报告\x01\x08' }] }] }))).toBe('no-text')
})
