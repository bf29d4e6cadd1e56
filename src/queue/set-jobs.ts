import { project } from '../project.js'
import { FactsFile } from '../node/facts-file.js'
import type { FileLinter } from '../node/linter.js'
import { quoteOf } from '../node/quotes.js'
import { hashOfRun, localeFor } from '../node/run.js'
import { acceptedInSet, setRulesOf } from '../node/set-rules.js'
import { bytesOf, inOrder, type Entry } from '../sets/entries.js'
import { Groups } from '../sets/groups.js'
import { runSetRules, type SetRunOptions } from '../sets/run.js'
import { put } from '../text/lists.js'
import type { Facts, LintResult, Roster, ScopeKind, Unit } from '../model/index.js'
import type { ComparedRun, ComparedRuns } from './comparison.js'
import { rowsOf } from './database.js'
import { mostAttempts, type TakeJobs, type Task } from './jobs.js'
import type { Queries } from './peers.js'
import { storeSetResults, type SetJob } from './set-store.js'
import type { KeptText } from './store.js'

/** What parts of a run are checked with. */
export interface SetJobsOptions {
  /** Where the facts are. */
  on: Queries
  /** Reads reports again whose sentences are quoted. */
  linter: FileLinter
  runs: ComparedRuns
  text: KeptText
}

interface Row extends SetJob {
  kind: ScopeKind
  units: number[]
  year: number | null
  job: string
  attempts: number
}

/** Facts that are read at once. */
const chunk = 500
/** Seconds that a report of a part keeps a worker from saying that it is there, generously. */
const secondsPerReport = 0.005

/** Parts of runs, each with the rules about many reports. */
export function takeSets({ on: facts, linter, runs, text }: SetJobsOptions): TakeJobs {
  const answerOf = (row: Row, compared: ComparedRun): Task['answer'] => {
    const origin = { version: project.version, configuration: hashOfRun(compared.run) }
    return async (stayAway) => {
      const isGivenUp = row.attempts >= mostAttempts
      const results = isGivenUp ? [] : await resultsOf({ on: facts, linter }, row, compared, stayAway)
      return (on) => storeSetResults(on, row, results, { ...origin, text, code: isGivenUp ? 'internal' : null })
    }
  }
  return async (on, jobs, worker) => {
    const rows = await rowsOf<Row>(
      on,
      `UPDATE report_lint.set_job SET worker = $1 FROM report_lint.run
       WHERE job = ANY($2::uuid[]) AND done_at IS NULL AND run.id = run_id
       RETURNING run_id AS run, number, kind, units, year, job, attempts`,
      [worker, jobs],
    )
    return (await runs.forRows(on, rows)).map(({ row, compared }) => ({
      ...{ job: row.job, attempts: row.attempts, table: 'set_job' },
      answer: answerOf(row, compared),
    }))
  }
}

/** What the rules of its kind say of a part. */
async function resultsOf(
  { on, linter }: Pick<SetJobsOptions, 'on' | 'linter'>,
  row: Row,
  { run, roster, rosterPath }: ComparedRun,
  stayAway: (seconds: number) => Promise<void>,
): Promise<LintResult[]> {
  const path = rosterPath ?? ''
  const locale = localeFor(run, path)
  const { rules, options } = await setRulesOf(run, path, locale)
  const own = rules.filter(({ scope }) => scope === row.kind)
  if (own.length === 0) return []
  const told = row.units.flatMap((number) => roster.units[number] ?? [])
  const units = row.kind === 'parent' ? withBelow(told, roster) : told
  const places = await placesOf(on, row, units)
  const unread = await rowsOf<{ path: string }>(
    on,
    'SELECT path FROM report_lint.report_unit WHERE run_id = $1 AND name IS NULL ORDER BY path COLLATE "C"',
    [row.run],
  )
  const store = await FactsFile.open()
  try {
    const reports = row.kind === 'organ' ? entriesOf(places, roster) : await withFacts(on, row, places, roster, store)
    await stayAway(reports.length * secondsPerReport)
    const list = { all: reports, unread: unread.map(({ path: file }) => file) }
    const part = { year: row.year, units: told }
    const groups = new Groups(list, { roster: { units }, store, forms: options.forms, part })
    const quote: SetRunOptions['quote'] = (passage) => quoteOf(passage, run, linter)
    const results: LintResult[] = []
    for await (const result of runSetRules(groups, own, { ...options, quote }))
      results.push(acceptedInSet(result, run, locale))
    return results
  } finally {
    await store.close()
  }
}

