import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReport } from '../../src/parse/parse.js'
import type { Format, Report } from '../../src/model/index.js'
import { arbitraryReport } from '../support/arbitrary.js'
import { type LayoutName, layoutNames, layouts, markdownLayouts } from '../support/layouts/index.js'
import { correctReport } from '../support/model.js'
import { cellsIn, parseAs, refusalOf } from './harness.js'

const formats: Format[] = ['text', 'markdown', 'html']
const anyFormat = fc.constantFrom(...formats)

/** What the parser throws that is not an InputError, or nothing. */
const unforeseen = (parsing: Promise<unknown>): Promise<unknown> =>
  refusalOf(parsing).then(
    () => undefined,
    (error: unknown) => error,
  )

/** Scraps that the reader has ideas about. */
const scraps = fc.constantFrom(
  ...[
    '一、总体情况',
    '（一）',
    '三、',
    '信息内容',
    '规章',
    '总计',
    '其他',
    '行政复议',
    '复议后起诉',
    '第二十条第（一）项',
  ],
  ...['0', '12', '1,234', '/', '无', '3件', ' ', '\t', '\t\t', '|', '||', '| --- |', '\n', '\n\n', '\r\n', '\r', '\f'],
  ...[
    '# ',
    '**',
    '<br>',
    '<td>',
    '&nbsp;',
    '\\',
    '`',
    '    ',
    '- 3 -',
    '\u3000',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\uD840',
  ],
  ...['松岚县人民政府', '2023年', '政府信息公开工作年度报告', '统计期限为2023年1月1日至12月31日', '。', '：'],
)

/** A report with a few of its characters taken out, doubled or replaced by scraps. */
const mutatedReport = fc
  .tuple(
    fc.constantFrom(...layoutNames),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 40 }), scraps), { maxLength: 12 }),
  )
  .map(([name, edits]): { format: Format; text: string } => ({
    format: name in markdownLayouts ? 'markdown' : 'text',
    text: edits.reduce((text, [share, length, scrap]) => {
      const at = Math.floor(share * text.length)
      return text.slice(0, at) + scrap + text.slice(at + length)
    }, base(name)),
  }))

const printed = new Map<LayoutName, string>()
const base = (name: LayoutName): string => {
  const text = printed.get(name) ?? layouts[name](correctReport())
  printed.set(name, text)
  return text
}

/** What of the promises of every report one breaks, whatever it was read from. */
function brokenBy({ source, tables, repeatedTables, sections, title }: Report): string[] {
  const ids = sections.flatMap(({ id }) => id ?? [])
  const cells = cellsIn([...tables.values(), ...repeatedTables])
  const promises: Record<string, boolean> = {
    'a cell ends behind its beginning': cells.every(({ position: { start, end } }) => start.offset <= end.offset),
    'a cell ends within the source': cells.every(({ position: { end } }) => end.offset <= source.length),
    'a number alone has a value': cells.every(({ state, value }) => (value === null) === (state !== 'number')),
    'no space is around the text of a cell': cells.every(({ text }) => text === text.trim()),
    'a section ends within the source': sections.every(({ position: { end } }) => end.offset <= source.length),
    'no section is there twice': new Set(ids).size === ids.length,
    'no space is in the title': !/\s/u.test(title?.value ?? ''),
  }
  return Object.keys(promises).filter((promise) => !promises[promise])
}

describe('parsing any string', () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ['ASCII', fc.string({ maxLength: 300 })],
    ['Unicode', fc.string({ unit: 'grapheme', maxLength: 200 })],
    ['UTF-16 units, lone surrogates among them', fc.string({ unit: 'binary', maxLength: 200 })],
    ['scraps of reports', fc.array(scraps, { maxLength: 120 }).map((parts) => parts.join(''))],
  ])('throws nothing but InputError: %s', async (_, strings) => {
    await fc.assert(
      fc.asyncProperty(strings, anyFormat, async (text, format) => {
        expect(await unforeseen(parseReport(text, { format }))).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('finds out the format of any string by itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(scraps, { maxLength: 60 }), async (parts) => {
        expect(await unforeseen(parseReport(parts.join('')))).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })
})

describe('parsing a damaged report', () => {
  it('keeps every promise of the report', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedReport, async ({ format, text }) => {
        expect(brokenBy(await parseAs(format, text))).toEqual([])
      }),
      { numRuns: 80 },
    )
  })
})

