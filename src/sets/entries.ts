import { hashOf } from '../text/hash.js'
import type { Facts, ReportEntry, Roster, Unit } from '../model/index.js'
import type { FactsStore } from './store.js'
import { UnitIndex } from './units.js'

/**
 * A report as the set knows it without its facts. A hundred thousand of them are in memory at once: texts that several of
 * them have are one text, and of hashes there is what tells the reports of one organ apart.
 */
export interface Entry extends ReportEntry {
  /** Its number in the store. */
  number: number
  /** Its own name in the form that names are matched in. */
  name: string
  /** Alike for copies of one report, in whatever format. */
  content: string
  /** Alike for copies of one file; null where its hash is not known. */
  bytes: number | null
  units: readonly Unit[]
  isCertain: boolean
}

/** Reports in the order of their files, and files that may hold one and could not be read or placed. */
export interface ReportList {
  all: readonly Entry[]
  unread: readonly string[]
}

/** Digits of the hash of a file that a number can hold. */
const digitsOfHash = 13

/** The reports of a set. Its facts lie in the store. */
export class Entries implements ReportList {
  readonly #index: UnitIndex
  readonly #entries: Entry[] = []
  /** Files that could not be read, or that do not tell organ or year. */
  readonly #unread: string[] = []
  readonly #texts = new Map<string, string>()

  constructor(
    roster: Roster,
    private readonly store: FactsStore,
  ) {
    this.#index = new UnitIndex(roster)
  }

  add(facts: Facts): void {
    const { file, hash, organ, names, year } = facts
    const [name] = names
    if (name === undefined || year === null) {
      this.#unread.push(file)
      return
    }
    this.#entries.push({
      ...this.#index.unitsOf(facts),
      number: this.store.add(facts),
      file,
      organ: organ === null ? null : this.#once(organ),
      year,
      name: this.#once(name),
      content: contentOf(facts),
      bytes: bytesOf(hash),
    })
  }

  /** A text that is the same one in memory wherever it is asked for. */
  #once(text: string): string {
    const known = this.#texts.get(text)
    if (known === undefined) this.#texts.set(text, text)
    return known ?? text
  }

  /** Says that a file may hold a report and could not be read. */
  addUnread(file: string): void {
    this.#unread.push(file)
  }

  /** In the order of their files, whatever order they came in. */
  get all(): readonly Entry[] {
    return inOrder(this.#entries)
  }

  get unread(): readonly string[] {
    return this.#unread.sort(compare)
  }
}

/** Reports in the order that the rules meet them in. */
export const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((one, other) => compare(one.file, other.file) || compare(one.content, other.content))

/** What copies of one file have in common. @param hash SHA-256 in hexadecimal digits. */
export const bytesOf = (hash: string | null): number | null =>
  hash === null ? null : parseInt(hash.slice(0, digitsOfHash), 16)

/** What copies of one report have in common. */
export const contentOf = ({ values, sentences }: Facts): string => hashOf(JSON.stringify([values, sentences]))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The year that a set is of, by how many organs have reports of each year. */
export function yearOf(entries: readonly Entry[]): number | null {
  const units = new Map<number, Set<string>>()
  for (const { year, name } of entries) if (year !== null) units.set(year, (units.get(year) ?? new Set()).add(name))
  return usualYear([...units].map(([year, names]) => ({ year, count: names.size })))
}

/**
 * The year of most organs; a later one that two organs have reports of, because last year's are all there when the first
 * of this year come in.
 */
export function usualYear(years: readonly { year: number; count: number }[]): number | null {
  const counted = [...years].sort((a, b) => a.year - b.year)
  const most = Math.max(0, ...counted.map(({ count }) => count))
  const usual = counted.findLast(({ count }) => count === most)
  const later = counted.findLast(({ year, count }) => count > 1 && year > (usual?.year ?? 0))
  return (later ?? usual)?.year ?? null
}
