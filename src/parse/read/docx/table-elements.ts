import type { Limits } from '../../../model/index.js'
import { limitError } from '../../limits.js'
import type { Attributes } from './xml.js'
import type { DocumentState, Element } from './document-state.js'
import { OpenTable, type OpenCell } from './open-table.js'
import { integer } from './story.js'

/** A property of the cell at hand. */
const property = (set: (cell: OpenCell, attributes: Attributes, state: DocumentState) => void): Element => ({
  open: (state, attributes) => {
    const cell = state.table?.row?.cell
    if (cell) set(cell, attributes, state)
    return undefined
  },
})

/** A number of grid columns. */
function columnCount(attributes: Attributes, least: number, limits: Limits): number {
  const count = integer(attributes.get('val')) ?? least
  if (count > limits.spans) throw limitError('spans', limits)
  return Math.max(least, count)
}

/** Elements that make tables. */
export const tableElements: Record<string, Element> = {
  tbl: {
    open: ({ tables }) => {
      tables.push(new OpenTable())
      return undefined
    },
    close: ({ tables, story }) => {
      const table = tables.pop()?.end()
      if (table && table.rows.length > 0) story.addTable(table)
    },
  },
  tr: {
    open: ({ table }) => {
      if (!table || table.row) return false
      table.beginRow()
      return undefined
    },
    close: ({ table }) => table?.endRow(),
  },
  trPr: {
    open: ({ table }) => {
      if (table?.row && !table.row.cell) table.row.inProperties = true
      return undefined
    },
    close: ({ table }) => {
      if (table?.row) table.row.inProperties = false
    },
  },
  gridBefore: {
    open: ({ table, limits }, attributes) => {
      if (table?.row?.inProperties) table.row.column += columnCount(attributes, 0, limits)
      return undefined
    },
  },
  tc: {
    open: (state) => {
      const { table, limits } = state
      if (!table?.row || table.row.cell) return false
      state.cells += 1
      if (state.cells > limits.cells) throw limitError('cells', limits)
      if (table.row.column > limits.spans) throw limitError('spans', limits)
      table.row.cell = { span: 1, deleted: false }
      state.beginStory()
      return undefined
    },
    close: (state) => {
      const story = state.endStory().end()
      state.table?.endCell(story)
    },
  },
  gridSpan: property((cell, attributes, { limits }) => {
    cell.span = columnCount(attributes, 1, limits)
  }),
  vMerge: property((cell, attributes) => {
    cell.vertical = attributes.get('val') === 'restart' ? 'begins' : 'continues'
  }),
  hMerge: property((cell, attributes) => {
    cell.horizontal = attributes.get('val') === 'restart' ? 'begins' : 'continues'
  }),
  cellMerge: property((cell, attributes) => {
    const merge = attributes.get('vMerge')
    if (merge !== undefined) cell.vertical = merge === 'cont' ? 'continues' : 'begins'
  }),
}
