import type { Limits } from '../../../../src/model/index.js'
import { deflateSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../../src/parse/input-error.js'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { readDocx } from '../../../../src/parse/read/docx/read.js'
import { wideArchive } from '../../../support/bombs.js'
import { cell, docxFile, namespaces, paragraph, relationships, run, table, zipOf } from '../../../support/docx.js'

/** The code and the text that a file is refused with; undefined where it is read. */
function refusal(bytes: Uint8Array, limits: Partial<Limits> = {}): InputError | undefined {
  try {
    readDocx(bytes, { ...defaultLimits, ...limits })
    return undefined
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

const codeOf = (bytes: Uint8Array, limits?: Partial<Limits>): string | undefined => refusal(bytes, limits)?.code

const documentPart = (xml: string): Uint8Array => zipOf({ 'word/document.xml': xml })
const good = docxFile({ document: paragraph('甲'), parts: { '[Content_Types].xml': null } })

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A zip archive of one part whose header says of its size what it likes. */
function archiveOf(name: string, deflated: Uint8Array, declaredSize: number): Uint8Array {
  const local = new DataView(new ArrayBuffer(30))
  local.setUint32(0, 0x04034b50, true)
  local.setUint16(8, 8, true)
  local.setUint32(18, deflated.length, true)
  local.setUint32(22, declaredSize, true)
  local.setUint16(26, name.length, true)
  const central = new DataView(new ArrayBuffer(46))
  central.setUint32(0, 0x02014b50, true)
  central.setUint16(10, 8, true)
  central.setUint32(20, deflated.length, true)
  central.setUint32(24, declaredSize, true)
  central.setUint16(28, name.length, true)
  const end = new DataView(new ArrayBuffer(22))
  const localSize = 30 + name.length + deflated.length
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(10, 1, true)
  end.setUint32(12, 46 + name.length, true)
  end.setUint32(16, localSize, true)
  const parts = [local, ascii(name), deflated, central, ascii(name), end]
  return Uint8Array.from(parts.flatMap((part) => [...(part instanceof DataView ? new Uint8Array(part.buffer) : part)]))
}

const deflatedZeros = (megabytes: number): Uint8Array => deflateSync(new Uint8Array(megabytes * 1_000_000))

describe('archives', () => {
  it('that inflate beyond the limit are refused at once, whatever size they declare', () => {
    const zeros = deflatedZeros(100)
    for (const declared of [100_000_000, 10, 0]) {
      const bomb = archiveOf('word/document.xml', zeros, declared)
      const before = process.memoryUsage().arrayBuffers
      expect(codeOf(bomb)).toBe('limit-inflated')
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80_000_000)
    }
  })

  it('that grow as no document does are refused, from a megabyte on', () => {
    const spaces = (count: number): Uint8Array => docxFile({ document: paragraph(' '.repeat(count)) })
    expect(codeOf(spaces(900_000))).toBeUndefined()
    expect(codeOf(spaces(4_000_000))).toBe('limit-inflated')
    expect(codeOf(spaces(4_000_000), { growth: 1_000 })).toBeUndefined()
  })

  it('are counted over all parts together, stored ones included', () => {
    const styles = `<w:styles ${namespaces}>${' '.repeat(3_000)}</w:styles>`
    const parts = { 'word/styles.xml': styles, 'word/numbering.xml': styles }
    expect(codeOf(docxFile({ document: '', parts }), { inflatedBytes: 8_000 })).toBeUndefined()
    expect(codeOf(docxFile({ document: '', parts }), { inflatedBytes: 6_000 })).toBe('limit-inflated')
    const stored = zipSync({ 'word/document.xml': [ascii(' '.repeat(9_000)), { level: 0 }] })
    expect(codeOf(stored, { inflatedBytes: 8_000 })).toBe('limit-inflated')
  })

  it('are not inflated beyond the parts that are needed', () => {
    const parts = { 'word/media/image1.png': new Uint8Array(9_000), 'word/people.xml': ' '.repeat(9_000) }
    expect(codeOf(docxFile({ document: '', parts }), { inflatedBytes: 4_000 })).toBeUndefined()
  })

  it('with too many parts are refused', () => {
    const parts = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`p${index}`, new Uint8Array()]))
    expect(codeOf(docxFile({ document: '', parts }))).toBe('limit-entries')
  })

  it('that are too large are refused', () => {
    expect(codeOf(good, { bytes: good.length })).toBeUndefined()
    expect(codeOf(good, { bytes: good.length - 1 })).toBe('limit-bytes')
  })

  it.each([
    ['half of it is missing', good.slice(0, good.length / 2)],
    ['only its beginning is there', good.slice(0, 4)],
    ['its first part is overwritten', good.map((byte, index) => (index < 40 ? 0xff : byte))],
    ['its content is no deflated data', archiveOf('word/document.xml', ascii('\xff\xff\xff'), 3)],
    ['its content is cut off', archiveOf('word/document.xml', deflateSync(ascii('<a>'.repeat(5))).slice(0, 6), 15)],
  ])('are said to be damaged when %s', (_, bytes) => {
    expect(codeOf(bytes)).toBe('corrupt')
  })

  it('with another compression are said to be damaged', () => {
    const other = good.slice()
    const central = other.findIndex((_, at) => new DataView(other.buffer, at, 4).getUint32(0) === 0x504b0102)
    other[central + 10] = 12
    expect(codeOf(other)).toBe('corrupt')
    other[central + 8] = 1
    expect(codeOf(other)).toBe('encrypted')
  })

  it('are read with parts that are stored as they are', () => {
    const xml = ascii(`<w:document ${namespaces}><w:body>${paragraph('x')}</w:body></w:document>`)
    expect(readDocx(zipSync({ 'word/document.xml': [xml, { level: 0 }] })).source).toBe('x\n')
  })

  it('are read with something in front of them, and with names in any writing', () => {
    expect(codeOf(Uint8Array.from([...ascii('#!/bin/sh\n'), ...good]))).toBeUndefined()
    const odd = zipOf({ '\\Word\\Document.XML': `<w:document ${namespaces}><w:body/></w:document>` })
    expect(codeOf(odd)).toBeUndefined()
  })
})

