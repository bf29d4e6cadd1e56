import { describe, expect, it } from 'vitest'
import { inspectReport, proseDataOf } from '../../src/check/inspect.js'
import { doubted, torn } from '../../src/parse/assemble/certainty.js'
import { parseReport } from '../../src/parse/parse.js'
import { report, type ReportOverrides } from '../../src/testing.js'
import type { InspectedNumber, Report } from '../../src/model/index.js'

const parsed = (overrides: ReportOverrides = {}, edit = (text: string): string => text): Promise<Report> =>
  parseReport(edit(report(overrides)), { filePath: 'a.md' })

const overview = (...texts: string[]): ReportOverrides => ({ sections: { overview: texts } })

/** The numbers of section 一, from its first line on. */
const numbersIn = async (...texts: string[]): Promise<InspectedNumber[]> =>
  inspectReport('a.md', await parsed(overview(...texts))).numbers.filter(({ line }) => line > 8)

describe('an inspection', () => {
  it('says whose report it is, of which year and form, and where its sections begin', async () => {
    const inspection = inspectReport('a.md', await parsed(overview('略。')))
    expect(inspection).toMatchObject({
      filePath: 'a.md',
      title: '松岚县砚溪镇人民政府2023年政府信息公开工作年度报告',
      organ: { name: '松岚县砚溪镇人民政府', kind: 'township' },
      year: 2023,
      edition: '2021',
    })
    expect(inspection.sections.slice(0, 3)).toEqual([
      { id: null, heading: null, line: 3 },
      { id: 'overview', heading: '一、总体情况', line: 7 },
      { id: 'disclosure', heading: '二、主动公开政府信息情况', line: 11 },
    ])
  })

  it('says that title, organ and year are not told', async () => {
    const bare = { ...(await parsed()), title: null, organ: null, year: null }
    expect(inspectReport('a.md', bare)).toMatchObject({ title: null, organ: null, year: null })
  })

  it('lists for each table the cells without a number', async () => {
    const cells = { 'requests/granted/business': '', 'documents/normative/valid': '/' }
    const { tables } = inspectReport('a.md', await parsed({ cells }))
    expect(tables.map(({ id, cells: count, unread, unsure }) => [id, count, unread.length, unsure])).toEqual([
      ['documents', 6, 1, []],
      ['permits', 1, 0, []],
      ['enforcement', 2, 0, []],
      ['charges', 1, 0, []],
      ['requests', 175, 1, []],
      ['disputes', 15, 0, []],
    ])
    expect(tables[0]?.unread).toEqual([{ table: 'documents', row: 'normative', column: 'valid' }])
  })

  it('lists the cells that may have been read wrongly: blank ones, those of a row in doubt and of one that is lost', async () => {
    const edit = (text: string): string => text.replace(/\n[^\n]*2\.重复申请[^\n]*/u, '')
    const given = await parsed({ cells: { 'requests/granted/business': '' } }, edit)
    const unsure = (change: (table: NonNullable<ReturnType<typeof given.tables.get>>) => typeof table): unknown[] => {
      const tables = new Map(given.tables).set('requests', change(given.tables.get('requests')!))
      const table = inspectReport('a.md', { ...given, tables }).tables.find(({ id }) => id === 'requests')!
      return [table.certainty, table.unsure.map(({ row, column, certainty }) => `${row}/${column} ${certainty}`)]
    }
    const columns = ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total']
    const lost = columns.map((column) => `refusedRepeat/${column}`)
    expect(unsure((table) => doubted(table, 'pieced'))).toEqual([
      'pieced',
      ['granted/business pieced', ...lost.map((place) => `${place} pieced`)],
    ])
    const doubtful = columns.map((column) => `received/${column} labelLost`)
    expect(unsure((table) => torn(table, ({ id }) => (id === 'received' ? 'labelLost' : undefined)))).toEqual([
      'torn',
      [...doubtful, 'granted/business torn', ...lost.map((place) => `${place} torn`)],
    ])
  })

  it('shows each number of the prose with the words before it and the cell that it was held against', async () => {
    const numbers = await numbersIn('全年收到政府信息公开申请29件，其中网上申请12件。')
    expect(numbers).toMatchObject([
      {
        ...{ line: 9, column: 13, text: '全年收到政府信息公开申请29件', value: 29, unit: '件', verdict: 'agrees' },
        cells: [{ table: 'requests', row: 'received', column: 'total' }],
      },
      { column: 23, text: '全年收到政府信息公开申请29件，其中网上申请12件', verdict: 'notCompared', reason: 'channel' },
    ])
  })

  it('shows no more than the last words of a long sentence', async () => {
    const far = '为保障公民、法人和其他组织依法获取政府信息，本机关认真做好各项工作，'
    const [number] = await numbersIn(`${far}全年收到政府信息公开申请29件。`)
    expect(number?.text).toBe('本机关认真做好各项工作，全年收到政府信息公开申请29件')
  })

  it.each([
    ['the first where it fits', 29, 'agrees', ['received']],
    ['several where their sum fits', 31, 'agrees', ['received', 'carriedIn']],
    ['the first where none fits', 35, 'contradicts', ['received']],
  ])('names of the cells that a number may be held against %s', async (_, count, verdict, rows) => {
    const [number] = await numbersIn(`全年收到申请${String(count)}件。`)
    expect(number).toMatchObject({ verdict, cells: rows.map((row) => ({ table: 'requests', row, column: 'total' })) })
  })

  it('counts what was compared, agreeing or not, and tells of the others why they were left', async () => {
    const given = await parsed(overview('全年收到申请35件，办结申请29件，其中网上申请12件。2022年收到申请21件。'))
    const { total, compared, left } = proseDataOf(given)
    const { numbers } = inspectReport('a.md', given)
    expect(numbers.map(({ verdict }) => verdict)).toEqual([
      'notCompared',
      'contradicts',
      'agrees',
      'notCompared',
      'notCompared',
    ])
    expect({ total, compared }).toEqual({ total: 5, compared: 2 })
    expect(left).toEqual([
      expect.objectContaining({ reason: 'subject' }),
      { line: 9, column: 25, text: '全年收到申请35件，办结申请29件，其中网上申请12件', reason: 'channel' },
      expect.objectContaining({ reason: 'otherYear' }),
    ])
  })
})
