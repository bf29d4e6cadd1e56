// Writes what the pages in docs/rules, the READMEs and the schema take from the rules, and what the manifest, the guides,
// the action and the hook take from src/project.ts: `npm run docs`.
// With --check it writes nothing and fails where something is stale.
import process from 'node:process'
import { load } from './run-main.mjs'

const { main } = await load('scripts/docs/main.ts', 'report-lint-docs')
process.exitCode = await main(process.argv.slice(2))
