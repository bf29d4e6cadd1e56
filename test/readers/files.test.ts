import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import type { LintMessage, LintResult, Locale } from '../../src/model/index.js'
import { callForResults } from '../support/command.js'
import { defectiveReports } from '../support/defects.js'
import { compoundFile } from '../support/doc/compound.js'
import { docFile } from '../support/doc/file.js'
import { docForms, docOf } from '../support/doc/report.js'
import { docxFile, docxForms, docxOf, paragraph, zipOf } from '../support/docx.js'
import { encodings, toGb18030, toUtf16BeWithBom, toUtf16LeWithBom, toUtf8 } from '../support/encodings.js'
import { htmlOf } from '../support/html.js'
import { layouts } from '../support/layouts/index.js'
import { type ReportModel, correctReport } from '../support/model.js'
import { ofdForms, ofdOf } from '../support/ofd.js'
import { pdfForms, pdfOf, pdfOfLines } from '../support/pdf.js'

const wrongCell = defectiveReports['a wrong cell']
const careless: ReportModel = {
  ...defectiveReports['careless text'],
  values: wrongCell.values,
  title: defectiveReports['a title without organ'].title,
}

const results = new Map<string | Uint8Array, Map<string, Promise<LintResult>>>()

/** The result of a file under a name, judged once for all tests. */
function judged(content: string | Uint8Array, filePath = ''): Promise<LintResult> {
  const known = results.get(content) ?? new Map<string, Promise<LintResult>>()
  results.set(content, known)
  const result = known.get(filePath) ?? lint(content, filePath === '' ? {} : { filePath })
  known.set(filePath, result)
  return result
}

const idsOf = ({ messages }: LintResult): (string | null | undefined)[] =>
  messages.map(({ ruleId, messageId, code }) => messageId ?? code ?? ruleId)

/** What a result says at all, places aside. */
const saidBy = ({ messages, verdict, outcomes }: LintResult): unknown => ({
  verdict,
  outcomes,
  fingerprints: messages.map(({ fingerprint }) => fingerprint),
})

/** The careless report in all forms of a format. */
const carelessIn = (forms: Record<string, (model: ReportModel) => Uint8Array>): [form: string, bytes: Uint8Array][] =>
  Object.entries(forms).map(([form, write]) => [form, write(careless)])

const pdfFiles = carelessIn(pdfForms)
const ofdFiles = carelessIn(ofdForms)
const binaryFiles = [
  ...carelessIn(docxForms).map(([form, bytes]) => [`Word: ${form}`, 'report.docx', bytes] as const),
  ...carelessIn(docForms).map(([form, bytes]) => [`Word 97–2003: ${form}`, 'report.doc', bytes] as const),
  ...pdfFiles.map(([form, bytes]) => [`PDF: ${form}`, 'report.pdf', bytes] as const),
  ...ofdFiles.map(([form, bytes]) => [`OFD: ${form}`, 'report.ofd', bytes] as const),
]

/** The text from where a message begins to where it ends. */
function textAt(source: string, { line, column, endLine, endColumn }: LintMessage): string {
  const lines = source.split('\n').slice(line - 1, endLine)
  const last = lines.length - 1
  return lines
    .map((text, index) => text.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined))
    .join('\n')
}

const plain = (text: string): string => text.normalize('NFKC').replace(/⺠/gu, '民').replace(/\s/gu, '')

describe('the text that places of a result point into', () => {
  it.each(binaryFiles)(
    '%s: holds what is wrong, and what is related, at line and column',
    async (_, filePath, bytes) => {
      const { source = '', messages } = await judged(bytes, filePath)
      const residues = messages.filter(({ ruleId }) => ruleId === 'template-residue')
      expect(residues.map((message) => plain(textAt(source, message)))).toEqual(['(此处填写其他情况)', '20XX年'])
      const unequal = messages.find(({ ruleId }) => ruleId === 'outcome-total')!
      expect(textAt(source, unequal)).toBe('19')
      const related = unequal.related.map(({ line, column }) =>
        /^\d+/u.exec(source.split('\n')[line - 1]!.slice(column - 1)),
      )
      expect(related).not.toEqual([])
      expect(related).not.toContain(null)
    },
  )

  it.each([
    ['report.txt', layouts['tab-rows'](correctReport())],
    ['report.md', layouts.markdown(correctReport())],
    ['report.html', htmlOf(correctReport(), 'clean')],
  ])('is the file itself in %s', async (filePath, text) => {
    expect(await lint(text, { filePath })).not.toHaveProperty('source')
  })
})

