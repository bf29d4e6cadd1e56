import type { LintMessage, Position, Report, Section, SectionContent, Table } from '../model/index.js'

/** Formats whose lines nobody sees: positions point into a text that was read from the file. */
const withoutLines: readonly string[] = ['docx', 'doc', 'pdf', 'ofd', 'xlsx']

/**
 * Where a finding stands in a file that has no lines: for Word its paragraph, counted as a reader does, by what is not
 * blank; and the table and row. Of a heading, its section says enough; of a PDF or OFD file, the page.
 */
export function placeInWords(report: Report, position: Position): Pick<LintMessage, 'paragraph' | 'table'> {
  if (!withoutLines.includes(report.format)) return {}
  const node = nodeAt(report, position)
  if (!node) return {}
  if (node.type === 'table') return { table: { id: node.id, row: rowAt(node, position) } }
  const paragraph = report.format === 'docx' || report.format === 'doc' ? numbersOf(report).get(node) : undefined
  return paragraph === undefined ? {} : { paragraph }
}

/** The heading, paragraph or table that a place lies in; undefined for a place that is more than one of them. */
export function nodeAt(report: Report, position: Position): SectionContent | undefined {
  const section = lastUpTo(report.sections, position)
  const node = section && lastUpTo(section.children, position)
  return node && contains(node.position, position) ? node : undefined
}

/** The last of some nodes in order that begins no later than a place does: a report may have very many of both. */
function lastUpTo<Node extends Section | SectionContent>(
  nodes: readonly Node[],
  { start }: Position,
): Node | undefined {
  let [low, high] = [0, nodes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle]?.position.start.offset ?? 0) <= start.offset) low = middle + 1
    else high = middle
  }
  return nodes[low - 1]
}

const contains = (outer: Position, inner: Position): boolean =>
  outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset

const rowAt = ({ children }: Table, position: Position): string | null =>
  children.find((row) => contains(row.position, position))?.id ?? null

const known = new WeakMap<Report, ReadonlyMap<SectionContent, number>>()

/** Numbers of paragraphs in their sections; what is in none of the six is counted from the beginning of the report. */
function numbersOf(report: Report): ReadonlyMap<SectionContent, number> {
  const before = known.get(report)
  if (before) return before
  const numbers = new Map<SectionContent, number>()
  let all = 0
  for (const { id, heading, children } of report.sections) {
    let own = 0
    for (const child of children) {
      if (child.type === 'table') continue
      all += 1
      if (child !== heading) numbers.set(child, id === null ? all : (own += 1))
    }
  }
  known.set(report, numbers)
  return numbers
}
