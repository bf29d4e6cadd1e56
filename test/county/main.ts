import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { countyFiles } from './files.js'

/** The folder of the example, and what of it is written by hand. */
export const countyFolder = 'examples/county'
const byHand = ['README.md']

/** Files of the example that are not what they would be written as: missing, other, or too many. */
export function staleFiles(folder = countyFolder): string[] {
  const files = new Map(Object.entries(countyFiles()))
  const there = globSync('**/*', { cwd: folder }).filter((path) => !byHand.includes(path))
  const stale = [...files].filter(
    ([path, content]) => !there.includes(path) || !Buffer.from(content).equals(readFileSync(join(folder, path))),
  )
  return [...stale.map(([path]) => path), ...there.filter((path) => !files.has(path))].sort()
}

/** Writes the county of the guides, or says with `--check` what of it is stale. */
export function main(args: readonly string[]): number {
  const stale = staleFiles()
  if (args.includes('--check')) {
    for (const path of stale) process.stderr.write(`${countyFolder}/${path} is stale: npm run county\n`)
    return stale.length > 0 ? 1 : 0
  }
  const files = countyFiles()
  for (const path of stale) {
    const content = files[path]
    const file = join(countyFolder, path)
    if (content === undefined) rmSync(file)
    else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }
  return 0
}