describe('archives that programs may read in two ways', () => {
  const xml = `<w:document ${namespaces}><w:body>${paragraph('x')}</w:body></w:document>`

  it.each([
    ['case', 'word/document.xml', 'word/Document.xml'],
    ['a slash in front', 'word/document.xml', '/word/document.xml'],
    ['the kind of slash', 'word/document.xml', 'word\\document.xml'],
  ])('are refused where two names differ by %s', (_, one, other) => {
    expect(codeOf(zipOf({ [one]: xml, [other]: xml }))).toBe('corrupt')
  })

  it('are refused where two parts have one name', () => {
    const bytes = zipOf({ 'word/document.xml': xml, 'word/documenu.xml': xml })
    const renamed = Buffer.from(bytes).toString('latin1').replaceAll('documenu', 'document')
    expect(codeOf(Uint8Array.from(Buffer.from(renamed, 'latin1')))).toBe('corrupt')
  })

  it('are refused where a part does not have its checksum', () => {
    const stored = zipSync({ 'word/document.xml': [ascii(xml), { level: 0 }] })
    const changed = Buffer.from(stored).toString('latin1').replace('>x<', '>y<')
    expect(codeOf(Uint8Array.from(Buffer.from(changed, 'latin1')))).toBe('corrupt')
  })

  it('are read in the form for large archives', () => {
    const bytes = wideArchive('word/document.xml', new TextEncoder().encode(xml))
    expect(readDocx(bytes).source).toBe('x\n')
  })

  it.each([
    ['is cut short', (bytes: Buffer) => bytes.fill(0, bytes.length - 98, bytes.length - 42)],
    ['lacks its sizes', (bytes: Buffer) => bytes.writeUInt16LE(9, bytes.indexOf('word/document.xml', 60) + 17)],
  ])('are refused where what makes them large %s', (_, damage) => {
    const bytes = Buffer.from(wideArchive('word/document.xml', new TextEncoder().encode(xml)))
    damage(bytes)
    expect(codeOf(Uint8Array.from(bytes))).toBe('corrupt')
  })
})

