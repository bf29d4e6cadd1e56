// Compares what readers see with what is read: `npm run rendered -- [count] [seed] [pattern]`. It makes reports in
// which a number is hidden, or looks as if it were, so many of each format (one of each way where none or 0 are given), of ways whose `extension: name` has the pattern, has
// Chromium, LibreOffice and poppler show them, and says where something is seen and not read, or read and not seen, and
// no finding tells. Such files are kept in a temporary folder; the figures go to docs/rendered.md.
import process from 'node:process'
import { load } from './run-main.mjs'

const { compareRendered } = await load('test/rendered/main.ts', 'rendered')
const { writePage } = await load('test/rendered/page.ts', 'rendered-page')
const [count = '0', seed = '1', pattern] = process.argv.slice(2)
const rendered = await compareRendered({
  ...(Number(count) > 0 && { count: Number(count) }),
  seed: Number(seed),
  ...(pattern && { only: new RegExp(pattern, 'u') }),
  say: (line) => process.stdout.write(`${line}\n`),
})
await writePage('docs/rendered.md', rendered, Number(seed))
process.exitCode = rendered.tallies.some(({ silent }) => silent > 0) ? 1 : 0
