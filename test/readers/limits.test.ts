import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { defaultLimits } from '../../src/parse/limits.js'
import type { Limits, LintMessage, LintResult, Locale } from '../../src/model/index.js'
import { pdfAnnotated, pdfBomb, pdfDrawing, pdfListing, pdfOfForms, zipBomb } from '../support/bombs.js'
import { callForResults } from '../support/command.js'
import { docOf } from '../support/doc/report.js'
import { cell, docxFile, docxOf, namespaces, paragraph, table, zipOf } from '../support/docx.js'
import { htmlOf } from '../support/html.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'
import { ofdOf } from '../support/ofd.js'
import { pdfOf, pdfOfLines } from '../support/pdf.js'

const report = correctReport()
const sources = {
  text: layouts['tab-rows'](report),
  markdown: layouts.markdown(report),
  html: htmlOf(report, 'clean'),
  docx: docxOf(report),
  doc: docOf(report),
  pdf: pdfOf(report),
  ofd: ofdOf(report),
}
const paths = {
  text: 'a.txt',
  markdown: 'a.md',
  html: 'a.html',
  docx: 'a.docx',
  doc: 'a.doc',
  pdf: 'a.pdf',
  ofd: 'a.ofd',
}
type Kind = keyof typeof sources

/** Whether a file is refused, and with what. */
const refusal = ({ messages }: LintResult): LintMessage | undefined => messages.find(({ fatal }) => fatal)

const body = (xml: string): Uint8Array =>
  zipOf({ 'word/document.xml': `<w:document ${namespaces}><w:body>${xml}</w:body></w:document>` })

interface Case {
  limit: keyof Limits
  code: string
  /** A limit so low that an ordinary report passes it. */
  low: number
  kinds: Kind[]
  zh: string
  en: string
}

const cases: Case[] = [
  {
    limit: 'bytes',
    code: 'limit-bytes',
    low: 100,
    kinds: ['text', 'markdown', 'html', 'docx', 'doc', 'pdf', 'ofd'],
    zh: '文件大小（字节）',
    en: 'size of the file in bytes',
  },
  {
    limit: 'inflatedBytes',
    code: 'limit-inflated',
    low: 2_000,
    kinds: ['docx', 'doc', 'pdf', 'ofd'],
    zh: '解压后的大小（字节）',
    en: 'inflated size in bytes',
  },
  {
    limit: 'entries',
    code: 'limit-entries',
    low: 2,
    kinds: ['docx', 'ofd'],
    zh: '压缩包内的文件数',
    en: 'number of files in the archive',
  },
  {
    limit: 'depth',
    code: 'limit-depth',
    low: 2,
    kinds: ['html', 'docx', 'ofd'],
    zh: '嵌套层数',
    en: 'depth of nesting',
  },
  {
    limit: 'lines',
    code: 'limit-lines',
    low: 10,
    kinds: ['text', 'markdown', 'html', 'docx', 'doc', 'pdf', 'ofd'],
    zh: '文字行数',
    en: 'number of lines',
  },
  {
    limit: 'cells',
    code: 'limit-cells',
    low: 100,
    kinds: ['text', 'markdown', 'html', 'docx', 'doc', 'pdf', 'ofd'],
    zh: '表格单元格数',
    en: 'number of table cells',
  },
  {
    limit: 'spans',
    code: 'limit-spans',
    low: 3,
    kinds: ['text', 'markdown', 'html', 'docx', 'doc', 'pdf', 'ofd'],
    zh: '单元格合并的行数或列数',
    en: 'columns or rows that a cell spans',
  },
  { limit: 'pages', code: 'limit-pages', low: 1, kinds: ['pdf', 'ofd'], zh: '页数', en: 'number of pages' },
  {
    limit: 'operators',
    code: 'limit-operators',
    low: 1_000,
    kinds: ['pdf', 'ofd'],
    zh: '绘图指令数',
    en: 'number of drawing operators',
  },
]

const each = cases.flatMap(({ kinds, ...limit }) => kinds.map((kind) => ({ ...limit, kind })))

describe.each(each)('$limit of $kind', ({ limit, code, low, kind, zh, en }) => {
  const lintWith = (locale: Locale, limits: Partial<Limits>): Promise<LintResult> =>
    lint(sources[kind], { filePath: paths[kind], locale, limits })

  it.each<[Locale, string, string]>([
    ['zh-CN', `${zh}超过 ${low}`, '请检查文件'],
    ['en', `its ${en} exceeds ${low}`, 'check the file'],
  ])('has its own code, names itself and says what to do in %s', async (locale, name, advice) => {
    const result = await lintWith(locale, { [limit]: low })
    expect(refusal(result)?.code).toBe(code)
    expect(result).toMatchObject({ verdict: 'incomplete', report: null, fatalErrorCount: 1 })
    expect(refusal(result)?.message).toContain(name)
    expect(refusal(result)?.message).toContain(advice)
  })
})

