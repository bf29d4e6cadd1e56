import type { Block, Span } from '../../../../src/model/index.js'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../../src/parse/assemble/report.js'
import { readMarkdown } from '../../../../src/parse/read/markdown/read.js'
import { blocksFromMdast } from '../../../../src/parse/read/markdown/blocks.js'
import { gfmParser } from '../../../../src/parse/read/markdown/gfm.js'
import { offsetAt } from '../../../../src/text/span.js'
import { arbitraryReport } from '../../../support/arbitrary.js'
import { layoutNames, layouts } from '../../../support/layouts/index.js'
import { correctReport } from '../../../support/model.js'

/** What remark-parse and remark-gfm make of the whole source. */
const reference = (source: string): Block[] => blocksFromMdast(gfmParser.parse(source), source)

/** A span with the place of each character, whether it was counted or written down. */
const placed = (span: Span): unknown => [
  span.text,
  span.start,
  span.end,
  Array.from({ length: span.text.length }, (_, index) => offsetAt(span, index)),
]

const comparable = (blocks: readonly Block[], shown: (span: Span) => unknown): unknown =>
  blocks.map((block) =>
    block.type === 'table'
      ? block.rows.map(({ cells, closed }) => [closed, ...cells.map((cell) => [cell.column, shown(cell)])])
      : [block.type, block.type === 'heading' && block.depth, shown(block.text)],
  )

/** What GFM makes of a bare link, and the text around it, has no places; those of escapes and references are guessed. */
const hasGuessedPlaces = (source: string): boolean => /https?:|www\.|@/iu.test(source) && /[\\&]/u.test(source)

const expectReference = async (text: string): Promise<void> => {
  // The parser takes a byte order mark off without counting it.
  const source = text.replace(/^\uFEFF+/u, '')
  const shown = hasGuessedPlaces(source) ? ({ text: own }: Span): string => own : placed
  expect(comparable(await readMarkdown(source), shown)).toEqual(comparable(reference(source), shown))
}

/** Text with everything that means something within a line. */
const inlineScraps = [
  ...['甲', '乙丙', '规章', '0', '12', 'a', 'x', '总计', '（一）', '1~3月', '，', '。'],
  ...['|', '|', ' | ', '\\|', '\\\\', '\\', '\\*', '｜', ' ', '  ', '\t', '\u3000', '\u00A0'],
  ...['*', '**', '_', '__', '`', '``', '~', '~~', '[', ']', '](b)', '![', '[^1]', '[a]', '[x]', '!', '<', '>'],
  ...['<br>', '<br/>', '<b>', '</b>', '<!-- 注 -->', '&nbsp;', '&lt;', '&#124;', '&', ';', ':', '-', '=', '#'],
  ...[
    '\uFEFF',
    'http://a.cn',
    'https://a.gov.cn/b_1_2.html',
    'www.a.cn',
    'b@a.cn',
    'b_c@a.cn',
    'mailto:b@a.cn',
    '^',
    '@',
    '/',
  ],
]
/** What opens or goes on with a block at the beginning of a line. */
const openers = [
  ...['', '', '', '', ' ', '   ', '    ', '\t', '      ', '# ', '## ', '#', '> ', '>', '- ', '* ', '+ ', '-', '1. '],
  ...[
    '2. ',
    '1) ',
    '12345. ',
    '- [ ] ',
    '```',
    '~~~',
    '<div>',
    '</div>',
    '<!-- ',
    '-->',
    '<pre>',
    '<?',
    '[a]: /b ',
    '[^1]: ',
  ],
  ...['---', '***', '===', '| ', '|', '|---|', '---|---', ':-', '|:-:|', '|-|-|', '- | -', '  |-|', '> |-|', '    |-|'],
]
const inline = fc.array(fc.constantFrom(...inlineScraps), { maxLength: 6 }).map((parts) => parts.join(''))
const line = fc.tuple(fc.constantFrom(...openers), inline).map((parts) => parts.join(''))
const cell = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('规章', '0', '', '12', '**甲**', '甲<br>乙') }, inline)

