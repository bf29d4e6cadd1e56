import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report, TableId } from '../../src/model/index.js'
import { parseReport } from '../../src/parse/parse.js'
import { cellMap, refusalOf, sectionIds } from './harness.js'

/** Real files lie beside the repository and are not part of it. */
const corpus = new URL('../../../shared/corpus/', import.meta.url).pathname

interface Truth {
  file: string
  year: number
  table2Edition: string
  requestsEdition: string
  cells: Record<string, number | null>
}

interface Specimen {
  file: string
  trap: string
  truth: { table3?: string; table4?: string; table2_form?: string; missing_sections?: string[] }
}

const read = (path: string): Promise<Report> => parseReport(readFileSync(path), { filePath: path })

const truthsIn = (folder: string): Truth[] =>
  readdirSync(join(corpus, folder))
    .filter((name) => name.endsWith('.truth.json'))
    .map((name) => JSON.parse(readFileSync(join(corpus, folder, name), 'utf8')) as Truth)
    .filter(({ file }) => /\.(?:txt|md)$/u.test(file))

const specimens = (): Specimen[] =>
  readFileSync(join(corpus, 'specimens/index.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Specimen)

const total = (report: Report, address: string): number | null => cellMap(report).get(address)?.value ?? null

const columns = ['individual', 'business', 'research', 'socialOrganization', 'legalService', 'other', 'total']

/** Columns of the requests table in which 一 and 二 do not make 三（七） and 四. */
const unbalancedColumns = (report: Report): string[] =>
  columns.filter((column) => {
    const at = (row: string): number => total(report, `requests/${row}/${column}`) ?? NaN
    return at('received') + at('carriedIn') !== at('outcomeTotal') + at('carriedOut')
  })

const editionOf = ({ tables }: Report, id: TableId): string | undefined => tables.get(id)?.edition

if (!existsSync(corpus)) {
  describe('the corpus', () => {
    it.skip(`is not at ${corpus}: nothing to run over`, () => undefined)
  })
} else {
  const reports = ['samples', 'real'].flatMap((folder) => truthsIn(folder).map((truth) => ({ folder, ...truth })))

  describe.each(reports)('$folder/$file', ({ folder, file, cells, year, table2Edition, requestsEdition }) => {
    const report = read(join(corpus, folder, file))

    it('has every number that is printed', async () => {
      const found = cellMap(await report)
      expect(
        Object.fromEntries(Object.keys(cells).map((address) => [address, found.get(address)?.value ?? null])),
      ).toEqual(cells)
    })

    it('has the year', async () => {
      expect((await report).year?.value).toBe(year)
    })

    it('has the editions of its tables', async () => {
      expect([editionOf(await report, 'documents'), editionOf(await report, 'requests')]).toEqual([
        table2Edition,
        requestsEdition,
      ])
    })
  })

  const reportSpecimens = specimens().filter(({ file }) => !file.includes('not_a_report'))

  describe.each(reportSpecimens)('specimens/$file: $trap', ({ file, truth }) => {
    const report = read(join(corpus, 'specimens', file))

    it.skipIf(truth.table3 === undefined)(`finds the requests table ${truth.table3 ?? ''}`, async () => {
      const unbalanced = unbalancedColumns(await report)
      expect(unbalanced.length === 0).toBe(truth.table3 === 'balanced')
    })

    it.skipIf(truth.missing_sections?.length !== 0)('has all six sections', async () => {
      expect(sectionIds(await report)).toHaveLength(6)
    })

    it.skipIf(!/^20\d\d$/u.test(truth.table2_form ?? ''))('has the edition of its disclosure tables', async () => {
      expect(editionOf(await report, 'documents')).toBe(truth.table2_form)
    })
  })

  it.each(specimens().filter(({ file }) => file.includes('not_a_report')))(
    'specimens/$file: $trap',
    async ({ file }) => {
      expect(await refusalOf(read(join(corpus, 'specimens', file)))).toBe('not-a-report')
    },
  )
}
