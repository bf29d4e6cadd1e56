import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reportOf, type Told } from '../../county/prose.js'
import { layouts } from '../../support/layouts/index.js'
import type { ReportModel } from '../../support/model.js'
import type { CellValue } from '../../support/values.js'
import { faults, honest, pairOf, printed, type Fault, type FaultName, type Pair } from './faults.js'
import { at, carriedIn, carriedOut, changed, licences, made, repealed, stock, sumOf, twoYears } from './numbers.js'
import { unitsOf, wordsOf, type GeneratedUnit } from './organs.js'

/** What a set is made of. */
export interface SetOptions {
  counties: number
  /** Units of a county, its government and office among them. */
  units: number
  /** How many of each fault, and as many again in files with cells that hold no number. */
  each: number
}

/** A set of reports of two years. */
export interface GeneratedSet {
  /** Its files by path, with `units.csv`. */
  files: Generator<[path: string, content: string]>
  /** What is to be found: the file or the unit, the rule and the message. */
  expected: ReadonlySet<string>
}

const year = 2024

/** A fault of a unit. */
interface Planted {
  name: FaultName
  fault: Fault
  hasGaps: boolean
}

/** Makes a set in which every fault is known. The same options give the same bytes. */
export function generatedSet(options: SetOptions): GeneratedSet {
  const units = unitsOf(options.counties, options.units)
  const planted = plantedIn(units, options.each)
  const expected = [...planted].flatMap(([unit, { name, fault }]) => {
    const about = fault.about === 'file' ? pathOf(unit, year) : name === 'unknown' ? strangerOf(unit) : unit.name
    const next = fault.ofTwo ? nextOf(unit, units) : undefined
    return [about, ...(next ? [next.name] : [])].map((one) => `${one} ${fault.rule} ${fault.message}`)
  })
  return { files: filesOf(units, planted), expected: new Set(expected) }
}

/** Writes a set into a folder and says what is to be found in it. */
export function writeSet(
  folder: string,
  options: SetOptions,
): { expected: ReadonlySet<string>; reports: number; kinds: number } {
  const { files, expected } = generatedSet(options)
  return { expected, reports: writeFiles(folder, files), kinds: Object.keys(faults).length }
}

/** Writes files and says how many reports are among them. */
export function writeFiles(folder: string, files: Iterable<[path: string, content: string]>): number {
  const folders = new Set<string>()
  let reports = 0
  for (const [path, content] of files) {
    const file = join(folder, path)
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
    folders.add(dirname(file))
    writeFileSync(file, content)
    if (!path.endsWith('.csv')) reports += 1
  }
  return reports
}

const ofOrder = new Set<FaultName>(['missing', 'otherYear', 'twice', 'unknown'])

/** Which unit has which fault. Where a sum is wrong, all units of the county have one report. */
function plantedIn(units: readonly GeneratedUnit[], each: number): Map<GeneratedUnit, Planted> {
  const wanted: Planted[] = (Object.keys(faults) as FaultName[]).flatMap((name) =>
    [false, true].flatMap((hasGaps) => Array.from({ length: each }, () => ({ name, fault: faults[name], hasGaps }))),
  )
  const takes = (unit: GeneratedUnit, { name, fault }: Planted): boolean => {
    const { county, index } = unit
    if (fault.ofGovernment) return index === 0 && county % 2 === 0
    const next = nextOf(unit, units)
    if (fault.ofTwo && (next?.county !== county || !free.has(next))) return false
    return index > 0 && (!ofOrder.has(name) || county % 2 === 1)
  }
  // Far from each other, so that no county is made of one kind of fault.
  const free = new Set([...units].sort((one, other) => spread(one) - spread(other)))
  // Those that fit few units come first.
  const inOrder = wanted.sort((one, other) => rank(one) - rank(other))
  return new Map(
    inOrder.map((one) => {
      const unit = [...free].find((candidate) => takes(candidate, one))
      if (!unit) throw new Error(`No unit is left for ${one.name}.`)
      free.delete(unit)
      const next = one.fault.ofTwo ? nextOf(unit, units) : undefined
      if (next) free.delete(next)
      return [unit, one]
    }),
  )
}

const nextOf = ({ number }: GeneratedUnit, units: readonly GeneratedUnit[]): GeneratedUnit | undefined =>
  units[number + 1]

const spread = ({ number }: GeneratedUnit): number => (number * 7_919) % 10_007
const rank = ({ name, fault }: Planted): number => (fault.ofTwo ? 0 : ofOrder.has(name) ? 1 : 2)

