import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { FileResult } from '../../src/model/index.js'
import { readXlsx } from '../formatters/read-xlsx.js'
import { docxOf, zipOf } from '../support/docx.js'
import { correctReport } from '../support/model.js'
import { callLinter, folder } from './harness.js'
import { xlsxFile, xlsxOf } from '../support/xlsx.js'

const correct = readFileSync('examples/correct.md', 'utf8')
const faulty = readFileSync('examples/faulty.md', 'utf8')
const notice = '关于报送2023年度政府信息公开工作年度报告的通知\n\n各单位：请于1月31日前报送。\n'
type Files = Record<string, string | Uint8Array>

/** A folder with a correct report and these files. */
function beside(files: Files, report: string | null = correct): string {
  const cwd = folder(report === null ? {} : { '报告.md': report })
  for (const [path, content] of Object.entries(files)) writeFileSync(join(cwd, path), content)
  return cwd
}

/** Verdicts of JSON output by path; of a file that could not be judged its code. */
async function verdicts(args: string[], cwd: string): Promise<{ code: number; told: Record<string, string> }> {
  const { code, stdout } = await callLinter([...args, '-f', 'json'], cwd)
  const told = (JSON.parse(stdout) as FileResult[]).map((result) => {
    const fatal = result.messages.find((message) => message.fatal)
    return [
      relative(cwd, result.filePath),
      fatal?.code ?? ('kind' in result ? `${result.verdict} ${result.kind}` : result.verdict),
    ]
  })
  return { code, told: Object.fromEntries(told) as Record<string, string> }
}

const rtf = '{\\rtf1 x}'
const broken = docxOf(correctReport()).slice(0, 900)

/** Rows of the table: a file, how it is reported where it was found, the exit code then, and the code where it was named. */
const rows: [
  row: string,
  path: string,
  content: string | Uint8Array,
  found: string | undefined,
  exit: number,
  named: string,
][] = [
  ['of a kind that is not read', 'a.rtf', 'x', 'unchecked rtf', 2, 'unsupported-format'],
  ['of a kind that is not read', 'a.odt', zipOf({ 'content.xml': '<x/>' }), 'unchecked odt', 2, 'unsupported-format'],
  ['in a format that is read, and damaged', 'a.ofd', zipOf({ 'OFD.xml': '<x/>' }), 'corrupt', 2, 'corrupt'],
  ['of a kind that is not read, by its first bytes', 'a.txt', rtf, 'unchecked rtf', 2, 'unsupported-format'],
  ['of a kind that is not read, by its first bytes', 'a.docx', rtf, 'unchecked rtf', 2, 'unsupported-format'],
  [
    'a spreadsheet that is called a report',
    'a.docx',
    zipOf({ 'xl/workbook.bin': 'x' }),
    'unchecked spreadsheet',
    2,
    'unsupported-format',
  ],
  ['damaged', 'a.docx', broken, 'corrupt', 2, 'corrupt'],
  ['a file of no bytes in the place of a document', 'a.docx', '', 'empty', 2, 'empty'],
  ['a file of no bytes that is called a report', '2023年度报告.txt', '', 'empty', 2, 'empty'],
  ['no report: a README', 'README.md', '# 说明\n', 'notReport not-a-report', 0, 'not-a-report'],
  ['no report: a notice', '2023年报的通知.md', notice, 'notReport not-a-report', 0, 'not-a-report'],
  ['no report: a file of no bytes', 'empty.txt', '', 'notReport empty', 0, 'empty'],
  ['a picture', 'a.jpg', 'x', 'otherFile picture', 0, 'unsupported-format'],
  ['an archive', 'a.zip', 'x', 'otherFile archive', 0, 'unsupported-format'],
  ['a spreadsheet', 'a.xls', 'x', 'otherFile spreadsheet', 0, 'unsupported-format'],
  ['a picture that is called a report', '2023年度报告.jpg', 'x', 'unchecked picture', 2, 'unsupported-format'],
  ['an archive that is called a report', '各单位年报.zip', 'x', 'unchecked archive', 2, 'unsupported-format'],
  ['of no kind', 'LICENSE', 'MIT', 'otherFile unknown', 0, 'not-a-report'],
  ['data', 'package.json', '{}', undefined, 0, 'not-a-report'],
]

