// Measures the built package and a fresh installation against scripts/release/budget.json: `npm run size`.
// With --set it takes a quarter more than it has measured for the new budget.
import { execSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
const { readLock } = await jiti.import('./release/lock.ts')
const { budgetFor, bytesOf, installedPackages, overBudget, sizeNames } = await jiti.import('./release/size.ts')

const budgetPath = 'scripts/release/budget.json'
const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
const packed = JSON.parse(execSync('npm pack --dry-run --json --ignore-scripts --loglevel=error', options))
// npm before 12 gives a list, from 12 on an object by name.
const [tarball] = Object.values(packed)
const installed = installedPackages(readLock())
const size = {
  packedBytes: tarball.size,
  unpackedBytes: tarball.unpackedSize,
  files: tarball.entryCount,
  installedPackages: installed.length,
  installedBytes: installed.reduce((sum, folder) => sum + bytesOf(folder), 0),
}
if (process.argv.includes('--set')) writeFileSync(budgetPath, `${JSON.stringify(budgetFor(size), null, 2)}\n`)
const budget = JSON.parse(readFileSync(budgetPath, 'utf8'))
for (const [name, text] of Object.entries(sizeNames)) {
  process.stdout.write(`${text}: ${size[name]} (budget ${budget[name]})\n`)
}
process.stdout.write(`${installed.map((folder) => folder.replace('node_modules/', '')).join(', ')}\n`)
const over = overBudget(size, budget)
for (const line of over) process.stderr.write(`over budget: ${line}\n`)
process.exitCode = over.length === 0 ? 0 : 1