it.each(Object.keys(sources) as Kind[])('limits that are high enough let the report pass: %s', async (kind) => {
  expect(refusal(await lint(sources[kind], { filePath: paths[kind], limits: defaultLimits }))).toBeUndefined()
})

describe('growth', () => {
  const spaces = docxFile({ document: paragraph(' '.repeat(4_000_000)) })

  it('is refused with the code of what inflates too much, and with its own name', async () => {
    const [chinese, english] = await Promise.all([lint(spaces), lint(spaces, { locale: 'en' })])
    expect(refusal(chinese)).toMatchObject({ code: 'limit-inflated' })
    expect(refusal(chinese)?.message).toContain('解压后增大的倍数超过 250')
    expect(refusal(english)?.message).toContain('its growth by inflating exceeds 250')
  })

  it('is an option', async () => {
    expect(refusal(await lint(spaces, { limits: { growth: 5_000 } }))?.code).toBe('empty')
  })
})

describe('depth of Markdown', () => {
  it.each([
    ['quotes', '> > > > > '],
    ['lists', '- - - - - '],
    ['numbered lists', '1. 1. 1. 1. 1. '],
    ['indentation', `${' '.repeat(8)}- `],
  ])('counts %s', async (_, start) => {
    const nested = `${sources.markdown}\n\n${start}a\n`
    const codeWith = async (depth: number): Promise<string | undefined> =>
      refusal(await lint(nested, { filePath: 'a.md', limits: { depth } }))?.code
    expect(await codeWith(4)).toBe('limit-depth')
    expect(await codeWith(6)).toBeUndefined()
  })
})

