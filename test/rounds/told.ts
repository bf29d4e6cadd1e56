import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRound, roundNames, roundsFolder } from './round.js'
import type { Outcome } from './run.js'
import type { Told } from './table.js'

/** The first run of a round, as it was kept. */
export interface FirstRun extends Outcome {
  /** Commit of the set and of the program that was run. */
  commit: string
}

/** Where the outcome of a run of a round stands. */
export const outcomePath = (name: string, run: 'first-run' | 'now'): string => join(roundsFolder, name, `${run}.json`)

/** The outcome of a run of a round, as it was written. */
export const readOutcome = (name: string, run: 'first-run' | 'now'): Outcome =>
  JSON.parse(readFileSync(outcomePath(name, run), 'utf8')) as Outcome

/** The rounds that were run, as their files tell it. */
export const toldRounds = (): Told[] =>
  roundNames()
    .filter((name) => existsSync(outcomePath(name, 'first-run')))
    .map((name) => {
      const first = readOutcome(name, 'first-run') as FirstRun
      return { round: readRound(name), commit: first.commit, first, now: readOutcome(name, 'now') }
    })
