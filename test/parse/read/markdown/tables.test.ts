import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { readMarkdown } from '../../../../src/parse/read/markdown/read.js'
import { needsGfm } from '../../../../src/parse/read/markdown/gfm-marks.js'
import { sourceLines } from '../../../../src/parse/read/markdown/source-lines.js'
import { findTables as findTablesOf, type FoundTables } from '../../../../src/parse/read/markdown/tables.js'
import { offsetAt } from '../../../../src/text/span.js'

const findTables = (source: string): FoundTables => findTablesOf(sourceLines(source), source, defaultLimits)
const find = (source: string): { tables: string[]; unsure: boolean } => {
  const { tables, unsure } = findTables(source)
  return { tables: tables.map(({ start, end }) => source.slice(start, end)), unsure }
}
const texts = async (source: string): Promise<unknown> =>
  (await readMarkdown(source)).map((block) =>
    block.type === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : block.type,
  )

const table = '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'

describe('a table is taken from its lines', () => {
  it.each([
    ['alone', table, [table]],
    ['under text', `文字\n${table}\n\n文字`, [table]],
    ['above a heading', `${table}\n## 二`, [table]],
    ['indented by less than four spaces', `   ${table}`, [table]],
    ['with a header of nothing but wide space', '\u3000|\n---|', ['\u3000|\n---|']],
    ['without outer pipes', '甲 | 乙\n--- | :-:\n1 | 2', ['甲 | 乙\n--- | :-:\n1 | 2']],
    ['each of two', `${table}\n\n${table}`, [table, table]],
    ['with marks in its cells', '|**甲**<br>乙|\n|-|', ['|**甲**<br>乙|\n|-|']],
    ['with one tilde in a cell', '|1~3月|\n|-|', ['|1~3月|\n|-|']],
  ])('%s', (_, source, tables) => {
    expect(find(source)).toEqual({ tables, unsure: false })
  })
})

describe('there is certainly no table', () => {
  it.each([
    ['where the delimiters are fewer than the cells', '| 甲 | 乙 |\n| --- |'],
    ['where the delimiters stand first', '| --- |\n\n| --- |'],
    ['where the header is a lone pipe', '|\n|-|'],
    ['where something else is between the pipes', '| 甲 |\n| --: - |'],
    ['where a line is a rule', '甲\n---'],
  ])('%s', (_, source) => {
    expect(find(source)).toEqual({ tables: [], unsure: false })
  })
})

describe('the full parser is asked', () => {
  it.each([
    ['about a table in a quote', '> | 甲 |\n> | --- |'],
    ['about a table in a list', '- | 甲 |\n  | --- |'],
    ['about a table in a footnote', '[^1]: 甲\n---|'],
    ['about an indented table', '    | 甲 |\n    | --- |'],
    ['about a row that may begin a list', '甲 | 乙\n--- | ---\n1. 丙 | 1'],
    ['about references', '| [甲] |\n| --- |\n\n[甲]: /a'],
    ['about pipes in code', '| `甲\\|` |\n| --- |'],
    ['about strikethrough', '| ~~甲~~ |\n| --- |'],
    ['about bare links with marks in them', '| www.a.cn/*b* |\n| --- |'],
    ['about what follows such a table', `> | 甲 |\n> | --- |\n${table}`],
    ['about NUL', `${table}\0`],
  ])('%s', (_, source) => {
    expect(find(source)).toEqual({ tables: [], unsure: true })
  })
})

describe('what looks like a table and is none stays text', () => {
  it.each([
    ['in a fence', `\`\`\`\n${table}\n\n\`\`\``],
    ['in a comment', `<!--\n\n${table}\n\n-->`],
    ['in an HTML block', `<div>\n${table}\n\n</div>`],
  ])('%s', async (_, source) => {
    const { tables } = findTables(source)
    const blocks = await readMarkdown(source)
    expect([tables.length, blocks.some((block) => block.type === 'heading')]).toEqual([1, false])
  })

  it('right under a quote', async () => {
    expect(await readMarkdown(`> 文字\n${table}`)).toMatchObject([
      { type: 'line', text: { text: '文字' } },
      { type: 'table', rows: [{ closed: true }, { closed: true }] },
    ])
  })
})

