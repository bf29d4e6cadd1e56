import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryReport } from './arbitrary.js'
import { expectedCells } from './expected.js'
import { type Grid, gridOf, slotsOf } from './grid.js'
import { type ReportModel, correctReport, editionOf, withAgreeingProse, withCell, withoutSection } from './model.js'
import { organOf } from './organs.js'
import { numberIn, sum } from './values.js'

const years = [2019, 2023]
const gridIds = ['disclosure', 'requests', 'disputes'] as const
const runs = { numRuns: 60 }

/** Left and right sums of every equation of the form. */
const equations = (model: ReportModel): { name: string; left: number; right: number }[] =>
  editionOf(model).tables.flatMap(({ id, rows, columns, equations }) =>
    equations.flatMap(({ rule, scope, left, right }) =>
      (scope === 'column' ? columns : rows).map((line) => {
        const total = (terms: string[]): number =>
          sum(
            terms.map((term) =>
              numberIn(model.values, scope === 'column' ? `${id}/${term}/${line.id}` : `${id}/${line.id}/${term}`),
            ),
          )
        return { name: `${rule} ${line.id}`, left: total(left), right: total(right) }
      }),
    ),
  )

const unbalanced = (model: ReportModel): string[] =>
  equations(model)
    .filter(({ left, right }) => left !== right)
    .map(({ name }) => name)

const blocksOf = (model: ReportModel): string[] =>
  model.sections.flatMap(({ children }) =>
    children.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
  )

const prose = (model: ReportModel): string => blocksOf(model).join('\n')

const gridText = ({ rows }: Grid): string =>
  rows
    .flat()
    .map(({ text }) => text)
    .join(' ')

describe('correctReport', () => {
  it.each([2019, 2020, 2021, 2025])('satisfies every equation of the form of %i', (year) => {
    expect(unbalanced(correctReport({ year }))).toEqual([])
  })

  it.each([
    [2020, '2019'],
    [2021, '2021'],
  ])('takes for %i the edition in force', (year, edition) => {
    expect(correctReport({ year }).edition).toBe(edition)
  })

  it('writes into the prose what the tables say', () => {
    expect(prose(correctReport())).toContain(
      '本年新收政府信息公开申请29件，上年结转2件。新收申请中，自然人申请20件，法人或其他组织申请9件。全年办结29件，其中予以公开12件、部分公开2件、不予公开2件、无法提供7件、不予处理4件、其他处理2件；结转下年度继续办理2件。',
    )
  })

  it('states the fee from report year 2021 only', () => {
    const withFee = years.filter((year) => prose(correctReport({ year })).includes('信息处理费'))
    expect(withFee).toEqual([2023])
  })

  it('has a notice for every application dropped for unpaid fees', () => {
    expect(prose(correctReport({ parts: { 'requests/otherFeeUnpaid/individual': 2 } }))).toContain(
      '发出信息处理费收费通知2件，通知收费总金额200元',
    )
  })

  it('keeps the overview of every kind of organ under a thousand characters', () => {
    fc.assert(
      fc.property(arbitraryReport(), ({ sections }) => {
        const paragraphs =
          sections[0]?.children.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])) ?? []
        expect(paragraphs.join('').length).toBeLessThan(1000)
      }),
      runs,
    )
  })

  it('repeats no sentence', () => {
    fc.assert(
      fc.property(arbitraryReport(), (model) => {
        const sentences = [...model.preface, ...blocksOf(model)]
          .join('')
          .split(/[。；]/u)
          .filter(({ length }) => length >= 20)
        expect(new Set(sentences).size).toBe(sentences.length)
      }),
      runs,
    )
  })
})

