import { describe, expect, it } from 'vitest'
import { reportOf } from './assemble.js'
import { examplesOf } from './examples.js'

const base = reportOf('')
const headings = (text: string): string[] => text.match(/^## .+/gmu) ?? []

describe('reportOf', () => {
  it('gives the base report for nothing', () => {
    expect(base).toMatch(/^# 松岚县砚溪镇人民政府2023年政府信息公开工作年度报告\n/u)
    expect(headings(base)).toHaveLength(6)
  })

  it('takes organ and year from the title', () => {
    const report = reportOf('# 青禾县财政局2020年政府信息公开工作年度报告')
    expect(report).toMatch(/^# 青禾县财政局2020年政府信息公开工作年度报告\n/u)
    expect(report).toContain('| 信息内容 | 本年新制作数量 |')
    expect(report).toContain('我局')
  })

  it('prints another title over the base report', () => {
    expect(reportOf('# 年报')).toBe(base.replace(/^# .+/u, '# 年报'))
  })

  it('puts rows in their places, and the prose follows', () => {
    const report = reportOf('| 信息内容 | 制发 |\n| 行政规范性文件 | 6 | 2 | 18 |')
    expect(report).toContain('| 行政规范性文件 | 6 | 2 | 18 |')
    expect(report).toContain('现行有效行政规范性文件18件')
  })

  it('empties all other rows of a table where it is told to', () => {
    const report = reportOf('| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 其余各行 | 0 | 0 | 0 | 0 | 0 |')
    expect(report).toContain('| 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |')
    expect(report).toContain('| 二、上年结转政府信息公开申请数量 |  |  | 2 |')
  })

  it('replaces the preface, a sub-section and a section', () => {
    const report = reportOf('前言。\n\n### （三）政府信息管理\n\n管理。\n\n## 六、其他需要报告的事项\n\n无。')
    expect(report).toMatch(/报告\n\n前言。\n\n## 一、总体情况\n/u)
    expect(report).toMatch(/\n### （三）政府信息管理\n\n管理。\n\n### （四）/u)
    expect(report).toMatch(/\n## 六、其他需要报告的事项\n\n无。\n$/u)
    expect(headings(report)).toEqual(headings(base))
  })

  it('knows a section by its number where its name is new, and leaves it empty', () => {
    expect(reportOf('## 六、杂项')).toMatch(/\n\n## 六、杂项\n$/u)
  })

  it('orders and renames the sections as headings alone say', () => {
    const report = reportOf('## 六、其他需要报告的事项\n## 二、主动公开情况')
    expect(headings(report)).toEqual(['## 六、其他需要报告的事项', '## 二、主动公开情况'])
    expect(report).toContain('信息处理费')
    expect(report).toContain('第二十条第（一）项')
  })

  it.each([
    ['| 行政奖励 | 1 |', 'No table has a row 行政奖励.'],
    ['| 行政许可 | 1 | 2 |', 'The row 行政许可 has 1 cells.'],
    ['### 行政奖励\n\n无。', 'No sub-section is called 行政奖励.'],
    ['## 附录\n\n无。', 'No section is called 附录.'],
  ])('does not know what to do with %j', (fragment, message) => {
    expect(() => reportOf(fragment)).toThrow(message)
  })
})

describe('examplesOf', () => {
  const pageWith = (examples: string): string => `# id\n\n## 示例 Examples\n\n${examples}\n\n## English\n`

  it('reads captions and blocks', () => {
    const examples =
      '**正确 Passes**\n\n```text\n甲\n\n乙\n```\n\n**错误 Fails** Word `a` `b` `{ "max": 1 }`\n\n```text\n丙\n```'
    expect(examplesOf(pageWith(examples))).toEqual([
      { passes: true, word: false, messageIds: [], options: {}, fragment: '甲\n\n乙' },
      { passes: false, word: true, messageIds: ['a', 'b'], options: { max: 1 }, fragment: '丙' },
    ])
  })

  it.each([
    ['```text\n甲\n```', 'A block has no caption.'],
    ['**错误 Fails**\n\n```text\n甲\n```', 'A failing example names its messages'],
    ['**正确 Passes** `a`\n\n```text\n甲\n```', 'A failing example names its messages'],
  ])('refuses %j', (examples, message) => {
    expect(() => examplesOf(pageWith(examples))).toThrow(message)
  })
})
