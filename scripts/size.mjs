// Measures the built package, a fresh installation and what imports of it weigh, holds them against
// scripts/release/budget.json, and writes them into the READMEs and docs/sizes.md: `npm run size`.
// With --check it writes nothing and fails where a page is stale; with --set it takes a quarter more for the new budget.
import { execSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { createJiti } from 'jiti'
import { format, resolveConfig } from 'prettier'

const jiti = createJiti(import.meta.url)
const { readLock } = await jiti.import('./release/lock.ts')
const { budgetFor, bytesOf, installedPackages, overBudget, pageSize, sizeNames } =
  await jiti.import('./release/size.ts')
const { imports, importSize } = await jiti.import('./release/imports.ts')
const { sameSizes, sizeParagraph, sizesPage, withSizes } = await jiti.import('./release/size-pages.ts')

const budgetPath = 'scripts/release/budget.json'
const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
const packed = JSON.parse(execSync('npm pack --dry-run --json --ignore-scripts --loglevel=error', options))
// npm before 12 gives a list, from 12 on an object by name.
const [tarball] = Object.values(packed)
const installed = installedPackages(readLock())
const page = pageSize()
const size = {
  packedBytes: tarball.size - page.packedBytes,
  unpackedBytes: tarball.unpackedSize - page.bytes,
  files: tarball.entryCount,
  installedPackages: installed.length,
  installedBytes: installed.reduce((sum, folder) => sum + bytesOf(folder), 0),
}
if (process.argv.includes('--set')) writeFileSync(budgetPath, `${JSON.stringify(budgetFor(size), null, 2)}\n`)
const budget = JSON.parse(readFileSync(budgetPath, 'utf8'))
for (const [name, text] of Object.entries(sizeNames)) {
  process.stdout.write(`${text}: ${size[name]} (budget ${budget[name]})\n`)
}
const over = overBudget(size, budget)
for (const line of over) process.stderr.write(`over budget: ${line}\n`)

const measured = {
  size,
  pageBytes: page.bytes,
  pdfBytes: bytesOf('node_modules/unpdf'),
  imported: await Promise.all(imports.map((each) => importSize(each))),
}
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const pages = {
  'README.md': (text, path) => withSizes(text, sizeParagraph.en(measured), path),
  'README.zh-CN.md': (text, path) => withSizes(text, sizeParagraph.zh(measured), path),
  'docs/sizes.md': () => sizesPage(measured),
}
let stale = 0
for (const [path, write] of Object.entries(pages)) {
  const current = read(path)
  const text = await format(write(current, path), { ...(await resolveConfig(path)), filepath: path })
  if (sameSizes(current, text)) continue
  stale++
  process.stdout.write(`${process.argv.includes('--check') ? 'stale' : 'written'}: ${path}\n`)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
}
const failed = process.argv.includes('--check') && stale > 0
if (failed) process.stderr.write('Run `npm run build && npm run size` and commit what it writes.\n')
process.exitCode = over.length === 0 && !failed ? 0 : 1
