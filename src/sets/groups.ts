import { reportOfFacts } from '../check/previous.js'
import type {
  Edition,
  Member,
  OrganGroup,
  ParentGroup,
  ReportEntry,
  Roster,
  SetReport,
  Unit,
  WholeGroup,
} from '../model/index.js'
import { put } from '../text/lists.js'
import { yearOf, type Entry, type ReportList } from './entries.js'
import type { FactsStore } from './store.js'

/** Where groups come from. */
export interface GroupsOptions {
  roster: Roster
  /** Has the facts of the reports. */
  store: FactsStore
  forms: readonly Edition[]
  /** Of the set, where the reports are only a part of it. */
  part?: Part
}

/** A part of a set: some of the units, whose reports alone are given. */
export interface Part {
  year: number | null
  /** None: the organs that are not in the roster. */
  units: readonly Unit[]
}

/** The groups of a set, or of a part of it, that its rules look at. */
export class Groups {
  readonly year: number | null
  /** Units that there are groups of. */
  readonly #told: readonly Unit[]
  readonly #store: FactsStore
  readonly #forms: readonly Edition[]
  readonly #entries: readonly Entry[]
  readonly #unread: readonly string[]
  readonly #byUnit = new Map<Unit, Entry[]>()
  /** Reports that may be of a unit, and nobody knows. */
  readonly #maybe = new Map<Unit, Entry[]>()
  readonly #below = new Map<number, Unit[]>()

  constructor(entries: ReportList, { roster, store, forms, part }: GroupsOptions) {
    this.#store = store
    this.#forms = forms
    this.#entries = entries.all
    this.#unread = entries.unread
    this.#told = part?.units ?? roster.units
    this.year = part ? part.year : yearOf(this.#entries)
    for (const entry of this.#entries)
      for (const unit of entry.units) put(entry.isCertain ? this.#byUnit : this.#maybe, unit, entry)
    for (const unit of roster.units) if (unit.parent !== null) put(this.#below, unit.parent, unit)
  }

  /** Each unit of the roster, then the organs that it does not have. @param year null where there is no report. */
  *organs(year: number | null): Generator<OrganGroup> {
    for (const unit of this.#told) {
      const own = this.#byUnit.get(unit) ?? []
      const ambiguous = (this.#maybe.get(unit) ?? []).filter((entry) => entry.year === year)
      yield {
        year,
        organ: unit.name,
        unit,
        reports: reportsOf(own, year),
        otherYears: yearsBesides(own, year),
        unplaced: { ambiguous: ambiguous.map(({ file }) => file), unread: this.#unread },
      }
    }
    const unknown = new Map<string, Entry[]>()
    for (const entry of this.#entries) if (entry.units.length === 0) put(unknown, entry.name, entry)
    for (const [name, own] of [...unknown].sort(([a], [b]) => (a < b ? -1 : 1)))
      yield {
        year,
        organ: own[0]?.organ ?? name,
        unit: null,
        reports: reportsOf(own, year),
        otherYears: yearsBesides(own, year),
        unplaced: { ambiguous: [], unread: [] },
      }
  }

  /** Each unit that has others below it. */
  *parents(year: number): Generator<ParentGroup> {
    for (const unit of this.#told) if (this.#below.has(unit.index)) yield { ...this.#member(unit, year), year }
  }

  whole(year: number): WholeGroup {
    const seen = new Set<string>()
    const entries = this.#entries.filter((entry) => {
      const copy = `${entry.name}|${entry.content}`
      return entry.year === year && !seen.has(copy) && seen.add(copy)
    })
    return {
      year,
      reports: () => this.#all(entries),
      reportAt: (place) => entries[place] && this.#read(entries[place]),
    }
  }

  *#all(entries: readonly Entry[]): Generator<{ unit: Unit | null; report: SetReport }> {
    for (const entry of entries)
      yield { unit: entry.isCertain ? (entry.units[0] ?? null) : null, report: this.#read(entry) }
  }

  #member(unit: Unit, year: number): Member {
    const own = originals((this.#byUnit.get(unit) ?? []).filter((entry) => entry.year === year))
    const isOpen = (this.#maybe.get(unit) ?? []).some((entry) => entry.year === year)
    const missing = own.some((several) => several.length > 1)
      ? 'several'
      : own.length > 0
        ? undefined
        : isOpen
          ? 'unplaced'
          : 'none'
    return {
      unit,
      missing,
      reports: () => (missing ? [] : own.flatMap(([entry]) => (entry ? [this.#read(entry)] : []))),
      members: (this.#below.get(unit.index) ?? []).map((below) => this.#member(below, year)),
    }
  }

  #read({ number }: Entry): SetReport {
    return reportOfFacts(this.#store.read(number), this.#forms)
  }
}

/** Reports by the organ that they were printed for, copies of one report left out: organs may have been merged. */
function originals(entries: readonly Entry[]): Entry[][] {
  const byName = new Map<string, Entry[]>()
  for (const entry of entries) {
    const known = byName.get(entry.name) ?? []
    const isCopy = known.some(
      ({ bytes, content }) => content === entry.content || (bytes !== null && bytes === entry.bytes),
    )
    if (!isCopy) put(byName, entry.name, entry)
  }
  return [...byName.values()]
}

const reportsOf = (entries: readonly Entry[], year: number | null): ReportEntry[][] =>
  originals(entries.filter((entry) => entry.year === year))

const yearsBesides = (entries: readonly Entry[], year: number | null): number[] =>
  [...new Set(entries.flatMap((entry) => (entry.year === null || entry.year === year ? [] : [entry.year])))].sort(
    (a, b) => a - b,
  )
