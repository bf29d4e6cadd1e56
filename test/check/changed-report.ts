import { parseReport } from '../../src/parse/parse.js'
import type { Report } from '../../src/model/index.js'
import { layouts } from '../support/layouts/index.js'
import { type ReportModel, correctReport } from '../support/model.js'

/** What becomes of a cell: another number, blank, a mark such as /, or not readable at all. */
export type Change = number | 'blank' | 'mark' | 'unread'

/** A parsed report with some cells changed afterwards, so that no reader has a say in what comes out. */
export async function changedReport(
  changes: Readonly<Record<string, Change>>,
  model: ReportModel = correctReport(),
): Promise<Report> {
  const report = await parseReport(layouts['tab-rows'](model), { filePath: 'report.txt' })
  for (const [address, change] of Object.entries(changes)) changeCell(report, address, change)
  return report
}

function changeCell({ tables }: Report, address: string, change: Change): void {
  const [table, row, column] = address.split('/')
  const node = [...tables.values()].find(({ id }) => id === table)?.children.find(({ id }) => id === row)
  const cell = node?.children.find((candidate) => candidate.column === column)
  if (!node || !cell) throw new Error(`The report has no cell ${address}.`)
  if (change === 'unread') node.children = node.children.filter((candidate) => candidate !== cell)
  else if (change === 'blank') Object.assign(cell, { text: '', state: 'blank', value: null })
  else if (change === 'mark') Object.assign(cell, { text: '/', state: 'mark', value: null })
  else Object.assign(cell, { text: String(change), state: 'number', value: change })
}
