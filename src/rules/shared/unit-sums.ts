import type { CellAddress, Member, ParentGroup, SetReport, Unit } from '../../model/index.js'

/** A cell of an aggregated report and the sum of the units in it. */
export interface UnitSum {
  cell: CellAddress
  /** What the aggregated report says; null where it is not known. */
  own: number | null
  /** Sum of what is known of the units. */
  sum: number
  /** Whether every unit has a number in it, and the sum holds all that there is. */
  isWhole: boolean
}

/** The units below another, added up. */
export interface UnitSums {
  sums: readonly UnitSum[]
  /** Units whose reports were added. */
  added: number
  /** Units without a report that could be. */
  missing: readonly Unit[]
}

/** Amounts have decimals and are added as whole numbers, so that 0.1 and 0.2 are 0.3. */
const scale = 1_000_000

/** Adds up the reports of the units below another, as they are counted in an aggregated report. */
export function unitSums(group: ParentGroup, whole: SetReport): UnitSums {
  const sums = whole.cells.map((cell) => ({ cell, own: whole.valueAt(cell), scaled: 0, isKnown: true }))
  const below = new ReportsBelow(group)
  const units = new Set<Unit>()
  for (const { unit, report } of below.reports()) {
    units.add(unit)
    for (const sum of sums) {
      const value = report.valueAt(sum.cell)
      if (value === null) sum.isKnown = false
      else sum.scaled += Math.round(value * scale)
    }
  }
  const isWhole = below.missing.length === 0 && below.isClear && hasOwnNumbers(group)
  return {
    sums: sums.map(({ cell, own, scaled, isKnown }) => ({
      ...{ cell, own: own === null ? null : Math.round(own * scale) / scale },
      ...{ sum: scaled / scale, isWhole: isWhole && isKnown },
    })),
    added: units.size,
    missing: below.missing,
  }
}

/** The numbers of a government itself, and not of its bureaus, are in the report of its office. */
const hasOwnNumbers = ({ members }: Member): boolean =>
  members.some(({ unit, missing }) => unit.kind === 'governmentOffice' && unit.counted && missing === undefined)

/** The reports that an aggregated report consists of: those of the units below, or of those below them. */
export class ReportsBelow {
  readonly missing: Unit[] = []
  /** Whether it is certain of each report that the units below it are in its numbers, or are not. */
  isClear = true

  constructor(private readonly group: Member) {}

  reports(): Generator<{ unit: Unit; report: SetReport }> {
    return this.#below(this.group, new Set())
  }

  *#below({ members }: Member, seen: Set<string>): Generator<{ unit: Unit; report: SetReport }> {
    for (const member of members) {
      if (!member.unit.counted) continue
      const reports = member.reports()
      if (reports.length === 0) this.missing.push(member.unit)
      for (const report of reports) {
        // A joint report is that of two units.
        if (report.file !== '' && seen.has(report.file)) continue
        seen.add(report.file)
        yield { unit: member.unit, report }
      }
      const isOpen = reports.some(({ scope }) => scope === null) && member.members.length > 0
      if (isOpen) this.isClear = false
      if (!isOpen && !reports.some(({ scope }) => scope === 'whole')) yield* this.#below(member, seen)
    }
  }
}