const extensions = ['txt', 'md'] as const
const writers = { txt: layouts['tab-rows'], md: layouts.markdown }
const extensionOf = ({ number }: GeneratedUnit) => extensions[number % extensions.length] ?? 'txt'

const pathOf = (unit: GeneratedUnit, of: number, end = ''): string =>
  `${String(of)}/${String(unit.county).padStart(3, '0')}/${String(unit.index).padStart(2, '0')}${end}.${extensionOf(unit)}`

/** An organ that the roster does not have. */
function strangerOf({ name, index }: GeneratedUnit): string {
  const others = '气象 档案 信访 人防 科技 林业 海洋 粮食 地震 邮政 烟草 盐务'.split(' ')
  return `${name.slice(0, 3)}${others[index % others.length] ?? ''}局`
}

/** Cells without a number, of which a sum is not known then. */
export const gaps: readonly Readonly<Record<string, CellValue>>[] = [
  { 'disputes/review/otherResult': '' },
  { 'requests/unableNeedCreate/research': '/' },
  { 'disputes/direct/corrected': '未统计' },
]

function* filesOf(
  units: readonly GeneratedUnit[],
  planted: ReadonlyMap<GeneratedUnit, Planted>,
): Generator<[string, string]> {
  const roster = units.map(({ name, parent = '' }) => `${name},${parent}\n`)
  yield ['units.csv', `单位名称,上级\n${roster.join('')}`]
  for (const government of units.filter(({ index }) => index === 0)) {
    const below = units.filter(({ county, index }) => county === government.county && index > 0)
    const pairs = below.map((unit) => pairOfUnit(unit, planted.get(unit)))
    for (const pair of [governmentWithFault(government, pairs, planted.get(government)), ...pairs])
      yield* filesOfPair(pair, planted.get(pair.unit))
  }
}

function pairOfUnit(unit: GeneratedUnit, planted: Planted | undefined): Pair {
  const values = twoYears(unit.number, year, planted?.fault.steady)
  const pair = pairOf(unit, year, values)
  return withGaps(planted ? planted.fault.make(pair) : honest(pair), planted)
}

const withGaps = (pair: Pair, planted: Planted | undefined): Pair =>
  planted?.hasGaps ? { ...pair, cells: gaps[pair.unit.number % gaps.length] ?? {} } : pair

function governmentWithFault(unit: GeneratedUnit, below: readonly Pair[], planted: Planted | undefined): Pair {
  const by = planted?.name === 'below' ? -1 : planted?.name === 'above' ? 9 : 0
  return withGaps(governmentPair(unit, below, year, by), planted)
}

/** The aggregated report: the sum of the units, but for so many licences, and the year before that goes with it. */
export function governmentPair(unit: GeneratedUnit, below: readonly Pair[], year: number, by = 0): Pair {
  const sum = sumOf(below.map(({ values }) => values.now))
  const now = changed(year, sum, { [licences]: at(sum, licences) + by })
  const before = changed(year - 1, sumOf(below.map(({ values }) => values.before)), {
    ...Object.fromEntries(
      [...now.keys()]
        .filter((address) => address.startsWith('requests/carriedIn/'))
        .map((address) => [address.replace('carriedIn', 'carriedOut'), at(now, address)]),
    ),
    [stock]: at(now, stock) - at(now, made) + at(now, repealed),
  })
  return honest(pairOf(unit, year, { before, now }))
}

function* filesOfPair(pair: Pair, planted: Planted | undefined): Generator<[string, string]> {
  const { unit, before, now, cells } = pair
  const write = (model: ReportModel): string => writers[extensionOf(unit)](model)
  const name = planted?.name
  if (name !== 'missing') yield [pathOf(unit, year - 1), write(printed(before, cells))]
  if (name === 'missing' || name === 'otherYear') return
  yield [pathOf(unit, year), write(printed(now, cells))]
  if (name === 'twice') {
    const other = changed(year, now.values, { [licences]: at(now.values, licences) + 1 })
    yield [pathOf(unit, year, '-draft'), write(printed({ ...now, values: other }, cells))]
  }
  if (name === 'unknown') yield [pathOf(unit, year, '-other'), write(reportOf(strangerTold(unit, now)))]
}

const strangerTold = (unit: GeneratedUnit, { values }: Told): Told => ({
  ...{ organ: strangerOf(unit), year, values: changed(year, values, { [carriedIn]: 0, [carriedOut]: 0 }) },
  words: wordsOf(unit.number + 1_000_000, year),
})
