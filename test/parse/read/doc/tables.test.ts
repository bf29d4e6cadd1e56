import { describe, expect, it } from 'vitest'
import { readDoc } from '../../../../src/parse/read/doc/read.js'
import type { TableBlock } from '../../../../src/model/index.js'
import { type DocParagraph, type DocParts, docFile, type DocRun } from '../../../support/doc/file.js'
import {
  type CellDefinition,
  deleted,
  endsInnerCell,
  endsRow,
  inTable,
  long,
  rowDefinition,
  type Sprm,
  word,
} from '../../../support/doc/sprms.js'
import { refusalOf } from '../../harness.js'

const cell = (text: string, runs: DocRun[] = text === '' ? [] : [{ text }]): DocParagraph => ({
  runs,
  mark: '\x07',
  sprms: inTable(1),
})
const rowEnd = (cells: readonly CellDefinition[], more: readonly Sprm[] = []): DocParagraph => ({
  runs: [],
  mark: '\x07',
  sprms: [...inTable(1), ...endsRow(1), rowDefinition(cells), ...more],
})
const row = (
  texts: readonly string[],
  cells: readonly CellDefinition[],
  more: readonly Sprm[] = [],
): DocParagraph[] => [...texts.map((text) => cell(text)), rowEnd(cells, more)]
const widths = (...all: number[]): CellDefinition[] => all.map((width) => ({ width }))

const read = (paragraphs: DocParagraph[], parts: Partial<DocParts> = {}): ReturnType<typeof readDoc> =>
  readDoc(docFile({ paragraphs, ...parts }))
/** Columns and texts of the cells of the first table. */
function gridOf(...given: Parameters<typeof read>): (readonly [number, string])[][] {
  const table = read(...given).blocks.find((block): block is TableBlock => block.type === 'table')
  return (table?.rows ?? []).map(({ cells }) => cells.map(({ column, text }) => [column, text] as const))
}

describe('the grid', () => {
  it('has a column for each edge of any row', () => {
    expect(
      gridOf([...row(['甲', '乙'], widths(1000, 3000)), ...row(['丙', '丁', '戊'], widths(1000, 1000, 2000))]),
    ).toEqual([
      [
        [0, '甲'],
        [1, '乙'],
      ],
      [
        [0, '丙'],
        [1, '丁'],
        [2, '戊'],
      ],
    ])
  })

  it('takes edges for one that are 25 twips apart, and no further', () => {
    const second = (width: number): unknown =>
      gridOf([...row(['甲', '乙'], widths(1000, 1000)), ...row(['丙', '丁'], widths(width, 1000))])[1]
    expect(second(1025)).toEqual([
      [0, '丙'],
      [1, '丁'],
    ])
    expect(second(1026)).toEqual([
      [0, '丙'],
      [2, '丁'],
    ])
  })

  it('goes by the order of cells where a row says nothing of them', () => {
    const bare = { runs: [], mark: '\x07' as const, sprms: [...inTable(1), ...endsRow(1)] }
    expect(gridOf([cell('甲'), cell('乙'), bare])).toEqual([
      [
        [0, '甲'],
        [1, '乙'],
      ],
    ])
  })

  it('goes by the order of cells where a row says less of them than it has', () => {
    expect(gridOf(row(['甲', '乙', '丙'], widths(1000)))).toEqual([
      [
        [0, '甲'],
        [1, '乙'],
        [2, '丙'],
      ],
    ])
  })
})

describe('merged cells', () => {
  const begins = { width: 1000, vertical: 3 }
  const goesOn = { width: 1000, vertical: 1 }

  it('leave out what they cover below', () => {
    expect(
      gridOf([...row(['甲', '1'], [begins, ...widths(1000)]), ...row(['', '2'], [goesOn, ...widths(1000)])]),
    ).toEqual([
      [
        [0, '甲'],
        [1, '1'],
      ],
      [[1, '2']],
    ])
  })

  it('are told by a change of single cells too', () => {
    const vertical = (flags: number): Sprm[] => [[0xd62b, 2, 0, flags]]
    const two = widths(1000, 1000)
    expect(gridOf([...row(['甲', '1'], two, vertical(3)), ...row(['', '2'], two, vertical(1))])[1]).toEqual([[1, '2']])
  })

  it.each([
    ['2 first, 1 behind it', 2, 1],
    ['1 first, 2 behind it', 1, 2],
    ['3 first, 1 behind it', 3, 1],
  ])('leave out what they cover to the right: %s', (_, first, next) => {
    const cells = [{ width: 1000, horizontal: first }, { width: 1000, horizontal: next }, { width: 1000 }]
    expect(gridOf(row(['甲', '', '1'], cells))).toEqual([
      [
        [0, '甲'],
        [2, '1'],
      ],
    ])
  })

  it('keep apart from others next to them, though they be blank', () => {
    const cells = [2, 1, 2, 1].map((horizontal) => ({ width: 1000, horizontal }))
    expect(gridOf(row(['甲', '', '', ''], cells))).toEqual([
      [
        [0, '甲'],
        [2, ''],
      ],
    ])
  })

  it('show what stands in a cell that is said to be covered', () => {
    const cells = [
      { width: 1000, horizontal: 2 },
      { width: 1000, horizontal: 1 },
    ]
    expect(gridOf(row(['甲', '5'], cells))[0]).toEqual([
      [0, '甲'],
      [1, '5'],
    ])
  })

  it.each<[string, Sprm, unknown]>([
    [
      'merged',
      [0x5624, 0, 2],
      [
        [0, '甲'],
        [2, '1'],
      ],
    ],
    [
      'split',
      [0x5625, 0, 3],
      [
        [0, '甲'],
        [1, ''],
        [2, '1'],
      ],
    ],
  ])('may be %s by a change of the row', (_, change, expected) => {
    expect(gridOf(row(['甲', '', '1'], widths(1000, 1000, 1000), [change]))[0]).toEqual(expected)
  })

  it('stand where cells were taken out of the row, or put into it', () => {
    const wide = widths(1000, 500, 1000)
    const above = row(['一', '二', '三'], widths(1000, 1000, 1000))
    expect(gridOf([...above, ...row(['甲', '乙'], wide, [[0x5622, 1, 2]])])[1]).toEqual([
      [0, '甲'],
      [1, '乙'],
    ])
    const added = row(['甲', '乙', '丙'], widths(1000, 1000), [[0x7621, 1, 1, ...word(1000)]])
    expect(gridOf([...above, ...added])[1]).toEqual([
      [0, '甲'],
      [1, '乙'],
      [2, '丙'],
    ])
  })
})

