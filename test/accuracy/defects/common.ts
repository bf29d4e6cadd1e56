import type { ReportModel } from '../../support/model.js'
import type { Said } from '../report.js'

export const from2021 = [2021, 2022, 2023, 2024, 2025]
export const to2020 = [2019, 2020]

/** Prose that speaks of no number that the disclosure tables have. */
export const silent: Said = {
  documents: '',
  decisions: '',
  charges: '',
  procurement: '',
  published: '按时公开机构职能、规划计划和重点领域信息。',
}

/** Rules that one wrong number may break. */
export const equations = ['balance-equation', 'outcome-total', 'applicant-total', 'dispute-total']

/** Forms in which a heading stands by itself. */
export const headed = (form: string): boolean =>
  !/in-paragraph|layout-table|oneTable|layoutTable|layout table/u.test(form)

/** Forms in which lines tell where rows and cells end: without them, what a table lacks is not judged. */
export const ruled = (form: string): boolean => !/^pdf (?:no borders|lines between)/u.test(form)

/** The heading over a section as the report prints it, without its number. */
export const headingOf = (model: ReportModel, id: ReportModel['sections'][number]['id']): string =>
  model.sections.find((section) => section.id === id)?.title ?? ''
