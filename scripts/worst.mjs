// Measures what the worst files of each format cost the library, each in a process of its own, and writes the table of
// docs/limits.md: `npm run worst`. It measures what `npm run build` has made.
import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { createJiti } from 'jiti'
import { format, resolveConfig } from 'prettier'

const page = 'docs/limits.md'
const heading = '## 最坏的文件 The worst files'
const { worstFiles } = await createJiti(import.meta.url).import('../test/faults/strangers/worst.ts')

/** Reads a file once, after a report of its kind has been checked, and says what that took. */
const measure = `
import { readFileSync } from 'node:fs'
const { lint } = await import(${JSON.stringify(pathToFileURL(resolve('dist/index.js')).href)})
const [, path] = process.argv
await lint(readFileSync('examples/correct.md'), { filePath: 'a.md' })
const before = process.cpuUsage()
const { verdict, messages } = await lint(new Uint8Array(readFileSync(path)), { filePath: path })
const { user, system } = process.cpuUsage(before)
const code = messages.find(({ fatal }) => fatal)?.code ?? verdict
console.log(JSON.stringify({ code, seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }))
`
const folder = mkdtempSync(join(tmpdir(), 'report-lint-worst-'))
const rows = []
for (const { name, extension, make } of worstFiles) {
  const path = join(folder, `file.${extension}`)
  const content = Buffer.from(make())
  writeFileSync(path, content)
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', measure, path], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`${name}: ${stderr}`)
  rows.push({ name, extension, bytes: content.length, ...JSON.parse(stdout) })
  process.stdout.write(`${extension} ${name}: ${stdout}`)
}
rmSync(folder, { recursive: true })

/** The file of a format that takes most time, and the one that takes most memory. */
const worst = [...new Set(rows.map(({ extension }) => extension))].flatMap((extension) => {
  const own = rows.filter((row) => row.extension === extension)
  const most = (key) => own.reduce((found, row) => (row[key] > found[key] ? row : found))
  return [...new Set([most('seconds'), most('megabytes')])]
})
const lines = worst.map(
  ({ extension, name, bytes, code, seconds, megabytes }) =>
    `| \`.${extension}\` | ${name} | ${Math.ceil(bytes / 1024)} KB | \`${code}\` | ${seconds.toFixed(1)} s | ${Math.round(megabytes)} MB |`,
)
const table = `${heading}

每种格式中最费时间和最费内存的文件，由程序库的 \`lint()\` 就地读取，各在一个新的进程中；内存包括 Node.js 和程序库自己的约 75 MB，时间是处理器时间。Of each format the file that takes most time and the one that takes most memory, read in place by \`lint()\` of the library, each in a new process; some 75 MB of the memory are Node.js and the library themselves, the time is that of the processor. \`npm run worst\` writes this table.

| 格式 Format | 文件 File | 大小 Size | 结果 Result | 时间 Time | 内存 Memory |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`
const text = readFileSync(page, 'utf8')
const start = text.indexOf(heading)
const kept = start < 0 ? `${text.trimEnd()}\n\n` : text.slice(0, start)
writeFileSync(page, await format(kept + table, { ...(await resolveConfig(page)), filepath: page }))
