import type { ClauseId, ColumnSpec, RowSpec, SectionSpec } from '../../src/model/index.js'
import { describe, expect, it } from 'vitest'
import { editions, formInForce, tableSpec } from '../../src/form/index.js'
import { formNames } from '../../src/form/names.js'
import { citeClause, clauses, norms, type Norm } from '../../src/form/norms.js'
import { editionSchema } from '../../src/form/schema.js'
import { keyOf } from '../../src/text/key.js'

const tables = editions.flatMap((edition) =>
  edition.tables.map((table) => ({ name: `${table.id} of ${edition.id}`, table })),
)

type Labelled = Pick<RowSpec | ColumnSpec | SectionSpec, 'label' | 'accepted' | 'altered'>

/** The wordings of a label as they are compared. */
const wordings = ({ label, accepted, altered }: Labelled): string[] => [
  ...new Set([label, ...accepted, ...altered].map(keyOf)),
]

/** What occurs more than once. */
const repeated = (texts: string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index)

describe.each(editions.map((edition) => [edition.id, edition] as const))('edition %s', (_, edition) => {
  it('is as the schema has it, nothing left out and nothing more', () => {
    expect(editionSchema.parse(edition)).toEqual(edition)
  })

  it('rests on a known clause', () => {
    expect(clauses).toHaveProperty([edition.basis])
  })

  it('has six sections, numbered 一 to 六, each with labels of its own', () => {
    expect(edition.sections.map(({ number }) => number).join('')).toBe('一二三四五六')
    expect(repeated(edition.sections.flatMap(wordings))).toEqual([])
  })

  it('has each table once, in the order of its sections', () => {
    expect(repeated(edition.tables.map(({ id }) => id))).toEqual([])
    const places = edition.tables.map(({ section }) => edition.sections.findIndex(({ id }) => id === section))
    expect(places).toEqual([...places].sort())
  })
})

describe.each(tables.map(({ name, table }) => [name, table] as const))('table %s', (_, table) => {
  it('has ids and wordings that tell its rows apart', () => {
    expect(repeated(table.rows.map(({ id }) => id))).toEqual([])
    expect(repeated(table.rows.flatMap(wordings))).toEqual([])
  })

  it('has ids and wordings that tell its columns apart', () => {
    expect(repeated(table.columns.map(({ id }) => id))).toEqual([])
    expect(repeated(table.columns.flatMap(wordings))).toEqual([])
  })

  it('has equations of existing rows and columns, none on both sides', () => {
    for (const { scope, left, right } of table.equations) {
      const ids: string[] = (scope === 'column' ? table.rows : table.columns).map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining([...left, ...right]))
      expect(repeated([...left, ...right])).toEqual([])
    }
  })
})

describe('formInForce', () => {
  it.each([
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2040, '2021'],
  ])('gives for %i the edition %s', (year, id) => {
    expect(formInForce(editions, year)?.id).toBe(id)
  })

  it('leaves no year between two editions without one', () => {
    const [first, second] = editions
    expect(first?.reportYears.to).toBe((second?.reportYears.from ?? 0) - 1)
    expect(editions.at(-1)?.reportYears.to).toBeNull()
  })
})

describe('tableSpec', () => {
  it('finds 政府集中采购 in 2019 only', () => {
    expect(editions.map((edition) => tableSpec(edition, 'procurement')?.caption)).toEqual([
      '第二十条第（九）项',
      undefined,
    ])
  })
})

describe('names', () => {
  it('fall back to the newest edition, and to the id at last', () => {
    const { cellName, columnLabel, rowLabel, sectionTitle, tableTitle } = formNames({ forms: editions })
    expect(tableTitle('requests', null)).toBe('收到和处理政府信息公开申请情况表')
    expect(rowLabel('requests', 'otherHandling', '2021')).toBe('（六）其他处理')
    expect(rowLabel('requests', 'nothing', '2021')).toBe('nothing')
    expect(columnLabel('documents', 'newMade', '2021')).toBe('本年新制作数量')
    expect(columnLabel('documents', 'nothing', null)).toBe('nothing')
    expect(cellName({ table: 'requests', row: 'deniedSecret', column: 'total' }, '2019')).toBe(
      '（三）不予公开 › 1.属于国家秘密 × 总计',
    )
    expect(sectionTitle('otherMatters')).toBe('六、其他需要报告的事项')
  })
})

describe('norms', () => {
  const all: [string, Norm][] = Object.entries(norms)

  it.each(Object.entries(clauses))('clause %s refers to a norm', (id, { norm }) => {
    expect(norms).toHaveProperty([norm])
    expect(citeClause(id as ClauseId).startsWith(norms[norm].number)).toBe(true)
  })

  it('cites a clause by number and article', () => {
    expect(citeClause('regulation-49')).toBe('国务院令第711号第四十九条')
    expect(citeClause('fee')).toBe('国办函〔2020〕109号')
  })

  it.each(all)(
    '%s has a number as documents print it, and dates that agree with it',
    (_, { number, issued, supersededBy, supersededFrom }) => {
      expect(number).toMatch(/^(?:国务院令第\d+号|\p{Script=Han}+〔20\d{2}〕\d+号|GB\/T \d+—20\d{2})$/u)
      const year = /〔(\d{4})〕/u.exec(number)?.[1]
      if (issued !== undefined) {
        expect(issued).toMatch(/^20\d{2}-[01]\d-[0-3]\d$/u)
        if (year !== undefined) expect(issued.slice(0, 4)).toBe(year)
      }
      expect(supersededBy === undefined).toBe(supersededFrom === undefined)
      if (supersededBy !== undefined) expect(norms).toHaveProperty([supersededBy])
    },
  )

  it('has each number once', () => {
    expect(repeated(all.map(([, { number }]) => number))).toEqual([])
  })
})
