import type { ColumnSpec, TableId, TableSpec } from '../../model/index.js'
import { familiesOf, type TableFamily } from '../../form/families.js'
import type { GridId } from './blocks.js'
import type { ReportModel } from './model.js'
import { cellAddress } from './values.js'

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
      label(spec.corner ?? ''),
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

/** The captioned tables of a section as one. */
function captionedGrid(model: ReportModel, { id, tables }: TableFamily, wording: Wording): Grid {
  const width = 1 + Math.max(...tables.map(({ spec }) => spec.columns.length))
  return { id, width, rows: tables.flatMap(({ spec }) => disclosureBlock(model, spec, width, wording)) }
}

const depthOf = (lines: readonly { groups: readonly string[] }[]): number =>
  1 + Math.max(...lines.map(({ groups }) => groups.length))

function stackedGrid(model: ReportModel, spec: TableSpec, wording: Wording): Grid {
  const { id, columns } = spec
  const printed = printedRows(model, spec)
  const headings = printed.map((row) => ({ groups: row.groups, text: wording(`${id}/row/${row.id}`, row.label) }))
  const depth = depthOf(columns)
  const labels = depthOf(spec.rows)
  const [top = [], ...below] = headerRows(columns.map(columnHeading(id, wording)), depth, wording)
  const corner = label(wording(`${id}/caption`, spec.caption), labels, depth)
  const rows = printed.map((row, index) => [
    ...row.groups.flatMap((group, level) =>
      opensGroup(headings, index, level)
        ? [label(wording(`group/${group}`, group), 1, run(headings, index, level))]
        : [],
    ),
    label(headings[index]?.text ?? '', labels - row.groups.length),
    ...columns.map((column) => number(model, cellAddress(id, row.id, column.id))),
  ])
  return { id, width: labels + columns.length, rows: [[corner, ...top], ...below, ...rows] }
}

function sideBySideGrid(model: ReportModel, { id, rows, columns }: TableSpec, wording: Wording): Grid {
  const headings = rows.flatMap((row) =>
    columns.map((column) => ({
      groups: [...row.groups, row.label],
      text: wording(`${id}/column/${column.id}`, column.label),
    })),
  )
  const numbers = rows.flatMap((row) => columns.map((column) => number(model, cellAddress(id, row.id, column.id))))
  return { id, width: numbers.length, rows: [...headerRows(headings, depthOf(rows) + 1, wording), numbers] }
}

/** A table of the report in the official form, with the report's own label wordings. */
export function gridOf(model: ReportModel, id: GridId): Grid {
  const wording: Wording = (key, official) => model.labels.get(key) ?? official
  const family = familiesOf([model.form]).find((one) => one.id === id)
  const spec = family?.tables[0]?.spec
  if (!family || !spec) throw new Error(`The ${model.edition} form has no table ${id}.`)
  if (family.layout === 'captioned') return captionedGrid(model, family, wording)
  return family.layout === 'stacked' ? stackedGrid(model, spec, wording) : sideBySideGrid(model, spec, wording)
}

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
