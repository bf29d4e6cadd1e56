import { describe, expect, it } from 'vitest'
import { lint } from '../../src/check/lint.js'
import { cellLines } from '../support/layouts/cell-lines.js'
import { pageLayout } from '../support/layouts/page.js'
import { mapNumbers } from '../support/grid.js'
import { correctReport, type ReportModel } from '../support/model.js'
import { cellMap, parseText } from './harness.js'

/* Text in which nothing stands between the cells of a row: 规章000. */

const glued = pageLayout({
  table: (grid) => grid.rows.map((row) => row.map(({ text }) => text).join('')).join('\n'),
})
/** Labels stand in lines of their own, the numbers of a row in one. */
const gluedNumbers = pageLayout({
  table: (grid) => cellLines(mapNumbers(grid, (text) => text)).replaceAll(/(?<=\d)\n(?=\d+(?:\n|$))/gu, ''),
})

const models: [string, ReportModel][] = [
  ['2021', correctReport()],
  ['2019', correctReport({ edition: '2019' })],
]

describe.each([
  ['labels and numbers', glued],
  ['numbers', gluedNumbers],
])('%s that run together', (_, layout) => {
  it.each(models)('are said to be so, and nothing is wrong or missing: %s', async (_edition, model) => {
    const { messages } = await lint(layout(model), { filePath: 'report.txt' })
    expect(messages.filter(({ level }) => level === 'error')).toEqual([])
    expect(messages.filter(({ ruleId }) => ruleId === 'unsure-reading').length).toBeGreaterThan(1)
    expect(messages.map(({ message }) => message).join('')).toContain('几格的内容连在一起')
  })

  it.each(models)('give no other number: %s', async (_edition, model) => {
    const cells = [...cellMap(await parseText(layout(model)))]
    const read = cells.filter(([, { value }]) => value !== null)
    for (const [address, { value }] of read)
      expect([address, value]).toEqual([address, Number(model.values.get(address))])
  })
})