describe('cells', () => {
  it.each([
    ['| 甲\\|乙 | \\\\ |\n|-|-|', [['甲|乙', '\\']]],
    ['|甲|\n|-|\n|\n||\n丙', [['甲'], [''], [''], ['丙']]],
    ['|*甲*&nbsp;|`1`|\n|-|-|', [['甲', '1']]],
    ['|# 甲|- 乙|\n|-|-|', [['# 甲', '- 乙']]],
    ['|<div>|*- 乙*|\n|-|-|', [['', '- 乙']]],
  ])('of %j', async (source, rows) => {
    expect(await texts(source)).toEqual([rows])
  })
})

describe('needsGfm', () => {
  it.each(['甲[^1]', '- [ ] 甲', '1~3月\n5~6月', 'www.a.cn/*b*', 'a_@a.cn', 'http://a.cn/_b'])(
    'is true for %j',
    (source) => {
      expect(needsGfm(source)).toBe(true)
    },
  )

  it.each(['1~3月\n\n5~6月', '**甲**：www.a.cn/b_c_d', 'a_b@a.cn', '[甲](/a)', '甲<br>http://a.cn <b>'])(
    'is false for %j',
    (source) => {
      expect(needsGfm(source)).toBe(false)
    },
  )
})

describe('a byte order mark', () => {
  it('counts as a character of the source', async () => {
    expect(await readMarkdown(`\uFEFF# 甲\n\n${table}`)).toMatchObject([
      { type: 'heading', text: { text: '甲', start: 3 } },
      { type: 'table', rows: [{ cells: [{ text: '甲', start: 8 }, {}] }, {}] },
    ])
  })
})

describe('bare links', () => {
  it('have their place where the parser gives them none', async () => {
    const source = '~甲~\n\n**见（www.a.cn）** 电邮\\_：b@a.cn'
    const blocks = await readMarkdown(source)
    const text = blocks[1]?.type === 'line' ? blocks[1].text : undefined
    expect(Array.from(text?.text ?? '', (_, index) => source[text?.offsets?.[index] ?? -1]).join('')).toBe(
      '见（www.a.cn） 电邮_：b@a.cn',
    )
  })
})

describe('text of several lines', () => {
  it.each([
    ['甲\\_\n      >>乙', '甲_>>乙'],
    ['> 甲\\_ \t\n> 乙', '甲_乙'],
    ['甲 &a; \\\\\\_\r\n  乙', '甲 &a; \\_乙'],
  ])('has each character of %j at its place', async (source, text) => {
    const spans = (await readMarkdown(source)).flatMap((block) => (block.type === 'line' ? [block.text] : []))
    const places = spans.flatMap((span) => Array.from(span.text, (_, index) => offsetAt(span, index)))
    expect(places.map((place) => source[place]).join('')).toBe(text)
  })
})

describe('limits', () => {
  it.each([
    ['limit-spans', 'a row of very many cells', '|甲'.repeat(1_001) + '\n' + '|-'.repeat(1_001)],
    ['limit-cells', 'very many rows', `|甲|\n|-|\n${'|1|\n'.repeat(50_001)}`],
    ['limit-spans', 'a row of very many cells in a quote', `> ${'|甲'.repeat(1_100)}\n> ${'|-'.repeat(1_100)}`],
    ['limit-cells', 'very many rows in a quote', `> 甲|\n> -|\n${'> |1|2|\n'.repeat(20_000)}`],
    ['limit-lines', 'very many lines', '甲\n\n'.repeat(50_001)],
    ['limit-marks', 'very many quotes apart', '> 甲\n\n乙\n\n'.repeat(2_001)],
    ['limit-marks', 'very many empty lists apart', '-\n\n甲\n\n'.repeat(2_001)],
    ['limit-marks', 'very many footnotes', '[^a]: 甲\n\n乙\n\n'.repeat(2_001)],
  ])('%s refuses %s', async (code, _, source) => {
    await expect(readMarkdown(source)).rejects.toMatchObject({ code })
  })
})
