import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { rules } from '../../src/rules/index.js'
import type { CheckOptions, LintResult } from '../../src/model/index.js'
import { htmlOf } from '../support/html.js'
import { markdownLayouts } from '../support/layouts/index.js'
import { correctReport, withValues } from '../support/model.js'

const wrong = withValues(correctReport(), { 'requests/outcomeTotal/individual': 31, 'documents/normative/valid': 1 })
const markdown = markdownLayouts.markdown(wrong)
const html = htmlOf(wrong, 'clean')

const some = rules.filter(({ id }) => /balance|outcome-total|dispute-total|plausibility/u.test(id))

const check = (source: string, options: CheckOptions = {}): Promise<LintResult> =>
  lint(source, { format: source.includes('<html>') ? 'html' : 'markdown', rules: some, ...options })

const ids = ({ messages }: LintResult): (string | undefined)[] =>
  messages.map(({ ruleId, code }) => ruleId ?? code).sort()
const suppressed = ({ suppressedMessages }: LintResult): (string | null)[] =>
  suppressedMessages.map(({ ruleId }) => ruleId).sort()

/** The text with a comment on a line of its own before, and blank lines around it. */
const before = (source: string, mark: string, comment: string): string => {
  const at = source.indexOf(mark)
  if (at < 0) throw new Error(`The source has no ${mark}.`)
  return `${source.slice(0, at)}<!-- ${comment} -->\n\n${source.slice(at)}`
}

const row = (source: string): string => /^.*（七）总计.*$/mu.exec(source)?.[0] ?? ''

const all = ['balance-equation', 'outcome-total', 'stock-plausibility']

describe('a report with wrong cells', () => {
  it.each([
    ['Markdown', markdown],
    ['HTML', html],
  ])('has three findings in %s', async (_, source) => {
    expect([...new Set(ids(await check(source)))]).toEqual(all)
  })
})

