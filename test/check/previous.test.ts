import { describe, expect, it } from 'vitest'
import { previousOf, reportOfFacts } from '../../src/check/previous.js'
import { factsOfReport } from '../../src/facts/facts.js'
import { parseReport } from '../../src/parse/parse.js'
import { report, type ReportOverrides } from '../../src/testing.js'
import type { CellAddress, Facts, SetReport } from '../../src/model/index.js'

const parsed = (overrides: ReportOverrides = {}) => parseReport(report(overrides), { filePath: 'a.md' })
const { forms } = await parsed()

const factsOf = async (overrides?: ReportOverrides): Promise<Facts> =>
  factsOfReport(await parsed(overrides), { filePath: '2022.md' })

/** A report as others see it: by its facts alone. */
const seen = async (overrides: ReportOverrides = {}, more: Partial<Facts> = {}): Promise<SetReport> =>
  reportOfFacts({ ...(await factsOf(overrides)), ...more }, forms)

const cell = (text: string): CellAddress => {
  const [table = '', row = '', column = ''] = text.split('/')
  return { table, row, column }
}

describe('a report by its facts', () => {
  it('tells its numbers, and why one is not known', async () => {
    const cells = { 'documents/rules/made': '', 'documents/rules/repealed': '/', 'documents/rules/valid': '无统计' }
    const other = await seen({ cells })
    const told = [...Object.keys(cells), 'documents/normative/made', 'documents/normative/other'].map((address) => [
      other.valueAt(cell(address)),
      other.unknownAt(cell(address)),
    ])
    expect(told).toEqual([
      [null, 'blank'],
      [null, 'mark'],
      [null, 'text'],
      [4, undefined],
      [null, undefined],
    ])
  })

  it.each([
    [{}, { year: 2023, form: '2021', cells: 200, value: 29 }],
    [
      { year: null, form: null },
      { year: 0, form: null, cells: 0, value: null },
    ],
    [{ form: 'of-a-county' }, { year: 2023, form: 'of-a-county', cells: 0, value: null }],
  ])('has the cells of its form, and none where that is not known: %j', async (more, expected) => {
    const { year, form, cells, ...other } = await seen({}, more)
    const value = (await seen({}, more)).valueAt(cell('requests/received/total'))
    expect(other).toMatchObject({ file: '2022.md', organ: '松岚县砚溪镇人民政府' })
    expect({ year, form, cells: cells.length, value }).toEqual(expected)
  })

  it('has the sums of its tables, and says which cell is behind one that fails', async () => {
    expect((await seen()).equations.filter(({ state }) => state !== 'holds')).toEqual([])
    const other = await seen({ cells: { 'requests/granted/individual': 19 } })
    expect(other.equations).toHaveLength(42)
    expect(other.equations.filter(({ state }) => state === 'fails')).toMatchObject([
      { rule: 'outcome-total', line: 'individual', cause: { printed: 19, expected: 9 } },
      { rule: 'applicant-total', line: 'granted', cause: { printed: 19, expected: 9 } },
    ])
    expect(other.equations).toBe(other.equations)
  })

  it('leaves a sum open where a cell is blank or was not read', async () => {
    const { equations } = await seen({ withoutTables: ['disputes'], cells: { 'requests/granted/individual': '' } })
    const open = equations.filter(({ state }) => state !== 'holds')
    expect(open.map(({ rule, line, state }) => `${rule} ${line}: ${state}`)).toEqual([
      'outcome-total individual: unknown',
      'applicant-total granted: unknown',
      'dispute-total review: unknown',
      'dispute-total direct: unknown',
      'dispute-total afterReview: unknown',
    ])
  })

  it.each<[string, number, [string, boolean | undefined][]]>([
    [
      'all of them',
      3,
      [
        ['b', true],
        ['c', false],
        ['z', false],
      ],
    ],
    [
      'those with the least hashes',
      9,
      [
        ['b', true],
        ['c', false],
        ['e', false],
        ['f', true],
        ['z', undefined],
      ],
    ],
  ])('knows of a sentence whether it has it, from %s', async (_, sentenceCount, answers) => {
    const other = await seen({}, { sentences: ['b', 'f', 'd'], sentenceCount })
    expect(answers.map(([hash]) => [hash, other.hasSentence(hash)])).toEqual(answers)
  })
})

describe('the report of the year before', () => {
  it.each([
    ['of a known form', {}, true],
    ['of a year without a form', { form: null }, true],
    ['of a form that is not defined here', { form: 'of-a-county' }, false],
  ])('can be used: %s', async (_, more, isUsed) => {
    const facts = { ...(await factsOf()), ...more }
    const found = previousOf(await parsed(), () => facts)!
    expect('valueAt' in found).toBe(isUsed)
    if (!isUsed) {
      expect(found).toEqual({
        zh: '上年报告的格式“of-a-county”在本次检查中没有定义',
        en: "the format “of-a-county” of last year's report is not known in this run",
      })
    }
  })

  it('is asked for by whose report this is, and may not be there', async () => {
    const reason = { zh: '不是同一机关', en: 'another organ' }
    const asked: unknown[] = []
    const now = await parsed()
    expect(
      previousOf(now, (identity) => {
        asked.push(identity)
        return undefined
      }),
    ).toBeUndefined()
    expect(asked).toMatchObject([{ organ: '松岚县砚溪镇人民政府', year: 2023 }])
    expect(previousOf(now, () => reason)).toBe(reason)
  })
})
