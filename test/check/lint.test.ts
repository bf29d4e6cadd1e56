import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fatalResult } from '../../src/results/fatal.js'
import { lintFile } from '../../src/node/lint-file.js'
import { lint } from '../../src/check/lint.js'
import { defineRule } from '../../src/rules/shared/define.js'
import { rules } from '../../src/rules/index.js'
import type { LintResult } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { docFile } from '../support/doc/file.js'
import { docxOf } from '../support/docx.js'
import { encodings } from '../support/encodings.js'
import { layouts } from '../support/layouts/index.js'
import { correctReport, withCell, withSection } from '../support/model.js'

const correct = layouts['tab-rows'](correctReport())

const notice = `关于做好2023年政府信息公开工作年度报告编制和发布工作的通知
各乡镇人民政府、街道办事处，县直各单位：
为做好2023年政府信息公开工作年度报告的编制和发布工作，现就有关事项通知如下。
请各单位对照格式，按时报送，并在门户网站公开。
松岚县人民政府办公室
2024年1月5日
`

/** Enough of the rules for findings of every level. */
const some = rules.filter(({ id }) =>
  ['report-title', 'edition-in-force', 'outcome-total', 'applicant-total'].includes(id),
)

const counts = ({ errorCount, warningCount, infoCount, fatalErrorCount }: LintResult): number[] => [
  errorCount,
  warningCount,
  infoCount,
  fatalErrorCount,
]

describe('lint', () => {
  it('passes a correct report and says what it is', async () => {
    const result = await lint(correct, { filePath: '/reports/a.txt' })
    expect(result).toMatchObject({
      filePath: '/reports/a.txt',
      messages: [],
      suppressedMessages: [],
      verdict: 'pass',
      report: { organ: '松岚县砚溪镇人民政府', year: 2023, edition: '2021', format: 'text' },
      reasons: {},
    })
    expect(Object.keys(result.outcomes)).toEqual(rules.map(({ id }) => id))
  })

  it('names text without a path', async () => {
    expect((await lint(correct)).filePath).toBe('<text>')
  })

  it('fails a report with an error, and counts by level', async () => {
    const title = '松岚县砚溪镇2023年政府信息公开年报'
    const wrong = withCell(correctReport({ title }), 'requests/granted/total', 13)
    const result = await lint(layouts['tab-rows'](wrong), { rules: some })
    expect(result.verdict).toBe('fail')
    expect(counts(result)).toEqual([2, 1, 1, 0])
    expect(result.messages.map(({ level, severity }) => `${level} ${severity}`)).toEqual([
      'info 1',
      'warning 1',
      'error 2',
      'error 2',
    ])
  })

  it('passes a report with nothing but warnings', async () => {
    const result = await lint(layouts['tab-rows'](correctReport({ title: '松岚县统计局2023年政府信息公开年报' })), {
      rules: some,
    })
    expect(result).toMatchObject({ verdict: 'pass', warningCount: 1 })
  })

  it('is incomplete, never a pass, where a rule could not be decided', async () => {
    const result = await lint(correct.replace(/2023年?/gu, ''), { rules: some })
    expect(result.errorCount).toBe(0)
    expect(result.verdict).toBe('incomplete')
    expect(result.reasons['edition-in-force']).toEqual(['没有找到报告年度'])
  })

  it('speaks English on demand', async () => {
    const wrong = layouts['tab-rows'](withSection(correctReport(), 'disputes', [paragraph('无。')]))
    const result = await lint(wrong, { locale: 'en' })
    const missing = result.messages.find(({ ruleId }) => ruleId === 'required-tables')
    expect(missing?.message).toMatch(/was not found\. Give it as a table/u)
    expect(result.reasons['dispute-total']).toEqual(['Not found: the disputes table'])
  })

  it('runs only the rules it is given', async () => {
    const result = await lint(correct, { rules: rules.slice(0, 2) })
    expect(Object.keys(result.outcomes)).toEqual(rules.slice(0, 2).map(({ id }) => id))
  })

  it('counts what can be fixed', async () => {
    const rule = defineRule({
      id: 'test-rule',
      level: 'warning',
      duty: { zh: '测试', en: 'test' },
      clause: ['format-2021'],
      requires: ['title'],
      messages: { found: '有' },
      en: { found: 'found' },
      check: ({ title }, context) => {
        context.report('found', { at: title, fix: { range: [0, 1], text: '' } })
        context.report('found', { at: title, level: 'error', fix: { range: [0, 1], text: '' } })
        context.report('found', { at: title, level: 'error' })
      },
    })
    expect(await lint(correct, { rules: [rule] })).toMatchObject({ fixableErrorCount: 1, fixableWarningCount: 1 })
  })

  it.each(Object.entries(encodings))('reads bytes in %s', async (_, encode) => {
    const text = await lint(correct)
    const { messages, verdict, report } = await lint(encode(correct))
    expect({ messages, verdict, report }).toEqual({ messages: text.messages, verdict: 'pass', report: text.report })
  })

  it('takes the format that it is told', async () => {
    const markdown = layouts.markdown(correctReport())
    expect((await lint(markdown, { format: 'markdown', filePath: 'a.txt' })).report?.format).toBe('markdown')
  })

  it('says of a rule that is broken that it is: that is no fault of the file', async () => {
    const rule = {
      ...rules[0]!,
      check: () => {
        throw new TypeError('x is not a function')
      },
    }
    expect(await lint(correct, { rules: [rule] })).toMatchObject({
      verdict: 'incomplete',
      messages: [{ code: 'rule-failed', message: expect.stringContaining('x is not a function') as string }],
    })
  })
})

