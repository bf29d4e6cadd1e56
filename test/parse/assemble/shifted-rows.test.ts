import { expect, it } from 'vitest'
import { defectsOf, inRow, inTable, parseText, tabReport, type Rows } from '../harness.js'

const numbers =
  (label: string, ...cells: string[]) =>
  (rows: Rows): Rows =>
    inRow(label, (row) => [...row.slice(0, 3), ...cells])(rows)

const notHeld = '1.本机关不掌握相关政府信息'
const forbidden = '2.其他法律行政法规禁止公开'

const defectsWith = async (...edits: ((rows: Rows) => Rows)[]): Promise<unknown[]> =>
  defectsOf(await parseText(tabReport(inTable('requests', (rows) => edits.reduce((all, edit) => edit(all), rows)))))

it('a row with a blank cell is not shifted where the sum of one column alone fails', async () => {
  const edits = [
    numbers(notHeld, '5', '0', '0', '0', '0', '0', '5'),
    // All sums hold with 0 0 0 0 0 1 1 as well.
    numbers(forbidden, '', '0', '0', '0', '0', '0', '1'),
  ]
  expect(await defectsWith(...edits)).toEqual([])
})

it('a row with a blank cell is shifted where the sums of three columns fail, and none when it is moved back', async () => {
  const edits = [
    numbers(notHeld, '4', '0', '0', '0', '0', '0', '4'),
    numbers(forbidden, '', '1', '0', '0', '0', '0', '1'),
  ]
  expect(await defectsWith(...edits)).toMatchObject([{ kind: 'shifted', by: 1 }])
})
