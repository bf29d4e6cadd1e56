import { flatMap } from '../text/flat-map.js'
import { LineIndex } from '../text/lines.js'
import type {
  Cell,
  CellAddress,
  Heading,
  Paragraph,
  Place,
  Position,
  Report,
  Section,
  SectionId,
  Table,
} from '../model/index.js'

/** The cell of a row and column; undefined where it could not be read. */
export function cellAt(table: Table | undefined, row: string, column: string): Cell | undefined {
  return table?.children.find(({ id }) => id === row)?.children.find((cell) => cell.column === column)
}

/** All cells of a table that could be read, row by row. */
export function cellsOf(table: Table): Cell[] {
  const cells: Cell[] = []
  for (const { children } of table.children) cells.push(...children)
  return cells
}

/** The first section of that id. */
export const sectionOf = (report: Report, id: SectionId): Section | undefined =>
  report.sections.find((section) => section.id === id)

/** The sections that the form has, in order. */
export const sectionsInForm = ({ sections }: Report): Section[] => sections.filter(({ id }) => id !== null)

/** Paragraphs of a section, in order. */
export const paragraphsOf = (section: Section): Paragraph[] =>
  section.children.filter((node) => node.type === 'paragraph')

/** Everything that a section says in words, headings included, its own left out. */
export const textOf = (section: Section): string =>
  flatMap(
    section.children.filter((node) => node !== section.heading),
    (node) => (node.type === 'table' ? [] : [node.value]),
  ).join('\n')

/** The section that a place lies in. */
export function sectionAt(report: Report, { start }: Position): SectionId | null {
  return report.sections.findLast(({ position }) => position.start.offset <= start.offset)?.id ?? null
}

/** Worked out once for each report: nearly every rule asks. */
const once = <Answer>(ask: (report: Report) => Answer): ((report: Report) => Answer) => {
  const answers = new WeakMap<Report, Answer>()
  return (report) => {
    const known = answers.get(report)
    if (known !== undefined) return known
    const answer = ask(report)
    answers.set(report, answer)
    return answer
  }
}

/** Headings and paragraphs of the whole report in order. */
export const proseNodes: (report: Report) => readonly (Heading | Paragraph)[] = once(({ sections }) =>
  flatMap(sections, ({ children }) => children.filter((node) => node.type !== 'table')),
)

/** All paragraphs of the report in order. */
export const allParagraphs: (report: Report) => readonly Paragraph[] = once(({ sections }) =>
  flatMap(sections, paragraphsOf),
)

const linesOf = once(({ source }) => new LineIndex(source))

/** The place of some characters of a paragraph or heading: from index `start` up to `end` of its text. */
export function placeIn(report: Report, node: Paragraph | Heading, start: number, end: number): Place {
  const first = node.position.start.offset
  const offsets = 'offsets' in node ? node.offsets : undefined
  const from = offsets ? (offsets[start] ?? first) : first + start
  const to = offsets ? (offsets[end - 1] ?? first) + 1 : first + end
  return { position: linesOf(report).position({ start: from, end: to }) }
}

/** The number in a cell of the official tables; null where it is unknown. */
export const valueAt = (report: Report, { table, row, column }: CellAddress): number | null =>
  cellAt(report.tables.get(table), row, column)?.value ?? null
