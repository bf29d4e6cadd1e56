import type { GridId } from './blocks.js'
import { type Grid, gridOf } from './grid.js'
import type { ReportModel } from './model.js'

/** Writes a report as the text of one file. */
export type Layout = (model: ReportModel) => string

/** One thing that stands in the file, in reading order. */
export interface Piece {
  kind: 'title' | 'preface' | 'heading' | 'subHeading' | 'paragraph' | 'table'
  text: string
}

/** How a family of files prints things. Everything but the tables has a plain default. */
export interface PageStyle {
  table: (grid: Grid) => string
  title?: (title: string, model: ReportModel) => string
  /** `index` counts the sections from 0. */
  heading?: (number: string, text: string, index: number) => string
  subHeading?: (number: string, text: string) => string
  paragraph?: (text: string) => string
  /** Printed before the title and after the last paragraph, as the site around the report. */
  above?: (model: ReportModel) => string
  below?: (model: ReportModel) => string
  /** Between two things; a line end unless said otherwise. */
  between?: (before: Piece, after: Piece) => string
}

function piecesOf(model: ReportModel, style: PageStyle): Piece[] {
  const heading = style.heading ?? ((number, text) => `${number}、${text}`)
  const subHeading = style.subHeading ?? ((number, text) => `${number}${text}`)
  const paragraph = style.paragraph ?? ((text) => text)
  const table = (id: GridId): string => style.table(gridOf(model, id))
  return [
    { kind: 'title', text: style.title?.(model.title, model) ?? model.title },
    ...model.preface.map((text): Piece => ({ kind: 'preface', text: paragraph(text) })),
    ...model.sections.flatMap(({ number, title, children }, index): Piece[] => [
      { kind: 'heading', text: heading(number, title, index) },
      ...children.map((block): Piece => {
        if (block.type === 'table') return { kind: 'table', text: table(block.grid) }
        if (block.type === 'subHeading') return { kind: 'subHeading', text: subHeading(block.number, block.text) }
        return { kind: 'paragraph', text: paragraph(block.text) }
      }),
    ]),
  ]
}

/** A layout from the way its family prints things. */
export const pageLayout =
  (style: PageStyle): Layout =>
  (model) => {
    const pieces = piecesOf(model, style)
    const body = pieces.map((piece, index) => {
      const before = pieces[index - 1]
      return before === undefined ? piece.text : (style.between?.(before, piece) ?? '\n') + piece.text
    })
    return (
      [style.above?.(model), body.join(''), style.below?.(model)].filter((part) => part !== undefined).join('\n') + '\n'
    )
  }
