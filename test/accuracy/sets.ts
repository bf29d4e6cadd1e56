import { factsOfReport } from '../../src/facts/facts.js'
import { lintSet } from '../../src/library/lint-set.js'
import type { Facts, Level } from '../../src/model/index.js'
import { parseReport } from '../../src/parse/parse.js'
import { setRules } from '../../src/rules/index.js'
import { faults, type FaultName } from '../sets/generated/faults.js'
import { foundIn } from '../sets/generated/found.js'
import { generatedSet } from '../sets/generated/set.js'
import { trapFiles } from '../sets/generated/traps.js'

/** What was measured of one rule about many reports. */
export interface SetTally {
  rule: string
  level: Level
  faults: number
  /** Findings that must come of the faults, and how many came. */
  planted: number
  found: number
  /** Findings that no fault explains. */
  unexplained: number
  /** Findings in correct trees. */
  alarms: number
}

export interface SetMeasured {
  reports: number
  correct: number
  tallies: SetTally[]
  /** What was missed, and what was found without a reason. */
  shortfalls: string[]
}

/** Messages of rules about many reports that a fault must bring about. */
export const faultsOf = (rule: string): string[] =>
  (Object.keys(faults) as FaultName[]).flatMap((name) => (faults[name].rule === rule ? [faults[name].message] : []))

const ids: ReadonlySet<string> = new Set(setRules.map(({ id }) => id))
const ruleOf = (finding: string): string => finding.split(' ')[1] ?? ''

/** What rules about many reports find in files, and how many reports these are. */
async function findingsIn(files: Iterable<[path: string, content: string]>) {
  const facts: Facts[] = []
  let roster = ''
  for (const [path, content] of files) {
    if (path.endsWith('.csv')) roster = content
    else facts.push(factsOfReport(await parseReport(content, { filePath: path }), { filePath: path }))
  }
  const found: string[] = []
  for await (const result of lintSet(facts, { roster })) found.push(...foundIn(result, ''))
  return { found, reports: facts.length }
}

/** Measures the rules about many reports: so many of each fault, and as many in files with cells that hold no number. */
export async function measureSets(each: number): Promise<SetMeasured> {
  const set = generatedSet({ counties: 8 * each, units: 6, each })
  const expected = [...set.expected].filter((one) => ids.has(ruleOf(one)))
  const { found, reports } = await findingsIn(set.files)
  const correct = [await findingsIn(trapFiles(2024, each)), await findingsIn(trapFiles(2021, each))]
  const alarms = correct.flatMap((one) => one.found)
  const missed = expected.filter((one) => !found.includes(one))
  const unexplained = found.filter((one) => !set.expected.has(one))
  const count = (findings: readonly string[], rule: string): number =>
    findings.filter((one) => ruleOf(one) === rule).length
  return {
    reports,
    correct: correct.reduce((sum, one) => sum + one.reports, 0),
    tallies: setRules.map(({ id, level }) => ({
      ...{ rule: id, level, faults: faultsOf(id).length },
      planted: count(expected, id),
      found: count(expected, id) - count(missed, id),
      unexplained: count(unexplained, id),
      alarms: count(alarms, id),
    })),
    shortfalls: [
      ...missed.map((one) => `set of reports: missed ${one}`),
      ...unexplained.map((one) => `set of reports: unexplained ${one}`),
      ...alarms.map((one) => `correct set of reports: ${one}`),
    ],
  }
}
