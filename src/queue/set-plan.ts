import { randomUUID } from 'node:crypto'
import { contentOf, usualYear } from '../sets/entries.js'
import { UnitIndex } from '../sets/units.js'
import { mayHoldReport } from '../results/treatment.js'
import { put } from '../text/lists.js'
import type { Facts, Roster, ScopeKind, Unit } from '../model/index.js'
import { readUnits } from './comparison.js'
import { rowsOf, type Database } from './database.js'
import type { Jobs, Queries } from './peers.js'

/** Reports that are placed at once. */
const chunk = 500
/** Units without a unit below them that one job looks at. */
const unitsPerJob = 500

/** Whether a run has files, and all of them are closed. */
const isClosed = `EXISTS (SELECT FROM report_lint.file WHERE file.run_id = run.id) AND NOT EXISTS (
  SELECT FROM report_lint.file LEFT JOIN report_lint.report USING (run_id, path)
  WHERE file.run_id = run.id AND report.path IS NULL)`

/**
 * Makes the jobs of rules about many reports, for each run with a roster whose files are all closed. Returns of how many
 * runs; those that another worker is at are left to it.
 */
export async function planSets(database: Database): Promise<number> {
  const open = `SELECT id FROM report_lint.run WHERE roster IS NOT NULL AND planned_at IS NULL`
  let planned = 0
  for (const { id } of await rowsOf<{ id: string }>(database.pool, `${open} AND ${isClosed}`))
    planned += await database.transaction(async (on) => {
      const [row] = await rowsOf(on, `${open} AND id = $1 FOR NO KEY UPDATE SKIP LOCKED`, [id])
      // With the row locked nothing is added; something may have been before.
      const [closed] = row ? await rowsOf(on, `SELECT FROM report_lint.run WHERE id = $1 AND ${isClosed}`, [id]) : []
      if (!closed) return 0
      await plan(on, database.jobs, id)
      return 1
    })
  return planned
}

/** Takes the jobs of rules about many reports away, with what they came to: there are new files, or another roster. */
export async function unplanSets(on: Queries, jobs: Jobs, run: string): Promise<void> {
  const rows = await rowsOf<{ job: string }>(on, 'DELETE FROM report_lint.set_job WHERE run_id = $1 RETURNING job', [
    run,
  ])
  if (rows.length > 0)
    await jobs.remove(
      rows.map(({ job }) => job),
      on,
    )
  await on.query('DELETE FROM report_lint.report_unit WHERE run_id = $1', [run])
  await on.query('UPDATE report_lint.run SET planned_at = NULL, year = NULL WHERE id = $1', [run])
}

async function plan(on: Queries, jobs: Jobs, run: string): Promise<void> {
  const roster = await readUnits(on, run)
  await placeReports(on, run, new UnitIndex(roster))
  const years = await rowsOf<{ year: number; count: number }>(
    on,
    `SELECT year, count(DISTINCT name)::integer AS count FROM report_lint.report_unit
     WHERE run_id = $1 AND name IS NOT NULL GROUP BY year`,
    [run],
  )
  const made = partsOf(roster).map((part, number) => ({ ...part, number, job: randomUUID() }))
  await on.query(
    `INSERT INTO report_lint.set_job (run_id, number, kind, units, job)
     SELECT $1, number, kind, units, job
     FROM json_to_recordset($2) AS given (number integer, kind text, units integer[], job uuid)`,
    [run, JSON.stringify(made)],
  )
  await jobs.insert(
    made.map(({ job }) => job),
    on,
  )
  await on.query('UPDATE report_lint.run SET year = $2, planned_at = clock_timestamp() WHERE id = $1', [
    run,
    usualYear(years),
  ])
}

/** A part of the roster that one job looks at. */
interface SetPart {
  kind: ScopeKind
  /** Numbers of units. */
  units: number[]
}

/** The units below each unit, those at the top, and what the roster does not have; each unit with those below; all. */
function partsOf({ units }: Roster): SetPart[] {
  const below = new Map<number | null, Unit[]>()
  for (const unit of units) put(below, unit.parent, unit)
  const organs = [...below.values()].flatMap((siblings) => {
    const numbers = siblings.map(({ index }) => index)
    return Array.from({ length: Math.ceil(numbers.length / unitsPerJob) }, (_, at) =>
      numbers.slice(at * unitsPerJob, (at + 1) * unitsPerJob),
    )
  })
  const parents = [...below.keys()].flatMap((parent) => (parent === null ? [] : [parent]))
  return [
    ...[...organs, []].map((numbers) => ({ kind: 'organ' as const, units: numbers })),
    ...parents.map((parent) => ({ kind: 'parent' as const, units: [parent] })),
    { kind: 'set', units: [] },
  ]
}

/** Notes of each report whose it is. They are read in parts: nobody holds all of them. */
async function placeReports(on: Queries, run: string, index: UnitIndex): Promise<void> {
  let last = ''
  for (;;) {
    const rows = await rowsOf<{ path: string; verdict: string; code: string | null; facts: Facts | null }>(
      on,
      `SELECT path, verdict, facts, CASE WHEN verdict IN ('pass', 'fail', 'incomplete') THEN code END AS code
       FROM report_lint.report WHERE run_id = $1 AND path > $2 ORDER BY path LIMIT ${String(chunk)}`,
      [run, last],
    )
    const placed = rows.flatMap(({ path, verdict, code, facts }) =>
      facts ? placesOf(path, facts, index) : mayHoldReport(verdict, code) ? [unread(path)] : [],
    )
    await on.query(
      `INSERT INTO report_lint.report_unit (run_id, path, unit, certain, nth, name, year, content)
       SELECT $1, path, unit, certain, nth, name, year, content
       FROM json_to_recordset($2) AS given (path text, unit integer, certain boolean, nth integer, name text,
         year integer, content text)`,
      [run, JSON.stringify(placed)],
    )
    const end = rows.at(-1)
    if (!end) return
    last = end.path
  }
}

const unread = (path: string): object => ({ path, unit: null, certain: false, nth: 1, name: null, year: null })

function placesOf(path: string, facts: Facts, index: UnitIndex): object[] {
  const { year } = facts
  const [name] = facts.names
  if (name === undefined || year === null) return [unread(path)]
  const { units, isCertain } = index.unitsOf(facts)
  const place = { path, certain: isCertain, name, year, content: contentOf(facts) }
  return units.length === 0
    ? [{ ...place, unit: null, nth: 1 }]
    : units.map((unit, at) => ({ ...place, unit: unit.index, nth: at + 1 }))
}