describe('line ends', () => {
  const withLineEnds = (end: string, text: string): string => text.replace(/\r\n|\n/gu, end)

  /** The report without anything that counts characters. */
  const meaning = (report: Report): unknown =>
    JSON.parse(
      JSON.stringify({ ...report, source: '', tables: [...report.tables] }, (key, value: unknown) =>
        key === 'position' || key === 'offsets' ? undefined : value,
      ),
    )

  it.each(layoutNames)('of CRLF and of CR give the same report as LF in the layout %s', async (name) => {
    const format = name in markdownLayouts ? 'markdown' : 'text'
    const text = withLineEnds('\n', base(name))
    const expected = meaning(await parseAs(format, text))
    for (const end of ['\r\n', '\r'])
      expect(meaning(await parseAs(format, withLineEnds(end, text))), JSON.stringify(end)).toEqual(expected)
  })

  it('give the same line and column for every number', async () => {
    const text = withLineEnds('\n', base('cell-lines-spaced'))
    const places = (report: Report): unknown =>
      cellsIn(report.tables.values()).map(({ position: { start } }) => [start.line, start.column])
    expect(places(await parseAs('text', withLineEnds('\r\n', text)))).toEqual(places(await parseAs('text', text)))
  })
})

describe('parsing twice', () => {
  it('gives the same report', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), fc.constantFrom(...layoutNames), async (model, name) => {
        const format = name in markdownLayouts ? 'markdown' : 'text'
        const text = layouts[name](model)
        expect(await parseAs(format, text)).toEqual(await parseAs(format, text))
      }),
      { numRuns: 20 },
    )
  })
})

describe('large inputs', () => {
  // Quadratic work would take minutes, and run out of the test's time.
  it.each<[string, Format, string, string | undefined]>([
    ['one line of 200,000 characters', 'text', '政府信息公开'.repeat(33_000), 'not-a-report'],
    ['one line of 200,000 spaces', 'text', `一、${' '.repeat(200_000)}总体情况`, 'not-a-report'],
    ['one line of 100,000 numbers', 'text', '0 '.repeat(100_000), 'not-a-report'],
    ['100,000 pipes', 'text', '|'.repeat(100_000), 'not-a-report'],
    ['100,000 dashes and pipes', 'text', '|-'.repeat(50_000), 'limit-spans'],
    ['100,000 tabs', 'text', `规章${'\t'.repeat(100_000)}`, 'blank-form'],
    ['20,000 headings on one line', 'text', '一、总体情况 '.repeat(20_000), 'not-a-report'],
    ['20,000 lines of one number', 'text', `规章\n${'0\n'.repeat(20_000)}`, 'not-a-report'],
    ['20,000 lines of one label', 'text', '总计\n'.repeat(20_000), 'not-a-report'],
    ['5,000 rows of the requests table', 'text', '2.重复申请\t0\t0\t0\t0\t0\t0\t0\n'.repeat(5_000), undefined],
    ['50 reports behind one another', 'text', layouts['tab-rows'](correctReport()).repeat(50), undefined],
    [
      '2,000 rows of a Markdown table',
      'markdown',
      `| 甲 | 乙 |\n| --- | --- |\n${'| 规章 | 0 |\n'.repeat(2_000)}`,
      undefined,
    ],
    ['5,000 open tags', 'markdown', '<td>0\n'.repeat(5_000), 'limit-marks'],
  ])(
    'such as %s are read or refused',
    async (_, format, text, code) => {
      expect(await refusalOf(parseReport(text, { format }))).toBe(code)
    },
    30_000,
  )
})
