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
  { name: 'with a roster', ofShards: ['--roster', 'units.csv'], ofMerge: ['--roster', 'units.csv'] },
  {
    name: 'with last year and a roster, in English, with a level of its own',
    ofShards: ['--previous', 'auto', '--roster', 'units.csv', '--locale', 'en', '--rule', 'roster-complete: warn'],
    ofMerge: ['--roster', 'units.csv', '--locale', 'en', '--rule', 'roster-complete: warn'],
  },
])('shards of a run $name', ({ ofShards, ofMerge }) => {
  const whole = reportLint(['reports', ...ofShards, ...all('whole')])

  it.each([1, 3, 7, 40])('give the bytes of the run in every format when there are %i', (of) => {
    const { status, stderr } = merged(of, ofShards, [...ofMerge, ...all('merged')])
    expect(status, stderr).toBe(whole.status)
    for (const name of formatterNames) expect(read(`merged.${name}`), name).toBe(read(`whole.${name}`))
  })

  it.each(['stylish', 'json', 'github'])('print the same %s, which asks for nothing else', (format) => {
    const printed = reportLint(['reports', ...ofShards, '-f', format])
    const { status, stdout } = merged(3, ofShards, [...ofMerge, '-f', format])
    expect({ status, stdout }).toEqual({ status: printed.status, stdout: printed.stdout })
  })
})