describe('changed reports', () => {
  it('prints one cell otherwise and nothing else', () => {
    const before = correctReport()
    const after = withCell(before, 'requests/outcomeTotal/individual', 13)
    expect({ ...after, values: null }).toEqual({ ...before, values: null })
    expect([...after.values].filter(([address, value]) => before.values.get(address) !== value)).toEqual([
      ['requests/outcomeTotal/individual', 13],
    ])
  })

  it('refuses a cell that the form does not have', () => {
    expect(() => withCell(correctReport(), 'procurement/procurement/items', 1)).toThrow('no cell')
  })

  it('rewrites the prose on demand', () => {
    const wrong = withCell(correctReport(), 'requests/carriedIn/total', 7)
    expect(prose(wrong)).toContain('上年结转2件')
    expect(prose(withAgreeingProse(wrong))).toContain('上年结转7件')
  })

  it('leaves out a section', () => {
    expect(withoutSection(correctReport(), 'disputes').sections.map(({ number }) => number)).toEqual([
      '一',
      '二',
      '三',
      '五',
      '六',
    ])
  })
})

describe('arbitraryReport', () => {
  it('makes balanced tables', () => {
    fc.assert(
      fc.property(arbitraryReport(), (model) => {
        expect(unbalanced(model)).toEqual([])
      }),
      runs,
    )
  })

  it('prints plain numbers of at most six digits, negative only where the form is signed', () => {
    fc.assert(
      fc.property(arbitraryReport(), (model) => {
        for (const [address, value] of model.values) {
          expect(String(value)).toMatch(address.endsWith('/delta') ? /^-?\d{1,6}$/u : /^\d{1,8}(?:\.\d{1,4})?$/u)
          if (/^(?:requests|disputes)/u.test(address)) expect(String(value)).toMatch(/^\d{1,6}$/u)
        }
      }),
      runs,
    )
  })

  it('keeps stocks possible and 规章 to those who may make them', () => {
    fc.assert(
      fc.property(arbitraryReport(), ({ values, organ }) => {
        const at = (address: string): number => numberIn(values, address)
        expect(at('documents/normative/made')).toBeLessThanOrEqual(at('documents/normative/valid'))
        expect(at('documents/normative/newPublic')).toBeLessThanOrEqual(at('documents/normative/publicTotal'))
        expect(at('permits/licence/prevYearItems') + at('permits/licence/delta')).toBeGreaterThanOrEqual(0)
        expect(at('procurement/procurement/items') > 0).toBe(at('procurement/procurement/amount') > 0)
        if (!organOf(organ).mayMakeRules)
          expect([...values].filter(([key, value]) => key.startsWith('documents/rules') && value !== 0)).toEqual([])
      }),
      runs,
    )
  })
})

describe('gridOf', () => {
  it.each(years.flatMap((year) => gridIds.map((id) => [id, year] as const)))(
    'fills every square of %s in %i',
    (id, year) => {
      const grid = gridOf(correctReport({ year }), id)
      expect(slotsOf(grid).map((row) => Object.keys(row).length)).toEqual(grid.rows.map(() => grid.width))
    },
  )

  it.each(years)('holds every cell of the form of %i once', (year) => {
    const model = correctReport({ year })
    const addresses = gridIds.flatMap((id) =>
      gridOf(model, id)
        .rows.flat()
        .flatMap(({ address }) => address ?? []),
    )
    expect(addresses.sort()).toEqual([...expectedCells(model).keys()].sort())
  })

  it('prints labels in the wording of the report', () => {
    const model = correctReport({ labels: { 'requests/row/deniedLaw': '2.其他法律法规禁止公开' } })
    expect(gridText(gridOf(model, 'requests'))).toContain('2.其他法律法规禁止公开')
  })
})

describe('expectedCells', () => {
  it.each([
    [13, { text: '13', state: 'number', value: 13 }],
    ['-4', { text: '-4', state: 'number', value: -4 }],
    ['0.0000', { text: '0.0000', state: 'number', value: 0 }],
    [' ', { text: '', state: 'blank', value: null }],
    ['/', { text: '/', state: 'mark', value: null }],
    ['减4', { text: '减4', state: 'text', value: null }],
  ])('reads %j', (printed, cell) => {
    const address = 'requests/granted/individual'
    expect(expectedCells(withCell(correctReport(), address, printed)).get(address)).toEqual(cell)
  })
})
