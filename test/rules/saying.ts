import type { SectionId } from '../../src/model/index.js'
import { paragraph } from '../support/blocks.js'
import { correctReport, withSection, type ReportModel, type ReportOverrides } from '../support/model.js'

/** A correct report with more paragraphs at the end of section 一. */
export const saying = (texts: readonly string[], overrides: ReportOverrides = {}): ReportModel =>
  adding(correctReport(overrides), 'overview', texts)

/** A report with more paragraphs at the end of a section. */
export function adding(report: ReportModel, id: SectionId, texts: readonly string[]): ReportModel {
  const children = report.sections.find((section) => section.id === id)?.children ?? []
  return withSection(report, id, [...children, ...texts.map(paragraph)])
}
