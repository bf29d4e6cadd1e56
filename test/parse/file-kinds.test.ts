import { describe, expect, it } from 'vitest'
import { fileKinds } from '../../src/parse/file-kinds.js'
import { InputError } from '../../src/parse/input-error.js'
import { parseReport } from '../../src/parse/parse.js'
import { compoundFile } from '../support/doc/compound.js'
import { docFile } from '../support/doc/file.js'
import { relationships, zipOf } from '../support/docx.js'
import { toUtf16LeWithBom } from '../support/encodings.js'

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a file of this name and content is refused with. */
async function refusal(filePath: string, source: Uint8Array | string): Promise<InputError> {
  const error: unknown = await parseReport(source, { filePath }).catch((thrown: unknown) => thrown)
  if (error instanceof InputError) return error
  throw new Error(`${filePath} was read`)
}

/** A file of each kind as its program writes it, and words of the advice that is right for it. */
const files: [kind: string, name: string, source: Uint8Array, advice: string][] = [
  ['spreadsheet', 'a.xlsb', zipOf({ 'xl/workbook.bin': 'x' }), '电子表格'],
  ['spreadsheet', 'a.xls', compoundFile({ Workbook: new Uint8Array(9) }), '电子表格'],
  [
    'odt',
    'a.odt',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
    'LibreOffice',
  ],
  [
    'presentation',
    'a.pptx',
    zipOf({ '_rels/.rels': relationships({ officeDocument: 'ppt/presentation.xml' }), 'ppt/presentation.xml': '<x/>' }),
    '演示文稿',
  ],
  ['archive', 'a.zip', zipOf({ 'a.txt': 'x' }), '解压'],
  ['archive', 'a.rar', encoded('Rar!\u001a\u0007\u0001\0x'), '解压'],
  ['rtf', 'a.rtf', encoded('{\\rtf1\\ansi x}'), 'RTF'],
  ['mhtml', 'a.mht', encoded('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'), '.html'],
  ['word-xml', 'a.xml', encoded('<?xml version="1.0"?><w:wordDocument/>'), 'XML'],
  ['word-95', 'a.doc', docFile({ paragraphs: [{ runs: [] }], mark: 0xa5dc }), 'Word 95'],
  ['word-95', 'a.doc', Uint8Array.of(0xdb, 0xa5, 0x2d, 0, 0, 0), 'Word 95'],
  ['old-wps', 'a.wps', compoundFile({ CONTENTS: new Uint8Array(9), MatOST: new Uint8Array(9) }), 'WPS 2000'],
  ['old-wps', 'a.wps', Uint8Array.of(0x01, 0xfe, 0x32, 0, 0, 0), 'WPS 2000'],
  ['other-document', 'a.dat', compoundFile({ Quill: new Uint8Array(9) }), '.docx'],
  ['picture', 'a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'OCR'],
  ['picture', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'OCR'],
]

describe('a file of a kind that is not read', () => {
  it.each(files)('%s: %s gets its own advice', async (kind, name, source, advice) => {
    const { code, reason, kind: told } = await refusal(name, source)
    expect({ code, told }).toEqual({ code: 'unsupported-format', told: kind })
    expect(reason.zh).toContain(advice)
    expect(reason.zh).toMatch(/；请|；年度报告请|；图片/u)
  })

  it.each(files)('%s: is what it is under another name than %s', async (kind, _, source) => {
    expect(await refusal('年报.txt', source)).toMatchObject({ code: 'unsupported-format', kind })
  })

  it.each(['rtf', 'odt', 'docm', 'xls', 'rar', 'jpg'])(
    'is known by its name .%s where its content is damaged, or no report',
    async (extension) => {
      const kinds = Object.entries(fileKinds)
      const [kind] = kinds.find(([, { extensions }]) => extensions.includes(extension))!
      for (const content of ['春眠不觉晓', 'PK\u0003\u0004', '\0\u0001\u0002'])
        expect(await refusal(`a.${extension}`, encoded(content))).toMatchObject({ code: 'unsupported-format', kind })
    },
  )

  it.each([
    ['doc', 'word-95'],
    ['wps', 'old-wps'],
  ])('is known by its name .%s where its content is neither text nor known', async (extension, kind) => {
    for (const content of ['\0\u0001\u0002', '\u0003\0\0春眠'])
      expect(await refusal(`a.${extension}`, encoded(content))).toMatchObject({ code: 'unsupported-format', kind })
  })

  it('is a damaged file where an archive that could be read is cut off', async () => {
    expect(await refusal('a.zip', encoded('PK\u0003\u0004'))).toMatchObject({ code: 'corrupt' })
    expect(await refusal('a.zip', encoded('春眠不觉晓'))).toMatchObject({ code: 'unsupported-format', kind: 'archive' })
  })

  it('has advice of its own in both languages', () => {
    for (const { name, advice } of Object.values(fileKinds))
      expect([name.zh, name.en, advice.zh, advice.en].filter((text) => text.trim() === '')).toEqual([])
    const advice = (['spreadsheet', 'odt', 'rtf', 'archive'] as const).map((kind) => fileKinds[kind].advice.zh)
    expect(new Set(advice).size).toBe(advice.length)
  })

  it('may be text in another encoding', async () => {
    expect((await refusal('a.txt', toUtf16LeWithBom('{\\rtf1 x}'))).kind).toBe('rtf')
  })

  it.each(['BM是简称', 'GIF是一种图片', 'PK的意思', 'MMXXIII年', 'RIFF'])(
    'is not the text that begins with %s',
    async (text) => {
      expect((await refusal('a.txt', encoded(text))).code).toBe('not-a-report')
    },
  )
})
