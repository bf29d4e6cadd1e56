import { areaGovernments } from '../form/organ-kinds.js'
import { officesOfGovernment, organOfPlace } from '../form/wordings/identity.js'
import { bareGovernment } from '../form/wordings/organs.js'
import { matchedName, matchedNames } from '../lexicon/organ-identity.js'
import { withoutOuterPlace } from '../lexicon/organ-names.js'
import type { Facts, Roster, Unit } from '../model/index.js'
import { put } from '../text/lists.js'

type Who = Pick<Facts, 'names' | 'kind'>

/** Units by a name in the form that names are matched in. */
type Index = Map<string, Unit[]>

/**
 * Finds the units that a report is of. A name is looked up with the place of the governments above, as it stands, as a
 * former one, and without its outer places, in this order. Nothing is matched that is only alike.
 */
export class UnitIndex {
  readonly #full: Index = new Map()
  readonly #own: Index = new Map()
  readonly #former: Index = new Map()
  readonly #short: Index = new Map()
  readonly #units: readonly Unit[]

  constructor({ units }: Roster) {
    this.#units = units
    for (const unit of units) {
      for (const name of matchedNames(unit)) {
        add(this.#own, name, unit)
        for (const place of this.#placesAbove(unit)) if (!name.startsWith(place)) add(this.#full, place + name, unit)
        for (const short of shortNames(name)) add(this.#short, short, unit)
      }
      for (const former of unit.formerNames) add(this.#former, matchedName(former), unit)
    }
  }

  /**
   * The units of a report, several for a joint one. Where a name may be that of several, or where nobody knows whether
   * the report is that of a government or of its office, they are not certain.
   */
  unitsOf({ names, kind }: Who): { units: readonly Unit[]; isCertain: boolean } {
    const found = names.map((name) => (kind === null ? this.#ofGovernmentOrOffice(name) : this.#named(name)))
    const [only] = found
    // A list for each report would take more memory than all else that is kept of it.
    if (only && found.length === 1) return { units: only, isCertain: only.length < 2 }
    return { units: [...new Set(found.flat())], isCertain: found.every((units) => units.length < 2) }
  }

  #named(name: string): readonly Unit[] {
    for (const index of [this.#full, this.#own, this.#former]) {
      const units = index.get(name)
      if (units) return units
    }
    const shorter = shortNames(name).flatMap((short) => [...(this.#own.get(short) ?? [])])
    return [...new Set([...shorter, ...(this.#short.get(name) ?? [])])]
  }

  #ofGovernmentOrOffice(name: string): readonly Unit[] {
    const place = name.endsWith(organOfPlace.government) ? name.slice(0, -organOfPlace.government.length) : name
    return [name, ...officesOfGovernment.map((office) => place + office)].flatMap((one) => this.#named(one))
  }

  /** Places of the governments above a unit: 松岚县 for 教育局 below 松岚县人民政府. */
  #placesAbove(unit: Unit): string[] {
    const places: string[] = []
    for (let above = this.#above(unit); above; above = this.#above(above))
      if (areaGovernments.has(above.kind))
        places.push(matchedName(above.name).slice(0, -organOfPlace.government.length))
    return places
  }

  #above({ parent }: Unit): Unit | undefined {
    return parent === null ? undefined : this.#units[parent]
  }
}

function add(index: Index, name: string, unit: Unit): void {
  if (index.get(name)?.at(-1) !== unit) put(index, name, unit)
}

/** A name without its outer places, and with the level of the last of them alone: 教育局 and 县教育局. */
const shortNames = (name: string): string[] =>
  withoutOuterPlace(name).flatMap((short) => {
    const level = name.at(-short.length - 1) ?? ''
    return bareGovernment.test(short) ? [] : [short, level + short]
  })
