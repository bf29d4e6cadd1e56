import { factsAt } from '../node/given-facts.js'
import { findPreviousIn } from '../node/previous-facts.js'
import { formerNamesIn, type GivenRoster } from '../node/roster-file.js'
import type { PreviousFacts, Run } from '../node/run.js'
import { UsageError } from '../node/usage-error.js'
import type { Roster, Unit } from '../model/index.js'
import { rowsOf } from './database.js'
import type { Queries } from './peers.js'
import { keepPrevious, PreviousFiles } from './previous.js'
import { queueProblems } from './problems.js'

/** What the reports of a run are held against besides the norms. */
export interface Comparison {
  roster?: GivenRoster
  /**
   * Last year's reports: absolute path of their facts, which all workers see, and SHA-256 of these. Where reports were
   * read, the path is theirs, and the facts go into the tables.
   */
  previous?: { path: string; hash: string; facts?: PreviousFacts }
}

/** Keeps with a run what its reports are held against, in place of what it had. */
export async function keepComparison(on: Queries, run: string, { roster, previous }: Comparison): Promise<void> {
  if (previous) {
    await on.query('UPDATE report_lint.run SET previous = $2, previous_hash = $3, previous_unread = $4 WHERE id = $1', [
      run,
      previous.path,
      previous.hash,
      previous.facts ? JSON.stringify(previous.facts.unread) : null,
    ])
    await keepPrevious(on, run, previous.facts)
  }
  if (!roster) return
  await on.query('UPDATE report_lint.run SET roster = $2, roster_hash = $3 WHERE id = $1', [
    run,
    roster.path,
    roster.hash,
  ])
  await on.query('DELETE FROM report_lint.unit WHERE run_id = $1', [run])
  await on.query(
    `INSERT INTO report_lint.unit (run_id, number, name, kind, category, former_names, counted, parent)
     SELECT $1, index, name, kind, category, "formerNames", counted, parent
     FROM json_to_recordset($2) AS given (index integer, name text, kind text, category text, "formerNames" text[],
       counted boolean, parent integer)`,
    [run, JSON.stringify(roster.roster.units)],
  )
}

/** The roster of a run, in its order. */
export async function readUnits(on: Queries, run: string): Promise<Roster> {
  return {
    units: await rowsOf<Unit>(
      on,
      `SELECT name, kind, category, former_names AS "formerNames", counted, number AS index, parent
       FROM report_lint.unit WHERE run_id = $1 ORDER BY number`,
      [run],
    ),
  }
}

/** A run of the queue as its reports are checked. */
export interface ComparedRun {
  /** With the configuration of the worker. */
  run: Run
  roster: Roster
  /** Path of the roster, by which results about many reports are named; null without one. */
  rosterPath: string | null
}

interface Row {
  roster: string | null
  roster_hash: string | null
  previous: string | null
  previous_hash: string | null
  previous_unread: string[] | null
}

/** The runs that a worker has files of. What they are compared with is read when it meets the first of them. */
export class ComparedRuns {
  readonly #known = new Map<string, ComparedRun & { key: string }>()
  readonly #files = new PreviousFiles()

  /** @param base The configuration of the worker. */
  constructor(private readonly base: Run) {}

  /** @throws {UsageError} where facts of last year are not there, or are others than those that the run was given. */
  async of(on: Queries, id: string): Promise<ComparedRun> {
    const row = await this.#row(on, id)
    const key = `${String(row?.roster_hash)} ${String(row?.previous_hash)}`
    const known = this.#known.get(id)
    if (known?.key === key) return known
    const roster = row?.roster ? await readUnits(on, id) : { units: [] }
    const compared = { run: await this.#run(on, id, row, roster), roster, rosterPath: row?.roster ?? null, key }
    // Somebody may have given the run other reports of last year while they were read.
    if (row?.previous_unread && (await this.#row(on, id))?.previous_hash !== row.previous_hash) return this.of(on, id)
    this.#known.set(id, compared)
    return compared
  }

  /** Rows, each with its run; a run is looked up once for all of its rows. */
  async forRows<Own extends { run: string }>(
    on: Queries,
    rows: readonly Own[],
  ): Promise<{ row: Own; compared: ComparedRun }[]> {
    const known = new Map<string, ComparedRun>()
    const pairs: { row: Own; compared: ComparedRun }[] = []
    for (const row of rows) {
      const compared = known.get(row.run) ?? (await this.of(on, row.run))
      known.set(row.run, compared)
      pairs.push({ row, compared })
    }
    return pairs
  }

  /** Removes what was kept in files for a time. */
  async close(): Promise<void> {
    await this.#files.close()
  }

  async #run(on: Queries, id: string, row: Row | undefined, roster: Roster): Promise<Run> {
    const { loaded, setup } = this.base
    const ofRoster = row?.roster_hash ? { rosterHash: row.roster_hash } : {}
    if (!row?.previous) return { loaded, setup: { ...setup, ...ofRoster } }
    const facts = await this.#factsOf(on, id, row.previous, row)
    const previous = { ...facts, ...(row.roster && { renamed: formerNamesIn(roster) }) }
    return { loaded, setup: { ...setup, ...ofRoster, previous }, previous: await findPreviousIn(previous) }
  }

  async #factsOf(on: Queries, run: string, path: string, row: Row): Promise<PreviousFacts> {
    const { previous_hash: hash, previous_unread: unread } = row
    if (hash !== null && unread !== null)
      return { path: await this.#files.write(on, run), hash, isDemanded: true, unread }
    const facts = await factsAt(path, path)
    if (facts.hash !== hash) throw new UsageError(queueProblems.otherPrevious(path))
    return facts
  }

  async #row(on: Queries, id: string): Promise<Row | undefined> {
    const [row] = await rowsOf<Row>(
      on,
      'SELECT roster, roster_hash, previous, previous_hash, previous_unread FROM report_lint.run WHERE id = $1',
      [id],
    )
    return row
  }
}
