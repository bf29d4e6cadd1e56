import {
  anyLevel,
  notPlaces,
  organEndings,
  ownOffice,
  partsOfOrgans,
  placeLevels,
  placePattern,
  severalOrgans,
  shortPlaces,
  street,
  streetOffice,
} from '../form/wordings/organ-names.js'
import { behindOrgan } from '../form/wordings/organs.js'
import type { Organ, OrganKind } from '../model/index.js'
import { bodyWithin, standingBodies } from './organ-bodies.js'
import { organNames as tolerances } from './tolerances.js'

/** A stretch of text that names the reporting organ: offsets, the end exclusive. */
export interface NamedSpan {
  start: number
  end: number
}

const betweenNames = /[、（）/]|(?<=[局委会厅府])[和及与](?=.{4})/u

/** Organs that go by the name of their place: 砚溪镇, 云台街道, 开发区. */
const placeOrgans = new Set<OrganKind>([
  'township',
  'subdistrict',
  'committee',
  'countyGovernment',
  'cityGovernment',
  'provincialGovernment',
])

/**
 * The names that an organ goes by: place or level, what it does, and its kind, each in full or
 * short. They are recognised by how they are made, never by a list of them.
 */
export class OrganNames {
  /** What the organ does: 市场监督管理; empty for a government. */
  readonly #body: string
  /** Endings of its kind, the full one first. */
  readonly #endings: readonly string[]
  /** What its places go by, the longest first. */
  readonly #prefixes: readonly string[]
  readonly #bodies: ReadonlySet<string>

  constructor(
    readonly name: string,
    readonly kind: OrganKind | null,
  ) {
    const { places, rest } = withStreet(placesOf(name))
    const endings = organEndings.find(([full = '']) => rest.endsWith(full)) ?? endingOfPlace(rest, kind)
    this.#endings = endings
    this.#body = endings[0] ? rest.slice(0, rest.length - endings[0].length) : rest
    this.#prefixes = prefixesOf(places)
    this.#bodies = standingBodies(this.#body)
  }

  /** Whether a name means this organ. */
  isOwn(name: string): boolean {
    if (name === this.name) return true
    if (this.#goesByPlace && this.#prefixes.includes(name)) return name.length > 1
    return this.#endings.some((ending) => name.endsWith(ending) && this.#isStem(name.slice(0, -ending.length), ending))
  }

  /** Where a text names the organ, in order; names within others are left out. */
  spansIn(text: string): NamedSpan[] {
    const found: NamedSpan[] = []
    for (const ending of this.#endings) {
      for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
        const start = this.#startOf(text, at, ending)
        const end = at + ending.length
        if (start === undefined || partsOfOrgans.test(text.slice(end, end + 3))) continue
        const before = text.slice(Math.max(0, start - 2), start)
        // 市气象局, where 县气象局 reports: the name of another.
        if (severalOrgans.test(before) || (!this.#hasPlace(text, start, end) && anyLevel.test(before))) continue
        found.push({ start, end })
      }
    }
    const last = this.#endings.at(-1)?.at(-1)
    if (last !== undefined && !this.#goesByPlace) found.push(...placesIn(text, last + ownOffice))
    if (this.#goesByPlace) {
      for (const prefix of this.#prefixes) if (prefix.length > 1) found.push(...placesIn(text, prefix))
    }
    return withoutInner(found)
  }

  get #goesByPlace(): boolean {
    return this.kind !== null && placeOrgans.has(this.kind) && this.#body === '' && this.kind !== 'subdistrict'
  }

  #hasPlace(text: string, start: number, end: number): boolean {
    return this.#prefixes.some(
      (prefix) => prefix !== '' && start + prefix.length < end && text.startsWith(prefix, start),
    )
  }

  #startOf(text: string, at: number, ending: string): number | undefined {
    const longestStem = (this.#prefixes[0] ?? '').length + this.#body.length
    for (let start = Math.max(0, at - longestStem); start <= at; start += 1) {
      if (this.#isStem(text.slice(start, at), ending)) return start
    }
    return undefined
  }

  /** What may stand before the ending: a place or its level, and the function in full or short. */
  #isStem(stem: string, ending: string): boolean {
    if (stem === '') return this.#body === '' && (ending.length > 2 || ending === street)
    return this.#prefixes.some((prefix) => {
      if (!stem.startsWith(prefix)) return false
      const rest = stem.slice(prefix.length)
      if (rest === '') return prefix !== '' && (this.#body === '' || prefix.length === 1)
      return this.#body !== '' && (this.#bodies.has(rest) || bodyWithin(rest, this.#body))
    })
  }
}

