import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { zipBomb } from '../support/bombs.js'
import { correctReport } from '../support/model.js'
import { compoundFile } from '../support/doc/compound.js'
import { docFile } from '../support/doc/file.js'
import { docOf } from '../support/doc/report.js'
import { docxOf, zipOf } from '../support/docx.js'
import { toGb18030 } from '../support/encodings.js'
import { ofdOf, ofdOfLines } from '../support/ofd.js'
import { xlsxFile, xlsxOf } from '../support/xlsx.js'
import { type ZipFile, zipFile } from '../support/zip.js'

/*
 * Bad files of the kinds that are compound files or archives: each is refused with a code of its own, and none costs
 * more than the limits say.
 */

const report = correctReport()
const doc = Buffer.from(docOf(report))
const ofd = ofdOf(report)
const xlsx = xlsxOf(report)

/** The document with a sector of a chain that goes on with itself. */
function loopedDoc(): Uint8Array {
  const bytes = Buffer.from(doc)
  const [listsAt, tables] = [68, 512 * 5 - 4]
  bytes.writeUInt32LE(3, listsAt)
  bytes.writeUInt32LE(3, tables)
  return bytes
}

/** A unit that draws the next one nine times, and so on. */
function ofdOfUnits(): Uint8Array {
  const draw = (id: number): string => `<CompositeObject ID="5" Boundary="0 0 9 9" ResourceID="${id}"/>`
  const units = Array.from(
    { length: 9 },
    (_, index) =>
      `<CompositeGraphicUnit ID="${index}"><Content>${draw(index + 1).repeat(9)}</Content></CompositeGraphicUnit>`,
  )
  return ofdOfLines([['甲']], {
    parts: (all) => ({
      ...all,
      'Doc_0/PublicRes.xml': `<Res><CompositeGraphicUnits>${units.join('')}</CompositeGraphicUnits></Res>`,
      'Doc_0/Pages/Page_0/Content.xml': all['Doc_0/Pages/Page_0/Content.xml']!.replace('</ofd:Layer>', `${draw(0)}$&`),
    }),
  })
}

const zip = (...files: ZipFile[]): Uint8Array => zipFile(files)
const inZip = { name: '年报.docx', content: docxOf(report) }
const oldWps = Uint8Array.of(0x01, 0xfe, 0x32, 0, 0, 0)

