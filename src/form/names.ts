import { editions, tableSpec } from './index.js'
import type { CellAddress, Edition, RowSpec, SectionId, TableId, TableSpec } from '../model/index.js'

/**
 * What the forms of a run call their parts. `form` is the id of the form that a part is of; where that one does not
 * have it, or is null, the newest form is asked that does. What no form knows is called by its id.
 */
export interface Names {
  /** Title of a section with its number: 一、总体情况. */
  sectionTitle: (id: SectionId, form?: string | null) => string
  /** Title of a section without its number. */
  sectionLabel: (id: SectionId, form?: string | null) => string
  tableTitle: (table: TableId, form: string | null) => string
  rowLabel: (table: TableId, row: string, form: string | null) => string
  columnLabel: (table: TableId, column: string, form: string | null) => string
  /** Label of the innermost group above a row; undefined where the row stands in none. */
  groupLabel: (table: TableId, row: string, form: string | null) => string | undefined
  /** Row and column of a cell: 行政规范性文件 × 现行有效件数. */
  cellName: (address: CellAddress, form: string | null) => string
  /** Table, row and column of a cell: 第二十条第（一）项 › 行政规范性文件 × 现行有效件数. */
  cellPlace: (address: CellAddress, form: string | null) => string
  /** What a form is called: 2021年修订格式. */
  formName: (form: string) => string
}

const known = new WeakMap<readonly Edition[], Names>()

/** The names of the forms that a report, or the results of a run, may be in; of the official ones where none are given. */
export function formNames({ forms = editions }: { forms?: readonly Edition[] }): Names {
  const names = known.get(forms) ?? namesIn(forms)
  known.set(forms, names)
  return names
}

function namesIn(forms: readonly Edition[]): Names {
  const newestFirst = [...forms].reverse()
  const formsFrom = (id: string | null): readonly Edition[] => {
    const own = forms.find((form) => form.id === id)
    return own ? [own, ...newestFirst.filter((form) => form !== own)] : newestFirst
  }
  /** The table of a form, or of the newest one that has such a row and column. */
  const tableWith = ({ table, row, column }: CellAddress, form: string | null): TableSpec | undefined => {
    const hasCell = (spec: TableSpec): boolean =>
      spec.rows.some(({ id }) => id === row) && spec.columns.some(({ id }) => id === column)
    const tables = formsFrom(form).flatMap((one) => tableSpec(one, table) ?? [])
    return tables.find(hasCell) ?? tables[0]
  }
  const findRow = (table: TableId, row: string, form: string | null): RowSpec | undefined => {
    for (const one of formsFrom(form)) {
      const spec = tableSpec(one, table)?.rows.find(({ id }) => id === row)
      if (spec) return spec
    }
    return undefined
  }
  const sectionOf = (id: SectionId, form: string | null = null): Edition['sections'][number] | undefined =>
    formsFrom(form)[0]?.sections.find((section) => section.id === id)
  const titleOf = (table: TableSpec, form: string | null): string =>
    table.name ?? (table.layout === 'captioned' ? table.caption : `${names.sectionLabel(table.section, form)}表`)
  const names: Names = {
    sectionTitle: (id, form) => {
      const section = sectionOf(id, form)
      return section ? `${section.number}、${section.label}` : id
    },
    sectionLabel: (id, form) => sectionOf(id, form)?.label ?? id,
    tableTitle: (table, form) => {
      const spec = formsFrom(form).flatMap((one) => tableSpec(one, table) ?? [])[0]
      return spec ? titleOf(spec, form) : table
    },
    rowLabel: (table, row, form) => {
      const spec = findRow(table, row, form)
      return spec ? rowName(spec) : row
    },
    groupLabel: (table, row, form) => findRow(table, row, form)?.groups.at(-1),
    columnLabel: (table, column, form) => {
      const columns = formsFrom(form).flatMap((one) => tableSpec(one, table)?.columns ?? [])
      return columns.find(({ id }) => id === column)?.label ?? column
    },
    cellName: (address, form) => {
      const table = tableWith(address, form)
      const row = table?.rows.find(({ id }) => id === address.row)
      const column = table?.columns.find(({ id }) => id === address.column)
      return `${row ? rowName(row) : address.row} × ${column?.label ?? address.column}`
    },
    cellPlace: (address, form) => {
      const table = tableWith(address, form)
      return `${table ? titleOf(table, form) : address.table} › ${names.cellName(address, form)}`
    },
    formName: (form) => forms.find(({ id }) => id === form)?.name ?? form,
  }
  return names
}

/** 1.属于国家秘密 means little without its group （三）不予公开; labels right below the outermost group stand alone. */
function rowName({ groups, label }: RowSpec): string {
  const group = groups.length > 1 ? groups.at(-1) : undefined
  return group === undefined ? label : `${group} › ${label}`
}