describe('a file next to a correct report', () => {
  it.each(rows)('%s, found: %s', async (_, path, content, found, exit) => {
    const { code, told } = await verdicts(['.'], beside({ [path]: content }))
    expect(told).toEqual({ '报告.md': 'pass', ...(found !== undefined && { [path]: found }) })
    expect(code).toBe(exit)
  })

  it.each(rows)('%s, named: %s', async (_, path, content, __, ___, named) => {
    const { code, told } = await verdicts([path, '报告.md'], beside({ [path]: content }))
    expect(told).toEqual({ '报告.md': 'pass', [path]: named })
    expect(code).toBe(2)
  })

  it.each(rows)('%s, ignored: %s', async (_, path, content) => {
    const cwd = beside({ [path]: content })
    for (const args of [['.'], ['**'], [path, '报告.md']])
      expect(await verdicts([...args, '--ignore-pattern', path], cwd)).toEqual({ code: 0, told: { '报告.md': 'pass' } })
    writeFileSync(join(cwd, 'report-lint.config.json'), JSON.stringify({ ignores: [path] }))
    expect(await verdicts(['.'], cwd)).toEqual({ code: 0, told: { '报告.md': 'pass' } })
  })
})

describe('a workbook with the tables of a report', () => {
  const tables = xlsxOf(correctReport())
  const other = xlsxFile([{ name: '表', rows: [['甲', 1]] }])

  it.each<[string, string, string[], Uint8Array, string, number]>([
    ['that was found is a note', 'a.xlsx', ['.'], tables, 'otherFile', 0],
    ['that was found and is called a report is read', '2023年报.xlsx', ['.'], tables, 'incomplete', 0],
    ['that is called a report and is none is a note', '2023年报.xlsx', ['.'], other, 'notReport', 0],
    ['that is named is read', 'a.xlsx', ['a.xlsx', '报告.md'], tables, 'incomplete', 0],
    [
      'is not enough for a gate that asks for more',
      'a.xlsx',
      ['a.xlsx', '报告.md', '--fail-on', 'incomplete'],
      tables,
      'incomplete',
      1,
    ],
  ])('%s: %s', async (_, path, args, content, verdict, exit) => {
    const { code, told } = await verdicts(args, beside({ [path]: content }))
    expect(told[path]?.split(' ')[0]).toBe(verdict)
    expect(code).toBe(exit)
  })
})

const mixed: Files = {
  'a.docm': 'x',
  'b.docm': 'x',
  'c.odt': 'x',
  'README.md': '# 说明',
  'p.png': 'x',
  'q.jpg': 'x',
  'package.json': '{}',
}

