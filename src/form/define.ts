import type { ColumnSpec, RowSpec } from '../model/index.js'

type Wording = Partial<Pick<RowSpec, 'accepted' | 'altered'>>

/** A row of the form; `groups` are the labels above it, outermost first. */
export const row = (
  id: string,
  label: string,
  groups: string[] = [],
  { accepted = [], altered = [] }: Wording = {},
): RowSpec => ({ id, label, groups, accepted, altered })

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