/** A table as it should be, more or less: cells in pipes, outer ones or not, cut off here and there. */
const table = fc
  .record({
    header: fc.array(cell, { minLength: 1, maxLength: 3 }),
    body: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    delimiter: fc.constantFrom('---', '-', ':-', '-:', ':-:', ' --- '),
    less: fc.nat({ max: 12 }),
    indent: fc.constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '> ', '  > ', '\t'),
    outer: fc.constantFrom('both', 'both', 'none', 'left', 'right'),
  })
  .map(({ header, body, delimiter, less, indent, outer }) => {
    const left = outer === 'both' || outer === 'left' ? '|' : ''
    const right = outer === 'both' || outer === 'right' ? '|' : ''
    const delimiters = header.map(() => delimiter).slice(less === 0 ? 1 : 0)
    return [header, delimiters, ...body].map((cells) => indent + left + cells.join('|') + right).join('\n')
  })

/** Headings and paragraphs with next to nothing that means something. */
const plainScraps = [
  '甲',
  '乙丙',
  '2023年',
  '，',
  '。',
  '1~3月',
  '12',
  ' ',
  '\u3000',
  'http://a.cn',
  'b@a.cn',
  ':',
  '!',
  '#',
  '-',
]
const plainLine = fc
  .tuple(
    fc.constantFrom('', '', '', '', '## ', '#  ', '###', '\u3000', ' ', '1.', '（一）', '=', '- '),
    fc.array(fc.constantFrom(...plainScraps), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '', '', '', ' ', '  ', ' #', '\t'),
  )
  .map(([opener, words, end]) => opener + words.join('') + end)
const plain = fc.array(plainLine, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const block = fc.oneof(
  { weight: 4, arbitrary: table },
  { weight: 4, arbitrary: plain },
  { weight: 3, arbitrary: line },
  { weight: 1, arbitrary: fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')) },
)
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r')
const document = fc
  .tuple(fc.array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n', '\n \n')), { maxLength: 7 }), lineEnd)
  .map(([blocks, end]) => blocks.flat().join('').replace(/\n/gu, end))

/** The examples of this repository, and reports beside it where there are any. */
function realFiles(): { name: string; path: string }[] {
  const root = join(import.meta.dirname, '../../../..')
  return [
    'examples',
    'docs',
    'docs/rules',
    '../shared',
    '../shared/corpus/real',
    '../shared/corpus/specimens',
    '../shared/corpus/samples',
  ]
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: join(folder, name) })))
    .filter(({ name }) => /\.(?:md|txt)$/u.test(name))
}

describe('the Markdown reader reads as remark-gfm does', () => {
  it('headings, paragraphs and tables among all other blocks', async () => {
    await fc.assert(fc.asyncProperty(document, expectReference), { numRuns: 250 })
  })

  it('lines of any marks', async () => {
    const lines = fc.array(line, { maxLength: 12 }).map((parts) => parts.join('\n'))
    await fc.assert(fc.asyncProperty(lines, expectReference), { numRuns: 120 })
  })

  it('cells of any marks', async () => {
    const rows = fc.array(fc.array(inline, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 5 })
    const source = rows.map(([header, ...body]) =>
      [header, ['---', '---'], ...body].map((cells) => `|${cells?.join('|') ?? ''}|`).join('\n'),
    )
    await fc.assert(fc.asyncProperty(source, expectReference), { numRuns: 120 })
  })

  it('reports in every layout', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), fc.constantFrom(...layoutNames), async (model, name) => {
        await expectReference(layouts[name](model))
      }),
      { numRuns: 40 },
    )
  })

  it('damaged reports', async () => {
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 30 }), fc.oneof(line, block))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...layoutNames), fc.array(edit, { maxLength: 6 }), async (name, edits) => {
        await expectReference(
          edits.reduce((text, [share, length, scrap]) => {
            const at = Math.floor(share * text.length)
            return text.slice(0, at) + scrap + text.slice(at + length)
          }, layouts[name](correctReport())),
        )
      }),
      { numRuns: 40 },
    )
  })

  it.each(realFiles())('$name', async ({ path }) => {
    const source = readFileSync(path, 'utf8')
    await expectReference(source)
    expect(buildReport(await readMarkdown(source), source, 'markdown')).toEqual(
      buildReport(reference(source), source, 'markdown'),
    )
  })
})
