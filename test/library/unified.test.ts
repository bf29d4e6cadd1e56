import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Plugin } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { report } from '../../src/testing.js'
import type { LintResult } from '../../src/model/index.js'
import reportLint, { type ReportLintOptions } from '../../src/unified.js'

async function checked(value: string | Uint8Array, options: ReportLintOptions = {}): Promise<VFile> {
  const file = new VFile({ path: 'report.md', cwd: '/site', value })
  const processor = unified().use(remarkParse).use(remarkGfm).use(reportLint, options)
  await processor.run(processor.parse(file), file)
  return file
}

const resultOf = (file: VFile): LintResult => file.data['reportLint'] as LintResult

const faulty = report({
  cells: { 'requests/outcomeTotal/total': 99 },
  sections: { problems: ['存在主要问题,改进情况良好。'] },
})

describe('the plugin for unified', () => {
  it('has nothing to say about a correct report', async () => {
    expect((await checked(report())).messages.map(String)).toEqual([])
  })

  it('finds in the tree what is found in the file', async () => {
    const { messages, outcomes } = await lint(faulty, { filePath: 'report.md' })
    expect(resultOf(await checked(faulty))).toMatchObject({ messages, outcomes })
  })

  it('lets what follows, as remark-stringify, write the tree that it has checked', async () => {
    const writeKinds: Plugin<[], Root, string> = function () {
      this.compiler = (tree) => (tree as Root).children.map(({ type }) => type).join()
    }
    const processor = unified().use(remarkParse).use(reportLint).use(remarkGfm).use(writeKinds)
    expect(String(await processor.process('# 一、总体情况'))).toBe('heading')
    expect(processor.stringify(await processor.run(processor.parse('附件')))).toBe('paragraph')
  })

  it('reads tables without remark-gfm too', async () => {
    const file = new VFile({ path: 'report.md', value: faulty })
    const processor = unified().use(remarkParse).use(reportLint)
    await processor.run(processor.parse(file), file)
    expect(resultOf(file).outcomes['outcome-total']).toBe('fail')
  })

  it('gives each message its rule, its place, its page and its basis', async () => {
    const { messages } = await checked(faulty)
    const total = messages.find(({ ruleId }) => ruleId === 'outcome-total')!
    const [start, end] = [total.place as { start: { offset: number }; end: { offset: number } }].flatMap(
      ({ start, end }) => [start.offset, end.offset],
    )
    expect(faulty.slice(start, end)).toBe('99')
    expect(total).toMatchObject({ source: 'report-lint', fatal: false, level: 'error', line: 78 })
    expect(total.url).toMatch(/outcome-total\.md$/u)
    expect(total.note).toMatch(/^依据：国办公开办函〔2021〕30号/u)
  })

  it.each([
    ['error', 'error', false],
    ['warn', 'warning', false],
    ['info', 'info', undefined],
  ] as const)('gives what is set to %s the level %s and the fatality %s', async (set, level, fatal) => {
    const { messages } = await checked(faulty, { config: { rules: { 'outcome-total': set } } })
    const message = messages.find(({ ruleId }) => ruleId === 'outcome-total')
    expect([message && 'level' in message && message.level, message?.fatal]).toEqual([level, fatal])
  })

  it('offers editors the text that fixes a finding', async () => {
    const { messages } = await checked(faulty)
    const { place, actual, expected } = messages.find(({ ruleId }) => ruleId === 'typography')!
    const { start, end } = place as { start: { offset: number }; end: { offset: number } }
    expect(faulty.slice(start.offset, end.offset)).toBe(actual)
    expect(expected).toEqual([actual?.replace(',', '，')])
  })

  it('counts the byte order mark as the file does', async () => {
    const source = `\uFEFF${faulty}`
    const { messages } = await lint(source, { filePath: 'report.md' })
    expect(resultOf(await checked(source)).messages).toEqual(messages)
    expect(resultOf(await checked(new TextEncoder().encode(source))).messages).toEqual(messages)
  })

  it('follows a configuration, its globs relative to the folder of the file', async () => {
    const config = [
      { rules: { 'outcome-total': 'off' } },
      { files: ['*.txt'], rules: { 'applicant-total': 'off' } },
    ] as const
    const { outcomes } = resultOf(await checked(faulty, { config }))
    expect(outcomes).not.toHaveProperty('outcome-total')
    expect(outcomes).toHaveProperty('applicant-total')
  })

  it('leaves an ignored file alone', async () => {
    const file = await checked(faulty, { config: { ignores: ['*.md'] } })
    expect({ messages: file.messages, data: file.data }).toEqual({ messages: [], data: {} })
  })

  it('refuses a plugin by its name', async () => {
    await expect(checked(faulty, { config: { plugins: ['some-plugin'] } })).rejects.toThrow(
      'Import it and give the object',
    )
  })

  it('refuses a rule that there is not', async () => {
    await expect(checked(faulty, { config: { rules: { 'outcome-totals': 'off' } } })).rejects.toThrow('outcome-total')
  })

  it('speaks English when asked to', async () => {
    const { messages } = await checked(faulty, { locale: 'en' })
    expect(messages.find(({ ruleId }) => ruleId === 'outcome-total')).toMatchObject({
      reason: expect.stringContaining('add up to 12+2+1+1+6+1+3+1+1+1=29') as unknown,
      note: expect.stringMatching(/^Basis: /u) as unknown,
    })
  })

  it('has no message for a file that is no report, though the result says it', async () => {
    const file = await checked('# 通知\n\n明天开会。\n')
    expect(file.messages).toEqual([])
    expect(resultOf(file).messages).toMatchObject([{ code: 'not-a-report' }])
  })

  it.each([
    ['empty', '\n'],
    ['limit-cells', report()],
  ])('has a fatal message for a file that cannot be read: %s', async (ruleId, source) => {
    const { messages } = await checked(source, { config: { limits: { cells: 9 } } })
    expect(messages).toMatchObject([{ ruleId, fatal: true, level: 'error', line: 1 }])
  })

  it('is printed by a reporter of vfiles', async () => {
    expect(reporter(await checked(faulty))).toMatch(/^ *78:\d+-78:\d+ +warning .+outcome-total +report-lint$/mu)
  })
})
