import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { formatBaseline } from '../../src/baseline/format.js'
import { emptyBaseline } from '../../src/baseline/types.js'
import { extractReport } from '../../src/report/extract.js'
import { lint } from '../../src/check/lint.js'
import { extractCsv } from '../../src/formatters/extract-csv.js'
import { formatterEntry, formatterNames } from '../../src/formatters/index.js'
import { printJson } from '../../src/formatters/json.js'
import { isOwnOutput } from '../../src/parse/own-output.js'
import { parseReport } from '../../src/parse/parse.js'
import type { Locale } from '../../src/model/index.js'
import { context } from '../formatters/context.js'
import { toUtf16LeWithBom } from '../support/encodings.js'

const faulty = readFileSync('examples/faulty.md', 'utf8')
const correct = readFileSync('examples/correct.md', 'utf8')
const report = await parseReport(correct)

/** Issues for GitLab look as those of any linter; they are JSON, of which nothing is told anyway. */
const marked = formatterNames.filter((name) => name !== 'gitlab')

const codeOf = async (source: string | Uint8Array): Promise<unknown> =>
  parseReport(source).then(
    () => 'read',
    (error: unknown) => (error as { code: string }).code,
  )

describe('what report-lint wrote itself', () => {
  const cases = marked.flatMap((name) => (['zh-CN', 'en'] as const).map((locale): [string, Locale] => [name, locale]))

  it.each(cases)('is known: %s in %s', async (name, locale) => {
    const format = await formatterEntry(name as 'json').load()
    for (const source of [faulty, correct]) {
      const result = await lint(source, { filePath: '/work/年报.md', locale, extract: true })
      const output = await format([result], context({ locale }))
      // A clean run has nothing to tell GitHub.
      if (output !== '') expect(await codeOf(output)).toBe('own-output')
    }
  })

  it('is known: a summary on a narrow terminal, and one that PowerShell wrote to a file', async () => {
    const format = await formatterEntry('stylish').load()
    const output = await format([await lint(faulty)], context({ columns: 40 }))
    expect(await codeOf(output)).toBe('own-output')
    expect(await codeOf(toUtf16LeWithBom(output as string))).toBe('own-output')
  })

  it('is known: a baseline and extracted data', async () => {
    const data = [extractReport('/work/年报.md', report)]
    for (const output of [formatBaseline(emptyBaseline), printJson(data), extractCsv(data)])
      expect(await codeOf(output)).toBe('own-output')
  })

  it('is told as such under any name', async () => {
    expect(await lint(formatBaseline(emptyBaseline), { filePath: '年报.md' })).toMatchObject({
      verdict: 'incomplete',
      messages: [{ code: 'own-output', fatal: true }],
    })
  })
})

describe('what others wrote', () => {
  it.each([
    ['a report', correct],
    [
      'a report in which a comment accepts a finding',
      `<!-- report-lint-disable overview-length -- 省里统一 -->\n\n${correct}`,
    ],
    ['a report that a page was made of by another program', `<!doctype html>\n<meta name="generator" content="Hexo">`],
    ["ESLint's results", '[{"filePath":"/a.js","messages":[],"errorCount":0}]'],
    ["another linter's log", '{"$schema":"x","version":"2.1.0","runs":[{"tool":{"driver":{"name":"other"}}}]}'],
    ['a notice about results', '# 政府信息公开工作年度报告检查结果\n\n经检查，各单位年度报告总体规范。\n'],
    ['numbers of files', '共 3 个文件：请查收\n'],
  ])('is not taken for that: %s', (_, text) => {
    expect(isOwnOutput(text)).toBe(false)
  })

  it('is not taken for that: a workbook of somebody else', async () => {
    const sheets = [{ name: '表', rows: [['x']] }]
    expect(await codeOf(await writeXlsx({ sheets, properties: { creator: '张三' } }))).toBe('not-a-report')
  })
})
