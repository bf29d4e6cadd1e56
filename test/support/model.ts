import type { SectionId } from '../../src/model/index.js'
import type { Block } from '../../src/testing/report/blocks.js'
import { type ReportModel, sourceOf, withValues } from '../../src/testing/report/model.js'
import { writeSections } from '../../src/testing/report/prose.js'
import type { CellValue } from '../../src/testing/report/values.js'

export * from '../../src/testing/report/model.js'

/** The report with one cell printed otherwise: the smallest wrong report. */
export const withCell = (model: ReportModel, address: string, value: CellValue): ReportModel =>
  withValues(model, { [address]: value })

/** The report with its sections written anew from its cells, so that only the tables are wrong after `withCell`. */
export const withAgreeingProse = (model: ReportModel): ReportModel => ({
  ...model,
  sections: writeSections(sourceOf(model)),
})

/** The report with other content in one section. */
export const withSection = (model: ReportModel, id: SectionId, children: readonly Block[]): ReportModel => ({
  ...model,
  sections: model.sections.map((section) => (section.id === id ? { ...section, children } : section)),
})

/** The report with those rows of its disclosure and requests tables (`table/row`) alone that are to be printed. */
export const withRows = (model: ReportModel, prints: (row: string) => boolean): ReportModel => ({ ...model, prints })
