import { describe, expect, test } from 'vitest'
import { briefMarkdown } from '../../src/formatters/brief-markdown.js'
import { brief } from '../../src/formatters/brief.js'
import type { FormatContext } from '../../src/formatters/formatter.js'
import type { FileResult, LintMessage } from '../../src/model/index.js'
import { passedResult } from '../../src/results/found-result.js'
import { rules } from '../../src/rules/index.js'
import { correctReport, withCell } from '../support/model.js'
import { context } from './context.js'
import { accept, hostileFatal, hostileResult, hostileTexts, lintModel } from './documents.js'
import { fatal, finding, result } from './fakes.js'

const wrong = withCell(correctReport(), 'requests/granted/individual', 19)
const within = (more: Partial<FormatContext> = {}): FormatContext => context({ rules, ...more })

/** Both, as one would read them: the page without its tags. */
const texts = async (results: FileResult[], more: Partial<FormatContext> = {}): Promise<[string, string]> => [
  (await brief(results, within(more))).replace(/<style>.*<\/style>/su, '').replace(/<[^>]+>/gu, '\n'),
  briefMarkdown(results, within(more)),
]

describe.each([0, 1])('the page for the head of an office, as %i of HTML and Markdown', (at) => {
  const print = async (results: FileResult[], more?: Partial<FormatContext>): Promise<string> =>
    (await texts(results, more))[at]!

  test('says verdict, organ, year and how many findings there are', async () => {
    const output = await print([await lintModel(wrong)])
    for (const said of ['不合规', '松岚县砚溪镇人民政府', '2023 年度', '个错误']) expect(output).toContain(said)
  })

  test('names the wrong cell with what it says and what it should say', async () => {
    const output = await print([await lintModel(wrong)])
    expect(output.replace(/\s*\n\s*/gu, ' | ')).toMatch(/（一）予以公开 × 自然人[\s|]+19[\s|]+9[\s|]/u)
  })

  test('says what was checked, and that everything was decided, where nothing is wrong', async () => {
    const output = await print([await lintModel(correctReport())])
    expect(output).toMatch(/合规/u)
    expect(output).toMatch(/运行规则 \d+ 条：通过 \d+，发现问题 0，未能判定 0，不适用 \d+；读出表格单元格 \d{3} 个/u)
    expect(output).toContain('没有发现有误的单元格。')
    expect(output).toMatch(/\d 条规则不适用/u)
    expect(await print([result()], { rules: [] })).toContain('适用的规则都有结论。')
  })

  test('says what was left open and why, and which rules were off', async () => {
    const open = result([], { verdict: 'incomplete', reasons: { 'outcome-total': ['有空白单元格'] }, outcomes: {} })
    const output = await print([open])
    expect(output).toContain('需人工核对')
    expect(output).toMatch(/有空白单元格：.*办理结果之和/u)
    expect(output).toMatch(/条规则按配置没有运行/u)
  })

  test('has a place to sign, the version and the hashes', async () => {
    const output = await print([await lintModel(wrong)])
    for (const said of ['经办人', '审核人', '单位负责人', '日期', 'report-lint 1.2.3', 'c0ffee', 'a'.repeat(64)])
      expect(output).toContain(said)
  })

  test('says of a file that could not be judged that nothing was checked, and why', async () => {
    const output = await print([result([fatal('文件是空的', 'empty')])])
    expect(output).toContain('没有检查：文件不能作为年度报告读取')
    expect(output).toContain('文件是空的')
    expect(output).not.toContain('没有发现有误的单元格')
  })

  test('does not call a report free of findings where some are accepted', async () => {
    const linted = accept(await lintModel(wrong), 'applicant-total', '已书面说明')
    const accepted = { ...linted, messages: [], verdict: 'pass' as const }
    const output = await print([accepted])
    expect(output).toMatch(/另有\d处已接受的问题/u)
    expect(output).not.toContain('未发现问题')
  })

  test('does not say that there are no warnings where only errors are shown', async () => {
    const errorsOnly = { errorsOnly: true }
    const one = await print([result()], errorsOnly)
    expect(one).toContain('没有错误，警告和提示未列出')
    expect(one).not.toMatch(/未发现问题|没有发现有误的单元格/u)
    const faulty = result([finding({ message: '一处错误' })], { filePath: '/work/a.md' })
    const many = await print([faulty, { ...faulty, filePath: '/work/b.md' }], errorsOnly)
    expect(many.replace(/\s*\n\s*/gu, ' | ')).toMatch(/一处错误[\s|]+1[\s|]+—/u)
    const whole = await print([faulty, { ...faulty, filePath: '/work/b.md' }])
    expect(whole.replace(/\s*\n\s*/gu, ' | ')).toMatch(/一处错误[\s|]+1[\s|]+0/u)
  })

  test('lists as much as a page holds, the gravest first, and counts the rest', async () => {
    const cell = (row: string): Partial<LintMessage> => ({ cell: { table: 'requests', row, column: 'individual' } })
    const many = [
      ...Array.from({ length: 20 }, (_, index) =>
        finding({ ...cell(`row${index}`), level: 'warning', message: '警告单元格' }),
      ),
      finding({ ...cell('granted'), message: '错误单元格' }),
      ...Array.from({ length: 20 }, (_, index) => finding({ message: `其他错误${index}` })),
      finding({ level: 'info', message: '一条建议' }),
    ]
    const output = await print([result(many)])
    expect(output.indexOf('错误单元格')).toBeLessThan(output.indexOf('警告单元格'))
    expect(output).toContain('另有 13 处，见检查结果全文')
    expect(output).toContain('另有 16 处，见检查结果全文；另有提示 1 条')
    expect(output).not.toContain('一条建议')
  })

  test('puts findings that one cell explains into one row', async () => {
    const cause = { cell: { table: 'requests', row: 'granted', column: 'individual' }, printed: 19, expected: 9 }
    const output = await print([result([finding({ cause }), finding({ cause })])])
    expect(output).toContain('（共 2 处问题与此有关）')
    expect(output.match(/予以公开 × 自然人/gu)).toHaveLength(1)
  })

  test('cuts long messages', async () => {
    expect(await print([result([finding({ message: '字'.repeat(500) })])])).not.toContain('字'.repeat(100))
  })

  test('is a table of what is to be looked at for several files, with what was not checked', async () => {
    const results = [
      { ...(await lintModel(correctReport())), filePath: '/work/a.md' },
      { ...(await lintModel(wrong)), filePath: '/work/b.md' },
      result([], { filePath: '/work/c.md', verdict: 'incomplete', reasons: { 'outcome-total': ['有空白单元格'] } }),
      passedResult('/work/d.rtf', { kind: 'rtf', treatment: 'unchecked' }, 'zh-CN'),
    ]
    const output = await print(results)
    expect(output).toContain('共 4 个文件：合规 1，不合规 1，需人工核对 1，未检查 1')
    expect(output).toContain('有空白单元格（1 份）')
    expect(output).toMatch(/未检查：/u)
    expect(output).toContain('其余 1 份合规')
    const listed = output.slice(output.indexOf('各份报告'), output.indexOf('其余 1 份'))
    expect(listed).toMatch(/b\.md[\s\S]*予以公开[\s\S]*c\.md/u)
    expect(listed).not.toContain('a.md')
  })

  test('says of each of several results what is wrong, also where it names no cell', async () => {
    const scope = { kind: 'organ', organ: '松岚县水利局', year: 2024 } as const
    const results = [
      result([finding({ ruleId: 'roster-complete', message: '有2份内容不同的报告' }), finding({ message: '另一处' })], {
        filePath: '/work/units.csv',
        report: null,
        scope,
      }),
      result([], { filePath: '/work/c.md', verdict: 'incomplete', reasons: { 'outcome-total': ['有空白单元格'] } }),
      result([fatal('文件是空的', 'empty')], { filePath: '/work/d.md', report: null }),
    ]
    const rows = (await print(results)).replace(/^[\s\S]*各份报告/u, '').replace(/\s*\n\s*/gu, ' | ')
    expect(rows).toMatch(/松岚县水利局[\s|×]+不合规[\s|]+有2份内容不同的报告等 2 处[\s|]+2[\s|]+0/u)
    expect(rows).toMatch(/c\.md[^不]*需人工核对[\s|]+有空白单元格[\s|]+0/u)
    expect(rows).toMatch(/d\.md[^字]*文件是空的/u)
  })

  test('lists a compliant report that has a warning, and does not count it among the others', async () => {
    const results = [
      { ...(await lintModel(correctReport())), filePath: '/work/a.md' },
      result([finding({ level: 'warning', message: '照搬上年报告' })], { filePath: '/work/b.md', verdict: 'pass' }),
    ]
    const output = await print(results)
    expect(output).toMatch(/b\.md[\s\S]*合规[\s\S]*照搬上年报告/u)
    expect(output).toContain('其余 1 份合规。')
    expect(await print(results.slice(0, 1).flatMap((one) => [one, { ...one, filePath: '/work/e.md' }]))).toMatch(
      /(?<!其余 )2 份合规。/u,
    )
  })

  test('speaks English', async () => {
    const output = await print([await lintModel(wrong)], { locale: 'en' })
    for (const said of ['not compliant', 'What was checked', 'Expected', 'Head of the office'])
      expect(output).toContain(said)
  })

  test('says what has become of the findings of an earlier round', async () => {
    const counts = { fixed: 3, remaining: 1, changed: 0, new: 0, notRechecked: 0 }
    const round = {
      file: 'a.md',
      organ: null,
      year: null,
      version: '0.0.1',
      sameConfiguration: true,
      counts,
      gone: [],
      handled: [],
    }
    const output = await print([result([finding()], { round })])
    expect(output).toContain('与上次检查对照：已改 3，仍在 1')
    expect(output).toContain('0.0.1')
  })
})

test.each(hostileTexts)('holds no markup of a report in %j', async (text) => {
  for (const given of [[hostileResult(text)], [hostileFatal(text)], [hostileResult(text), hostileFatal(text)]]) {
    const html = await brief(given, within())
    expect(html).not.toMatch(/<(?:script|img|a)[\s>]|<\w[^>]*\son\w+=/iu)
    const markdown = briefMarkdown(given, within())
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\[x\]\(|@everyone/u)
    expect(html + markdown).not.toMatch(/[^\P{C}\n\u2060]/u)
  }
})

test('gives the same bytes for the same results', async () => {
  const linted = [await lintModel(wrong)]
  expect(await texts(linted)).toEqual(await texts(linted))
})
