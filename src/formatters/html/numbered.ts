import type { CellAddress, LintMessage, LintResult } from '../../model/index.js'
import { groupMessages, type CauseGroup, type SectionGroup } from '../group.js'
import { cellKey } from '../document/tables.js'

/** The findings of a file in the order that the page shows them in, each with a number and anchors. */
export interface NumberedFile {
  result: LintResult
  /** Anchor of the file. */
  id: string
  fatal: LintMessage[]
  sections: SectionGroup[]
  numbers: ReadonlyMap<LintMessage, number>
  /** Findings about a cell, by key of the cell. */
  marks: ReadonlyMap<string, LintMessage[]>
}

/** Numbers the findings of a file from 1, group by group. */
export function numberFindings(result: LintResult, index: number): NumberedFile {
  const findings = result.messages.filter((message) => !message.fatal)
  const sections = groupMessages(findings)
  const shown = sections.flatMap(({ causes }) => causes.flatMap(({ messages }: CauseGroup) => messages))
  const marks = new Map<string, LintMessage[]>()
  for (const message of shown) {
    for (const key of cellsOf(message)) marks.set(key, [...(marks.get(key) ?? []), message])
  }
  return {
    result,
    id: `f${index + 1}`,
    fatal: result.messages.filter((message) => message.fatal),
    sections,
    numbers: new Map(shown.map((message, at) => [message, at + 1])),
    marks,
  }
}

/** Anchor of a finding. */
export const findingAnchor = (file: NumberedFile, message: LintMessage): string =>
  `${file.id}-${file.numbers.get(message) ?? 0}`

/** Anchor of a cell of the tables. */
export const cellAnchor = (file: NumberedFile, { table, row, column }: CellAddress): string =>
  `${file.id}-${table}-${row}-${column}`

/** The cell that a finding is about, the one that is probably wrong, and what it says of blank ones. */
function cellsOf({ cell, cause }: LintMessage): Set<string> {
  return new Set([...(cell ? [cell] : []), ...(cause && 'cell' in cause ? [cause.cell] : [])].map(cellKey))
}
