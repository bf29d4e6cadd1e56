import { describe, expect, it } from 'vitest'
import { formatterEntry, type FormatterName } from '../../src/formatters/index.js'
import type { FormatContext } from '../../src/formatters/formatter.js'
import { loadFormatter } from '../../src/node/load-formatter.js'
import { passedResult } from '../../src/results/found-result.js'
import type { FileKind, FileResult, Locale, Unjudged } from '../../src/model/index.js'
import { context } from './context.js'
import { parseXml } from './parse-xml.js'
import { readXlsx, type ReadSheet } from './read-xlsx.js'
import { result } from './fakes.js'

const unjudged = (name: string, treatment: Unjudged, kind: FileKind, locale: Locale = 'zh-CN'): FileResult =>
  passedResult(`/work/${name}`, { treatment, kind }, locale)

const results = (locale?: Locale): FileResult[] => [
  unjudged('a.rtf', 'unchecked', 'rtf', locale),
  result(),
  unjudged('b.rtf', 'unchecked', 'rtf', locale),
  unjudged('p.png', 'otherFile', 'picture', locale),
]

async function print(name: FormatterName, differences: Partial<FormatContext> = {}): Promise<string> {
  const format = await formatterEntry(name).load()
  return String(await format(results(differences.locale), context(differences)))
}

/** Rows of a sheet that begin with a name, their cells joined. */
function rowsOf({ cells }: ReadSheet, name: string): string[] {
  const numbers = [...cells].flatMap(([at, { value }]) => (/^A\d+$/u.test(at) && value === name ? [at.slice(1)] : []))
  return numbers.map((number) =>
    [...cells].flatMap(([at, { value }]) => (at.replace(/^[A-Z]+/u, '') === number ? [value] : [])).join('|'),
  )
}

const advice = '请在 Word 或 WPS 中打开，另存为 .docx 后重试'

describe('files that were not judged', () => {
  it('are annotations for GitHub, one a kind', async () => {
    expect(await print('github')).toBe(
      `::error title=未检查::RTF 文档（.rtf）2 个；${advice}\n::notice title=其他文件::图片 1 个\n`,
    )
    expect(await print('github', { verbose: true, locale: 'en' })).toContain(
      '::error title=Not checked::RTF document (.rtf), 2 files. Open it in Word or WPS, save it as .docx and try again: a.rtf, b.rtf\n',
    )
  })

  it('are a list in Markdown, with the names of those that were not checked', async () => {
    expect(await print('markdown')).toContain(
      `- 未检查：RTF 文档（.rtf）2 个；${advice}\n  - a.rtf\n  - b.rtf\n- 其他文件：图片 1 个\n`,
    )
    expect(await print('markdown')).toContain('共 4 个文件：合规 1，不合规 0，需人工核对 0，未检查 2，其他文件 1\n')
  })

  it('are a section of the page', async () => {
    const page = await print('html')
    expect(page).toContain('<h2>未检查 2、其他文件 1</h2>')
    expect(page).toContain('<li>a.rtf</li><li>b.rtf</li>')
    expect(page).toContain('<summary>其他文件：图片 1 个</summary><ul><li>p.png</li></ul>')
  })

  it('are errors of the case read in JUnit, where they were not checked', async () => {
    const { children } = parseXml(await print('junit'))
    expect(children.map(({ attributes }) => [attributes['name'], attributes['errors']])).toEqual([
      ['a.rtf', '1'],
      ['a.md', '0'],
      ['b.rtf', '1'],
    ])
  })

  it('are rows of the ledger that tell what to do, and of its summary, where they were not checked', async () => {
    const format = await formatterEntry('xlsx').load()
    const [ledger, summary] = readXlsx((await format(results(), context())) as Uint8Array)
    expect(rowsOf(ledger!, 'a.rtf')).toEqual([
      expect.stringMatching(/RTF 文档（\.rtf）；.*\.docx.*无法判断.*unchecked/su),
    ])
    expect(rowsOf(ledger!, 'p.png')).toEqual([])
    expect(rowsOf(summary!, 'p.png')).toEqual([expect.stringContaining('其他文件：图片')])
  })

  it.each([
    ['gitlab', '"check_name": "unchecked"'],
    ['checkstyle', 'source="report-lint.unchecked"'],
    ['sarif', '"id": "unchecked"'],
  ] as const)('are files that could not be judged in %s, where they were not checked', async (name, mark) => {
    const output = await print(name)
    expect(output.split(mark).length - 1).toBeGreaterThanOrEqual(2)
    expect(output).toContain(`RTF 文档（.rtf）；${advice}`)
    expect(output).not.toContain('p.png')
  })

  it('make a SARIF run one that did not succeed', async () => {
    const { runs } = JSON.parse(await print('sarif')) as { runs: { invocations: { executionSuccessful: boolean }[] }[] }
    expect(runs[0]?.invocations[0]?.executionSuccessful).toBe(false)
  })

  it.each(['json', 'json-with-metadata', 'ndjson'] as const)('are results like others in %s', async (name) => {
    const output = await print(name)
    const printed = (
      name === 'ndjson'
        ? output
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as unknown)
        : JSON.parse(output)
    ) as FileResult[] | { results: FileResult[]; metadata: object }
    const list = 'results' in printed ? printed.results : printed
    expect(list.map(({ verdict }) => verdict)).toEqual(['unchecked', 'pass', 'unchecked', 'otherFile'])
    if ('metadata' in printed)
      expect(printed.metadata).toMatchObject({
        counts: { files: 4, fatal: 0, error: 0 },
        verdicts: { pass: 1, fail: 0, incomplete: 0, unchecked: 2, notReport: 0, otherFile: 1, earlierOnly: 0 },
      })
  })

  it('are seen by formatters of ESLint, where they were not checked', async () => {
    const output = await (await loadFormatter('unix', { cwd: process.cwd() }))(results())
    expect(String(output).match(/\.rtf:1:1: 未检查/gu)).toHaveLength(2)
  })
})
