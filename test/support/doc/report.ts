import type { GridId } from '../blocks.js'
import { type Grid, type GridCell, gridOf, slotsOf } from '../grid.js'
import type { ReportModel } from '../model.js'
import { type DocParagraph, type DocParts, type DocPiece, docFile, type DocRun } from './file.js'
import {
  type CellDefinition,
  deleted,
  endsInnerCell,
  endsRow,
  inList,
  inserted,
  inTable,
  rowDefinition,
  type Sprm,
} from './sprms.js'
import { listTables } from './tables.js'

/** How a document of a report is made. */
export interface DocForm extends Pick<DocParts, 'pieces' | 'backwards' | 'longProperties' | 'container'> {
  /** Numbers of headings are automatic. */
  numbered?: boolean
  /** Text of a cell as its paragraphs. */
  wrap?: (text: string) => string[]
  /** Runs of a number. */
  number?: (text: string) => DocRun[]
  /** Cells of a row, from the squares of the grid that they cover. */
  cells?: 'spans' | 'squares' | 'equal'
  /** Puts the report into the middle one of three cells. */
  inLayoutTable?: boolean
}

const columnWidth = 900
const run = (text: string): DocRun[] => (text === '' ? [] : [{ text }])

const styles = [
  { name: 'Normal', known: 0 },
  { name: 'heading 1', known: 1, basedOn: 0, sprms: [[0x2640, 0]] },
  { name: 'heading 2', known: 2, basedOn: 0, sprms: [[0x2640, 1]] },
] satisfies DocParts['styles']

const sectionNumbering = listTables([
  { label: '%1、', format: 37, follow: 2 },
  { label: '（%2）', format: 39, follow: 0 },
])

interface PrintedCell extends CellDefinition {
  runs: DocRun[][]
}

/** Cells of each row, with those that merged cells cover. */
function printedRows(grid: Grid, form: DocForm): PrintedCell[][] {
  const { cells = 'spans', wrap = (text: string): string[] => [text], number = run } = form
  const runsOf = ({ text, address }: GridCell): DocRun[][] =>
    wrap(text).map((line) => (line === '' || address === null ? run(line) : number(line)))
  return slotsOf(grid).map((slots) =>
    slots.flatMap(({ cell, across, down }): PrintedCell[] => {
      if (across > 0 && cells !== 'squares') return []
      const vertical = cell.rowSpan > 1 ? (down === 0 ? 3 : 1) : 0
      return [
        {
          runs: across + down === 0 ? runsOf(cell) : [[]],
          width: columnWidth * (cells === 'spans' ? cell.colSpan : 1),
          ...(across === 0 && { vertical }),
          ...(cells === 'squares' && cell.colSpan > 1 && { horizontal: across === 0 ? 2 : 1 }),
        },
      ]
    }),
  )
}

/** Rows of a table that stands so many tables deep. */
function tableParagraphs(rows: readonly PrintedCell[][], depth: number): DocParagraph[] {
  const within = inTable(depth)
  const mark = depth === 1 ? '\x07' : '\r'
  return rows.flatMap((cells) => [
    ...cells.flatMap(({ runs }) =>
      runs.map((one, index): DocParagraph => {
        const isLast = index === runs.length - 1
        return {
          runs: one,
          mark: isLast ? mark : '\r',
          sprms: isLast && depth > 1 ? [...within, endsInnerCell] : within,
        }
      }),
    ),
    { runs: [], mark, sprms: [...within, ...endsRow(depth), rowDefinition(cells)] } satisfies DocParagraph,
  ])
}

