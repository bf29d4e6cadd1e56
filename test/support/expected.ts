import type { Cell } from '../../src/model/index.js'
import { type ReportModel, editionOf } from './model.js'
import { cellAddresses } from './values.js'

/** What the parser should say of a cell. */
export type ExpectedCell = Pick<Cell, 'text' | 'state' | 'value'>

function expectedCell(printed: string): ExpectedCell {
  const text = printed.trim()
  if (text === '') return { text, state: 'blank', value: null }
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return { text, state: 'number', value: Number(text) }
  return { text, state: /^(?:[/／\-—–无]|——)$/u.test(text) ? 'mark' : 'text', value: null }
}

/**
 * Every cell of the form by its address, in printed order. Plain ASCII numbers are numbers; what the form
 * does not allow but a reader may still understand (full-width digits, thousands separators) is `text` here.
 */
export const expectedCells = (model: ReportModel): Map<string, ExpectedCell> =>
  new Map(
    cellAddresses(editionOf(model)).map((address) => [address, expectedCell(String(model.values.get(address) ?? ''))]),
  )