describe('rows', () => {
  const two = widths(1000, 1000)

  it('end where a mark says so, not at every mark of a cell', () => {
    expect(gridOf([...row(['甲', '乙'], two), ...row(['丙', '丁'], two)]).length).toBe(2)
  })

  it('may be told by the piece that their mark stands in', () => {
    const paragraphs = [
      { runs: [{ text: '甲' }], mark: '\x07' as const, sprms: inTable(1) },
      { runs: [], mark: '\x07' as const, sprms: inTable(1) },
    ]
    const pieces: DocParts['pieces'] = () => [{ length: 2 }, { length: 1, short: [0x19, 1] }]
    expect(gridOf(paragraphs, { pieces })).toEqual([[[0, '甲']]])
  })

  it('are none where all of them is deleted', () => {
    const gone: DocParagraph[] = [
      { ...cell('', [{ text: '丙', sprms: deleted() }]), markSprms: deleted() },
      { ...rowEnd(widths(1000)), markSprms: deleted() },
    ]
    expect(gridOf([...row(['甲'], widths(1000)), ...gone])).toEqual([[[0, '甲']]])
  })

  it('are there where the mark alone is formatted as deleted', () => {
    expect(gridOf([cell('甲'), { ...rowEnd(widths(1000)), markSprms: deleted() }])).toEqual([[[0, '甲']]])
  })

  it('without an end are rows all the same', () => {
    expect(gridOf([...row(['甲', '乙'], two), cell('丙'), cell('丁'), { runs: [{ text: '正文' }] }])[1]).toEqual([
      [0, '丙'],
      [1, '丁'],
    ])
  })

  it('hold the paragraphs of a cell as one text', () => {
    const first = { runs: [{ text: '商业' }], sprms: inTable(1) }
    expect(gridOf([first, cell('企业'), rowEnd(widths(1000))])).toEqual([[[0, '商业企业']]])
  })
})

describe('paragraphs in a table that has no cells', () => {
  it('are paragraphs', () => {
    const { blocks } = read([{ runs: [{ text: '正文' }], sprms: inTable(1) }])
    expect(blocks.map(({ type }) => type)).toEqual(['line'])
  })
})

describe('tables in one another', () => {
  const inner = (text: string, ends: readonly Sprm[]): DocParagraph => ({
    runs: text === '' ? [] : [{ text }],
    sprms: [...inTable(2), ...ends],
  })

  it('are told by depth, with ends of their own', () => {
    const { source } = read([
      { runs: [{ text: '上面' }], sprms: inTable(1) },
      inner('甲', [endsInnerCell]),
      inner('乙', [endsInnerCell]),
      inner('', [...endsRow(2), rowDefinition(widths(500, 500))]),
      inner('丙', [endsInnerCell]),
      inner('丁', [endsInnerCell]),
      inner('', [...endsRow(2), rowDefinition(widths(500, 500))]),
      cell('下面'),
      rowEnd(widths(2000)),
    ])
    expect(source).toBe('上面\n甲\t乙\n丙\t丁\n下面\n')
  })

  it('are no deeper than 30, whatever depth a paragraph says', () => {
    for (const depth of [-5, 31, 0x7fffffff, -0x80000000]) {
      const paragraph = { runs: [{ text: '正文' }], sprms: [[0x2416, 1] as const, [0x6649, ...long(depth)] as const] }
      expect(read([paragraph]).source.trim()).toBe('正文')
      const deeper = { runs: [{ text: '正文' }], sprms: [[0x664a, ...long(depth)] as const] }
      expect(read([deeper]).source.trim()).toBe('正文')
    }
  })
})

it('a mark of a cell that has no properties makes the file a damaged one', async () => {
  const bytes = docFile({
    paragraphs: row(['甲'], widths(1000)),
    streams: (streams) => {
      const document = Buffer.from(streams['WordDocument']!)
      // No page says anything of paragraphs.
      document.writeUInt32LE(0, 154 + 13 * 8 + 4)
      return { ...streams, WordDocument: document }
    },
  })
  expect(await refusalOf(Promise.resolve().then(() => readDoc(bytes)))).toBe('corrupt')
})
