// Prints what the changelog says of a version, for the release: `node scripts/changes.mjs VERSION`.
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { createJiti } from 'jiti'

const { changesOf } = await createJiti(import.meta.url).import('./release/changes.ts')
const [version = ''] = process.argv.slice(2)
const { version: own } = JSON.parse(readFileSync('package.json', 'utf8'))
process.stdout.write(changesOf(version, { own, changelog: readFileSync('CHANGELOG.md', 'utf8') }))
