import { editions, formInForce } from '../../form/index.js'
import type { Edition, OrganKind, SectionId } from '../../model/index.js'
import type { Block, SectionModel } from './blocks.js'
import { organOf } from './organs.js'
import { type ProseSource, titleOf, writePreface, writeSections } from './prose.js'
import { type CellValue, type Values, balance, cellAddresses, sampleParts } from './values.js'

/** Id of a format: one of the official ones, or that of a form which is given. */
export type EditionId = string

/** A report before it is laid out: what every layout of it prints. */
export interface ReportModel {
  organ: string
  kind: OrganKind
  year: number
  /** Edition of the tables; the one in force in the year unless an override says otherwise. */
  edition: EditionId
  /** The form of that id. */
  form: Edition
  title: string
  preface: readonly string[]
  sections: readonly SectionModel[]
  values: Values
  /** Printed wording by label key (see grid.ts), where it is not the official one. */
  labels: ReadonlyMap<string, string>
  /** Whether a row of the disclosure and requests tables (`table/row`) is printed; all are where absent. */
  prints?: (row: string) => boolean
}

export interface ReportOverrides {
  organ?: string
  year?: number
  edition?: EditionId
  /** Format of the tables, whatever the year. */
  form?: Edition
  /** Parts by cell address; they replace the default ones singly. Totals and 新收 follow from them. */
  parts?: Readonly<Record<string, CellValue>>
  /** All parts; absent ones are 0, the default ones are not used. */
  allParts?: Values
  title?: string
  preface?: readonly string[]
  /** Content of a section instead of the written one. */
  sections?: Partial<Record<SectionId, readonly Block[]>>
  labels?: Readonly<Record<string, string>>
}

/** The form of a report: its own, or the official one of its id. */
export const editionOf = ({ edition, form }: { edition: EditionId; form?: Edition }): Edition =>
  form ?? officialForm(edition, NaN)

/** The official format of that id, or the one in force in a year. */
function officialForm(edition: EditionId | undefined, year: number): Edition {
  const form = edition === undefined ? formInForce(editions, year) : editions.find(({ id }) => id === edition)
  if (form) return form
  throw new TypeError(
    edition === undefined
      ? `No format is in force for ${year}: give the edition of the tables too.`
      : `No edition ${edition}.`,
  )
}

/** What the prose of a report is written from. */
export const sourceOf = ({
  organ,
  year,
  form,
  values,
}: Pick<ReportModel, 'organ' | 'year' | 'form' | 'values'>): ProseSource => ({
  organ: organOf(organ),
  year,
  edition: form,
  values,
})

/** A complete correct report of 2023: tables that balance, prose that agrees with them. */
export function correctReport(overrides: ReportOverrides = {}): ReportModel {
  const { organ = '松岚县砚溪镇人民政府', year = 2023, sections: written = {} } = overrides
  const form = overrides.form ?? officialForm(overrides.edition, year)
  const parts = overrides.allParts ?? new Map(Object.entries(sampleParts))
  const values = balance(form, new Map([...parts, ...Object.entries(overrides.parts ?? {})]))
  const source = sourceOf({ organ, year, form, values })
  return {
    organ,
    kind: source.organ.kind,
    year,
    edition: form.id,
    form,
    title: overrides.title ?? titleOf(organ, year),
    preface: overrides.preface ?? writePreface(source),
    sections: writeSections(source).map((section) => ({
      ...section,
      children: written[section.id] ?? section.children,
    })),
    values,
    labels: new Map(Object.entries(overrides.labels ?? {})),
  }
}

/** The report with some cells printed otherwise; no total follows and the prose stays. */
export function withValues(model: ReportModel, values: Readonly<Record<string, CellValue>>): ReportModel {
  const known = new Set(cellAddresses(model.form))
  const unknown = Object.keys(values).find((address) => !known.has(address))
  if (unknown !== undefined) throw new TypeError(`The ${model.edition} form has no cell ${unknown}.`)
  return { ...model, values: new Map([...model.values, ...Object.entries(values)]) }
}

/** The report without one section, heading and all. */
export const withoutSection = (model: ReportModel, id: SectionId): ReportModel => ({
  ...model,
  sections: model.sections.filter((section) => section.id !== id),
})