describe('what is printed', () => {
  it('has one line a kind, and counts each group', async () => {
    const { stdout, code } = await callLinter(['.'], beside(mixed))
    const lines = stdout.split('\n')
    expect(lines.filter((line) => /^(?:未检查|不是年度报告|其他文件)/u.test(line))).toEqual([
      expect.stringMatching(/^未检查：带宏的 Word 文档（\.docm）2 个；请/u),
      expect.stringMatching(/^未检查：OpenDocument .*1 个；/u),
      '不是年度报告：1 个',
      '其他文件：图片 2 个',
    ])
    expect(stdout).toContain('共 7 个文件：合规 1，不合规 0，需人工核对 0，未检查 3，不是年度报告 1，其他文件 2\n')
    expect(stdout).not.toContain('b.docm')
    expect(code).toBe(2)
  })

  it('names the files with --verbose', async () => {
    const { stdout } = await callLinter(['.', '--verbose', '--locale', 'en'], beside(mixed))
    expect(stdout).toMatch(
      /^Not checked: Word document with macros \(\.docm\), 2 files\. .*\n(?:.+\n)?? {2}a\.docm\n {2}b\.docm\n/mu,
    )
    expect(stdout).toContain('Not an annual report: 1 file\n  README.md\n')
    expect(stdout).toContain('Other files: picture, 2 files\n  p.png\n  q.jpg\n')
    expect(stdout).toContain(
      '7 files: 1 compliant, 0 not compliant, 0 to review, 3 not checked, 1 no report, 2 other files\n',
    )
  })

  it('is only what somebody has to take care of with --quiet', async () => {
    const { stdout, code } = await callLinter(['.', '--quiet'], beside(mixed))
    expect(stdout).toContain('未检查：')
    expect(stdout).not.toMatch(/不是年度报告|其他文件/u)
    expect(code).toBe(2)
  })

  it('says nothing of groups where there are none', async () => {
    const { stdout } = await callLinter(['.'], beside({ 'package.json': '{}' }))
    expect(stdout).toMatch(/\n\n共 1 个文件：合规 1，不合规 0，需人工核对 0；未发现问题\n$/u)
  })

  it('holds every file in JSON, in order, with nothing that would be counted', async () => {
    const cwd = beside(mixed)
    const { stdout } = await callLinter(['.', '-f', 'json'], cwd)
    const results = JSON.parse(stdout) as FileResult[]
    expect(results.map(({ filePath }) => relative(cwd, filePath))).toEqual([
      'README.md',
      'a.docm',
      'b.docm',
      'c.odt',
      'p.png',
      'q.jpg',
      '报告.md',
    ])
    expect(results[1]).toEqual({
      filePath: join(cwd, 'a.docm'),
      verdict: 'unchecked',
      kind: 'docm',
      note: '请在 Word 或 WPS 中打开，另存为不带宏的 .docx 后重试',
      messages: [],
      suppressedMessages: [],
      errorCount: 0,
      warningCount: 0,
      infoCount: 0,
      fatalErrorCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      report: null,
      outcomes: {},
      reasons: {},
    })
  })

  it('holds every file in the workbook', async () => {
    const cwd = beside(mixed)
    await callLinter(['.', '-f', 'xlsx:台账.xlsx'], cwd)
    const [ledger, summary] = readXlsx(readFileSync(join(cwd, '台账.xlsx')))
    const column = (sheet: typeof ledger, letter: string): string[] =>
      [...sheet!.cells].flatMap(([at, { value }]) => (at.replace(/\d+$/u, '') === letter ? [value] : []))
    expect(column(summary, 'A')).toEqual([
      '文件',
      '报告.md',
      'a.docm',
      'b.docm',
      'c.odt',
      'README.md',
      'p.png',
      'q.jpg',
    ])
    expect(column(summary, 'E').slice(1)).toEqual([
      '合规',
      expect.stringContaining('未检查：'),
      expect.stringContaining('未检查：'),
      expect.stringContaining('未检查：'),
      expect.stringContaining('不是年度报告：'),
      '其他文件：图片',
      '其他文件：图片',
    ])
    expect(column(ledger, 'A')).toEqual(['文件', 'a.docm', 'b.docm', 'c.odt'])
  })

  it('does not change the findings of the report next to it', async () => {
    const { code } = await callLinter(['.'], beside({ 'README.md': '# 说明' }, faulty))
    expect(code).toBe(1)
    expect((await callLinter(['.'], beside(mixed, faulty))).code).toBe(2)
  })
})

describe('a run in which nothing was judged', () => {
  it.each([
    ['a README', { 'README.md': '# 说明' }],
    ['pictures', { 'a.png': 'x' }],
    ['data', { 'package.json': '{}' }],
    ['nothing', {}],
  ])('ends with 2 over %s', async (_, files: Files) => {
    const { code, stderr } = await callLinter(['.'], beside(files, null))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^report-lint: [^\n]+\n$/u)
  })

  it('ends with 2 where all is ignored', async () => {
    const { code, stderr } = await callLinter(['.', '--ignore-pattern', '**'], beside({}))
    expect(code).toBe(2)
    expect(stderr).toContain('--ignore-pattern')
  })
})