describe('pages', () => {
  const pagesOf = (bytes: Uint8Array): number =>
    Number(/\/Count (\d+)/u.exec(Buffer.from(bytes).toString('latin1'))?.[1])

  it.each(pdfFiles)('a PDF with %s has the title on its first and the end on its last', async (_, bytes) => {
    const { messages } = await judged(bytes, 'report.pdf')
    expect(messages.find(({ ruleId }) => ruleId === 'report-title')?.page).toBe(1)
    expect(messages.at(-1)?.page).toBe(pagesOf(bytes))
  })

  it.each(ofdFiles)('an OFD file with %s has the title on its first and the end on its last', async (_, bytes) => {
    const { messages } = await judged(bytes, 'report.ofd')
    expect(messages.find(({ ruleId }) => ruleId === 'report-title')?.page).toBe(1)
    expect(messages.at(-1)?.page).toBe(Object.keys(unzipSync(bytes)).filter((name) => /\/Page_\d/u.test(name)).length)
  })

  it('are those that the text stands on', async () => {
    const bytes = pdfOf(wrongCell, { pageHeight: 420 })
    const [unequal] = (await lint(bytes, { filePath: 'report.pdf' })).messages
    expect(unequal?.page).toBeGreaterThan(1)
    expect(unequal?.page).toBeLessThan(pagesOf(bytes))
  })

  it('are not told of formats that have none', async () => {
    for (const source of [docxOf(wrongCell), htmlOf(wrongCell, 'clean'), layouts['tab-rows'](wrongCell)])
      for (const message of (await lint(source)).messages) expect(message).not.toHaveProperty('page')
  })
})

describe('a file whose extension lies', () => {
  const contents = {
    docx: docxOf(wrongCell),
    doc: docOf(wrongCell),
    pdf: pdfOf(wrongCell),
    ofd: ofdOf(wrongCell),
    html: toUtf8(htmlOf(wrongCell, 'clean')),
    text: toUtf8(layouts['tab-rows'](wrongCell)),
  }
  const extensions = { docx: '.docx', doc: '.doc', pdf: '.pdf', ofd: '.ofd', html: '.html', text: '.txt' }
  type Kind = keyof typeof contents
  const kinds = Object.keys(contents) as Kind[]
  const lies = kinds.flatMap((is) => kinds.filter((said) => said !== is).map((said) => ({ is, said })))
  // Text called .html is read as a page, for pages may begin with anything.
  const told = lies.filter(({ is, said }) => is !== 'text' || said !== 'html')

  it.each(told)('is read as the $is that it is, not as $said', async ({ is, said }) => {
    const { report, messages } = await judged(contents[is], `report${extensions[said]}`)
    expect(report?.format).toBe(is)
    expect(messages.filter(({ code }) => code !== undefined)).toEqual([
      expect.objectContaining({ code: 'mislabelled', level: 'info', severity: 1, ruleId: null }),
    ])
  })

  it.each(told)('is judged as the $is that it is, called $said', async ({ is, said }) => {
    const honest = await judged(contents[is], `report${extensions[is]}`)
    const lying = await judged(contents[is], `report${extensions[said]}`)
    expect(lying.messages.slice(1)).toEqual(honest.messages)
    expect(lying.verdict).toBe(honest.verdict)
  })

  it.each<[Locale, string]>([
    ['zh-CN', '文件扩展名是 .pdf，实际是 .docx 文件'],
    ['en', 'The file is called .pdf but is .docx'],
  ])('is told so in %s', async (locale, text) => {
    const { messages } = await lint(contents.docx, { filePath: 'report.pdf', locale })
    expect(messages[0]?.message).toContain(text)
  })

  it.each(['report', 'report.dat', 'report.DOCX', 'folder.pdf/report'])('is no file called %s', async (filePath) => {
    expect(idsOf(await lint(contents.docx, { filePath }))).not.toContain('mislabelled')
  })

  it.each([
    ['report.md', 'text' as const],
    ['report.htm', 'html' as const],
    ['report.wps', 'doc' as const],
    ['report.dot', 'doc' as const],
    ['report.wpt', 'doc' as const],
  ])('is no file called %s that is %s', async (filePath, is) => {
    expect(idsOf(await lint(contents[is], { filePath }))).not.toContain('mislabelled')
  })
})

