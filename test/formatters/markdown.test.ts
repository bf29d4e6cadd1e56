import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { markdown } from '../../src/formatters/markdown.js'
import { escapeMarkdown } from '../../src/formatters/markdown/escape.js'
import { sanitize } from '../../src/formatters/sanitize.js'
import { rules } from '../../src/rules/index.js'
import type { CauseCell, LintResult } from '../../src/model/index.js'
import { correctReport, withCell } from '../support/model.js'
import { context } from './context.js'
import { accept, hostileFatal, hostileResult, hostileTexts, lintModel } from './documents.js'
import { fatal, finding, result } from './fakes.js'

const write = (results: LintResult[]): string => markdown(results, context({ rules }))
const parse = (text: string): Nodes => unified().use(remarkParse).use(remarkGfm).parse(text)

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}
const textOf = (node: Nodes): string =>
  nodesOf(node)
    .map((each) => (each.type === 'text' || each.type === 'inlineCode' ? each.value : ''))
    .join('')

const wrong = withCell(correctReport(), 'requests/granted/individual', 19)

test('lists the files with organ, year, verdict and counts', async () => {
  const linted = await lintModel(wrong)
  expect(write([linted])).toContain(`| 报送/年报.md | 松岚县砚溪镇人民政府 | 2023 | ❌ 不合规 | ${linted.errorCount} |`)
})

test('puts findings under the section and the cell that explains them', async () => {
  const text = write([await lintModel(wrong)])
  expect(text).toContain(
    '### 三、收到和处理政府信息公开申请情况\n\n- **疑似有误的单元格**：（一）予以公开 × 自然人：19 → 9\n',
  )
})

test('writes the equation out with the words of the form', async () => {
  const text = write([await lintModel(wrong)])
  expect(text).toContain('算式 (（一）予以公开)：自然人 19 ＋ 商业企业 2 ＋')
})

test('writes the equation with the signs of the language', async () => {
  const text = markdown([await lintModel(wrong)], context({ rules, locale: 'en' }))
  const [line = ''] = /Equation \(（一）予以公开\).*/u.exec(text) ?? []
  expect(line).toMatch(/: 自然人 19 \+ 商业企业 2 \+ .* = \d+ ≠ .*, difference \d+$/u)
  expect(line).not.toMatch(/[＋＝，]/u)
})

test('names place, basis and rule of a finding', async () => {
  const text = write([await lintModel(wrong)])
  expect(text).toMatch(/ {4}- 收到和处理政府信息公开申请情况表 › （一）予以公开 × 自然人、第 \d+ 行\n/)
  expect(text).toContain('依据：国办公开办函〔2021〕30号；规则：`applicant-total`')
})

test('gives no line of a Word file, where a reader could not find it', () => {
  const { report } = result()
  const text = write([result([finding()], { report: report && { ...report, format: 'docx' } })])
  expect(text).toContain('  - 全文\n')
})

test('says what could not be judged and why, with the duty of each rule', () => {
  const text = write([result([], { verdict: 'incomplete', reasons: { 'balance-equation': ['有空白单元格'] } })])
  expect(text).toContain('### 需人工核对')
  expect(text).toContain(
    '- 有空白单元格：申请表每列：本年新收＋上年结转＝办理结果总计＋结转下年度 (`balance-equation`)',
  )
})

test('says why a file could not be judged, and not that it has no findings', () => {
  const text = write([result([fatal('不是年度报告', 'not-a-report')])])
  expect(text).toContain('**无法判断**：不是年度报告')
  expect(text).not.toContain('未发现问题。')
})

test('lists accepted findings with their reasons, apart from the others', async () => {
  const text = write([accept(await lintModel(wrong), 'applicant-total', '已书面说明')])
  expect(text.slice(text.indexOf('### 已接受的问题'))).toContain('  - 理由 (配置)：已书面说明')
})

test('gives version, hash of the configuration and hash of the file', async () => {
  const text = write([await lintModel(correctReport())])
  expect(text).toContain(`年报.md：\`${'a'.repeat(64)}\``)
  expect(text).toContain(`\`${context().configurationHash}\``)
})

test('speaks English where asked to', async () => {
  expect(markdown([await lintModel(correctReport())], context({ rules, locale: 'en' }))).toContain('✅ compliant')
})

const kindsAllowed = new Set([
  ...['root', 'heading', 'paragraph', 'text', 'strong', 'inlineCode', 'list', 'listItem'],
  ...['table', 'tableRow', 'tableCell', 'thematicBreak'],
])

test.each(hostileTexts)('makes no markup of %j', (text) => {
  const page = parse(write([hostileResult(text), hostileFatal(text)]))
  const kinds = nodesOf(page).map(({ type }) => type)
  expect(kinds.filter((kind) => !kindsAllowed.has(kind))).toEqual([])
})

test.each(hostileTexts)('has as many headings, items and cells with %j as with a plain word', (text) => {
  const shape = (word: string): string[] =>
    nodesOf(parse(write([hostileResult(word), hostileFatal(word)])))
      .map(({ type }) => type)
      .filter((type) => ['heading', 'listItem', 'tableCell', 'strong'].includes(type))
  expect(shape(text)).toEqual(shape('词'))
})

test.each(hostileTexts)('shows %j as it is, control characters as escapes', (text) => {
  const shown = textOf(parse(`x ${escapeMarkdown(text)}`)).replaceAll('\u2060', '')
  expect(shown).toBe(`x ${sanitize(text)}`.trimEnd())
})

test.each(['@everyone', '#12', 'https://a.example', 'www.a.example', 'GH-12', ':tada:', 'deadbeef'])(
  'keeps sites from linking %s',
  (text) => {
    expect(textOf(parse(escapeMarkdown(text)))).toContain('\u2060')
  },
)

test('gives the same text for the same results', async () => {
  const linted = await lintModel(wrong)
  expect(write([linted])).toBe(write([structuredClone(linted)]))
})

test.each(['zh-CN', 'en'] as const)('is bold where it is meant to be, in %s', async (locale) => {
  const several = finding({ cause: { candidates: [causeCell('granted'), causeCell('outcomeTotal')] } })
  const results = [await lintModel(wrong), result([several]), hostileFatal('坏的')]
  const tree = parse(markdown(results, context({ rules, locale })))
  const bold = nodesOf(tree).filter(({ type }) => type === 'strong')
  expect(bold.map(textOf)).toEqual(expect.arrayContaining(boldIn[locale]))
  expect(
    nodesOf(tree).flatMap((node) => (node.type === 'text' && node.value.includes('**') ? [node.value] : [])),
  ).toEqual([])
})

const causeCell = (row: string): CauseCell => ({
  cell: { table: 'requests', row, column: 'individual' },
  printed: 1,
  expected: 2,
})

const boldIn = {
  'zh-CN': ['不合规', '错误', '无法判断', '疑似有误的单元格', '疑似有误的单元格，以下之一'],
  en: ['not compliant', 'error', 'not judged', 'Probably wrong cell', 'Probably wrong, one of these cells'],
}