describe('--ignore-pattern', () => {
  it.each([['旧'], ['旧/'], ['旧/**'], ['**/*.docm'], ['./旧'.slice(2)]])('%s leaves out a folder', async (pattern) => {
    const cwd = folder({ 'a.md': correct, '旧/b.docm': 'x' })
    expect((await callLinter(['.', '--ignore-pattern', pattern], cwd)).code).toBe(0)
  })

  it('may be given several times', async () => {
    const cwd = beside({ 'a.docm': 'x', 'b.odt': 'x' })
    expect((await callLinter(['.', '--ignore-pattern', '*.docm', '--ignore-pattern', '*.odt'], cwd)).code).toBe(0)
  })
})

describe('--found', () => {
  it.each([
    ['a report and a README', ['报告.md', 'README.md'], 0],
    ['a README alone', ['README.md'], 0],
    ['an old document', ['报告.md', 'a.docm'], 2],
    ['an old document alone', ['a.docm'], 2],
    ['data', ['package.json'], 0],
    ['a file that is not there', ['x.md'], 2],
  ])('takes %s as a search would', async (_, names, exit) => {
    expect((await callLinter(['--found', ...names], beside(mixed))).code).toBe(exit)
  })

  it('finds errors', async () => {
    expect((await callLinter(['--found', '报告.md'], beside({}, faulty))).code).toBe(1)
  })
})

test('a second run over a folder leaves out what the first has written there', async () => {
  const cwd = beside({ 'README.md': '# 说明' })
  const formats = [
    'html:检查结果.html',
    'xlsx:2023年报台账.xlsx',
    'json:out/结果.json',
    'json:结果.txt',
    'ndjson:a.ndjson',
    'markdown:摘要.md',
    'stylish:屏幕.txt',
    'junit:junit.xml',
    'checkstyle:checkstyle.xml',
    'sarif:a.sarif',
    'gitlab:gitlab.json',
    'json-with-metadata:2023年度报告.txt',
    'github:github.txt',
  ].flatMap((format) => ['-f', format])
  const before = await callLinter(['.', '--verbose'], cwd)
  await callLinter(['.', '--baseline', 'known.txt', '--update-baseline', '-f', 'stylish:x.txt', ...formats], cwd)
  writeFileSync(join(cwd, '2023年报.csv'), (await callLinter(['extract', '-f', 'csv', '报告.md'], cwd)).stdout)
  writeFileSync(join(cwd, '数据.txt'), (await callLinter(['extract', '报告.md'], cwd)).stdout)
  expect(await callLinter(['.', '--verbose'], cwd)).toEqual(before)
  expect(before.code).toBe(0)
})

describe('extract', () => {
  it('tells by the same table', async () => {
    const { code, stdout, stderr } = await callLinter(['extract', '.'], beside(mixed))
    expect(JSON.parse(stdout)).toHaveLength(1)
    expect(stderr.split('\n').map((line) => line.slice(0, 'report-lint: 未检查'.length))).toEqual([
      'report-lint: 未检查',
      'report-lint: 未检查',
      'report-lint: 不是年',
      'report-lint: 其他文',
      '',
    ])
    expect(code).toBe(2)
  })

  it('is fine with a README next to a report', async () => {
    const { code, stderr } = await callLinter(['extract', '.'], beside({ 'README.md': '# 说明' }))
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'report-lint: 不是年度报告：1 个\n' })
  })

  it('says that there was no report', async () => {
    expect((await callLinter(['extract', '.'], beside({ 'README.md': '# 说明' }, null))).code).toBe(2)
  })
})

test('a run that broke off and goes on tells the same', async () => {
  const cwd = beside(mixed)
  const call = ['.', '-f', 'ndjson:out.ndjson', '--resume', 'out.ndjson']
  await callLinter(call, cwd)
  const whole = readFileSync(join(cwd, 'out.ndjson'), 'utf8')
  expect(whole.split('\n').filter((line) => line.includes('"kind"'))).toHaveLength(6)
  writeFileSync(join(cwd, 'out.ndjson'), whole.slice(0, whole.length / 2))
  expect((await callLinter(call, cwd)).code).toBe(2)
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(whole)
})