describe('lint of a file that is not read as text', () => {
  const long = '本级行政机关要按照规定的时限、程序和要求，主动公开和依申请公开政府信息并做好解读回应工作'
  const fixing = (text: string) =>
    defineRule({
      ...{ id: 'test-rule', level: 'warning', clause: [], requires: ['problems'] },
      duty: { zh: '测试', en: 'test' },
      messages: { found: '有' },
      en: { found: 'found' },
      check: ({ problems }, context) => {
        const [, at] = problems.children
        const { start, end } = at!.position
        const suggestions = [
          { message: '删去', fix: { range: [start.offset, end.offset] as [number, number], text: '' } },
        ]
        context.report('found', { at: at!, fix: { range: [start.offset, end.offset], text }, suggestions })
      },
    })

  it.each([
    ['甲乙', '丙丁', '将“甲乙”改为“丙丁”', 'Write “丙丁” for “甲乙”'],
    [
      long,
      long.slice(0, 40),
      `将“${long.slice(0, 20)}…${long.slice(-16)}”改为“${long.slice(0, 40)}”`,
      `Write “${long.slice(0, 40)}” for “${long.slice(0, 20)}…${long.slice(-16)}”`,
    ],
  ])('suggests what it cannot fix: %s', async (printed, text, chinese, english) => {
    const model = withSection(correctReport(), 'problems', [paragraph(printed)])
    const rule = fixing(text)
    const inText = await lint(layouts['tab-rows'](model), { rules: [rule] })
    expect(inText.messages).toMatchObject([{ fix: { text }, suggestions: [{ desc: '删去' }] }])
    expect(inText).not.toHaveProperty('source')
    const file = docxOf(model)
    const { messages, source, fixableWarningCount } = await lint(file, { rules: [rule] })
    expect(fixableWarningCount).toBe(0)
    expect(messages[0]).not.toHaveProperty('fix')
    expect(messages[0]?.suggestions).toMatchObject([{ desc: chinese, fix: { text } }, { desc: '删去' }])
    expect(source?.slice(...messages[0]!.suggestions[0]!.fix.range)).toBe(printed)
    expect((await lint(file, { rules: [rule], locale: 'en' })).messages[0]?.suggestions[0]?.desc).toBe(english)
  })

  it('leaves a finding without a fix as it is', async () => {
    const wrong = docxOf(withCell(correctReport(), 'requests/granted/total', 13))
    const { messages } = await lint(wrong, { rules: some })
    expect(messages.map(({ ruleId, suggestions }) => [ruleId, suggestions])).toEqual([
      ['outcome-total', []],
      ['applicant-total', []],
    ])
  })

  it('says of a file with the wrong extension what it is', async () => {
    const file = docxOf(correctReport())
    const { messages, verdict } = await lint(file, { filePath: 'a.pdf' })
    expect(messages).toMatchObject([
      { ruleId: null, code: 'mislabelled', line: 1, column: 1, message: expect.stringContaining('.pdf') as string },
    ])
    expect(messages[0]?.message).toBe('文件扩展名是 .pdf，实际是 .docx 文件，已按实际格式读取；请改正扩展名')
    expect(verdict).toBe('pass')
    expect((await lint(file, { filePath: 'a.pdf', locale: 'en' })).messages[0]?.message).toMatch(
      /called \.pdf but is \.docx/u,
    )
    expect((await lint(file, { filePath: 'a.docx' })).messages).toEqual([])
  })
})

describe('what lint hands out besides findings', () => {
  it('is nothing unless it is asked for', async () => {
    const result = await lint(correct)
    for (const key of ['data', 'facts', 'source']) expect(result).not.toHaveProperty(key)
  })

  it('is the report as data, with what became of the numbers of its prose', async () => {
    const { data } = await lint(correct, { extract: true, filePath: 'a.txt' })
    expect(data).toMatchObject({ filePath: 'a.txt', organ: '松岚县砚溪镇人民政府' })
    expect(data?.cells['requests/granted/total']).toMatchObject({ value: 12 })
    const { total, compared, left } = data!.prose!
    expect(compared).toBeGreaterThan(0)
    expect(left).toHaveLength(total - compared)
  })

  it('is what it tells other reports', async () => {
    const { facts } = await lint(correct, { facts: true, filePath: 'a.txt' })
    expect(facts).toMatchObject({ file: 'a.txt', organ: '松岚县砚溪镇人民政府', year: 2023 })
  })
})

