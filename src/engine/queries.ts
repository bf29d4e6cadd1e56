import type { Cell, Paragraph, Position, Report, Section, SectionId, Table } from '../types.js'

/** The cell of a row and column; undefined where it could not be read. */
export function cellAt(table: Table | undefined, row: string, column: string): Cell | undefined {
  return table?.children.find(({ id }) => id === row)?.children.find((cell) => cell.column === column)
}

/** All cells of a table that could be read, row by row. */
export const cellsOf = (table: Table): Cell[] => table.children.flatMap(({ children }) => children)

/** The first section of that id. */
export const sectionOf = (report: Report, id: SectionId): Section | undefined =>
  report.sections.find((section) => section.id === id)

/** Paragraphs of a section, in order. */
export const paragraphsOf = (section: Section): Paragraph[] =>
  section.children.filter((node) => node.type === 'paragraph')

/** Everything that a section says in words, headings included, its own left out. */
export const textOf = (section: Section): string =>
  section.children
    .filter((node) => node !== section.heading)
    .flatMap((node) => (node.type === 'table' ? [] : [node.value]))
    .join('\n')

/** The section that a place lies in. */
export function sectionAt(report: Report, { start }: Position): SectionId | null {
  return report.sections.findLast(({ position }) => position.start.offset <= start.offset)?.id ?? null
}
