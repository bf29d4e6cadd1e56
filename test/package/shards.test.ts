import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { formatterNames } from '../../src/formatters/index.js'
import { installPackage } from '../support/installed.js'
import { shardFolder } from '../support/shard-folder.js'

const { project, remove, reportLint, write } = await installPackage()
afterAll(remove)
for (const [path, content] of Object.entries(shardFolder())) write(path, content)

const read = (path: string): string => readFileSync(join(project, path)).toString('latin1')

/** Every format, each into its own file. */
const all = (prefix: string): string[] => formatterNames.flatMap((name) => ['-f', `${name}:${prefix}.${name}`])

const given = ['--previous', 'auto', '--roster', 'units.csv', '--locale', 'en', '--rule', 'roster-complete: warn']

/* Other calls and other numbers of shards are tried without a process each, in test/cli/shard.test.ts. */
it('two shards of a run, each by a process of its own, give the bytes of the run in every format', () => {
  const whole = reportLint(['reports', ...given, ...all('whole')])
  const paths = ['1', '2'].map((index) => {
    const shard = ['--shard', `${index}/2`, '-f', `ndjson:${index}.ndjson`]
    expect(reportLint(['reports', ...given, ...shard])).toMatchObject({ status: 0, stdout: '' })
    return `${index}.ndjson`
  })
  const { status, stderr } = reportLint(['merge', ...paths.reverse(), ...given, ...all('merged')])
  expect(status, stderr).toBe(whole.status)
  for (const name of formatterNames) expect(read(`merged.${name}`), name).toBe(read(`whole.${name}`))
})