describe('disable', () => {
  const whole = [
    ['Markdown', `<!-- report-lint-disable -- 历史数据 -->\n\n${markdown}\n\n<!-- report-lint-enable -->\n`],
    ['HTML', html.replace('<body>', '<body>\n<!-- report-lint-disable -- 历史数据 -->')],
  ] as const

  it.each(whole)('suppresses all findings after it in %s', async (_, source) => {
    const result = await check(source)
    expect([...new Set(suppressed(result))]).toEqual(all)
    expect(result).toMatchObject({ errorCount: 0, verdict: 'pass' })
  })

  it('says why, and leaves the outcome of the rule as it was', async () => {
    const result = await check(whole[0][1])
    expect(result.outcomes['outcome-total']).toBe('fail')
    expect(result.suppressedMessages[0]?.suppressions).toEqual([{ kind: 'directive', justification: '历史数据' }])
  })

  it('names the rules that it is about', async () => {
    const source = `<!-- report-lint-disable outcome-total，balance-equation -- 已核对 -->\n${markdown}\n<!-- report-lint-enable -->`
    expect(ids(await check(source))).toEqual(['stock-plausibility'])
  })

  it('ends where it is enabled again', async () => {
    const source = before(before(markdown, '## 二', 'report-lint-disable -- 已核对'), '## 三', 'report-lint-enable')
    const result = await check(source)
    expect(suppressed(result)).toEqual(['stock-plausibility'])
    expect([...new Set(ids(result))]).toEqual(['balance-equation', 'outcome-total'])
  })

  it('of all rules goes on for those that `enable` does not name', async () => {
    const source = before(
      before(markdown, '## 二', 'report-lint-disable -- 已核对'),
      '## 三',
      'report-lint-enable outcome-total',
    )
    const result = await check(source)
    expect(ids(result)).toEqual(expect.arrayContaining(['outcome-total', 'suppression-unclosed']))
    expect(ids(result)).not.toContain('balance-equation')
    expect(ids(result)).not.toContain('suppression-unused')
  })

  it('at the head of a file holds for what is wrong with the whole of it', async () => {
    const cut = markdown.replace(/^\|.*\|$/gmu, '')
    const tables = rules.filter(({ id }) => id === 'required-sections')
    const lost = cut.replace(/^## 五.*$/mu, '')
    expect(ids(await check(lost, { rules: tables }))).toEqual(['required-sections'])
    const source = `<!-- report-lint-disable required-sections -- 另文公布 -->\n\n${lost}\n\n<!-- report-lint-enable -->\n`
    expect(ids(await check(source, { rules: tables }))).toEqual([])
  })
})

describe('a comment', () => {
  const line = row(markdown)
  const comment = '<!-- report-lint-disable-next-line outcome-total -- 已核对 -->'
  const extracted = async (source: string): Promise<string> =>
    JSON.stringify((await check(source, { extract: true })).data).replace(/"(?:line|column)":\d+/gu, '')

  it.each([
    ['before a heading', markdown.replace('## 二', `${comment}\n## 二`)],
    ['in a paragraph', markdown.replace(/^2023年/mu, `2023年${comment}`)],
    ['between the rows of a table', markdown.replace(line, `${comment}\n${line}`)],
    ['in a label', markdown.replace(line, line.replace('（七）总计', `（七）总计 ${comment}`))],
    ['after a row', markdown.replace(line, `${line} ${comment}`)],
    ['in a blank cell', markdown.replace(line, line.replace(/\|\s*\|/u, `| ${comment} |`))],
  ])('%s does not change what is read', async (_, source) => {
    expect(source).toContain(comment)
    expect(await extracted(source)).toBe(await extracted(markdown))
  })

  it.each([
    ['in a cell', html.replace('（七）总计', `${comment}（七）总计`)],
    ['before a row', html.replace(/<tr>(?=[^\n]*（七）总计)/u, `${comment}<tr>`)],
    ['in a paragraph', html.replace('<p>', `<p>${comment}`)],
  ])('%s of a page does not change what is read', async (_, source) => {
    expect(source).toContain(comment)
    expect(await extracted(source)).toBe(await extracted(html))
  })
})

describe('disable-next-line', () => {
  const comment = '<!-- report-lint-disable-next-line outcome-total, balance-equation -- 已核对 -->'

  it('holds for the row of a Markdown table that it stands in', async () => {
    const line = row(markdown)
    const source = markdown.replace(line, line.replace('（七）总计', `（七）总计 ${comment}`))
    expect(source).toContain(comment)
    expect(suppressed(await check(source))).toContain('outcome-total')
  })

  it('holds for the next line of a page', async () => {
    const line = row(html)
    const result = await check(html.replace(line, `${comment}\n\n${line}`))
    expect(suppressed(result)).toContain('outcome-total')
  })

  it('holds for the whole of a row that is written on many lines', async () => {
    const line = row(html)
    const many = `${comment}\n${line.replaceAll('<td', '\n  <td')}`
    expect(suppressed(await check(html.replace(line, many)))).toContain('outcome-total')
  })

  it('holds for the row of a page that it stands in, and not for the next', async () => {
    const line = row(html)
    const inside = line.replace('<tr>', `<tr>${comment}`)
    expect(suppressed(await check(html.replace(line, inside)))).toContain('outcome-total')
    const after = line.replace('</tr>', `</tr>${comment}`)
    expect(suppressed(await check(html.replace(line, after)))).not.toContain('outcome-total')
  })

  it('holds for what follows it on its own line', async () => {
    const oneLine = html.replace(/\n/gu, '').replace(/<tr>(?=(?:(?!<tr>).)*（七）总计)/u, `${comment}<tr>`)
    const result = await check(oneLine)
    expect(suppressed(result)).toContain('outcome-total')
    expect(ids(result)).toContain('stock-plausibility')
  })

  it('passes over blank lines and other comments', async () => {
    const report = rules.filter(({ id }) => id === 'report-title')
    const titled = markdown.replace('政府信息公开工作年度报告', '政府信息公开年报')
    expect(ids(await check(titled, { rules: report }))).toEqual(['report-title'])
    const source = `<!-- report-lint-disable-next-line report-title -- 沿用旧名 -->\n<!-- 另一条 -->\n\n${titled}`
    expect(ids(await check(source, { rules: report }))).toEqual([])
  })

  it('does not hold for the line after', async () => {
    const source = before(markdown, '## 三', comment.slice(5, -4))
    expect(ids(await check(source))).toEqual(expect.arrayContaining(['outcome-total', 'suppression-unused']))
  })
})

describe('what is no directive', () => {
  it.each([
    ['a fenced block', '```\n<!-- report-lint-disable -- x -->\n```'],
    ['inline code', '写作 `<!-- report-lint-disable -- x -->`。'],
    ['another word', '<!-- report-lint-disabled -- x -->'],
    ['another comment', '<!-- 说明：report-lint-disable -- x -->'],
  ])('%s', async (_, text) => {
    const { suppressedMessages, messages } = await check(markdown.replace('## 二', `${text}\n\n## 二`))
    expect(suppressedMessages).toEqual([])
    expect(messages.filter(({ ruleId }) => ruleId === null)).toEqual([])
  })

  it('a string of a script', async () => {
    const page = html.replace('<body>', '<body><script>var a = "<!-- report-lint-disable -- x -->"</script>')
    expect((await check(page)).suppressedMessages).toEqual([])
  })

  it('a comment in plain text', async () => {
    const result = await check(`<!-- report-lint-disable -- x -->\n${markdown}`, { format: 'text' })
    expect(result.suppressedMessages).toEqual([])
  })

  it('any comment where comments are not to be heeded', async () => {
    const source = before(markdown, '## 二', 'report-lint-disable no-such-rule')
    expect([...new Set(ids(await check(source, { inlineConfig: false })))]).toEqual(all)
  })
})

describe('a directive with a fault', () => {
  const faults = async (comment: string, options: CheckOptions = {}) => {
    const result = await check(before(markdown, '## 二', comment), options)
    return result.messages.filter(({ ruleId }) => ruleId === null)
  }

  it.each([
    ['report-lint-disable stock-plausibility', 'suppression-without-reason', 'warning'],
    ['report-lint-disable stock-plausibility --', 'suppression-without-reason', 'warning'],
    ['report-lint-disable stock-plausibilty -- 已核对', 'suppression-unknown-rule', 'warning'],
    ['report-lint-disable dispute-total -- 已核对', 'suppression-unused', 'warning'],
    ['report-lint-disable-next-line -- 已核对', 'suppression-unused', 'warning'],
    ['report-lint-disable stock-plausibility -- 已核对', 'suppression-unclosed', 'info'],
    ['report-lint-enable', 'suppression-unused', 'warning'],
    ['report-lint-enable no-such-rule', 'suppression-unknown-rule', 'warning'],
  ])('%s: %s', async (comment, code, level) => {
    expect(await faults(comment)).toEqual([expect.objectContaining({ code, level })])
  })

  it('is reported where the comment stands', async () => {
    const [fault] = await faults('report-lint-disable dispute-total -- 已核对')
    const line = markdown.slice(0, markdown.indexOf('## 二')).split('\n').length
    expect(fault).toMatchObject({ line, column: 1, endLine: line, data: { rule: 'dispute-total' } })
  })

  it('has no effect without a reason', async () => {
    const result = await check(before(markdown, '## 二', 'report-lint-disable'))
    expect(result.suppressedMessages).toEqual([])
    expect(result.errorCount).toBeGreaterThan(0)
  })

  it('is not called unused for a rule that is off', async () => {
    expect(await faults('report-lint-disable typography -- 已核对')).toEqual([])
  })

  it('is not called unused for a rule that could not be decided', async () => {
    const cut = markdown.replace(/^\|.*\|$/gmu, '')
    const source = `<!-- report-lint-disable outcome-total -- 已核对 -->\n${cut}`
    const result = await check(source)
    expect(result.outcomes['outcome-total']).toBe('incomplete')
    expect(ids(result)).not.toContain('suppression-unused')
  })

  it('is told apart from others that say the same', async () => {
    const twice = before(before(markdown, '## 二', 'report-lint-enable'), '## 三', 'report-lint-enable')
    const { messages } = await check(twice)
    expect(new Set(messages.map(({ fingerprint }) => fingerprint)).size).toBe(messages.length)
  })

  it('speaks English', async () => {
    const [fault] = await faults('report-lint-disable dispute-total -- 已核对', { locale: 'en' })
    expect(fault?.message).toBe(
      'report-lint-disable is not needed: there is no finding of dispute-total here. Remove it',
    )
  })
})