describe('hostile files', () => {
  const inner = '</w:tc></w:tr></w:tbl>'
  const outer = '<w:tbl><w:tr><w:tc>'

  it.each<[name: string, code: string, path: string, make: () => string | Uint8Array]>([
    ['an archive of 400 MB', 'limit-inflated', 'a.docx', () => zipBomb(400, 400_000_000)],
    ['an archive of 400 MB that says it has 10 bytes', 'limit-inflated', 'a.docx', () => zipBomb(400, 10)],
    ['a PDF of 400 MB', 'limit-inflated', 'a.pdf', () => pdfBomb(400)],
    [
      'a Word file with a document type',
      'dtd',
      'a.docx',
      () => zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>' }),
    ],
    ['20,000 tables in one another in a page', 'limit-depth', 'a.html', () => '<table><tr><td>'.repeat(20_000)],
    [
      '20,000 tables in one another in Word',
      'limit-depth',
      'a.docx',
      () => body(outer.repeat(20_000) + inner.repeat(20_000)),
    ],
    ['20,000 quotes in one another', 'limit-depth', 'a.md', () => `${'>'.repeat(20_000)} a`],
    ['20,000 quotes apart in one another', 'limit-depth', 'a.md', () => `${'> '.repeat(20_000)}a`],
    ['20,000 lists in one another', 'limit-depth', 'a.md', () => `${'- '.repeat(20_000)}a`],
    [
      'lists in one another by indentation',
      'limit-depth',
      'a.md',
      () => Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
    ],
    [
      '200,000 cells in a page',
      'limit-cells',
      'a.html',
      () => `<table>${`<tr>${'<td>'.repeat(20)}`.repeat(10_000)}</table>`,
    ],
    [
      '100,000 cells in Word',
      'limit-cells',
      'a.docx',
      () => body(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(5)}</w:tr>`.repeat(20_000)}</w:tbl>`),
    ],
    [
      'a cell over a thousand million columns in Word',
      'limit-spans',
      'a.docx',
      () => body(table([cell('1', '<w:gridSpan w:val="1000000000"/>')])),
    ],
    ['2,000 columns in a page', 'limit-spans', 'a.html', () => `<table><tr>${'<td>1'.repeat(2_000)}</table>`],
    ['a PDF that draws 700,000 boxes', 'limit-operators', 'a.pdf', () => pdfDrawing('0 0 1 1 re S '.repeat(700_000))],
    [
      'a PDF with a line of a million points',
      'limit-operators',
      'a.pdf',
      () => pdfDrawing(`0 0 m ${'1 1 l '.repeat(1_000_000)}S`),
    ],
    ['a PDF with forms in forms', 'limit-operators', 'a.pdf', () => pdfOfForms(100, 3)],
    [
      'a PDF with 3,600 times 400 KB of white space in forms',
      'limit-operators',
      'a.pdf',
      () => pdfOfForms(60, 1, ' '.repeat(400_000)),
    ],
    ['a PDF with 5,000 forms in one another', 'limit-depth', 'a.pdf', () => pdfOfForms(1, 5_000)],
    ['a PDF that lists its content 50,000 times', 'limit-operators', 'a.pdf', () => pdfListing('0 0 1 1 re S', 50_000)],
    [
      'a PDF that lists 3 MB of white space 100 times in an array apart',
      'limit-operators',
      'a.pdf',
      () => pdfListing(' '.repeat(3_000_000), 100, true),
    ],
    ['a PDF with an annotation 20,000 times', 'limit-operators', 'a.pdf', () => pdfAnnotated(20_000)],
    [
      'a PDF of 400 MB that calls itself a picture',
      'limit-inflated',
      'a.pdf',
      () => pdfBomb(400, '/Subtype /Image /Width 9 /Height 9'),
    ],
    ['a PDF of 400 MB in hexadecimal digits', 'limit-inflated', 'a.pdf', () => pdfBomb(400, '', 'ASCIIHexDecode')],
    ['a PDF of 400 MB in 85 characters', 'limit-inflated', 'a.pdf', () => pdfBomb(400, '', 'ASCII85Decode')],
    ['2,001 tables', 'limit-cells', 'a.md', () => `${sources.markdown}\n${'\n|a|b|\n|-|-|\n|1|2|\n'.repeat(2_001)}`],
    ['100,000 lines', 'limit-lines', 'a.txt', () => `${sources.text}\n${'公开\n'.repeat(100_000)}`],
    [
      'a report of 70,000 characters',
      'limit-lines',
      'a.txt',
      () => `${sources.text}\n${'工作稳步推进。\n'.repeat(10_000)}`,
    ],
    ['a report of 4,100 numbers', 'limit-lines', 'a.txt', () => `${sources.text}\n${'公开1件，'.repeat(4_100)}`],
    ['100,000 cells of one line each', 'limit-cells', 'a.txt', () => '总计\t\n'.repeat(100_000)],
    ['1,500 pages', 'limit-pages', 'a.pdf', () => pdfOfLines(Array.from({ length: 1_500 }, () => ['1']))],
  ])('%s: %s', async (_, code, filePath, make) => {
    const result = await lint(make(), { filePath })
    expect(refusal(result)).toMatchObject({ code, level: 'error' })
  })

  it('cells of a page that span a thousand million rows and columns are cut to the limit', async () => {
    const huge = '<table><tr><td colspan="1000000000" rowspan="1000000000">1</td></tr></table>'
    const result = await lint(sources.html.replace('</body>', `${huge}</body>`), { filePath: 'a.html' })
    expect(refusal(result)).toBeUndefined()
    expect(result.verdict).toBe('pass')
  })

  it.each([
    ['1,000,000 pipes in a line', '|'.repeat(1_000_000)],
    ['1,000,000 tabs in a line', '\t'.repeat(1_000_000)],
    ['1,000,000 blank lines', '\n'.repeat(1_000_000)],
  ])('text with %s is read', async (_, text) => {
    const result = await lint(`${sources.text}\n${text}\n`, { filePath: 'a.txt' })
    expect([undefined, 'limit-cells', 'limit-spans']).toContain(refusal(result)?.code)
  })

  it('of a run of five keep none of the others from being judged', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'report-lint-'))
    onTestFinished(() => rmSync(cwd, { recursive: true }))
    mkdirSync(join(cwd, 'reports'))
    const files: Record<string, string | Uint8Array> = {
      '1-good.docx': sources.docx,
      '2-bomb.docx': zipBomb(400, 0),
      '3-nested.html': '<table><tr><td>'.repeat(20_000),
      '4-quotes.md': '>'.repeat(20_000),
      '5-good.html': sources.html,
    }
    for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, 'reports', name), content)
    const { code, results, stderr } = await callForResults(['reports'], { cwd })
    expect(results.map(({ verdict, messages }) => [verdict, messages[0]?.code])).toEqual([
      ['pass', undefined],
      ['incomplete', 'limit-inflated'],
      ['incomplete', 'limit-depth'],
      ['incomplete', 'limit-depth'],
      ['pass', undefined],
    ])
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
  })
})