describe('standard input', () => {
  it.each([
    ['Word', docxOf(wrongCell), 'docx'],
    ['Word 97–2003', docOf(wrongCell), 'doc'],
    ['PDF', pdfOf(wrongCell), 'pdf'],
    ['HTML in GB18030', toGb18030(htmlOf(wrongCell, 'site')), 'html'],
    ['text in UTF-16', toUtf16LeWithBom(layouts['tab-rows'](wrongCell)), 'text'],
  ])('takes %s and is judged as a file is', async (_, stdin, format) => {
    const { code, results } = await callForResults(['--stdin'], { stdin })
    const [result] = results
    expect(code).toBe(1)
    expect(result?.report?.format).toBe(format)
    expect(saidBy(result!)).toEqual(saidBy(await lint(stdin)))
  })

  it('of a Word file under the name of a PDF is told to be so', async () => {
    const { results } = await callForResults(['--stdin', '--stdin-filename', 'a.pdf'], { stdin: docxOf(wrongCell) })
    expect(idsOf(results[0]!)).toContain('mislabelled')
  })
})

/** A document of Word 95, and a Word file with a password: compound files both. */
const oldWord = docFile({ paragraphs: [{ runs: [] }], mark: 0xa5dc })
const encryptedWord = compoundFile({ EncryptedPackage: new Uint8Array(5_000) })

describe('a file that cannot be judged', () => {
  const files: [name: string, code: string, filePath: string, bytes: Uint8Array, zh: RegExp, en: RegExp][] = [
    ['a scanned PDF', 'no-text', 'a.pdf', pdfOfLines([[], []]), /扫描件.*OCR/u, /scan.*OCR/u],
    ['an old Word file', 'unsupported-format', 'a.doc', oldWord, /另存为 \.docx/u, /save it as \.docx/u],
    ['an old Word file called .docx', 'unsupported-format', 'a.docx', oldWord, /Word 95/u, /Word 95/u],
    [
      'an old file of WPS',
      'unsupported-format',
      'a.wps',
      Uint8Array.of(0x01, 0xfe, 0x32, 0, 0, 0),
      /另存为 \.docx/u,
      /save it as \.docx/u,
    ],
    ['a Word file with a password', 'encrypted', 'a.docx', encryptedWord, /取消密码/u, /password/u],
    [
      'a PDF with a password',
      'encrypted',
      'a.pdf',
      readFileSync(new URL('../fixtures/pdf/encrypted.pdf', import.meta.url)),
      /去掉密码/u,
      /password/u,
    ],
    ['another archive', 'unsupported-format', 'a.docx', zipOf({ 'a.txt': 'a' }), /压缩包/u, /archive/iu],
    ['a Word file without text', 'empty', 'a.docx', docxFile({ document: paragraph('') }), /空的/u, /empty/u],
    ['a broken PDF', 'corrupt', 'a.pdf', pdfOf(wrongCell).slice(0, 900), /重新导出/u, /again/u],
    [
      'an old Word file with a password',
      'encrypted',
      'a.doc',
      docFile({ paragraphs: [{ runs: [] }], flags: 0x0100 }),
      /取消密码/u,
      /password/u,
    ],
    ['an old Word file that is cut off', 'corrupt', 'a.doc', docOf(wrongCell).slice(0, 9_000), /重新下载/u, /again/u],
    ['a broken Word file', 'corrupt', 'a.docx', docxOf(wrongCell).slice(0, 900), /重新下载/u, /again/u],
    ['no file at all', 'empty', 'a.docx', new Uint8Array(), /空的/u, /empty/u],
    ['a picture', 'binary', 'a.md', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]), /二进制/u, /binary/u],
  ]

  it.each(files)('%s is fatal: %s', async (_, code, filePath, bytes) => {
    const result = await judged(bytes, filePath)
    expect(result.messages).toEqual([
      expect.objectContaining({ code, fatal: true, level: 'error', severity: 2, ruleId: null }),
    ])
    expect(result).toMatchObject({ verdict: 'incomplete', report: null, fatalErrorCount: 1, outcomes: {} })
  })

  it.each(files)('%s is told with what to do, in both languages', async (_, __, filePath, bytes, zh, en) => {
    const [chinese, english] = await Promise.all([
      judged(bytes, filePath),
      lint(bytes, { filePath, locale: 'en' as const }),
    ])
    expect(chinese.messages[0]?.message).toMatch(zh)
    expect(english.messages[0]?.message).toMatch(en)
    expect(english.messages[0]?.fingerprint).toBe(chinese.messages[0]?.fingerprint)
  })

  it.each(files)('%s ends a run with 2: %s', async (_, code, __, stdin) => {
    const { code: exitCode, results } = await callForResults(['--stdin'], { stdin })
    expect(exitCode).toBe(2)
    expect(results.map(({ verdict, messages }) => [verdict, messages[0]?.code])).toEqual([['incomplete', code]])
  })
})

