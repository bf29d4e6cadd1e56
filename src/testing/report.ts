import type { Edition, SectionId } from '../model/index.js'
import { paragraph, type Block, type GridId, type SectionModel } from './report/blocks.js'
import { gfmGrid, markdownPage, textPage } from './report/layouts.js'
import { correctReport, withValues, type EditionId, type ReportModel } from './report/model.js'
import type { CellValue } from './report/values.js'

/** A section beyond the official six. */
export interface ExtraSection {
  /** Without its number, which goes on from 六. */
  heading: string
  paragraphs: readonly string[]
}

/** How a report is to differ from a correct one. */
export interface ReportOverrides {
  /** Full name of the organ; its kind is taken from it. 松岚县砚溪镇人民政府 where absent. */
  organ?: string
  /** Report year; 2023 where absent. */
  year?: number
  /** Format of the tables; the one in force in the year where absent. */
  edition?: EditionId
  /** Format of the tables where it is one from outside, complete as `parseReport` or a plugin has it. */
  form?: Edition
  title?: string
  /** Paragraphs between the title and the first section. */
  preface?: readonly string[]
  /**
   * Numbers by cell address `table/row/column`. Totals, and 新收, follow from them, and so does what the prose says of
   * them. Amounts may be text, so that their decimals stay as written.
   */
  numbers?: Readonly<Record<string, CellValue>>
  /** What cells print, by address. Nothing follows from it: the smallest wrong report has one. */
  cells?: Readonly<Record<string, CellValue>>
  /** Paragraphs of a section in place of its own; its table stays. */
  sections?: Partial<Record<SectionId, readonly string[]>>
  extraSections?: readonly ExtraSection[]
  /** Sections to leave out, heading and all. */
  withoutSections?: readonly SectionId[]
  /** Tables to leave out. */
  withoutTables?: readonly GridId[]
  /** Lines at the end, as a signature and its day. */
  signature?: readonly string[]
  /** How it is written: Markdown with GFM tables, or text with tabs between cells. Markdown where absent. */
  format?: 'markdown' | 'text'
}

/**
 * Writes a complete and correct report of an invented organ, except where a field says otherwise: its tables balance, and
 * its prose agrees with them.
 *
 * @throws {TypeError} for a cell that the form does not have, and for a number that follows from others.
 */
export function report(overrides: ReportOverrides = {}): string {
  const { cells = {}, extraSections = [], signature = [], format = 'markdown' } = overrides
  const balanced = balancedReport(overrides)
  const model: ReportModel = withValues(balanced, cells)
  const sections = [...model.sections.flatMap((section) => changed(section, overrides)), ...extraSections.map(extra)]
  const last = sections.at(-1)
  const signed = [...sections.slice(0, -1), ...(last ? [withLines(last, signature)] : [])]
  const write = format === 'markdown' ? markdownPage(gfmGrid) : textPage
  return write({ ...model, sections: signed })
}

function balancedReport({ organ, year, edition, form, title, preface, numbers = {} }: ReportOverrides): ReportModel {
  const model = correctReport({
    ...(organ !== undefined && { organ }),
    ...(year !== undefined && { year }),
    ...(edition !== undefined && { edition }),
    ...(form !== undefined && { form }),
    ...(title !== undefined && { title }),
    ...(preface !== undefined && { preface }),
    parts: numbers,
  })
  for (const [address, number] of Object.entries(numbers)) {
    const value = model.values.get(address)
    if (value === undefined) throw new TypeError(`The ${model.edition} form has no cell ${address}.`)
    if (value !== number)
      throw new TypeError(
        `${address} follows from other cells, which make it ${value}: change those, or set it in cells.`,
      )
  }
  return model
}

function changed(section: SectionModel, overrides: ReportOverrides): SectionModel[] {
  const { sections = {}, withoutSections = [], withoutTables = [] } = overrides
  const { id, children } = section
  if (withoutSections.includes(id)) return []
  const paragraphs = sections[id]
  const isKept = (block: Block): boolean =>
    block.type === 'table' ? !withoutTables.includes(block.grid) : paragraphs === undefined
  return [{ ...section, children: [...(paragraphs ?? []).map(paragraph), ...children.filter(isKept)] }]
}

const numerals = ['七', '八', '九', '十']

// What is printed knows no ids: a section beyond the six goes by that of the last.
const extra = ({ heading, paragraphs }: ExtraSection, index: number): SectionModel => ({
  id: 'otherMatters',
  number: numerals[index] ?? '',
  title: heading,
  children: paragraphs.map(paragraph),
})

const withLines = (section: SectionModel, lines: readonly string[]): SectionModel => ({
  ...section,
  children: [...section.children, ...lines.map(paragraph)],
})
