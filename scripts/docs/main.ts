import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { project } from '../../src/project.js'
import { catalogueRules as rules } from '../../src/rules/index.js'
import { generate } from './generate.js'
import { projectFiles } from './project.js'

const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

/** The generated files that differ from what stands on disk, as they should be. */
export async function staleFiles(): Promise<Map<string, string>> {
  const stale = new Map<string, string>()
  for (const [path, text] of [...generate(rules, read), ...projectFiles(project, read)]) {
    const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path })
    if (formatted !== read(path)) stale.set(path, formatted)
  }
  return stale
}

/** Writes what is stale and returns 0; with --check only names it, and returns 1 where there is any. */
export async function main(argv: readonly string[]): Promise<number> {
  const check = argv.includes('--check')
  const stale = await staleFiles()
  for (const [path, text] of stale) {
    process.stdout.write(`${check ? 'stale' : 'written'}: ${path}\n`)
    if (check) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  if (!check || stale.size === 0) return 0
  process.stderr.write('Run `npm run docs` and commit what it writes.\n')
  return 1
}
