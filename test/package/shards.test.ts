import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { formatterNames } from '../../src/formatters/index.js'
import { installPackage, type Ran } from '../support/installed.js'
import { shardFolder } from '../support/shard-folder.js'

const { project, remove, reportLint, write } = await installPackage()
afterAll(remove)
for (const [path, content] of Object.entries(shardFolder())) write(path, content)

const read = (path: string): string => readFileSync(join(project, path)).toString('latin1')

/** Every format, each into its own file. */
const all = (prefix: string): string[] => formatterNames.flatMap((name) => ['-f', `${name}:${prefix}.${name}`])

/** What a function gave the first time. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Runs all shards and merges them. */
function merged(of: number, ofShards: readonly string[], ofMerge: readonly string[]): Ran {
  const paths = Array.from({ length: of }, (_, at) => `shards/${of}-${at + 1}.ndjson`)
  for (const [at, path] of paths.entries()) {
    const shard = ['--shard', `${at + 1}/${of}`, '-f', `ndjson:${path}`]
    expect(reportLint(['reports', ...ofShards, ...shard])).toMatchObject({ status: 0, stdout: '' })
  }
  return reportLint(['merge', ...paths.reverse(), ...ofMerge])
}

describe.each([
  { name: 'alone', ofShards: [], ofMerge: [] },
  {
    name: 'with last year and a roster, in English, with a level of its own',
    ofShards: ['--previous', 'auto', '--roster', 'units.csv', '--locale', 'en', '--rule', 'roster-complete: warn'],
    ofMerge: ['--previous', 'auto', '--roster', 'units.csv', '--locale', 'en', '--rule', 'roster-complete: warn'],
  },
])('shards of a run $name', ({ name: run, ofShards, ofMerge }) => {
  const whole = once(() => reportLint(['reports', ...ofShards, ...all(`${run}/whole`)]))

  it.each([1, 3, 7])('give the bytes of the run in every format when there are %i', (of) => {
    const wanted = whole()
    const { status, stderr } = merged(of, ofShards, [...ofMerge, ...all(`${run}/merged`)])
    expect(status, stderr).toBe(wanted.status)
    for (const name of formatterNames) expect(read(`${run}/merged.${name}`), name).toBe(read(`${run}/whole.${name}`))
  })
})