const files: [name: string, code: string, filePath: string, make: () => Uint8Array][] = [
  ['a .doc with a password', 'encrypted', 'a.doc', () => docFile({ paragraphs: [{ runs: [] }], flags: 0x0100 })],
  ['a .docx with a password', 'encrypted', 'a.docx', () => compoundFile({ EncryptedPackage: new Uint8Array(5_000) })],
  [
    'a .doc of Word 6 or 95',
    'unsupported-format',
    'a.doc',
    () => docFile({ paragraphs: [{ runs: [] }], mark: 0xa5dc }),
  ],
  ['a .doc of Word 2', 'unsupported-format', 'a.doc', () => Uint8Array.of(0xdb, 0xa5, 0x2d, 0, 0, 0)],
  ['an old .wps', 'unsupported-format', 'a.wps', () => oldWps],
  [
    'an old .wps in a compound file',
    'unsupported-format',
    'a.wps',
    () => compoundFile({ CONTENTS: new Uint8Array(9) }),
  ],
  ['a workbook called .doc', 'unsupported-format', 'a.doc', () => compoundFile({ Workbook: new Uint8Array(9) })],
  ['a .doc whose chain loops', 'corrupt', 'a.doc', loopedDoc],
  ['a .doc cut off in its header', 'corrupt', 'a.doc', () => doc.subarray(0, 300)],
  ['a .doc cut off in the middle', 'corrupt', 'a.doc', () => doc.subarray(0, doc.length / 2)],
  ['a .doc of pictures', 'no-text', 'a.doc', () => docFile({ paragraphs: [{ runs: [{ text: '年报\x01\x08' }] }] })],
  ['an OFD file cut off', 'corrupt', 'a.ofd', () => ofd.slice(0, ofd.length / 2)],
  ['an OFD file that names no document', 'corrupt', 'a.ofd', () => zipOf({ 'OFD.xml': '<ofd:OFD/>' })],
  ['an encrypted OFD file', 'encrypted', 'a.ofd', () => zipOf({ 'OFD.xml': '\u0007', 'Encryptions.xml': '<x/>' })],
  ['an OFD file of pictures', 'no-text', 'a.ofd', () => ofdOfLines([[], []], { pictures: [0, 1] })],
  ['an OFD file that unfolds to 300 MB', 'limit-inflated', 'a.ofd', () => zipBomb(300, 1_000, 'OFD.xml')],
  ['an OFD file whose units draw one another', 'limit-operators', 'a.ofd', ofdOfUnits],
  [
    'an OFD file with a document type',
    'dtd',
    'a.ofd',
    () => zipOf({ 'OFD.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
  ],
  ['a workbook cut off', 'corrupt', 'a.xlsx', () => xlsx.slice(0, xlsx.length / 2)],
  ['a workbook that unfolds to 300 MB', 'limit-inflated', 'a.xlsx', () => zipBomb(300, 1_000, 'xl/workbook.xml')],
  [
    'a workbook of formulas alone',
    'unsupported-format',
    'a.xlsx',
    () => xlsxFile([{ name: '表', rows: [['甲', { inner: '<f>SUM(B2:B9)</f>' }]] }]),
  ],
  ['an .odt', 'unsupported-format', 'a.odt', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' })],
  ['an .rtf', 'unsupported-format', 'a.rtf', () => Buffer.from('{\\rtf1\\ansi x}')],
  ['an archive cut off', 'corrupt', 'a.zip', () => zip(inZip).slice(0, 900)],
  ['an archive with a password', 'encrypted', 'a.zip', () => zip({ ...inZip, flags: 0x801 })],
  ['an archive in an archive', 'unsupported-format', 'a.zip', () => zip(inZip, { name: 'b.zip' })],
  [
    'an archive with names that differ by case',
    'unsafe-archive',
    'a.zip',
    () => zip({ name: 'a.md' }, { name: 'A.md' }),
  ],
  [
    'an archive with one name twice in GBK',
    'unsafe-archive',
    'a.zip',
    () => {
      const name = toGb18030('年报.docx')
      return zip({ name, flags: 0 }, inZip)
    },
  ],
  ['an archive with an absolute name', 'unsafe-archive', 'a.zip', () => zip({ name: '/etc/a.md' })],
  ['an archive with a name of a disk', 'unsafe-archive', 'a.zip', () => zip({ name: 'C:\\a.md' })],
  ['an archive with a step out of it', 'unsafe-archive', 'a.zip', () => zip({ name: 'a/../../b.md' })],
  ['an archive with a link', 'unsafe-archive', 'a.zip', () => zip({ ...inZip, system: 3, mode: 0o120777 })],
  ['an archive that unfolds to 300 MB', 'limit-inflated', 'a.zip', () => zipBomb(300, 1_000, 'a.docx')],
]

describe('a bad file is refused', () => {
  it.each(files)('%s: %s', async (_, code, filePath, make) => {
    const result = await lint(make(), { filePath })
    expect(result.messages).toMatchObject([{ code, fatal: true, level: 'error', ruleId: null }])
    expect(result).toMatchObject({ verdict: 'incomplete', report: null })
  })

  it.each(files)('in one sentence that says what to do: %s', async (_, __, filePath, make) => {
    const { messages } = await lint(make(), { filePath })
    expect(messages[0]?.message).toMatch(/请/u)
    expect(messages[0]?.message).not.toMatch(/\n|undefined|Error/u)
  })
})
