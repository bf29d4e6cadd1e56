import type { ColumnSpec, Edition, TableId, TableSpec } from '../../model/index.js'
import { tableSpec } from '../../form/index.js'
import type { GridId } from './blocks.js'
import { type ReportModel, editionOf } from './model.js'
import { cellAddress, specOf } from './values.js'

/** A printed cell with its spans, as Word and HTML have it. */
export interface GridCell {
  text: string
  /** Address of a data cell; null for labels. */
  address: string | null
  colSpan: number
  rowSpan: number
}

/** A table as it is printed. `rows` hold a cell where it begins only. */
export interface Grid {
  id: GridId
  width: number
  rows: GridCell[][]
}

/** One square of the table: the cell over it, and how far it is from where that cell begins. */
export interface Slot {
  cell: GridCell
  across: number
  down: number
}

/** The printed wording of a label: keys are `table/row/<id>`, `table/column/<id>`, `table/caption`, `group/<official label>`. */
type Wording = (key: string, official: string) => string

interface Heading {
  groups: readonly string[]
  text: string
}

const disclosureTables: TableId[] = ['documents', 'permits', 'enforcement', 'charges', 'procurement']
const contentLabel = '信息内容'

const label = (text: string, colSpan = 1, rowSpan = 1): GridCell => ({ text, address: null, colSpan, rowSpan })

const number = ({ values }: ReportModel, address: string, colSpan = 1): GridCell => ({
  text: String(values.get(address) ?? ''),
  address,
  colSpan,
  rowSpan: 1,
})

/** How many headings from `start` on stand under the same group at `depth`. */
function run(headings: readonly Heading[], start: number, depth: number): number {
  const path = (index: number): string | undefined => headings[index]?.groups.slice(0, depth + 1).join('/')
  let end = start
  while (end < headings.length && path(end) === path(start)) end += 1
  return end - start
}

const opensGroup = (headings: readonly Heading[], index: number, depth: number): boolean =>
  index === 0 || run(headings, index - 1, depth) === 1

/** Header rows: groups above their columns, labels down to the data. */
function headerRows(headings: readonly Heading[], depth: number, wording: Wording): GridCell[][] {
  return Array.from({ length: depth }, (_, level) =>
    headings.flatMap((heading, index) => {
      const group = heading.groups[level]
      if (group !== undefined)
        return opensGroup(headings, index, level)
          ? [label(wording(`group/${group}`, group), run(headings, index, level))]
          : []
      return level === heading.groups.length ? [label(heading.text, 1, depth - level)] : []
    }),
  )
}

const columnHeading =
  (table: TableId, wording: Wording) =>
  (column: ColumnSpec): Heading => ({
    groups: column.groups,
    text: wording(`${table}/column/${column.id}`, column.label),
  })

/** Rows of a table that the report prints. */
const printedRows = ({ prints }: ReportModel, { id, rows }: TableSpec): TableSpec['rows'] =>
  prints ? rows.filter((row) => prints(`${id}/${row.id}`)) : rows

function disclosureBlock(model: ReportModel, spec: TableSpec, width: number, wording: Wording): GridCell[][] {
  const span = (index: number): number => (index === spec.columns.length - 1 ? width - spec.columns.length : 1)
  return [
    [label(wording(`${spec.id}/caption`, spec.caption), width)],
    [
      label(contentLabel),
      ...spec.columns.map((column, index) =>
        label(wording(`${spec.id}/column/${column.id}`, column.label), span(index)),
      ),
    ],
    ...printedRows(model, spec).map((row) => [
      label(wording(`${spec.id}/row/${row.id}`, row.label)),
      ...spec.columns.map((column, index) => number(model, cellAddress(spec.id, row.id, column.id), span(index))),
    ]),
  ]
}

function disclosureGrid(model: ReportModel, edition: Edition, wording: Wording): Grid {
  const specs = disclosureTables.flatMap((id) => tableSpec(edition, id) ?? [])
  const width = 1 + Math.max(...specs.map(({ columns }) => columns.length))
  return { id: 'disclosure', width, rows: specs.flatMap((spec) => disclosureBlock(model, spec, width, wording)) }
}

const requestLabelColumns = 3

function requestsGrid(model: ReportModel, edition: Edition, wording: Wording): Grid {
  const spec = specOf(edition, 'requests')
  const printed = printedRows(model, spec)
  const headings = printed.map((row) => ({ groups: row.groups, text: wording(`requests/row/${row.id}`, row.label) }))
  const [top = [], ...below] = headerRows(spec.columns.map(columnHeading('requests', wording)), 3, wording)
  const corner = label(wording('requests/caption', spec.caption), requestLabelColumns, 3)
  const rows = printed.map((row, index) => [
    ...row.groups.flatMap((group, level) =>
      opensGroup(headings, index, level)
        ? [label(wording(`group/${group}`, group), 1, run(headings, index, level))]
        : [],
    ),
    label(headings[index]?.text ?? '', requestLabelColumns - row.groups.length),
    ...spec.columns.map((column) => number(model, cellAddress('requests', row.id, column.id))),
  ])
  return {
    id: 'requests',
    width: requestLabelColumns + spec.columns.length,
    rows: [[corner, ...top], ...below, ...rows],
  }
}

function disputesGrid(model: ReportModel, edition: Edition, wording: Wording): Grid {
  const spec = specOf(edition, 'disputes')
  const headings = spec.rows.flatMap((row) =>
    spec.columns.map((column) => ({
      groups: [...row.groups, row.label],
      text: wording(`disputes/column/${column.id}`, column.label),
    })),
  )
  const numbers = spec.rows.flatMap((row) =>
    spec.columns.map((column) => number(model, cellAddress('disputes', row.id, column.id))),
  )
  return { id: 'disputes', width: numbers.length, rows: [...headerRows(headings, 3, wording), numbers] }
}

const builders = { disclosure: disclosureGrid, requests: requestsGrid, disputes: disputesGrid }

/** A table of the report in the official form, with the report's own label wordings. */
export const gridOf = (model: ReportModel, id: GridId): Grid =>
  builders[id](model, editionOf(model), (key, official) => model.labels.get(key) ?? official)

/** Every square of the table, row by row: what a layout that knows no spans has to print. */
export function slotsOf({ width, rows }: Grid): Slot[][] {
  const slots: Slot[][] = rows.map(() => [])
  rows.forEach((cells, top) => {
    let left = 0
    for (const cell of cells) {
      while (slots[top]?.[left] !== undefined) left += 1
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) {
          const row = slots[top + down]
          if (row === undefined || left + across >= width) throw new Error(`A span leaves the table at row ${top}.`)
          row[left + across] = { cell, across, down }
        }
    }
  })
  return slots
}
