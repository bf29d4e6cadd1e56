import type {
  BlockCell,
  Cell,
  ColumnHeading,
  ColumnSpec,
  Doubt,
  Label,
  Position,
  Row,
  RowSpec,
  ShapeDefect,
  Span,
  Table,
  TableSpec,
} from '../../model/index.js'
import { flatMap } from '../../text/flat-map.js'
import { bareKey, keyOf } from '../../text/key.js'
import type { LineIndex } from '../../text/lines.js'
import type { Alignment } from './align.js'
import { readCell } from '../../lexicon/cell-values.js'
import { doubted, torn } from './certainty.js'
import type { FoundRow, PrintedLabel } from './rows.js'
import { withoutShiftedRows } from './shifted-rows.js'
import type { TornRows } from './torn-rows.js'

/** Everything that the nodes of one table are made from. */
export interface TableDraft {
  spec: TableSpec
  edition: string
  caption?: Label
  rows: { spec: RowSpec; found: FoundRow; alignment: Alignment }[]
  columns: { spec: ColumnSpec; label: PrintedLabel | undefined; missing: boolean }[]
  unknown: FoundRow[]
  /** Every cell and label of the table, for its place. */
  extent: Pick<Span, 'start' | 'end'>
  /** Its torn rows; absent where no conversion has torn the table. */
  torn?: TornRows | undefined
  /** A converter has started it again in its middle, so that rows between may be lost. */
  isCut?: boolean
  /** Its labels stand around their numbers: what it lacks may be there all the same. */
  isAround?: boolean
}

/** A table node from its draft, with every way in which it is not the shape of its edition. */
export function tableNode(draft: TableDraft, lines: LineIndex): Table {
  const position = lines.position(draft.extent)
  const present = new Set(draft.rows.map(({ spec }) => spec.id))
  const defects: ShapeDefect[] = [
    ...draft.columns
      .filter(({ missing }) => missing)
      .map(({ spec }) => ({ kind: 'missingColumn' as const, column: spec.id, position })),
    ...draft.spec.rows
      .filter(({ id }) => !present.has(id))
      .map(({ id }) => ({ kind: 'missingRow' as const, row: id, position })),
    ...flatMap(draft.rows, ({ spec, found, alignment }) => miscount(spec, found, alignment, draft, lines)),
    ...draft.unknown.map((found) => unknownRow(found, lines)),
  ]
  const table = withoutShiftedRows(tableOf(draft, defects, position, lines), draft.spec)
  if (draft.torn) return torn(table, unsureIn(draft.rows, draft.torn))
  return draft.isCut || (draft.isAround && table.defects.length > 0) ? doubted(table, 'torn') : table
}

function tableOf(draft: TableDraft, defects: ShapeDefect[], position: Position, lines: LineIndex): Table {
  return {
    type: 'table',
    id: draft.spec.id,
    section: draft.spec.section,
    edition: draft.edition,
    ...(draft.caption && { caption: draft.caption }),
    position,
    children: draft.rows.map((row) => rowNode(row, draft, lines)),
    columns: draft.columns.map(({ spec, label }) => columnHeading(spec, label, lines)),
    defects,
    certainty: 'certain',
  }
}

function unsureIn(rows: TableDraft['rows'], isTorn: TornRows): (row: Row) => Doubt | undefined {
  const doubts = new Map(
    flatMap(rows, ({ spec: { id }, found }): [string, Doubt][] =>
      isTorn(found) ? [[id, found.label ? 'torn' : 'labelLost']] : [],
    ),
  )
  return ({ id }) => doubts.get(id)
}

function rowNode({ spec, found, alignment }: TableDraft['rows'][number], draft: TableDraft, lines: LineIndex): Row {
  const cells = flatMap(draft.columns, ({ spec: column }, index): Cell[] => {
    const cell = alignment.placed[index]
    return cell ? [cellNode(cell, draft.spec, spec, column, lines)] : []
  })
  const label = found.label ? labelNode(spec, found.label, lines) : null
  return {
    type: 'row',
    id: spec.id,
    label: alignment.isLabelLost && label?.wording === 'altered' ? null : label,
    position: rowPosition(found, lines),
    children: cells,
    certainty: 'certain',
  }
}

function cellNode(cell: BlockCell, table: TableSpec, row: RowSpec, column: ColumnSpec, lines: LineIndex): Cell {
  const { state, value } = readCell(cell.text, column.unit)
  return {
    type: 'cell',
    table: table.id,
    row: row.id,
    column: column.id,
    text: cell.text,
    state,
    value,
    certainty: 'certain',
    position: lines.position(cell),
  }
}

function rowPosition({ label, cells }: FoundRow, lines: LineIndex): Position {
  const spans = [...(label ? [label.span] : []), ...cells]
  return lines.position(extentOf(spans))
}

/** From the first to the last of some spans. */
export function extentOf(spans: readonly Pick<Span, 'start' | 'end'>[]): Pick<Span, 'start' | 'end'> {
  let start = Infinity
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start: Math.min(start, end), end }
}

const columnHeading = (spec: ColumnSpec, label: PrintedLabel | undefined, lines: LineIndex): ColumnHeading => ({
  id: spec.id,
  label: label ? labelNode(spec, label, lines) : null,
})

function labelNode(spec: RowSpec | ColumnSpec, { span, key }: PrintedLabel, lines: LineIndex): Label {
  return {
    value: span.text,
    position: lines.position(span),
    wording: span.text === spec.label ? 'official' : wordingOf(spec, key),
  }
}

/** A number that a converter lost in front of a label does not make another wording of it. */
function wordingOf(spec: RowSpec | ColumnSpec, key: string): Label['wording'] {
  const same = (text: string): boolean => keyOf(text) === key || bareKey(keyOf(text)) === bareKey(key)
  if (same(spec.label)) return 'official'
  // More words around the label, such as its group or a unit, do not make it another one.
  if (spec.label.length > 2 && key.includes(keyOf(spec.label))) return 'accepted'
  return spec.accepted.some(same) ? 'accepted' : 'altered'
}

function miscount(
  spec: RowSpec,
  found: FoundRow,
  { miscounted, expected }: Alignment,
  draft: TableDraft,
  lines: LineIndex,
): ShapeDefect[] {
  if (!miscounted) return []
  const printed = miscounted.map(({ text }) => text)
  return [
    {
      kind: 'cellCount',
      row: spec.id,
      found: printed.length,
      expected: expected ?? draft.columns.length,
      printed,
      position: rowPosition(found, lines),
    },
  ]
}

function unknownRow(found: FoundRow, lines: LineIndex): ShapeDefect {
  return { kind: 'unknownRow', printed: found.label?.span.text ?? '', position: rowPosition(found, lines) }
}