describe('lint of a report with findings that are accepted', () => {
  const wrong = withCell(correctReport(), 'requests/granted/total', 13)
  const commented = `<!-- report-lint-disable outcome-total -- 已核对 -->\n\n${layouts.markdown(wrong)}\n\n<!-- report-lint-enable -->\n`
  const ids = ({ messages }: LintResult): (string | undefined)[] => messages.map(({ ruleId, code }) => ruleId ?? code)

  it('follows comments, unless it is told not to', async () => {
    const followed = await lint(commented, { filePath: 'a.md', rules: some })
    expect(ids(followed)).toEqual(['applicant-total'])
    expect(followed.suppressedMessages).toMatchObject([{ ruleId: 'outcome-total' }])
    const all = await lint(commented, { filePath: 'a.md', rules: some, inlineConfig: false })
    expect(ids(all)).toEqual(['outcome-total', 'applicant-total'])
    expect(all.suppressedMessages).toEqual([])
  })

  it('follows the configuration where comments do not count', async () => {
    const suppressions = [{ rule: 'applicant-total', reason: '已核对' }]
    const result = await lint(commented, { filePath: 'a.md', rules: some, inlineConfig: false, suppressions })
    expect(ids(result)).toEqual(['outcome-total'])
  })

  it.each([
    ['outcome-total', []],
    ['report-year', []],
    ['county/own-rule', []],
    ['outcome-totals', ['suppression-unknown-rule']],
  ])('says that there is no rule %s only where there is none', async (rule, said) => {
    const result = await lint(layouts.markdown(wrong), {
      ...{ filePath: 'a.md', rules: some },
      suppressions: [{ rule, reason: '已核对' }],
    })
    expect(ids(result).filter((id) => id?.startsWith('suppression-unknown'))).toEqual(said)
  })

  it('counts a suppression until its last day', async () => {
    const suppressions = [{ rule: 'outcome-total', reason: '已核对', expires: '2024-06-30' }]
    const idsOn = async (today?: string): Promise<(string | undefined)[]> =>
      ids(await lint(layouts.markdown(wrong), { filePath: 'a.md', rules: some, suppressions, ...(today && { today }) }))
    expect(await idsOn()).toEqual(['applicant-total'])
    expect(await idsOn('2024-06-30')).toEqual(['applicant-total'])
    expect(await idsOn('2024-07-01')).toContain('outcome-total')
  })
})

describe('lint on what is no report', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['an empty text', '', 'empty'],
    ['white space', ' \n\u3000\n', 'empty'],
    ['no bytes', new Uint8Array(), 'empty'],
    ['a sentence', '今天天气很好。', 'not-a-report'],
    ['a notice about reports', notice, 'not-a-report'],
    ['binary bytes', Uint8Array.from({ length: 512 }, (_, index) => (index * 7) % 256), 'binary'],
    [
      'a picture',
      Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0xff, 0xd8,
        0xff, 0,
      ]),
      'unsupported-format',
    ],
    ['an old Word file', docFile({ paragraphs: [{ runs: [] }], mark: 0xa5dc }), 'unsupported-format'],
  ])('gives one fatal message for %s', async (_, source, code) => {
    const result = await lint(source)
    expect(result).toMatchObject({ verdict: 'incomplete', report: null, outcomes: {}, reasons: {} })
    expect(counts(result)).toEqual([1, 0, 0, 1])
    expect(result.messages).toHaveLength(1)
    expect(result.messages[0]).toMatchObject({
      ruleId: null,
      fatal: true,
      code,
      level: 'error',
      severity: 2,
      line: 1,
      column: 1,
    })
    expect(result.messages[0]?.message).toMatch(/\p{Script=Han}/u)
    const english = await lint(source, { locale: 'en' })
    expect(english.messages[0]?.message).not.toMatch(/\p{Script=Han}/u)
    expect(english.messages[0]?.fingerprint).toBe(result.messages[0]?.fingerprint)
  })
})

describe('fatalResult', () => {
  it('says why in the language of the caller', () => {
    const reason = { zh: '读不了', en: 'cannot be read' }
    expect(fatalResult('a.txt', 'unreadable', reason, 'zh-CN').messages[0]?.message).toBe('读不了')
    expect(fatalResult('a.txt', 'unreadable', reason, 'en')).toMatchObject({
      filePath: 'a.txt',
      messages: [{ message: 'cannot be read', code: 'unreadable' }],
    })
  })
})

describe('lintFile', () => {
  it('checks a file and names its path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-lint-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'report.txt')
    writeFileSync(path, correct)
    expect(await lintFile(path)).toMatchObject({ filePath: path, verdict: 'pass' })
    await expect(lintFile(join(folder, 'missing.txt'))).rejects.toThrow('ENOENT')
  })
})
