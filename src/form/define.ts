import type { ColumnSpec, RowSpec, TableSpec } from '../model/index.js'

type Wording = Partial<Pick<RowSpec, 'accepted' | 'altered' | 'telling'>>

/** A row of the form; `groups` are the labels above it, outermost first. */
export const row = (
  id: string,
  label: string,
  groups: string[] = [],
  { accepted = [], altered = [], telling }: Wording = {},
): RowSpec => ({ id, label, groups, accepted, altered, ...(telling && { telling }) })

/** A column of counts in 件, unless said otherwise. */
export const column = (
  id: string,
  label: string,
  details: Partial<Omit<ColumnSpec, 'id' | 'label'>> = {},
): ColumnSpec => ({
  id,
  label,
  groups: [],
  accepted: [],
  altered: [],
  unit: '件',
  decimals: 0,
  signed: false,
  ...details,
})

/** A part of the disclosure table: an item of 第二十条, without sums. */
export const disclosureTable = (
  id: TableSpec['id'],
  caption: string,
  { rows, columns }: Pick<TableSpec, 'rows' | 'columns'>,
): TableSpec => ({
  id,
  section: 'disclosure',
  layout: 'captioned',
  caption,
  corner: '信息内容',
  rows,
  columns,
  equations: [],
})
