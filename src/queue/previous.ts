import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PreviousFacts } from '../node/run.js'
import { rowsOf } from './database.js'
import type { Queries } from './peers.js'

/** Last year's reports that were read from files. */
export interface ReadPrevious {
  /** Absolute path of what was read: a report, or a folder of them. */
  path: string
  /** Their facts, in a file that has to be there until they are in the queue. */
  facts: PreviousFacts
}

/** Rows that go over the connection at once. */
const chunk = 500

/** Keeps the facts of last year's reports with a run, in place of those that it had. */
export async function keepPrevious(on: Queries, run: string, facts: PreviousFacts | undefined): Promise<void> {
  await on.query('DELETE FROM report_lint.previous_report WHERE run_id = $1', [run])
  if (!facts) return
  let [first, lines]: [number, string[]] = [0, []]
  const insert = async (): Promise<void> => {
    await on.query(
      `INSERT INTO report_lint.previous_report (run_id, number, facts)
       SELECT $1, $2 + nth, line::json FROM unnest($3::text[]) WITH ORDINALITY AS given (line, nth)`,
      [run, first, lines],
    )
    ;[first, lines] = [first + lines.length, []]
  }
  const file = await open(facts.path)
  for await (const line of file.readLines()) {
    lines.push(line)
    if (lines.length === chunk) await insert()
  }
  if (lines.length > 0) await insert()
}

/** Files for a time with the facts that lie in the tables: threads look them up by their place. */
export class PreviousFiles {
  #folder: string | undefined
  #count = 0

  /** Writes the facts of last year's reports of a run into a file. Returns its absolute path. */
  async write(on: Queries, run: string): Promise<string> {
    this.#folder ??= await mkdtemp(join(tmpdir(), 'report-lint-previous-'))
    const path = join(this.#folder, `${String((this.#count += 1))}.ndjson`)
    const file = await open(path, 'w')
    try {
      for (let last = 0; ;) {
        const rows = await rowsOf<{ number: number; facts: string }>(
          on,
          `SELECT number, facts::text AS facts FROM report_lint.previous_report
           WHERE run_id = $1 AND number > $2 ORDER BY number LIMIT ${String(chunk)}`,
          [run, last],
        )
        const end = rows.at(-1)
        if (!end) return path
        await file.write(rows.map(({ facts }) => `${facts}\n`).join(''))
        last = end.number
      }
    } finally {
      await file.close()
    }
  }

  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true })
  }
}
