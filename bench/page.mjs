/** Writes what a benchmark has measured into its section of docs/benchmarks.md. */
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { format, resolveConfig } from 'prettier'

const page = join(import.meta.dirname, '../docs/benchmarks.md')

/** What the figures of a section were measured on. */
export function machine() {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpu?.model.trim() ?? 'unknown CPU'}, ${availableParallelism()} cores, ${memory} GB, ${process.platform}, Node ${process.versions.node}`
}

/** A table in Markdown; the first column is text, the others are numbers. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

/** Puts text between the markers of a section in place of what stands there. */
export async function writeSection(name, text) {
  const old = await readFile(page, 'utf8')
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [old.indexOf(open), old.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`docs/benchmarks.md has no section ${name}.`)
  const written = `${old.slice(0, start + open.length)}\n\n${text.trim()}\n\n${old.slice(end)}`
  await writeFile(page, await format(written, { ...(await resolveConfig(page)), parser: 'markdown' }))
}