/** A report as a document of Word 97 to 2003, with the merged cells of the official form. */
export function docOf(model: ReportModel, form: DocForm = {}): Uint8Array {
  const { numbered = false, inLayoutTable = false, pieces, backwards, longProperties, container } = form
  const outer: Sprm[] = inLayoutTable ? inTable(1) : []
  const paragraph = (text: string, more: Partial<DocParagraph> = {}): DocParagraph => ({
    runs: run(text),
    ...more,
    sprms: [...outer, ...(more.sprms ?? [])],
  })
  const heading = (number: string, mark: string, text: string, level: number): DocParagraph =>
    paragraph(numbered ? text : `${number}${mark}${text}`, {
      style: level + 1,
      ...(numbered && { sprms: inList(1, level) }),
    })
  const table = (id: GridId): DocParagraph[] =>
    tableParagraphs(printedRows(gridOf(model, id), form), inLayoutTable ? 2 : 1)
  const body = [
    paragraph(model.title),
    ...model.preface.map((text) => paragraph(text)),
    ...model.sections.flatMap(({ number, title, children }) => [
      heading(number, '、', title, 0),
      ...children.flatMap((block) => {
        if (block.type === 'table') return table(block.grid)
        return block.type === 'paragraph' ? paragraph(block.text) : heading(block.number, '', block.text, 1)
      }),
    ]),
  ]
  const cell = (text: string): DocParagraph => paragraph(text, { mark: '\x07' })
  const widths = rowDefinition([{ width: columnWidth }, { width: 9 * columnWidth }, { width: columnWidth }])
  return docFile({
    paragraphs: inLayoutTable
      ? [
          cell('网站首页'),
          ...body,
          cell(''),
          cell('打印本页'),
          { runs: [], mark: '\x07', sprms: [...inTable(1), ...endsRow(1), widths] },
          { runs: [] },
        ]
      : body,
    styles,
    ...(numbered && { lists: sectionNumbering }),
    ...(pieces && { pieces }),
    ...(backwards && { backwards }),
    ...(longProperties && { longProperties }),
    ...(container && { container }),
  })
}

/** Short labels in two paragraphs, as narrow cells have them. */
const halved = (text: string): string[] =>
  /^\p{Script=Han}{4,6}$/u.test(text) ? [text.slice(0, 2), text.slice(2)] : [text]

/** Pieces of a byte a character where all of a stretch is Latin, as Word saves them. */
const latinPieces = (text: string): DocPiece[] =>
  Array.from(text.matchAll(/\p{ASCII}+|\P{ASCII}+/gu), ([stretch]) => ({
    length: stretch.length,
    compressed: /^\p{ASCII}/u.test(stretch),
  }))

/** Pieces as a file has them that was saved quickly many times: of any length, with properties that change nothing. */
const quickPieces = (text: string): DocPiece[] => {
  const pieces: DocPiece[] = []
  for (let at = 0; at < text.length;) {
    const length = Math.min(text.length - at, 3 + ((at * 7) % 41))
    pieces.push({
      length,
      ...(pieces.length % 3 === 1 && { sprms: [[0x0835, 1]] as const }),
      ...(pieces.length % 3 === 2 && { short: [0x55, 1] as const }),
    })
    at += length
  }
  return pieces
}

/** Documents of a report by the way they are made: each has the same cells and the same findings. */
export const docForms = {
  typed: (model) => docOf(model),
  numbered: (model) => docOf(model, { numbered: true }),
  'wrapped labels': (model) => docOf(model, { wrap: halved }),
  'tracked changes': (model) =>
    docOf(model, {
      number: (text) => [
        { text: '99', sprms: deleted() },
        { text, sprms: inserted() },
      ],
    }),
  'split runs': (model) =>
    docOf(model, { number: (text) => Array.from(text, (digit): DocRun => ({ text: digit, sprms: [[0x0835, 1]] })) }),
  'layout table': (model) => docOf(model, { inLayoutTable: true }),
  'cells merged to the right': (model) => docOf(model, { cells: 'squares' }),
  'cells of one width': (model) => docOf(model, { cells: 'equal' }),
  'pieces of one byte and of two': (model) => docOf(model, { pieces: latinPieces }),
  'saved quickly': (model) => docOf(model, { pieces: quickPieces, backwards: true, numbered: true }),
  'long properties apart': (model) => docOf(model, { longProperties: true }),
} satisfies Record<string, (model: ReportModel) => Uint8Array>

/** Documents as WPS writes them: the file ends where its last stream does. */
export const wpsForms = {
  typed: (model) => docOf(model, { container: { endsWithStream: true } }),
} satisfies Record<string, (model: ReportModel) => Uint8Array>
