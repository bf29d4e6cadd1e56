import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { packedPages } from '../../src/node/pages.js'

const source = 'docs/rules'

/** Writes the pages about the rules into one packed file, a sixth of their size, for `report-lint explain`. */
export function writePages(folder: string): void {
  const pages = readdirSync(source)
    .filter((name) => name !== 'README.md')
    .map((name) => [name.replace('.md', ''), readFileSync(join(source, name), 'utf8')])
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, packedPages), brotliCompressSync(JSON.stringify(Object.fromEntries(pages))))
}