describe('encodings', () => {
  const withCharset = (page: string, charset: string): string =>
    page.replace(/<meta charset="utf-8">/u, `<meta charset="${charset}">`)
  const text = layouts['tab-rows'](careless)
  const page = htmlOf(careless, 'clean')
  const encoded = Object.entries(encodings).map(([name, encode]) => [name, encode(text)] as const)

  it.each(encoded)('text in %s says what it says in UTF-8', async (_, bytes) => {
    expect(saidBy(await judged(bytes, 'a.txt'))).toEqual(saidBy(await judged(text)))
  })

  it.each([
    ['gb2312', toGb18030(withCharset(page, 'gb2312'))],
    ['gbk', toGb18030(withCharset(page, 'gbk'))],
    ['gb18030', toGb18030(withCharset(page, 'gb18030'))],
    ['utf-8, but is gb18030', toGb18030(page)],
    ['gb2312, but is utf-8', toUtf8(withCharset(page, 'gb2312'))],
    ['utf-16, little end first', toUtf16LeWithBom(withCharset(page, 'utf-16'))],
    ['utf-16, big end first', toUtf16BeWithBom(withCharset(page, 'utf-16'))],
    ['nothing, and is gb18030', toGb18030(page.replace(/<meta charset="utf-8">/u, ''))],
  ])('a page that says it is in %s says what it says in UTF-8', async (_, bytes) => {
    expect(saidBy(await lint(bytes, { filePath: 'a.html' }))).toEqual(saidBy(await judged(page, 'a.html')))
  })

  it.each(encoded)('places in text in %s are those of UTF-8', async (name, bytes) => {
    const places = async (source: string | Uint8Array): Promise<unknown> =>
      (await judged(source, 'a.txt')).messages.map(({ line, endLine }) => [line, endLine])
    expect(await places(bytes), name).toEqual(await places(text))
  })
})

describe('a file that is not what its extension says', () => {
  const report = correctReport()

  it.each<[is: string, filePath: string, content: string | Uint8Array]>([
    ['.docx', 'a.doc', docxOf(report)],
    ['.docx', 'a.wps', docxOf(report)],
    ['.doc', 'a.docx', docOf(report)],
    ['.html', 'a.doc', htmlOf(report, 'word')],
    ['.html', 'a.docx', toUtf8(htmlOf(report, 'clean'))],
  ])('is read as %s though it is called %s, and that is said', async (is, filePath, content) => {
    const result = await lint(content, { filePath })
    expect(idsOf(result)).toEqual(['mislabelled'])
    expect(result.messages[0]?.message).toContain(`实际是 ${is} 文件`)
    expect(result.verdict).toBe('pass')
  })

  it.each<[name: string, filePath: string, content: string]>([
    ['RTF', 'a.doc', String.raw`{\rtf1\ansi \u25253?\u24230?}`],
    ['MHTML', 'a.doc', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html></html>'],
    ['the XML of 2003', 'a.xml', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'],
  ])('and is %s is refused with what to do', async (_, filePath, content) => {
    const { messages } = await lint(toUtf8(content), { filePath })
    expect(messages).toMatchObject([{ code: 'unsupported-format', fatal: true }])
    expect(messages[0]?.message).toContain('另存为 .docx')
  })
})

describe('a Word file', () => {
  const picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:pictures"/></w:drawing></w:r></w:p>'

  it.each([
    ['of pictures alone', picture],
    ['of a title and pictures', paragraph('青禾县人民政府2023年政府信息公开工作年度报告') + picture],
  ])('%s has no text', async (_, document) => {
    const result = await lint(docxFile({ document }), { filePath: 'a.docx' })
    expect(result).toMatchObject({ verdict: 'incomplete', messages: [{ code: 'no-text', fatal: true }] })
  })

  it('that embeds another file is refused, for what it embeds cannot be read', async () => {
    const document = `${paragraph('一、总体情况')}<w:altChunk/>`
    expect((await lint(docxFile({ document }))).messages).toMatchObject([{ code: 'unsupported-format', fatal: true }])
  })
})

describe('a PDF', () => {
  it('whose text is the same on every page has heads and feet only', async () => {
    const { messages } = await lint(pdfOfLines(Array.from({ length: 20 }, () => ['内部资料'])), { filePath: 'a.pdf' })
    expect(messages).toMatchObject([{ code: 'no-text', fatal: true }])
    expect(messages[0]?.message).toContain('页眉、页脚')
  })
})
