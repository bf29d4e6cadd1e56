import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { faultsOf, readRound, roundNames, roundsFolder, type Round } from './round.js'
import { runRound, type Outcome } from './run.js'
import { isRight, scoreOf } from './table.js'
import { outcomePath, readOutcome } from './told.js'

async function write(path: string, value: unknown): Promise<void> {
  writeFileSync(path, await format(JSON.stringify(value), { ...(await resolveConfig(path)), filepath: path }))
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim()

/** A first run is blind only if the set was committed before, and once. */
async function keepFirst(name: string, outcome: Outcome): Promise<void> {
  const folder = join(roundsFolder, name)
  if (existsSync(outcomePath(name, 'first-run'))) throw new Error(`Round ${name} has had its first run.`)
  if (git('status', '--porcelain', '--', folder, 'src') !== '')
    throw new Error(`Commit ${folder} and src before the first run.`)
  await write(outcomePath(name, 'first-run'), { commit: git('rev-parse', 'HEAD'), ...outcome })
}

function print({ name, changes }: Round, outcome: Outcome): void {
  const out = (line: string): boolean => process.stdout.write(`${line}\n`)
  out(`Round ${name}`)
  for (const { report, sentence, rule, level, message } of outcome.falseFindings)
    out(`false: ${report} ${rule} ${level}: ${message}\n       ${sentence ?? '(in none of the sentences)'}`)
  for (const trial of outcome.trials.filter((trial) => !isRight(trial))) {
    const change = changes.find(({ report, changed }) => report === trial.report && changed === trial.changed)
    out(`${trial.contradicts === 'nothing' ? 'spoken' : 'missed'}: ${trial.report} [${trial.kind}] ${trial.changed}`)
    out(`        ${change?.from ?? ''} → ${change?.to ?? ''}, against ${trial.contradicts}: ${change?.with ?? ''}`)
    for (const finding of trial.findings) out(`        ${finding}`)
  }
  out(JSON.stringify(scoreOf(outcome)))
}

/**
 * Runs the rounds and prints what they show: `npm run rounds [-- NAMES] [--first | --check]`. With `--first` the outcome is
 * kept as the first run, which there is one of; with `--check` nothing is written. Returns 1 where a set cannot be run, and
 * where its check comes out otherwise than what was written.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { first: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
  })
  for (const name of positionals.length > 0 ? positionals : roundNames()) {
    const round = readRound(name)
    const faults = faultsOf(round)
    for (const fault of faults) process.stderr.write(`${name}: ${fault}\n`)
    if (faults.length > 0) return 1
    const outcome = await runRound(round)
    if (values.check) {
      if (JSON.stringify(scoreOf(outcome)) === JSON.stringify(scoreOf(readOutcome(name, 'now')))) continue
      process.stderr.write(`${name}: the outcome is another; run npm run rounds and npm run accuracy\n`)
      return 1
    }
    if (values.first) await keepFirst(name, outcome)
    await write(outcomePath(name, 'now'), outcome)
    print(round, outcome)
  }
  return 0
}
