// Runs the commands of the README and calls that are wrong with the packed package, on every release of Node that is
// supported and in both languages, and writes what they print into docs/calls.md: `npm run calls`. It fails where
// something ends with another code than expected, shows a stack trace, or differs between releases. With --check it
// writes nothing and fails where the page is stale, too.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { createJiti } from 'jiti'
import { format, resolveConfig } from 'prettier'
import { install, newest, supported } from './runtimes/releases.mjs'

const jiti = createJiti(import.meta.url)
const { readmeCalls, wrongCalls } = await jiti.import('./runtimes/calls.ts')
const { callsPage, faultsIn } = await jiti.import('./runtimes/page.ts')
const { openStage } = await jiti.import('./runtimes/stage.ts')

const path = 'docs/calls.md'
const stage = await openStage()
const ran = []
try {
  for (const call of [...readmeCalls(readFileSync('README.md', 'utf8')), ...wrongCalls])
    ran.push({ ...call, outputs: [] })
  for (const release of supported) {
    const version = newest(release)
    process.stdout.write(`Node ${version}\n`)
    const node = install(version)
    for (const call of ran)
      for (const locale of ['zh-CN', 'en']) call.outputs.push({ release, locale, ...stage.run(call, { node, locale }) })
  }
} finally {
  stage.remove()
}
const faults = faultsIn(ran)
for (const fault of faults) process.stderr.write(`${fault}\n`)
const page = await format(callsPage(ran, supported), { ...(await resolveConfig(path)), filepath: path })
const stale = !existsSync(path) || readFileSync(path, 'utf8') !== page
const check = process.argv.includes('--check')
if (stale) process.stdout.write(`${check ? 'stale' : 'written'}: ${path}\n`)
if (stale && !check) writeFileSync(path, page)
process.exitCode = faults.length > 0 || (stale && check) ? 1 : 0
