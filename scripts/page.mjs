// Builds the page for people without Node, one file that needs no network, into dist/page.html: `npm run page`.
import { statSync } from 'node:fs'
import process from 'node:process'
import { createJiti } from 'jiti'

const { largestPage, writePage } = await createJiti(import.meta.url).import('./release/page.ts')
const path = await writePage()
const { size } = statSync(path)
process.stdout.write(`${path}: ${size} bytes\n`)
if (size > largestPage) {
  process.stderr.write(`The page is larger than ${largestPage} bytes.\n`)
  process.exitCode = 1
}
