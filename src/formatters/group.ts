import type { Cause, LintMessage, SectionId } from '../model/index.js'

/** Findings of one section, in the order of the first of each cause. */
export interface SectionGroup {
  /** null: outside the six sections, or the report as a whole. */
  section: SectionId | null
  causes: CauseGroup[]
}

/** Findings that one wrong cell explains; a finding without a cause stands alone. */
export interface CauseGroup {
  cause: Cause | null
  messages: LintMessage[]
}

/** Groups findings by section and cause without changing their order within a group. */
export function groupMessages(messages: readonly LintMessage[]): SectionGroup[] {
  const bySection = groupBy(messages, ({ section }) => section ?? '')
  return bySection.map((group) => ({
    section: group[0]?.section ?? null,
    causes: groupBy(group, causeKey).map((found) => ({ cause: found[0]?.cause ?? null, messages: found })),
  }))
}

/** Ids of the rules that gave each reason, so that a reason shared by many rules is said once. */
export function groupReasons(reasons: Readonly<Record<string, readonly string[]>>): Map<string, string[]> {
  const rules = new Map<string, string[]>()
  for (const [rule, texts] of Object.entries(reasons)) {
    for (const text of texts) rules.set(text, [...(rules.get(text) ?? []), rule])
  }
  return rules
}

function causeKey({ cause }: LintMessage, index: number): string {
  if (!cause) return String(index)
  return JSON.stringify('cell' in cause ? [cause.cell.table, cause.cell.row, cause.cell.column] : cause.candidates)
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item, index: number) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  items.forEach((item, index) => {
    const key = keyOf(item, index)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  })
  return [...groups.values()]
}
