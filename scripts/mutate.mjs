// Changes the sums, their diagnosis and the rules about numbers and tables in small ways, and looks whether a test fails:
// `npm run mutate`; with `-- --prose` a sample of what reads prose. Stryker has packages of its own in
// test/tools/mutation, which are installed where they are missing; what it found before is used again where neither code
// nor tests changed. Writes docs/mutation.md, or docs/mutation-prose.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createJiti } from 'jiti'
import { format, resolveConfig } from 'prettier'
import { installed, run } from './tools.mjs'

const { pageOf, rooms, scoreOf } = await createJiti(import.meta.url).import('./mutation/page.ts')
const tools = installed('mutation')
const words = process.argv.slice(2)
const room = words.includes('--prose') ? rooms.prose : rooms.sums

run(process.execPath, [
  join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
  'run',
  join(tools, room.config),
  ...words.filter((word) => word !== '--prose'),
])

const report = JSON.parse(readFileSync(room.report, 'utf8'))
const sources = Object.fromEntries(Object.keys(report.files).map((file) => [file, readFileSync(file, 'utf8')]))
const { path, least } = room
writeFileSync(path, await format(pageOf(report, sources, room), { ...(await resolveConfig(path)), filepath: path }))
const score = scoreOf(Object.values(report.files).flatMap(({ mutants }) => mutants))
process.stdout.write(`${score.toFixed(1)} % of the mutants are found, ${least} % are asked for\n`)
process.exitCode = score < least ? 1 : 0
