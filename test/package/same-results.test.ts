import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import { report } from '../../src/testing.js'
import { docxOf } from '../support/docx.js'
import { htmlOf } from '../support/html.js'
import { installPackage } from '../support/installed.js'
import { correctReport, withCell } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'

const address = 'requests/outcomeTotal/total'
const model = withCell(correctReport(), address, 99)

/** Reports with one wrong total. */
const reports: Record<string, string | Uint8Array> = {
  'a.md': report({ cells: { [address]: 99 } }),
  'a.txt': report({ cells: { [address]: 99 }, format: 'text' }),
  'a.html': htmlOf(model, 'clean'),
  'a.docx': docxOf(model),
  'a.pdf': pdfOf(model),
}
const names = Object.keys(reports)

/** The same program for every way in; what runs it gives it its files and takes its results. */
const program = (entry: string): string => `
  import { lint, type LintResult } from '${entry}'
  declare const given: { read: (name: string) => Promise<Uint8Array>; done: (results: object) => void }
  const results: Record<string, Partial<LintResult>> = {}
  for (const name of ${JSON.stringify(names)}) {
    const result = await lint(await given.read(name), { filePath: name })
    results[name] = { ...result, filePath: name }
  }
  given.done(results)
`
const commonJs = `
  const { lint } = require('report-lint')
  const results = {}
  ;(async () => {
    for (const name of ${JSON.stringify(names)}) results[name] = await lint(await given.read(name), { filePath: name })
    given.done(results)
  })()
`
const inNode = `
  import { readFile } from 'node:fs/promises'
  globalThis.given = { read: readFile, done: (results) => console.log(JSON.stringify(results)) }
  await import(process.argv[2])
`

const { project, node, remove, reportLint, write } = await installPackage({ peers: true })
afterAll(remove)
const files = {
  ...reports,
  'in-node.js': inNode,
  'program.ts': program('report-lint'),
  'browser.ts': program('report-lint/browser'),
  'program.cjs': commonJs,
}
for (const [path, content] of Object.entries(files)) write(path, content)

/** What the command finds. */
const expected = Object.fromEntries(
  (JSON.parse(reportLint([...names, '-f', 'json', '--no-config']).stdout) as { filePath: string }[]).map((result) => {
    const filePath = result.filePath.slice(project.length + 1)
    return [filePath, { ...result, filePath }]
  }),
)

/** What a program in Node finds. */
function found(path: string): unknown {
  const { stdout, stderr } = node(['in-node.js', `./${path}`])
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

async function bundle(options: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: project,
    bundle: true,
    format: 'esm',
    splitting: true,
    logLevel: 'error',
    ...options,
    metafile: true,
  })
  return metafile
}

describe('the same results', () => {
  it('come to an ES module that TypeScript has compiled', () => {
    const compilerOptions = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023 }
    const { outputText } = ts.transpileModule(program('report-lint'), { compilerOptions, fileName: 'program.mts' })
    write('compiled/program.js', outputText)
    expect(found('compiled/program.js')).toEqual(expected)
  })

  it('come to CommonJS', () => {
    expect(found('program.cjs')).toEqual(expected)
  })

  it('come out of a bundle', async () => {
    await bundle({ entryPoints: ['program.ts'], platform: 'node', outdir: 'bundled', external: ['unpdf'] })
    expect(found('bundled/program.js')).toEqual(expected)
  })

  // Without a browser, the test below of what such a bundle needs is all that there is.
  const browser = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  it.skipIf(browser === undefined)(
    `come to a page in a browser${browser === undefined ? ' (there is none here)' : ''}`,
    async () => {
      await bundle({ entryPoints: ['browser.ts'], platform: 'browser', outdir: 'page' })
      expect(await inBrowser(browser!)).toEqual(expected)
    },
  )
})

describe('a bundle', () => {
  it.each(['report-lint/browser', 'report-lint/unified'])(
    'for browsers needs none of the modules of Node: %s',
    async (entry) => {
      const contents = `export * from '${entry}'`
      const stdin = { contents, resolveDir: project }
      const { inputs } = await bundle({ stdin, platform: 'browser', outdir: 'unused', write: false })
      const outside = Object.values(inputs).flatMap(({ imports }) => imports.filter(({ external }) => external))
      expect(outside).toEqual([])
    },
  )

  it('of one function has what that function needs', async () => {
    write('one.ts', "import { applyFixes } from 'report-lint'\nconsole.log(applyFixes.name)\n")
    const { outputs } = await bundle({
      entryPoints: ['one.ts'],
      platform: 'node',
      outdir: 'one',
      splitting: false,
      external: ['unpdf'],
    })
    expect(Object.keys(outputs)).toEqual(['one/one.js'])
    expect(statSync(join(project, 'one/one.js')).size).toBeLessThan(10_000)
  })
})

/** Serves the page to a browser and gives back what the page sends. */
async function inBrowser(browser: string): Promise<unknown> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1))
    if (path === 'result') void text(request).then((sent) => server.emit('sent', sent))
    const type = types[/\.(\w+)$/u.exec(path)?.[1] ?? 'html'] ?? 'application/octet-stream'
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(answerTo(path))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const profile = `--user-data-dir=${join(project, 'profile')}`
  const child = spawn(browser, [...flags, profile, '--remote-debugging-port=0', `http://127.0.0.1:${port}/`], {
    stdio: 'ignore',
  })
  try {
    const [sent] = (await once(server, 'sent')) as [string]
    return JSON.parse(sent) as unknown
  } finally {
    const ended = once(child, 'exit')
    child.kill()
    await ended
    server.closeAllConnections()
    server.close()
  }
}

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' }

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

const page = `<!doctype html><meta charset="utf-8"><script type="module">
  globalThis.given = {
    read: async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer()),
    done: (results) => fetch('result', { method: 'POST', body: JSON.stringify(results) }),
  }
  await import('/page/browser.js')
</script>`

function answerTo(path: string): string | Uint8Array {
  if (path === '') return page
  if (path.startsWith('page/')) return readFileSync(join(project, path))
  return reports[path] ?? ''
}
