import { expect, it } from 'vitest'
import { correctReport } from '../../support/model.js'
import { parseText, tabReport } from '../harness.js'

const labelPrinted = async (label: string): Promise<string | undefined> => {
  const model = correctReport({ labels: { 'requests/column/research': label } })
  const { tables } = await parseText(tabReport(undefined, model))
  return tables.get('requests')?.columns.find(({ id }) => id === 'research')?.label?.value
}

it('a column has a label in other words that is half like its own', async () => {
  expect(await labelPrinted('科研单位')).toBe('科研单位')
})

it('a column has no label where the words have one character of it', async () => {
  expect(await labelPrinted('科室')).toBeUndefined()
})
