// Checks that every package that is bundled or installed has a licence we may pass on: `npm run licences`.
import process from 'node:process'
import { createJiti } from 'jiti'

const jiti = createJiti(import.meta.url)
const { readBundled } = await jiti.import('./release/bundled.ts')
const { readLock, runtimePackages } = await jiti.import('./release/lock.ts')
const { judgeLicences } = await jiti.import('./release/licences.ts')

const lock = readLock()
const folders = [...new Set([...readBundled(lock), ...runtimePackages(lock)])].sort()
const { counts, refused } = judgeLicences(lock, folders)
for (const [licence, count] of [...counts].sort()) process.stdout.write(`${licence}: ${count}\n`)
for (const line of refused) process.stderr.write(`licence not allowed: ${line}\n`)
process.exitCode = refused.length === 0 ? 0 : 1
