// Mutants of what reads prose: five lines of every second file, chosen by its name, since all of them would take a day.
// `npm run mutate -- --prose` calls Stryker with this and writes docs/mutation-prose.md.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import config from './stryker.config.mjs'

const folder = 'src/prose'
const lines = 5

/** The lines of a file that are changed: any five behind its imports, the same ones each time. */
function windowOf(path) {
  const text = readFileSync(path, 'utf8').trimEnd().split('\n')
  const first = text.findLastIndex((line) => /^(?:import .*|\} )from '/u.test(line)) + 2
  const choices = Math.max(1, text.length - first - lines + 2)
  const start = first + (createHash('sha256').update(path).digest().readUInt32BE() % choices)
  return `${path}:${start}-${Math.min(text.length, start + lines - 1)}`
}

export default {
  ...config,
  mutate: readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .filter((_, index) => index % 2 === 1)
    .map((name) => windowOf(join(folder, name))),
  vitest: { ...config.vitest, configFile: 'test/tools/mutation/prose.vitest.config.mjs' },
  incrementalFile: '.stryker-tmp/prose-incremental.json',
  jsonReporter: { fileName: '.stryker-tmp/prose-report.json' },
}