/** Units with all those below them. */
function withBelow(told: readonly Unit[], { units }: Roster): Unit[] {
  const below = new Map<number, Unit[]>()
  for (const unit of units) if (unit.parent !== null) put(below, unit.parent, unit)
  const all = [...told]
  for (const unit of all) all.push(...(below.get(unit.index) ?? []))
  return all
}

/** A report of a part, as it was placed. */
interface Place {
  path: string
  sha256: string | null
  organ: string | null
  unit: number | null
  certain: boolean
  name: string
  year: number
  content: string
}

async function placesOf(on: Queries, { run, kind, year, units: own }: Row, units: readonly Unit[]): Promise<Place[]> {
  const all = `SELECT path, sha256, facts->>'organ' AS organ, unit, certain, name, report_unit.year, content
    FROM report_lint.report_unit JOIN report_lint.report USING (run_id, path) WHERE run_id = $1 AND name IS NOT NULL`
  if (kind === 'set') return rowsOf(on, `${all} AND report_unit.year = $2 ORDER BY path, nth`, [run, year])
  if (own.length === 0) return rowsOf(on, `${all} AND unit IS NULL`, [run])
  const ofUnits = `${all} AND unit = ANY($2::integer[])`
  const numbers = units.map(({ index }) => index)
  if (kind === 'organ') return rowsOf(on, `${ofUnits} ORDER BY path, nth`, [run, numbers])
  return rowsOf(on, `${ofUnits} AND report_unit.year = $3 ORDER BY path, nth`, [run, numbers, year])
}

/** Reports with all their units, as the groups know them. @param numbers Of their facts in the store, by path. */
function entriesOf(places: readonly Place[], roster: Roster, numbers?: ReadonlyMap<string, number>): Entry[] {
  const byPath = new Map<string, Place[]>()
  for (const place of places) put(byPath, place.path, place)
  const entries = [...byPath.values()].flatMap((several) => {
    const [first] = several
    if (!first) return []
    const { path: file, sha256: hash, organ, certain: isCertain, name, year, content } = first
    const units = several.flatMap(({ unit }) => (unit === null ? [] : (roster.units[unit] ?? [])))
    return {
      file,
      bytes: bytesOf(hash),
      organ,
      year,
      name,
      content,
      units,
      isCertain,
      number: numbers?.get(file) ?? -1,
    }
  })
  return inOrder(entries)
}

/** The same with their facts, which lie in a file meanwhile. */
async function withFacts(
  on: Queries,
  { run }: Row,
  places: readonly Place[],
  roster: Roster,
  store: FactsFile,
): Promise<Entry[]> {
  const paths = [...new Set(places.map(({ path }) => path))]
  const numbers = new Map<string, number>()
  for (let at = 0; at < paths.length; at += chunk) {
    const rows = await rowsOf<{ path: string; sha256: string | null; facts: Facts }>(
      on,
      'SELECT path, sha256, facts FROM report_lint.report WHERE run_id = $1 AND path = ANY($2)',
      [run, paths.slice(at, at + chunk)],
    )
    for (const { path, sha256, facts } of rows) numbers.set(path, store.add({ ...facts, file: path, hash: sha256 }))
  }
  return entriesOf(places, roster, numbers)
}
