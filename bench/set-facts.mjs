/** A process of its own that checks facts together: `node bench/set-facts.mjs checkWithFile FACTS ROSTER`. */
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const [bundle, how, facts, roster] = process.argv.slice(2)
const sets = await import(pathToFileURL(bundle).href)
process.stdout.write(`${await sets[how](facts, roster)}\n`)