describe('relationships', () => {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

  it('of one type to two parts are refused', () => {
    const one = `<Relationship Type="${relations}/officeDocument" Target="word/document.xml"/>`
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${one}${one.replace('document.xml', 'other.xml')}</Relationships>`
    expect(codeOf(docxFile({ document: paragraph('x'), parts: { '_rels/.rels': rels } }))).toBe('corrupt')
  })
})

describe('the document part', () => {
  const xml = `<w:document ${namespaces}><w:body>${paragraph('甲')}</w:body></w:document>`
  const sourceOf = (parts: Record<string, string>): string => readDocx(zipOf(parts)).source
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (type: string, target: string, more = ''): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Other/><Relationship/><Relationship Target="x.xml"/><Relationship Type="urn:x/${type}" Target="decoy.xml"/><Relationship Type="${relations}/${type}" Target="${target}" ${more}/></Relationships>`

  it.each(['/a/b/doc.xml', './a/../a/b/doc.xml', 'a//b/doc.xml'])('is found at %s', (target) => {
    expect(sourceOf({ '_rels/.rels': relation('officeDocument', target), 'a/b/doc.xml': xml })).toBe('甲\n')
  })

  it('is found at its usual place without relationships, and has its styles beside it', () => {
    const styled = xml.replace('<w:pPr>', '<w:pPr><w:pStyle w:val="a"/>')
    const styles = `<w:styles ${namespaces}><w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    expect(sourceOf({ 'word/document.xml': styled, 'word/styles.xml': styles })).toBe('\n')
    const elsewhere = { 'word/_rels/document.xml.rels': relation('styles', '../s.xml'), 's.xml': styles }
    expect(sourceOf({ 'word/document.xml': styled, ...elsewhere })).toBe('\n')
  })

  it('is never looked for outside the file', () => {
    const external = relation('officeDocument', 'https://example.org/x.xml', 'TargetMode="External"')
    expect(sourceOf({ '_rels/.rels': external, 'word/document.xml': xml })).toBe('甲\n')
  })
})

describe('archives of something else', () => {
  it.each([
    [
      'a workbook',
      '这是电子表格',
      { '_rels/.rels': relationships({ officeDocument: 'xl/workbook.xml' }), 'xl/workbook.xml': '<workbook/>' },
    ],
    [
      'an OpenDocument file',
      '这是 OpenDocument 文本',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' },
    ],
    ['a library', '这是压缩包', { 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0' }],
    ['a workbook under another name', '这是压缩包', { 'word/document.xml': '<workbook/>' }],
    [
      'a document that refers to nothing',
      '这是压缩包',
      { '_rels/.rels': relationships({ officeDocument: 'nowhere.xml' }) },
    ],
  ])('are refused: %s', (_, says, parts: Record<string, string>) => {
    expect(refusal(zipOf(parts))).toMatchObject({
      code: 'unsupported-format',
      reason: { zh: expect.stringContaining(says) as string },
    })
  })
})

describe('parts', () => {
  const wrapped = (body: string, doctype = ''): Uint8Array =>
    documentPart(`<?xml version="1.0"?>${doctype}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`)

  it('with a document type are refused, external or with entities', () => {
    expect(codeOf(wrapped('', '<!DOCTYPE w:document SYSTEM "http://example.org/x.dtd">'))).toBe('dtd')
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    expect(codeOf(wrapped(paragraph('&b;').replace('&amp;', '&'), laughs))).toBe('dtd')
  })

  it('with unknown entities, open elements or broken characters are said to be damaged', () => {
    expect(codeOf(wrapped('<w:p>&nbsp;</w:p>'))).toBe('corrupt')
    expect(codeOf(wrapped('<w:p>'))).toBe('corrupt')
    expect(codeOf(zipOf({ 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x3e]) }))).toBe('corrupt')
    expect(codeOf(zipOf({ 'word/document.xml': '' }))).toBe('corrupt')
  })

  it('in UTF-16 are read', () => {
    const xml = `<w:document ${namespaces}><w:body>${paragraph('甲')}</w:body></w:document>`
    const little = Uint8Array.from(Buffer.from(`\ufeff${xml}`, 'utf16le'))
    const big = Uint8Array.from(Buffer.from(xml, 'utf16le').swap16())
    expect([little, big].map((part) => readDocx(zipOf({ 'word/document.xml': part })).source)).toEqual(['甲\n', '甲\n'])
  })

  it('with tables 20,000 deep are refused', () => {
    const open = '<w:tbl><w:tr><w:tc>'
    const bytes = wrapped(open.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000))
    expect(codeOf(bytes)).toBe('limit-depth')
  })

  it('with tables as deep as the limit allows are read', () => {
    const deep = 60
    const xml =
      '<w:tbl><w:tr><w:tc>'.repeat(deep) + paragraph('甲') + paragraph('乙') + '</w:tc></w:tr></w:tbl>'.repeat(deep)
    expect(readDocx(wrapped(xml)).blocks).toHaveLength(1)
  })

  it('with spans or columns beyond the limit are refused', () => {
    expect(codeOf(wrapped(table([cell('甲', '<w:gridSpan w:val="1000000000"/>')])))).toBe('limit-spans')
    expect(
      codeOf(wrapped(`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr>${cell('甲')}</w:tr></w:tbl>`)),
    ).toBe('limit-spans')
    expect(codeOf(wrapped(table([cell('').repeat(20)])), { spans: 10 })).toBe('limit-spans')
    expect(codeOf(wrapped(table([cell('甲', '<w:gridSpan w:val="x"/>')])))).toBeUndefined()
    expect(codeOf(wrapped(table([cell('甲', '<w:gridSpan w:val="-4"/>')])))).toBeUndefined()
  })

  it('with too many cells are refused', () => {
    const rows = Array.from({ length: 100 }, () => cell('1') + cell('2'))
    expect(codeOf(wrapped(table(rows)), { cells: 200 })).toBeUndefined()
    expect(codeOf(wrapped(table(rows)), { cells: 199 })).toBe('limit-cells')
  })

  it('that declare prefix upon prefix are refused', () => {
    const many = Array.from(
      { length: 200 },
      (_, index) => `xmlns:p${index}="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`,
    )
    expect(codeOf(wrapped(`<w:p ${many.join(' ')}/>`))).toBe('corrupt')
  })

  it('with millions of empty paragraphs cost little', () => {
    const limits = { ...defaultLimits, growth: 1_000 }
    expect(readDocx(wrapped('<w:p/>'.repeat(200_000) + paragraph('甲')), limits).source).toBe('\n甲\n')
  })

  it('that are malformed in structure are read as far as they go', () => {
    const document = `<w:r>${run('甲')}</w:r><w:p><w:p/><w:pPr><w:pStyle/><w:outlineLvl/><w:numPr><w:ilvl/><w:numId/></w:numPr></w:pPr>${run('乙')}</w:p><mc:Choice/><w:pPr/><w:vanish/><w:rStyle/><w:gridSpan/><w:trPr/><w:showingPlcHdr/><w:txbxContent>${paragraph('丙')}</w:txbxContent>`
    expect(readDocx(wrapped(document)).source).toBe('乙\n丙\n')
  })
})
