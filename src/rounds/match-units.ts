import { matchedNames } from '../lexicon/organ-identity.js'
import { organKindOf } from '../lexicon/organs.js'
import type { FileResult } from '../model/index.js'
import { put } from '../text/lists.js'
import type { EarlierUnit } from './earlier.js'

type Who = Pick<EarlierUnit, 'organ' | 'year'>

/** Finds the report of an earlier round that one of this round is compared with. */
export class UnitFinder {
  readonly #byFile: ReadonlyMap<string, EarlierUnit>
  readonly #byIdentity = new Map<string, EarlierUnit[]>()
  readonly #byTail: ReadonlyMap<string, EarlierUnit>
  readonly #root: string
  readonly #found = new Set<EarlierUnit>()

  /** @param files Paths of this round, whose common folder stands for that of the earlier one. */
  constructor(
    private readonly units: readonly EarlierUnit[],
    files: readonly string[],
  ) {
    this.#byFile = new Map(units.map((unit) => [plain(unit.file), unit]))
    const root = commonFolder(units.map(({ file }) => plain(file)))
    this.#byTail = new Map(units.map((unit) => [plain(unit.file).slice(root.length), unit]))
    this.#root = commonFolder(files.map(plain))
    for (const unit of units) {
      const identity = identityOf(unit)
      if (identity !== undefined) put(this.#byIdentity, identity, unit)
    }
  }

  /**
   * The same organ, kind and year first, whatever the file is called; of several, that of the same path. Where organ or
   * year of one of the two is not known, the same path, or the same below the common folder. Never the report of another
   * organ or year.
   */
  find({ filePath, report }: Pick<FileResult, 'filePath' | 'report'>): EarlierUnit | undefined {
    const who = { organ: report?.organ ?? null, year: report?.year ?? null }
    const same = this.#byIdentity.get(identityOf(who) ?? '') ?? []
    const path = plain(filePath)
    const atPath = [this.#byFile.get(path), this.#byTail.get(path.slice(this.#root.length))]
    const unit =
      same.find((one) => atPath.includes(one)) ??
      (same.length === 1 ? same[0] : undefined) ??
      atPath.find((one) => one !== undefined && mayBeSame(one, who))
    if (unit) this.#found.add(unit)
    return unit
  }

  /** Reports that nothing was compared with. */
  get left(): EarlierUnit[] {
    return this.units.filter((unit) => !this.#found.has(unit))
  }
}

/** What reports of one organ, kind and year have in common; undefined where organ or year is not known. */
function identityOf({ organ, year }: Who): string | undefined {
  if (organ === null || year === null) return undefined
  const names = matchedNames({ name: organ })
  return [organKindOf(names[0] ?? '') ?? '', names.join('、'), year].join('|')
}

/** Whether two at one path may be one report: what is known of both does not differ, outer places of the name apart. */
function mayBeSame(one: Who, other: Who): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return false
  if (one.organ === null || other.organ === null) return true
  const [names, others] = [matchedNames({ name: one.organ }), matchedNames({ name: other.organ })]
  return names.some((name) => others.some((own) => name.endsWith(own) || own.endsWith(name)))
}

/** A path with forward slashes: rounds may come from two systems. */
const plain = (path: string): string => path.replaceAll('\\', '/')

/** The folder that all paths lie in, with a slash at its end. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let folder = first.slice(0, first.lastIndexOf('/') + 1)
  for (const path of others)
    while (!path.startsWith(folder)) folder = folder.slice(0, folder.slice(0, -1).lastIndexOf('/') + 1)
  return folder
}
