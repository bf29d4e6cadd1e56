import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterMap, parse as parseHtml } from 'parse5'
import { expect, test } from 'vitest'
import { html } from '../../src/formatters/html.js'
import { sanitize } from '../../src/formatters/sanitize.js'
import { rules } from '../../src/rules/index.js'
import type { LintResult, Locale } from '../../src/model/index.js'
import { defectiveReports } from '../support/defects.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withCell, withSection, withValues } from '../support/model.js'
import { context } from './context.js'
import { accept, hostileFatal, hostileResult, hostileTexts, lintModel } from './documents.js'
import { fatal, result } from './fakes.js'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const write = (results: LintResult[], locale: Locale = 'zh-CN'): Promise<string> =>
  html(results, context({ rules, locale }))

/** Parses a page and fails for any mistake in it. */
function parse(text: string): Element[] {
  const mistakes: string[] = []
  const page = parseHtml(text, { onParseError: ({ code }) => mistakes.push(code) })
  expect(mistakes).toEqual([])
  return elementsOf(page)
}

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...children] : children
}
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value
const textOf = (node: Node): string => {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
const byTag = (elements: Element[], tag: string): Element[] => elements.filter(({ tagName }) => tagName === tag)
const byId = (elements: Element[], id: string): Element => {
  const found = elements.find((element) => attribute(element, 'id') === id)
  if (!found) throw new Error(`The page has no #${id}.`)
  return found
}
const textsOf = (elements: Element[], tag: string): string[] => byTag(elements, tag).map(textOf)

const wrong = withCell(correctReport(), 'requests/granted/individual', 19)
const withParagraph = (text: string) => {
  const report = correctReport()
  const children = report.sections.find(({ id }) => id === 'overview')?.children ?? []
  return withSection(report, 'overview', [...children, paragraph(text)])
}
const wrong2019 = defectiveReports['a wrong cell in the form of 2019']

test('is one complete page in the language of the run', async () => {
  const [root] = parse(await write([await lintModel(wrong)]))
  expect(root && [root.tagName, attribute(root, 'lang')]).toEqual(['html', 'zh-CN'])
})

test('is in English where asked to', async () => {
  const [root, ...rest] = parse(await write([await lintModel(wrong)], 'en'))
  expect(root && attribute(root, 'lang')).toBe('en')
  expect(textsOf(rest, 'h3')).toContain('Tables of the report')
})

test('puts the verdict on top, above facts and findings', async () => {
  const page = textOf(byTag(parse(await write([await lintModel(wrong)])), 'body')[0]!)
  const places = ['不合规', '2021年修订格式', '发现的问题', '报告中的表格'].map((text) => page.indexOf(text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('lists several files with links to each', async () => {
  const elements = parse(await write([await lintModel(wrong), await lintModel(wrong2019, '/work/b.md')]))
  const list = elements.find((element) => attribute(element, 'class') === 'list')
  const links = elementsOf(list!).filter(({ tagName }) => tagName === 'a')
  expect(links.map((link) => [textOf(link), attribute(link, 'href')])).toEqual([
    ['报送/年报.md', '#f1'],
    ['b.md', '#f2'],
  ])
})

test('has no list for a single file', async () => {
  const elements = parse(await write([await lintModel(wrong)]))
  expect(elements.some((element) => attribute(element, 'class') === 'list')).toBe(false)
})

test('every link leads to a place in the page, and every place has its own name', async () => {
  const elements = parse(await write([await lintModel(wrong), await lintModel(wrong2019)]))
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  const targets = byTag(elements, 'a').map((link) => attribute(link, 'href'))
  expect(new Set(ids).size).toBe(ids.length)
  expect(targets.filter((target) => !ids.includes(target?.slice(1) ?? ''))).toEqual([])
})

test('marks a wrong cell with its level and links it to its findings, and these to it', async () => {
  const elements = parse(await write([await lintModel(wrong)]))
  const cell = byId(elements, 'f1-requests-granted-individual')
  const marks = byTag(elementsOf(cell), 'a')
  expect(attribute(cell, 'class')).toBe('is-number marked error')
  expect(marks.length).toBeGreaterThan(0)
  for (const mark of marks) {
    const target = byId(elements, attribute(mark, 'href')?.slice(1) ?? '')
    const back = byTag(elementsOf(target), 'a').map((link) => attribute(link, 'href'))
    expect(back).toContain('#f1-requests-granted-individual')
  }
})

test('tells levels apart without colour', async () => {
  const elements = parse(await write([await lintModel(wrong)]))
  const mark = byTag(elementsOf(byId(elements, 'f1-requests-granted-individual')), 'a')[0]!
  expect(attribute(mark, 'aria-label')).toMatch(/^错误 \d+$/)
  expect(textOf(mark)).toMatch(/^×\d+$/)
})

test('writes the equation beside the finding, each number with its label', async () => {
  const elements = parse(await write([await lintModel(wrong)]))
  const figures = elements.filter((element) => attribute(element, 'class') === 'equation')
  expect(figures.map(textOf)).toContain(
    '算式：（一）予以公开19 自然人＋ 2 商业企业＋ 0 科研机构＋ 0 社会公益组织＋ 1 法律服务机构＋ 0 其他＝ 22≠12 总计相差 10',
  )
})

const shapeOf = (elements: Element[], className: string): string[][] => {
  const table = elements.find((element) => attribute(element, 'class') === className)
  return byTag(elementsOf(table!), 'tr').map((row) =>
    byTag(elementsOf(row), 'th').map((cell) => {
      const spans = ['colspan', 'rowspan'].map((name) => attribute(cell, name) ?? '1')
      return `${textOf(cell)} ${spans.join('×')}`
    }),
  )
}

test('draws the groups of applicants over their columns as the form does', async () => {
  const [first, second, third] = shapeOf(parse(await write([await lintModel(wrong)])), 'form requests')
  expect(first).toEqual(['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3', '申请人情况 7×1'])
  expect(second).toEqual(['自然人 1×2', '法人或其他组织 5×1', '总计 1×2'])
  expect(third).toEqual(['商业企业 1×1', '科研机构 1×1', '社会公益组织 1×1', '法律服务机构 1×1', '其他 1×1'])
})

test('draws the groups of outcomes beside their rows as the form does', async () => {
  const rows = shapeOf(parse(await write([await lintModel(wrong)])), 'form requests').slice(3)
  expect(rows[0]).toEqual(['一、本年新收政府信息公开申请数量 3×1'])
  expect(rows[2]).toEqual(['三、本年度办理结果 1×22', '（一）予以公开 2×1'])
  expect(rows[4]).toEqual(['（三）不予公开 1×8', '1.属于国家秘密 1×1'])
})

test('draws （六）其他处理 of the 2019 form as one row', async () => {
  const rows = shapeOf(parse(await write([await lintModel(wrong2019)])), 'form requests')
  expect(rows).toContainEqual(['（六）其他处理 2×1'])
})

test('draws reviews and litigation side by side over one line of fifteen numbers', async () => {
  const elements = parse(await write([await lintModel(wrong)]))
  const table = elements.find((element) => attribute(element, 'class') === 'form disputes')!
  expect(shapeOf(elements, 'form disputes').slice(0, 2)).toEqual([
    ['行政复议 5×2', '行政诉讼 10×1'],
    ['未经复议直接起诉 5×1', '复议后起诉 5×1'],
  ])
  expect(byTag(elementsOf(table), 'td')).toHaveLength(15)
})

test('every table has a caption, and every heading cell but the corner a scope', async () => {
  const elements = parse(await write([await lintModel(wrong), await lintModel(wrong2019)]))
  for (const table of byTag(elements, 'table')) {
    expect(byTag(elementsOf(table), 'caption')).toHaveLength(1)
    const bare = byTag(elementsOf(table), 'th').filter((cell) => attribute(cell, 'scope') === undefined)
    expect(bare.every((cell) => attribute(cell, 'class') === 'corner')).toBe(true)
  }
})

test('shows blank cells', async () => {
  const blank = withCell(correctReport(), 'requests/granted/research', '')
  const cell = byId(parse(await write([await lintModel(blank)])), 'f1-requests-granted-research')
  expect(textOf(cell)).toMatch(/^空白×\d+$/)
})

test('shows cells that the report does not have as not read', async () => {
  const elements = parse(await write([await lintModel(defectiveReports['a missing row'])]))
  const absent = elements.filter((element) => attribute(element, 'class') === 'is-absent')
  expect(absent.map(textOf)).toEqual(Array(7).fill('未读出'))
})

test('says that a table is missing', async () => {
  const elements = parse(await write([await lintModel(defectiveReports['a missing section with its table'])]))
  expect(textsOf(elements, 'p')).toContain('政府信息公开行政复议、行政诉讼情况表：报告中没有读到这张表。')
})

test('shows accepted findings with their reasons, which can be folded', async () => {
  const elements = parse(await write([accept(await lintModel(wrong), 'applicant-total', '已书面说明')]))
  const accepted = byTag(elements, 'details').find((element) => attribute(element, 'class') === 'accepted')
  expect(attribute(accepted!, 'open')).toBe('')
  expect(textOf(accepted!)).toContain('理由：已书面说明 (配置)')
})

test('says how many numbers of the prose were held against the tables, and why the others were not', async () => {
  const told = await lintModel(withParagraph('全年收到申请29件，通过网站公开信息412条。'))
  const [prose] = parse(await write([told])).filter((element) => attribute(element, 'class') === 'prose')
  const { total, compared, left } = told.data!.prose!
  expect(textsOf([prose!, ...elementsOf(prose!)], 'summary')[0]).toBe(`正文有${total}个数，核对了${compared}个`)
  expect(total).toBe(compared + left.length)
  expect(textOf(prose!)).toMatch(/信息412条 (?:表格中没有这一项|只是一种渠道)/u)
  expect(await write([told], 'en')).toContain(`${total} numbers in the text, ${compared} compared`)
})

test('says what could not be judged and why', async () => {
  const page = await write([result([], { verdict: 'incomplete', reasons: { 'outcome-total': ['有空白单元格'] } })])
  const manual = parse(page).find((element) => attribute(element, 'class') === 'manual')
  expect(textOf(manual!)).toContain('有空白单元格申请表每列：各项办理结果之和等于（七）总计')
})

test('says why a file could not be judged, and nothing of findings', async () => {
  const elements = parse(await write([result([fatal('不是年度报告', 'not-a-report')])]))
  expect(textsOf(elements, 'p')).toContain('无法判断：不是年度报告 not-a-report')
  expect(textsOf(elements, 'h3')).not.toContain('发现的问题')
})

test('gives version, hash of the configuration and hash of the file', async () => {
  const codes = textsOf(parse(await write([await lintModel(wrong)])), 'code')
  expect(codes).toEqual(expect.arrayContaining(['c0ffee', 'a'.repeat(64)]))
})

test('lets the browser load and run nothing but its own style sheet', async () => {
  const elements = parse(await write([await lintModel(wrong)]))
  const [style] = byTag(elements, 'style')
  const hash = createHash('sha256').update(textOf(style!)).digest('base64')
  const policy = byTag(elements, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
  expect(attribute(policy!, 'content')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  )
})

const tagsOf = (elements: Element[]): string[] => elements.map(({ tagName }) => tagName)

test.each(hostileTexts)('makes no element of %j', async (text) => {
  const elements = parse(await write([hostileResult(text), hostileFatal(text)]))
  const plain = parse(await write([hostileResult('词'), hostileFatal('词')]))
  expect(tagsOf(elements)).toEqual(tagsOf(plain))
})

const attributesAllowed = new Set([
  ...['lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'id', 'href', 'scope', 'colspan', 'rowspan'],
  ...['role', 'aria-label', 'aria-hidden', 'tabindex', 'open'],
])

test.each(hostileTexts)('makes no attribute and no link out of %j', async (text) => {
  const elements = parse(await write([hostileResult(text), hostileFatal(text)]))
  const attributes = elements.flatMap(({ attrs }) => attrs)
  expect(attributes.filter(({ name }) => !attributesAllowed.has(name))).toEqual([])
  expect(attributes.filter(({ name, value }) => name === 'href' && !/^#f\d[\w-]*$/.test(value))).toEqual([])
})

test.each(hostileTexts)('shows %j as it is, control characters as escapes', async (text) => {
  const elements = parse(await write([hostileResult(text)]))
  const cell = byId(elements, 'f1-requests-granted-individual')
  expect(textOf(cell.childNodes[0] as Node)).toBe(sanitize(text))
})

test('header, content and footer stand side by side, as landmarks', async () => {
  const elements = parse(await write([await lintModel(wrong), await lintModel(wrong2019, '/work/b.md')]))
  const sheet = elements.find((element) => attribute(element, 'class') === 'sheet')
  const parts = sheet!.childNodes.flatMap((node) => ('tagName' in node ? [node.tagName] : []))
  expect(parts).toEqual(['header', 'main', 'footer'])
  expect(elements.filter((element) => attribute(element, 'role') === 'region')).toEqual([])
})

test('keeps numbers whole, unless they are longer than any count', async () => {
  const long = withValues(wrong, {
    'requests/granted/individual': '123456789012',
    'requests/granted/business': '1234567890123',
  })
  const elements = parse(await write([await lintModel(long)]))
  const whole = elements.filter((element) => attribute(element, 'class') === 'whole').map(textOf)
  expect(whole).toContain('123456789012')
  expect(whole).not.toContain('1234567890123')
})

test('gives the same page for the same results', async () => {
  const linted = await lintModel(wrong)
  expect(await write([linted])).toBe(await write([structuredClone(linted)]))
})

test('links the cell that a sentence of a Word file is compared with, and not the place of the sentence', async () => {
  const checked = await lintModel(wrong)
  const message = checked.messages.find(({ cell }) => cell !== undefined)!
  const word: LintResult = {
    ...checked,
    report: { ...checked.report!, format: 'docx' },
    messages: [{ ...message, section: 'overview', paragraph: 2 }],
  }
  const place = parse(await write([word])).find((element) => attribute(element, 'class') === 'place')!
  expect(textOf(place)).toMatch(/^一、总体情况 › 第 2 段、对照：收到和处理政府信息公开申请情况表 › /u)
  expect(textsOf(elementsOf(place), 'a').join()).toMatch(/^收到和处理/u)
})
