import type { Edition, SectionId, TableId, TableLayout, TableSpec } from '../model/index.js'

/**
 * Tables that a report prints together and that are read together: the captioned ones of a section under the id of the
 * section, any other table under its own.
 */
export type FamilyId = SectionId | TableId

/** A table in one of the forms. */
export interface FormTable {
  form: Edition
  spec: TableSpec
}

/** A family in all forms that have it. */
export interface TableFamily {
  id: FamilyId
  layout: TableLayout
  /** Its tables in the order of the forms; one id may be there several times. */
  tables: FormTable[]
}

const familyOf = ({ id, section, layout }: TableSpec): FamilyId => (layout === 'captioned' ? section : id)

/** The families of some forms, in the order of the forms. */
export function familiesOf(forms: readonly Edition[]): TableFamily[] {
  const families = new Map<FamilyId, TableFamily>()
  for (const form of forms)
    for (const spec of form.tables) {
      const id = familyOf(spec)
      const family = families.get(id) ?? { id, layout: spec.layout, tables: [] }
      family.tables.push({ form, spec })
      families.set(id, family)
    }
  return [...families.values()]
}
