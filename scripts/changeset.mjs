// Notes a change for the changelog, or takes the notes into it: `npm run changeset [-- version]`.
import { join } from 'node:path'
import process from 'node:process'
import { installed, run } from './tools.mjs'

run(process.execPath, [join(installed('changesets'), 'node_modules/@changesets/cli/bin.js'), ...process.argv.slice(2)])
