import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildReport } from '../../../../src/parse/assemble/report.js'
import { readHtml } from './blocks.js'
import type { Cell, Report } from '../../../../src/model/index.js'
import { arbitraryReport } from '../../../support/arbitrary.js'
import { expectedCells } from '../../../support/expected.js'
import { type HtmlStyleName, htmlOf, htmlStyles } from '../../../support/html.js'
import { type ReportModel, correctReport, withCell } from '../../../support/model.js'

const styles = Object.keys(htmlStyles) as HtmlStyleName[]
const models = fc.sample(arbitraryReport(), { numRuns: 8 })

const read = (source: string): Report => buildReport(readHtml(source), source, 'html')

const cellsOf = (report: Report): Map<string, Cell> =>
  new Map(
    [...report.tables.values()].flatMap((table) =>
      table.children.flatMap((row) =>
        row.children.map((cell) => [`${table.id}/${row.id}/${cell.column}`, cell] as const),
      ),
    ),
  )

const readings = (report: Report): [string, Pick<Cell, 'text' | 'state' | 'value'>][] =>
  [...cellsOf(report)].map(([address, { text, state, value }]) => [address, { text, state, value }])

const proseOf = (report: Report): string[] =>
  report.sections.flatMap(({ children }) =>
    children.flatMap((node) => (node.type === 'table' ? [] : [node.value.replace(/\s+/gu, '')])),
  )

const printedProse = ({ preface, sections }: ReportModel): string[] =>
  [
    ...preface,
    ...sections.flatMap(({ number, title, children }) => [
      `${number}、${title}`,
      ...children.flatMap((block) => {
        if (block.type === 'table') return []
        return block.type === 'subHeading' ? block.number + block.text : block.text
      }),
    ]),
  ].map((text) => text.replace(/\s+/gu, ''))

/** What a stretch of the source shows. */
const shown = (source: string): string =>
  source
    .replace(/<!\[CDATA\[|\]\]>|<[^>]*>/gu, '')
    .replace(/&#x([0-9a-f]+);/gu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/\s+/gu, '')

describe.each(styles)('a report as a page: %s', (style) => {
  let reports: Report[]
  beforeAll(() => {
    reports = models.map((model) => read(htmlOf(model, style)))
  })

  it('has every cell as printed', () => {
    expect(reports.map(readings)).toEqual(models.map((model) => [...expectedCells(model)]))
  })

  it('has tables of the right shape', () => {
    for (const { tables, repeatedTables } of reports) {
      expect([...tables.values()].flatMap(({ defects }) => defects)).toEqual([])
      expect(repeatedTables).toEqual([])
    }
  })

  it('has the title, and nothing but the text of the report', () => {
    expect(reports.map(({ title }) => title?.value)).toEqual(models.map(({ title }) => title))
    expect(reports.map(proseOf)).toEqual(models.map(printedProse))
  })

  it('has its six sections', () => {
    const { sections } = read(htmlOf(correctReport(), style))
    expect(sections.flatMap(({ id, wording }) => (id ? [`${id} ${wording ?? ''}`] : []))).toEqual(
      ['overview', 'disclosure', 'requests', 'disputes', 'problems', 'otherMatters'].map((id) => `${id} official`),
    )
  })

  it('has every position where its text stands in the source', () => {
    const source = htmlOf(withCell(correctReport(), 'requests/granted/individual', '1 234'), style)
    const report = read(source)
    for (const { text, position } of cellsOf(report).values())
      expect(shown(source.slice(position.start.offset, position.end.offset))).toBe(text.replace(/\s+/gu, ''))
    const headings = report.sections.flatMap(({ heading }) => heading ?? [])
    for (const { value, position } of headings)
      expect(shown(source.slice(position.start.offset, position.end.offset))).toBe(value.replace(/\s+/gu, ''))
    const { title } = report
    expect(shown(source.slice(title?.position.start.offset, title?.position.end.offset))).toBe(title?.value)
  })
})