/** The places that a name begins with. */
function placesOf(name: string): { places: string[]; rest: string } {
  const places: string[] = []
  let at = 0
  for (;;) {
    placePattern.lastIndex = at
    const place = placePattern.exec(name)?.[0]
    if (place === undefined || notPlaces.test(place)) break
    places.push(place)
    at += place.length
  }
  return { places, rest: name.slice(at) }
}

/** Whether a name begins with a place: 松岚县教育局 does, 教育局 does not. */
export const startsWithPlace = (name: string): boolean => placesOf(name).places.length > 0

/** A name without its first place, without its first two, and so on: 松岚县砚溪镇人民政府 → 砚溪镇人民政府, 人民政府. */
export function withoutOuterPlace(name: string): string[] {
  const { places } = placesOf(name)
  return places.map((_, index) => name.slice(places.slice(0, index + 1).join('').length))
}

/** 云台街道 and 办事处 are the name of a place and the ending of a street’s office. */
function withStreet({ places, rest }: { places: string[]; rest: string }): { places: string[]; rest: string } {
  const last = places.at(-1)
  if (last?.endsWith(street) !== true || (rest !== '' && rest !== streetOffice)) return { places, rest }
  return { places: [...places.slice(0, -1), last.slice(0, -street.length)], rest: street + streetOffice }
}

/** A government or street that the title calls by its place alone. */
const endingOfPlace = (rest: string, kind: OrganKind | null): readonly string[] => {
  if (rest !== '' || kind === null) return []
  const usual = organEndings.filter(([full = '']) => kind !== 'committee' && full.endsWith('政府') && full.length === 4)
  return usual[0] ?? []
}

/** Places as names begin with them: every inner part of the chain, its short forms, the level, nothing. */
function prefixesOf(places: readonly string[]): string[] {
  const inner = places.at(-1)
  const all = new Set<string>()
  places.forEach((_, index) => {
    const chain = places.slice(index).join('')
    all.add(chain)
    for (const [full, short] of shortPlaces) if (chain.includes(full)) all.add(chain.replace(full, short))
  })
  if (inner !== undefined) {
    for (const [full, short] of shortPlaces) if (inner.endsWith(full)) all.add(short)
    const level = inner.at(-1) ?? ''
    if (placeLevels.includes(level)) all.add(level)
    if (inner.length > 2 && placeLevels.includes(level)) all.add(inner.slice(0, -1))
  }
  all.add('')
  return [...all].sort((a, b) => b.length - a.length)
}

function placesIn(text: string, words: string): NamedSpan[] {
  const found: NamedSpan[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length })
  return found
}

function withoutInner(spans: NamedSpan[]): NamedSpan[] {
  const ordered = spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: NamedSpan[] = []
  for (const span of ordered) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

/** Several organs that report together, or one that has a second name. */
class JointNames {
  constructor(readonly names: readonly OrganNames[]) {}

  isOwn(name: string): boolean {
    return this.names.some((names) => names.isOwn(name))
  }

  spansIn(text: string): NamedSpan[] {
    return withoutInner(this.names.flatMap((names) => names.spansIn(text)))
  }
}

/** What recognises the names of an organ. */
export type Names = Pick<OrganNames, 'isOwn' | 'spansIn'>

const known = new WeakMap<Organ, Names>()

/** The names of the organ of a report, made once. */
export function namesOf(organ: Organ): Names {
  let names = known.get(organ)
  if (!names)
    known.set(organ, (names = new JointNames(namePartsOf(organ).map((name) => new OrganNames(name, organ.kind)))))
  return names
}

/** 建设局、住房和城乡建设局 and 宗教局（侨务办公室） are two names each; 局机关 is the 局. */
export function namePartsOf({ name }: Pick<Organ, 'name'>): string[] {
  const parts = name.split(betweenNames).map((part) => part.replace(behindOrgan, ''))
  const named = parts.filter((part) => part.length > tolerances.longestMark)
  return named.length > 0 ? named : [name]
}
