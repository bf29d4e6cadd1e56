import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { factsOfReport } from '../src/facts/facts.js'
import { parseReport } from '../src/parse/parse.js'
import { editions } from '../src/form/index.js'
import { FactsFile } from '../src/node/facts-file.js'
import { LineFile } from '../src/node/line-file.js'
import { setRules } from '../src/rules/index.js'
import { lintSet } from '../src/library/lint-set.js'
import { Entries } from '../src/sets/entries.js'
import { Groups } from '../src/sets/groups.js'
import { readRoster } from '../src/sets/roster.js'
import { runSetRules } from '../src/sets/run.js'
import type { Facts, LintResult } from '../src/model/index.js'
import { matchedNames } from '../src/lexicon/organ-identity.js'
import { organKindOf } from '../src/lexicon/organs.js'
import { hashOf } from '../src/text/hash.js'
import { printed, pairOf } from '../test/sets/generated/faults.js'
import { foundIn } from '../test/sets/generated/found.js'
import { twoYears } from '../test/sets/generated/numbers.js'
import { unitsOf } from '../test/sets/generated/organs.js'
import { layouts } from '../test/support/layouts/index.js'

export { writeFiles, writeSet } from '../test/sets/generated/set.js'
export { trapFiles } from '../test/sets/generated/traps.js'

const year = 2024

/** What rules about several reports found in a file of results, one a line. */
export async function foundInFile(path: string, folder: string): Promise<string[]> {
  const found: string[] = []
  for await (const line of createInterface({ input: createReadStream(path) }))
    found.push(...foundIn(JSON.parse(line) as LintResult, folder))
  return found.sort()
}

/**
 * Writes facts of so many reports, two years of each unit, and the roster of their units. The sum of one county in ten is
 * wrong.
 */
export async function writeFacts(path: string, roster: string, count: number): Promise<void> {
  const counties = 400
  const units = unitsOf(counties, Math.ceil(count / 2 / counties))
  const [sample] = units
  if (!sample) return
  const pair = pairOf(sample, year, twoYears(sample.number, year))
  const [before, now] = await Promise.all(
    [pair.before, pair.now].map(async (told) =>
      factsOfReport(await parseReport(layouts['tab-rows'](printed(told)), { filePath: 'a.txt' })),
    ),
  )
  const file = await LineFile.open(path, { append: false })
  const lines = await LineFile.open(roster, { append: false })
  lines.append('单位名称,上级\n')
  for (const { name, number, county, index, parent = '' } of units) {
    lines.append(`${name},${parent}\n`)
    const below = index > 0 ? 1 : units.length / counties - 1
    const more = index > 0 || county % 10 > 0 ? 0 : -1
    for (const facts of [before, now])
      if (facts) file.append(`${JSON.stringify(ofUnit(facts, name, { number, below, more }))}\n`)
  }
  await Promise.all([file.close(), lines.close()])
}

/** Facts as another unit would have them: its names, its sentences, the numbers of so many units, one of them less. */
const ofUnit = (
  facts: Facts,
  name: string,
  { number, below, more }: Record<'number' | 'below' | 'more', number>,
): Facts => ({
  ...facts,
  file: `/reports/${String(facts.year)}/${String(number)}.txt`,
  hash: hashOf(`${name}${String(facts.year)}`).padEnd(64, '0'),
  organ: name,
  names: matchedNames({ name }),
  kind: organKindOf(name),
  scope: below > 1 ? 'whole' : facts.scope,
  values: facts.values.map((value, at) => (value === null ? null : value * below + (at === 6 ? more : 0))),
  sentences: facts.sentences.map((sentence) => hashOf(sentence + name)),
})

async function* factsIn(path: string): AsyncGenerator<Facts> {
  for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line) as Facts
}

/** Checks facts together as the command does, with a file between; gives the number of results. */
export async function checkWithFile(path: string, rosterPath: string): Promise<number> {
  const roster = readRoster(readFileSync(rosterPath))
  const store = await FactsFile.open()
  const entries = new Entries(roster, store)
  for await (const facts of factsIn(path)) entries.add(facts)
  const groups = new Groups(entries, { roster, store, forms: editions })
  let results = 0
  for await (const result of runSetRules(groups, setRules, { filePath: rosterPath, locale: 'zh-CN', forms: editions }))
    results += result.messages.length > 0 ? 1 : 0
  await store.close()
  return results
}

/** The same in memory, as a program that calls the library does. */
export async function checkInMemory(path: string, rosterPath: string): Promise<number> {
  let results = 0
  for await (const { messages } of lintSet(factsIn(path), { roster: readFileSync(rosterPath) }))
    results += messages.length > 0 ? 1 : 0
  return results
}
